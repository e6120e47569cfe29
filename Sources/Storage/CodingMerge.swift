import KodebokStudyModel
import KodebokText

/// Merges what two sides made of the same codings.
package enum CodingMerge {
  /// The file that holds what both sides did since `base`, coding by coding.
  ///
  /// Deleted on one side and unchanged on the other: deleted. Deleted and changed: kept, with a problem. Changed on both:
  /// by field, see ``merged(base:mine:theirs:)``. Header and path are those of `theirs`; where the texts of the sides
  /// differ, codings of `mine` name theirs.
  package static func merged(base: CodingFile, mine: CodingFile, theirs: CodingFile) -> CodingFile {
    var result = theirs
    result.codings = []
    result.lines = []
    result.problems = broken(mine, theirs)
    let old = byID(naming(base, in: theirs.text))
    let one = byID(naming(mine, in: theirs.text))
    let two = byID(theirs.codings)
    var seen: Set<CodingID> = []
    for id in (theirs.codings + mine.codings).map(\.id) where seen.insert(id).inserted {
      guard let kept = merged(id, old[id], one[id], two[id], &result) else { continue }
      result.codings.append(kept)
      result.lines.append(0)
    }
    result.codings.sort(by: Coding.fileOrder)
    return result
  }

  private static func merged(
    _ id: CodingID,
    _ base: Coding?,
    _ mine: Coding?,
    _ theirs: Coding?,
    _ file: inout CodingFile
  ) -> Coding? {
    switch (base, mine, theirs) {
    case (let base, let mine?, let theirs?): return merged(base: base, mine: mine, theirs: theirs)
    case (nil, let only?, nil), (nil, nil, let only?): return only
    case (let base?, let only?, nil), (let base?, nil, let only?):
      if base == only { return nil }
      file.problems.append(.deletedAndChanged(line: 0, id: id))
      return only
    case (_, nil, nil): return nil
    }
  }

  /// One coding that both sides have: what only one side changed is taken from it.
  ///
  /// Range, words, contexts and text go together. Where both changed the same, the side that was modified later has it,
  /// and `mine` where they do not tell.
  package static func merged(base: Coding?, mine: Coding, theirs: Coding) -> Coding {
    if mine == theirs { return mine }
    guard let base else { return isLater(theirs, than: mine) ? theirs : mine }
    if mine == base { return theirs }
    if theirs == base { return mine }
    let later = isLater(theirs, than: mine) ? theirs : mine
    var result = later
    func pick<Value: Equatable>(_ field: WritableKeyPath<Coding, Value>) {
      if mine[keyPath: field] == base[keyPath: field] {
        result[keyPath: field] = theirs[keyPath: field]
      } else if theirs[keyPath: field] == base[keyPath: field] {
        result[keyPath: field] = mine[keyPath: field]
      }
    }
    if place(mine) == place(base) {
      take(place(theirs), &result)
    } else if place(theirs) == place(base) {
      take(place(mine), &result)
    }
    pick(\.code)
    pick(\.stance)
    pick(\.claim)
    pick(\.weight)
    pick(\.page)
    pick(\.label)
    pick(\.created)
    pick(\.unknown)
    pick(\.unknownFlags)
    result.flags = base.flags.intersection(mine.flags).intersection(theirs.flags)
      .union(mine.flags.subtracting(base.flags)).union(theirs.flags.subtracting(base.flags))
    result.modified = [mine.modified, theirs.modified].compactMap { $0 }.max()
    return result
  }

  private struct Segment: Equatable {
    var start: Int
    var end: Int
    var words: [[UInt8]]
    var coding: Coding

    static func == (left: Self, right: Self) -> Bool {
      left.start == right.start && left.end == right.end && left.words == right.words
        && left.coding.text == right.coding.text
    }
  }

  private static func place(_ coding: Coding) -> Segment {
    Segment(
      start: coding.range.lowerBound.value,
      end: coding.range.upperBound.value,
      words: [Array(coding.quote.utf8), Array(coding.before.utf8), Array(coding.after.utf8)],
      coding: coding
    )
  }

  private static func take(_ segment: Segment, _ result: inout Coding) {
    result.range = segment.coding.range
    result.quote = segment.coding.quote
    result.before = segment.coding.before
    result.after = segment.coding.after
    result.text = segment.coding.text
  }

  private static func isLater(_ one: Coding, than other: Coding) -> Bool {
    (one.modified ?? one.created) > (other.modified ?? other.created)
  }

  private static func byID(_ codings: [Coding]) -> [CodingID: Coding] {
    Dictionary(codings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The codings of a file as they stand under a header that names another text.
  private static func naming(_ file: CodingFile, in text: TextDigest?) -> [Coding] {
    guard file.text != text else { return file.codings }
    return file.codings.map { coding in
      var coding = coding
      coding.text = coding.text ?? file.text ?? TextDigest("")
      return coding
    }
  }

  private static func broken(_ mine: CodingFile, _ theirs: CodingFile) -> [CodingFile.Problem] {
    var texts: Set<String> = []
    var result: [CodingFile.Problem] = []
    for problem in theirs.problems + mine.problems {
      guard case .brokenLine(_, _, let text) = problem, texts.insert(text).inserted else { continue }
      result.append(problem)
    }
    return result
  }
}

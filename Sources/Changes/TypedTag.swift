import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// A code typed into a transcript, which waits to be taken out and made a coding.
package struct TypedTag: Hashable, Sendable {
  /// The tag with its marks; bytes of the source's text.
  package var range: Range<ByteOffset>
  /// What is typed after the marks: an id, an alias, a number, or the unambiguous label of a code.
  package var name: String
  /// The code it means, or nil where the code book has none of that name.
  package var code: CodeID?
  /// Whether it stands for the whole turn (`##`) and not for its sentence.
  package var isForTurn: Bool

  /// The tags that stand in a source, in the order of the text.
  package static func pending(in document: Document, of study: Study) -> [TypedTag] {
    document.transcript.spans.filter { $0.kind == .typedTag }.map { span in
      var name = Substring(document.text.string(span.range))
      let isForTurn = name.hasPrefix("##")
      while let first = name.first, first == "#" || first == "(" || first == "[" || first.isWhitespace {
        name = name.dropFirst()
      }
      while let last = name.last, last == ")" || last == "]" || last.isWhitespace { name = name.dropLast() }
      return TypedTag(
        range: span.range,
        name: String(name),
        code: study.codeBook.code(typed: String(name)),
        isForTurn: isForTurn
      )
    }
  }
}

extension CodeBook {
  /// The code that a typed name means; nil where there is none, or several.
  fileprivate func code(typed name: String) -> CodeID? {
    if let index = indices[CodeID(name)] { return codes[index].id }
    let matches = codes.filter {
      if let number = Int(name) { return $0.number == number }
      return $0.id.value.lowercased() == name.lowercased() || KodebokText.Slug.id($0.label) == name.lowercased()
    }
    return matches.count == 1 ? matches[0].id : nil
  }
}

extension ChangeContext {
  /// Takes typed tags out of a source and makes them codings.
  ///
  /// Only tags that name a code are written; `only` limits them to those that touch one of its ranges. The edit counts
  /// in the text with the tags, the codings in the text without them. A tag for what the coder has coded already is
  /// only taken out.
  package func writeTags(
    in document: Document,
    only ranges: [Range<ByteOffset>]? = nil
  ) throws(Refusal) -> ChangeSet {
    try checkWritable(document)
    let tags = TypedTag.pending(in: document, of: study).filter { tag in
      tag.code != nil
        && (ranges?.contains { $0.lowerBound <= tag.range.upperBound && tag.range.lowerBound <= $0.upperBound } ?? true)
    }
    let facts: [String: Fact] = ["count": .number(tags.count)]
    guard !tags.isEmpty else { return changeSet("write-tags", facts, []) }
    let removals = tags.map { removal(of: $0.range, in: document.text) }
    let edits = removals.map { TextEdit($0, "") }
    let shift = Removal(removals)
    let clean = shift.document(document, edits)
    var changes: [Change] = [.edit(document.source.path, edits, in: document.digest)]
    var used: [CodeID] = []
    var seen: Set<SeenPassage> = []
    for (tag, removal) in zip(tags, removals) {
      guard let code = tag.code else { continue }
      let place = shift.place(of: removal.lowerBound)
      let range =
        tag.isForTurn ? Passage.turn(at: place, in: clean) : Passage.sentence(before: place, in: clean)
      guard let range, seen.insert(SeenPassage(code: code, range: range)).inserted,
        coding(of: code, at: range, in: clean) == nil
      else { continue }
      if !used.contains(code) { used.append(code) }
      changes.append(.add(newCoding(code, range, in: clean), source: document.source.path, coder: coder))
    }
    let ids = used.flatMap { editor.writingID(of: $0) }
    return changeSet("write-tags", facts, bookChange(ids) + changes)
  }

  /// The tag with the blanks before it, or at the beginning of a line with those after it.
  private func removal(of tag: Range<ByteOffset>, in text: SourceText) -> Range<ByteOffset> {
    let bytes = text.bytes
    var (start, end) = (tag.lowerBound.value, tag.upperBound.value)
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    if start == 0 || bytes[start - 1] == 0x0A {
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    } else if end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x09, bytes[end] != 0x0A,
      start < tag.lowerBound.value
    {
      // A word follows directly: the blank before the tag stays between the words, punctuation needs none.
      let next = text.scalar(at: ByteOffset(end))
      if next.map({ $0.properties.isAlphabetic || $0.properties.numericType != nil }) == true { start += 1 }
    }
    return Range(between: start, and: end)
  }
}

/// A passage with a code, for telling two tags of one sentence apart.
private struct SeenPassage: Hashable {
  var code: CodeID
  var range: Range<ByteOffset>
}

extension Passage {
  /// The sentence that ends before a place or holds it, within its turn.
  static func sentence(before place: ByteOffset, in document: Document) -> Range<ByteOffset>? {
    let turn = document.transcript.turns(at: place)
    let limit = turn?.body ?? document.text.lineRange(document.text.line(at: place))
    let sentences = Sentences.ranges(in: document.text, limit)
    guard let found = sentences.last(where: { $0.lowerBound < place }) ?? sentences.first else { return nil }
    let range = tidied(found, in: document)
    return range.isEmpty ? nil : range
  }
}

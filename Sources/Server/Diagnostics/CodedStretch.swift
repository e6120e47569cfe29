import KodebokStudyModel
import KodebokText

/// A maximal stretch of a text with the same set of codes.
struct CodedStretch: Hashable, Sendable {
  /// Where it stands.
  var range: Range<ByteOffset>
  /// The codes, in the order of the code book, those it does not have last.
  var codes: [CodeID]
  /// The number of coders of the codings it holds.
  var coders: Int

  /// The stretches of a document in the order of the text; codings without a place are left out.
  ///
  /// - Complexity: O(codings log codings + stretches × codings in each).
  static func all(in document: Document, codeBook: CodeBook) -> [CodedStretch] {
    let placed = document.codings.filter { $0.isPlaced && !$0.range.isEmpty }
    var borders: [Int] = []
    borders.reserveCapacity(placed.count * 2)
    for coding in placed {
      borders.append(coding.range.lowerBound.value)
      borders.append(coding.range.upperBound.value)
    }
    borders.sort()
    var result: [CodedStretch] = []
    var active: [Int] = []
    var coders: Set<CoderID> = []
    var next = 0
    var last = -1
    for (number, border) in borders.enumerated() where border != last {
      last = border
      active.removeAll { placed[$0].range.upperBound.value <= border }
      while next < placed.count, placed[next].range.lowerBound.value <= border {
        active.append(next)
        next += 1
      }
      guard !active.isEmpty, let end = borders[number...].first(where: { $0 > border }) else { continue }
      var codes = active.map { placed[$0].code }
      if codes.count > 1 { codes = ordered(codes, codeBook) }
      let present = Set(active.map { placed[$0].coder })
      if let previous = result.last, previous.range.upperBound.value == border, previous.codes == codes {
        coders.formUnion(present)
        result[result.count - 1].range = previous.range.lowerBound..<ByteOffset(end)
        result[result.count - 1].coders = coders.count
      } else {
        coders = present
        result.append(
          CodedStretch(range: ByteOffset(border)..<ByteOffset(end), codes: codes, coders: present.count)
        )
      }
    }
    return result
  }

  /// The codes once each, in the order of the code book, then by id.
  private static func ordered(_ codes: [CodeID], _ codeBook: CodeBook) -> [CodeID] {
    let ranked = Set(codes).map { (codeBook.indices[$0] ?? Int.max, $0) }
    return ranked.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }.map(\.1)
  }
}

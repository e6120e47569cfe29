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
    // Numbers stand for codings all the way: a coding is a large value.
    let codings = document.codings
    var placed: [(start: Int, end: Int, index: Int)] = []
    placed.reserveCapacity(codings.count)
    var borders: [Int] = []
    borders.reserveCapacity(codings.count * 2)
    for index in codings.indices where codings[index].isPlaced && !codings[index].range.isEmpty {
      let range = codings[index].range
      placed.append((range.lowerBound.value, range.upperBound.value, index))
      borders.append(range.lowerBound.value)
      borders.append(range.upperBound.value)
    }
    borders.sort()
    var result: [CodedStretch] = []
    var active: [Int] = []
    var coders: [CoderID] = []
    var next = 0
    for (number, border) in borders.enumerated() where number == 0 || borders[number - 1] != border {
      active.removeAll { placed[$0].end <= border }
      while next < placed.count, placed[next].start <= border {
        active.append(next)
        next += 1
      }
      guard let first = active.first, let end = borders[number...].first(where: { $0 > border }) else { continue }
      var codes = [codings[placed[first].index].code]
      var present = [codings[placed[first].index].coder]
      for one in active.dropFirst() {
        let (code, coder) = (codings[placed[one].index].code, codings[placed[one].index].coder)
        if !codes.contains(code) { codes.append(code) }
        if !present.contains(coder) { present.append(coder) }
      }
      if codes.count > 1 { codes = ordered(codes, codeBook) }
      if let previous = result.last, previous.range.upperBound.value == border, previous.codes == codes {
        for coder in present where !coders.contains(coder) { coders.append(coder) }
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

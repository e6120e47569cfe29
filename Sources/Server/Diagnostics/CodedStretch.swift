import KodebokStudyModel
import KodebokText

/// A maximal stretch of a text with the same set of codes.
struct CodedStretch: Sendable {
  /// A code of a stretch: its place in the code book, or the first coding that uses a code the book does not have.
  struct Part: Hashable, Sendable {
    /// The index in the code book; `Int.max` for a code it does not have.
    var node: Int
    /// The index of a coding with the code.
    var coding: Int
  }

  /// Where it stands.
  var range: Range<ByteOffset>
  /// The codes, in the order of the code book, those it does not have last.
  var parts: [Part]
  /// The number of coders of the codings it holds.
  var coders: Int

  /// The stretches of codings in document order, in the order of the text; codings without a place are left out.
  ///
  /// - Complexity: O(codings log codings + stretches × codings in each).
  static func all(in codings: [PlacedCoding]) -> [CodedStretch] {
    // Numbers stand for codings all the way: a coding is a large value.
    var placed: [(start: Int, end: Int, part: Part)] = []
    placed.reserveCapacity(codings.count)
    var borders: [Int] = []
    borders.reserveCapacity(codings.count * 2)
    for index in codings.indices where codings[index].isPlaced && !codings[index].range.isEmpty {
      let range = codings[index].range
      let node = codings[index].node
      placed.append(
        (range.lowerBound.value, range.upperBound.value, Part(node: node < 0 ? Int.max : node, coding: index))
      )
      borders.append(range.lowerBound.value)
      borders.append(range.upperBound.value)
    }
    borders.sort()
    var result: [CodedStretch] = []
    result.reserveCapacity(borders.count)
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
      var parts = [placed[first].part]
      var present = [codings[parts[0].coding].coder]
      for one in active.dropFirst() {
        let part = placed[one].part
        if !parts.contains(where: { same($0, part, codings) }) { parts.append(part) }
        let coder = codings[part.coding].coder
        if !present.contains(coder) { present.append(coder) }
      }
      if parts.count > 1 { parts.sort { precedes($0, $1, codings) } }
      if let last = result.indices.last, result[last].range.upperBound.value == border,
        result[last].parts.elementsEqual(parts, by: { same($0, $1, codings) })
      {
        for coder in present where !coders.contains(coder) { coders.append(coder) }
        result[last].range = result[last].range.lowerBound..<ByteOffset(end)
        result[last].coders = coders.count
      } else {
        coders = present
        result.append(
          CodedStretch(range: ByteOffset(border)..<ByteOffset(end), parts: parts, coders: present.count)
        )
      }
    }
    return result
  }

  /// Whether two parts are one code.
  static func same(_ one: Part, _ other: Part, _ codings: [PlacedCoding]) -> Bool {
    guard one.node == other.node else { return false }
    return one.node != Int.max || codings[one.coding].code == codings[other.coding].code
  }

  /// The order of parts.
  static func precedes(_ one: Part, _ other: Part, _ codings: [PlacedCoding]) -> Bool {
    if one.node != other.node { return one.node < other.node }
    return one.node == Int.max && codings[one.coding].code < codings[other.coding].code
  }
}

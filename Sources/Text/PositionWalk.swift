/// Turns places that mostly ascend into lines and columns by walking on from the last one.
///
/// The same answers as ``SourceText/position(of:in:)``, without a search and a count from the beginning of the line for
/// each.
package struct PositionWalk {
  private let text: SourceText
  private let encoding: PositionEncoding
  private var line = 0
  private var place = 0
  private var column = 0

  /// A walk that begins at the beginning of a text.
  package init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The line and column of a place, which is clamped to the text.
  ///
  /// - Complexity: O(bytes since the last place) within a few lines of it, else as for a single place.
  package mutating func position(of offset: ByteOffset) -> TextPosition {
    let wanted = text.clamped(offset).value
    let starts = text.storage.lineStarts
    var steps = 0
    var next = wanted < place ? 0 : line
    if wanted < place { steps = Self.limit }
    while steps < Self.limit, next + 1 < starts.count, Int(starts[next + 1]) <= wanted {
      next += 1
      steps += 1
    }
    if steps >= Self.limit { next = text.storage.line(at: wanted) }
    if next != line || wanted < place {
      line = next
      place = Int(starts[next])
      column = 0
    }
    column += units(to: wanted)
    place = wanted
    return TextPosition(line: line, column: column)
  }

  private static let limit = 8

  private func units(to end: Int) -> Int {
    switch encoding {
    case .utf8: end - place
    case .utf32: text.storage.scalars(from: place, to: end)
    case .utf16: text.storage.utf16Units(from: place, to: end)
    }
  }
}

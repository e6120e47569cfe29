import KodebokText

/// What two states of a text have in common at their beginning and end, so that what was written of it can be used again.
struct CommonText {
  /// How far places of the common end moved, in bytes.
  let shift: Int
  private let prefix: Int
  private let border: Int

  /// - Complexity: O(bytes), eight at a time.
  init(_ old: SourceText, _ new: SourceText) {
    shift = new.byteCount - old.byteCount
    prefix = new.commonPrefix(with: old)
    // Lines keep their numbers there, and columns count from a line break that both texts have.
    let place = new.byteCount - new.commonSuffix(with: old, skipping: prefix)
    let line = new.line(at: ByteOffset(place)) + 1
    let isLevel = new.lineCount == old.lineCount && line < new.lineCount
    border = isLevel ? new.lineRange(line).lowerBound.value : Int.max
  }

  /// Whether all up to a place of the new text stands in the old one, at the same place.
  func isBefore(_ end: Int) -> Bool { end <= prefix }

  /// Whether all from a place of the new text on stands in the old one, in the same lines and columns.
  func isBehind(_ start: Int) -> Bool { start >= border }
}

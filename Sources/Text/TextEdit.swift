/// The replacement of a range of a text by other text.
public struct TextEdit: Hashable, Sendable {
  /// The bytes replaced, end exclusive, in the text before any edit of the same list.
  public var range: Range<ByteOffset>
  /// The text that stands there afterwards.
  public var replacement: String

  /// Creates an edit of `range`, which counts bytes of the text before it.
  public init(_ range: Range<ByteOffset>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates an insertion at a place.
  public static func insert(_ text: String, at offset: ByteOffset) -> Self { Self(offset..<offset, text) }
}

extension SourceText {
  /// The text after a list of edits that do not overlap, in any order; ranges are clamped to the text.
  ///
  /// Edits that overlap an earlier one are left out; insertions at one place keep the order of the list.
  ///
  /// - Complexity: O(bytes + edits log edits).
  public func applying(_ edits: [TextEdit]) -> SourceText {
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(byteCount + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var done = 0
    for (_, edit) in sorted {
      let start = clamped(edit.range.lowerBound).value
      let end = clamped(edit.range.upperBound).value
      if start < done { continue }
      result.append(contentsOf: bytes[done..<start])
      result.append(contentsOf: edit.replacement.utf8)
      done = end
    }
    result.append(contentsOf: bytes[done...])
    return SourceText(utf8: result)
  }
}

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
  /// An edit ready to be applied: clamped, line breaks as LF.
  struct ReadyEdit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// The edits in the order of the text without those that overlap an earlier one.
  func ordered(_ edits: [TextEdit]) -> [ReadyEdit] {
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var done = 0
    var result: [ReadyEdit] = []
    for (_, edit) in sorted {
      let range = clamped(edit.range)
      guard range.lowerBound.value >= done else { continue }
      done = range.upperBound.value
      let bytes = TextDecoding.normalizingLineBreaks(Array(edit.replacement.utf8))
      result.append(ReadyEdit(range: range.lowerBound.value..<done, bytes: bytes))
    }
    return result
  }

  /// The text after a list of edits that do not overlap, in any order; ranges are clamped to the text.
  ///
  /// Edits that overlap an earlier one are left out; insertions at one place keep the order of the list; CRLF and CR in
  /// a replacement become LF.
  ///
  /// - Complexity: O(bytes + edits log edits).
  public func applying(_ edits: [TextEdit]) -> SourceText {
    var result: [UInt8] = []
    result.reserveCapacity(byteCount + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var done = 0
    for edit in ordered(edits) {
      result.append(contentsOf: bytes[done..<edit.range.lowerBound])
      result.append(contentsOf: edit.bytes)
      done = edit.range.upperBound
    }
    result.append(contentsOf: bytes[done...])
    return SourceText(sound: result)
  }
}

import KodebokStudyModel
import KodebokText

/// The words directly before and after a segment, within its turn: how it is told from others with the same words.
package struct CodingContext: Hashable, Sendable {
  /// At most ``Limits/contextScalars`` scalars before the segment.
  package var before: String
  /// At most ``Limits/contextScalars`` scalars after it.
  package var after: String

  /// Reads the context of a range of a text; nothing outside `limit` (the turn's body; all where nil) is taken.
  ///
  /// - Complexity: O(1).
  package init(of range: Range<ByteOffset>, in text: SourceText, within limit: Range<ByteOffset>? = nil) {
    let range = text.clamped(range)
    let limit = text.clamped(limit ?? ByteOffset(0)..<text.end)
    let bytes = text.bytes
    let least = min(limit.lowerBound.value, range.lowerBound.value)
    let most = max(limit.upperBound.value, range.upperBound.value)
    var start = range.lowerBound.value
    var left = Limits.contextScalars
    while start > least, left > 0 {
      start -= 1
      while start > least, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      left -= 1
    }
    var end = range.upperBound.value
    left = Limits.contextScalars
    while end < most, left > 0 {
      end += 1
      while end < most, bytes[end] & 0xC0 == 0x80 { end += 1 }
      left -= 1
    }
    before = text.string(ByteOffset(start)..<range.lowerBound)
    after = text.string(range.upperBound..<ByteOffset(end))
  }

  /// Reads the context of a range within the turn that holds its beginning.
  package init(of range: Range<ByteOffset>, in text: SourceText, transcript: Transcript) {
    guard let index = transcript.turnIndex(at: range.lowerBound),
      transcript.turns[index].body.contains(range.lowerBound)
    else {
      self.init(of: range, in: text, within: text.lineRange(text.line(at: range.lowerBound)))
      return
    }
    let last = transcript.turnIndices(touching: range).last ?? index
    let body = transcript.turns[index].body
    self.init(
      of: range,
      in: text,
      within: body.lowerBound..<max(body.upperBound, transcript.turns[last].body.upperBound)
    )
  }
}

extension Coding {
  /// The coding with its segment at a place of a text: range, quote and context are read from there.
  package func placed(at range: Range<ByteOffset>, in text: SourceText, transcript: Transcript) -> Coding {
    var result = self
    let range = text.clamped(range)
    let context = CodingContext(of: range, in: text, transcript: transcript)
    result.range = text.scalarRange(of: range)
    result.quote = text.string(range)
    result.before = context.before
    result.after = context.after
    result.text = nil
    return result
  }
}

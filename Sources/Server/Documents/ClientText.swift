import KodebokBytes
import KodebokText

/// The text of a document as the client holds it, with its own line breaks, and the same text as the study reads it.
///
/// Lines on the wire end with LF, CRLF or CR, and an edit may join or part a CR and an LF; so the client's bytes are
/// kept beside the ``SourceText``, in which every line ends with LF. Both have the same lines.
struct ClientText: Sendable {
  /// One change of the text, as the client counts: lines and columns from 0, in its encoding; nil for the whole text.
  struct Change: Sendable {
    var range: (start: TextPosition, end: TextPosition)?
    var text: String
  }

  /// The bytes as the client has them: valid UTF-8.
  private(set) var raw: [UInt8]
  /// The text with LF for every line break.
  private(set) var text: SourceText
  /// The beginning of each line in ``raw``; empty where the two texts have the same bytes.
  private var lineStarts: [Int32] = []

  /// Creates the text of a document just opened.
  init(_ string: String) {
    raw = Array(string.utf8)
    text = SourceText(utf8: raw)
    findLines()
  }

  /// Applies a change, clamped to the text and with its ends in order; tells which bytes of the study's text it kept.
  mutating func apply(_ change: Change, in encoding: PositionEncoding) -> EditMap {
    let old = text
    guard let range = change.range else {
      self = ClientText(change.text)
      return EditMap(from: old, to: text)
    }
    let one = text.offset(of: range.start, in: encoding)
    let other = text.offset(of: range.end, in: encoding)
    let (start, end) = (min(one, other), max(one, other))
    if lineStarts.isEmpty, !change.text.utf8.contains(0x0D) {
      // No CR before or after: both texts are the same bytes, and stay one array.
      text = text.applying([TextEdit(start..<end, change.text)])
      raw = text.bytes
    } else {
      raw.replaceSubrange(rawOffset(of: start)..<rawOffset(of: end), with: change.text.utf8)
      text = SourceText(utf8: raw)
      findLines()
    }
    let before = min(start.value, text.byteCount)
    let after = min(old.byteCount - end.value, text.byteCount - before)
    return EditMap(
      kept: [
        EditMap.Kept(old: 0, new: 0, count: before),
        EditMap.Kept(old: old.byteCount - after, new: text.byteCount - after, count: after),
      ],
      oldCount: old.byteCount,
      newCount: text.byteCount
    )
  }

  /// The place in the client's bytes of a place in the study's text.
  private func rawOffset(of offset: ByteOffset) -> Int {
    guard !lineStarts.isEmpty else { return min(offset.value, raw.count) }
    let line = text.line(at: offset)
    guard line < lineStarts.count else { return raw.count }
    return min(Int(lineStarts[line]) + (offset - text.lineRange(line).lowerBound), raw.count)
  }

  private mutating func findLines() {
    lineStarts = []
    guard raw.count != text.byteCount || raw.offset(of: 0x0D) != nil else { return }
    lineStarts.reserveCapacity(text.lineCount)
    lineStarts.append(0)
    raw.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        if byte == 0x0D || byte == 0x0A { lineStarts.append(Int32(truncatingIfNeeded: index)) }
      }
    }
  }
}

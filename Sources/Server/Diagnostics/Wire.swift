import KodebokJSON
import KodebokText

/// Places in the form of the protocol, straight into bytes.
enum Wire {
  static func position(_ position: TextPosition, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("line", position.line)
    writer.member("character", position.column)
    writer.endObject()
  }

  static func range(_ start: TextPosition, _ end: TextPosition, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("start")
    position(start, into: &writer)
    writer.key("end")
    position(end, into: &writer)
    writer.endObject()
  }

  /// The range of some bytes of a text.
  static func range(
    _ range: Range<ByteOffset>,
    of text: SourceText,
    _ encoding: PositionEncoding,
    into writer: inout JSONWriter
  ) {
    Self.range(
      text.position(of: range.lowerBound, in: encoding),
      text.position(of: range.upperBound, in: encoding),
      into: &writer
    )
  }
}

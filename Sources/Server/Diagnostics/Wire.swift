import KodebokJSON
import KodebokText
import struct KodebokLanguageProtocol.LSPRange
import struct KodebokLanguageProtocol.Position

/// Places in the form of the protocol.
enum Wire {
  /// A stretch as the protocol has it.
  static func range(_ start: TextPosition, _ end: TextPosition) -> LSPRange {
    LSPRange(
      Position(line: start.line, character: start.column),
      Position(line: end.line, character: end.column)
    )
  }

  /// A place as the program has it.
  static func position(_ position: Position) -> TextPosition {
    TextPosition(line: position.line, column: position.character)
  }

  /// Writes a stretch.
  static func range(_ start: TextPosition, _ end: TextPosition, into writer: inout JSONWriter) {
    range(start, end).write(to: &writer)
  }

  /// Writes the range of some bytes of a text.
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

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

  /// The bytes of a text that a stretch stands for.
  static func bytes(of range: LSPRange, in text: SourceText, _ encoding: PositionEncoding) -> Range<ByteOffset> {
    Range(
      between: text.offset(of: position(range.start), in: encoding).value,
      and: text.offset(of: position(range.end), in: encoding).value
    )
  }

  /// Writes a stretch.
  static func range(_ start: TextPosition, _ end: TextPosition, into writer: inout JSONWriter) {
    range(start, end).write(to: &writer)
  }

  /// The range of some bytes of a text.
  static func range(_ range: Range<ByteOffset>, of text: SourceText, _ encoding: PositionEncoding) -> LSPRange {
    Self.range(
      text.position(of: range.lowerBound, in: encoding),
      text.position(of: range.upperBound, in: encoding)
    )
  }
}

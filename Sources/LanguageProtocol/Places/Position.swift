import KodebokJSON

/// A place in a document: line and column from 0, the column in units of the position encoding agreed on.
///
/// From the wire both are between 0 and 2^31-1; neither is known to lie inside the document.
package struct Position: Hashable, Sendable, Comparable, WireWritable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  package init(_ fields: Fields) throws(InvalidParams) {
    line = try fields.count("line")
    character = try fields.count("character")
  }

  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.character) < (other.line, other.character)
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("line", line)
    writer.member("character", character)
    writer.endObject()
  }
}

import KodebokJSON

/// A stretch of a document, the end exclusive; start is never after end, whatever the wire said.
package struct LSPRange: Hashable, Sendable, WireWritable {
  package let start: Position
  package let end: Position

  /// Takes two places in either order.
  package init(_ one: Position, _ other: Position) {
    start = min(one, other)
    end = max(one, other)
  }

  package init(_ fields: Fields) throws(InvalidParams) {
    let start = try Position(fields.object("start"))
    let end = try Position(fields.object("end"))
    self.init(start, end)
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    writer.endObject()
  }
}

import KodebokJSON

/// A line of text above or behind a line of a document, with something to do; the answer to `textDocument/codeLens`
/// holds them, `codeLens/resolve` fills in the command.
package struct CodeLens: MessageParams, WireWritable {
  package static let method = "textDocument/codeLens"
  package static let resolveMethod = "codeLens/resolve"
  package static let refreshMethod: StaticString = "workspace/codeLens/refresh"

  package var range: LSPRange
  /// Nil until it is resolved.
  package var command: Command?
  /// What it is resolved by.
  package var data: JSONValue?

  package init(range: LSPRange, command: Command? = nil, data: JSONValue? = nil) {
    self.range = range
    self.command = command
    self.data = data
  }

  /// A lens that comes back to be resolved; a command it has already is worked out again.
  package init(_ fields: Fields) throws(InvalidParams) {
    range = try LSPRange(fields.object("range"))
    data = fields.any("data")
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("command", command)
      $0.member("data", data)
    }
  }
}

import KodebokJSON

/// A symbol whose file is known and whose place in it is worked out when one goes there (`workspaceSymbol/resolve`).
package struct WorkspaceSymbol: MessageParams, WireWritable {
  package static let resolveMethod = "workspaceSymbol/resolve"

  package var name: String
  package var kind: SymbolKind
  package var container: String?
  package var uri: DocumentURI
  /// Nil until it is resolved.
  package var range: LSPRange?
  /// What it is resolved by.
  package var data: JSONValue?

  package init(
    name: String,
    kind: SymbolKind,
    container: String? = nil,
    uri: DocumentURI,
    range: LSPRange? = nil,
    data: JSONValue? = nil
  ) {
    self.name = name
    self.kind = kind
    self.container = container
    self.uri = uri
    self.range = range
    self.data = data
  }

  /// A symbol that comes back to be resolved; one of an odd kind is shown as text.
  package init(_ fields: Fields) throws(InvalidParams) {
    name = try fields.string("name")
    kind = try fields.optionalInt("kind").flatMap { SymbolKind(rawValue: $0) } ?? .string
    container = try fields.optionalString("containerName")
    let location = try fields.object("location")
    uri = DocumentURI(try location.string("uri"))
    range = try location.optionalObject("range").map { fields throws(InvalidParams) in try LSPRange(fields) }
    data = fields.any("data")
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name.isEmpty ? "…" : name)
      $0.member("kind", kind.rawValue)
      $0.member("containerName", container)
      $0.object("location") {
        $0.member("uri", uri)
        $0.member("range", range)
      }
      $0.member("data", data)
    }
  }
}

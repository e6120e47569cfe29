import KodebokJSON

/// `textDocument/didChange`: edits to be made one after the other.
package struct DidChangeParams: MessageParams {
  package static let method = "textDocument/didChange"

  /// An edit: of a stretch, or of the whole document where the range is nil.
  package struct Change: Sendable {
    package var range: LSPRange?
    package var text: String
  }

  package var uri: DocumentURI
  /// Nil where the client does not count.
  package var version: Int?
  package var changes: [Change]

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    version = try fields.object("textDocument").optionalInt("version")
    guard fields.any("contentChanges") != nil else { throw fields.wrong("contentChanges", .array) }
    changes = []
    for change in try fields.objects("contentChanges") {
      var range: LSPRange?
      if let stretch = try change.optionalObject("range") { range = try LSPRange(stretch) }
      changes.append(Change(range: range, text: try change.string("text")))
    }
  }
}

import KodebokJSON

/// `textDocument/codeAction`: what can be done with this stretch.
package struct CodeActionParams: MessageParams {
  package static let method = "textDocument/codeAction"

  package var uri: DocumentURI
  package var range: LSPRange
  /// The kinds asked for, each with all kinds under it; empty asks for all.
  package var only: [String]

  /// A context that is odd counts as none.
  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    range = try LSPRange(fields.object("range"))
    only = fields.any("context")?["only"]?.array?.compactMap(\.string) ?? []
  }

  /// Whether actions of this kind are asked for.
  package func wants(_ kind: String) -> Bool {
    only.isEmpty || only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }
}

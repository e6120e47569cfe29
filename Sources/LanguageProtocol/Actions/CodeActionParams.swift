import KodebokJSON

/// `textDocument/codeAction`: what can be done with this stretch.
package struct CodeActionParams: MessageParams {
  package static let method = "textDocument/codeAction"

  package var uri: DocumentURI
  package var range: LSPRange
  /// The kinds asked for, each with all kinds under it; empty asks for all.
  package var only: [String]
  /// Whether a person asked; false where the client asks by itself as the cursor moves.
  package var isInvoked: Bool
  /// The remarks that the client shows here, as they came.
  package var diagnostics: [JSONValue]

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    range = try LSPRange(fields.object("range"))
    let context = try fields.optionalObject("context")
    only = try context?.strings("only") ?? []
    isInvoked = try context?.optionalInt("triggerKind") != 2
    diagnostics = try context?.array("diagnostics") ?? []
  }

  /// Whether actions of this kind are asked for.
  package func wants(_ kind: String) -> Bool {
    only.isEmpty || only.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") }
  }
}

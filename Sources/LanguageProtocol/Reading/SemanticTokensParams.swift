/// `textDocument/semanticTokens/full`, `…/full/delta` and `…/range`: what each stretch of a document is.
package struct SemanticTokensParams: MessageParams {
  package static let method = "textDocument/semanticTokens/full"
  package static let deltaMethod = "textDocument/semanticTokens/full/delta"
  package static let rangeMethod = "textDocument/semanticTokens/range"

  package var uri: DocumentURI
  /// The name of the answer the client has, where it asks for what changed since.
  package var previousResultID: String?
  /// The stretch asked about; nil for the whole document.
  package var range: LSPRange?

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    previousResultID = try fields.optionalString("previousResultId")
    range = try fields.optionalObject("range").map { object throws(InvalidParams) in try LSPRange(object) }
  }
}

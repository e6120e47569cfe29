/// `textDocument/diagnostic`: the client asks for the remarks on one document.
package struct DocumentDiagnosticParams: MessageParams {
  package static let method = "textDocument/diagnostic"

  package var uri: DocumentURI
  package var previousResultID: String?

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    previousResultID = try fields.optionalString("previousResultId")
  }
}

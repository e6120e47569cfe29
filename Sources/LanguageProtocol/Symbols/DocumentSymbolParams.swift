/// `textDocument/documentSymbol`: the outline of a document.
package struct DocumentSymbolParams: MessageParams {
  package static let method = "textDocument/documentSymbol"

  package var uri: DocumentURI

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
  }
}

/// `textDocument/didClose`: the document is the disk's again.
package struct DidCloseParams: MessageParams {
  package static let method = "textDocument/didClose"

  package var uri: DocumentURI

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
  }
}

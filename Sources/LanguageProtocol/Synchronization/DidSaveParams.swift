/// `textDocument/didSave`: the document is on disk, perhaps trimmed or formatted on the way.
package struct DidSaveParams: MessageParams {
  package static let method = "textDocument/didSave"

  package var uri: DocumentURI

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
  }
}

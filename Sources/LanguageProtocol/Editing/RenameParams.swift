/// `textDocument/rename`: a new name for what stands here.
package struct RenameParams: MessageParams {
  package static let method = "textDocument/rename"

  package var place: TextDocumentPosition
  package var newName: String

  package init(_ fields: Fields) throws(InvalidParams) {
    place = try TextDocumentPosition(fields)
    newName = try fields.string("newName")
  }
}

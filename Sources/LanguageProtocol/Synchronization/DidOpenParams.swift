/// `textDocument/didOpen`: a document is now the client's.
package struct DidOpenParams: MessageParams {
  package static let method = "textDocument/didOpen"

  package var uri: DocumentURI
  package var languageID: String
  package var version: Int
  package var text: String

  package init(_ fields: Fields) throws(InvalidParams) {
    let document = try fields.object("textDocument")
    uri = DocumentURI(try document.string("uri"))
    languageID = try document.optionalString("languageId") ?? ""
    version = try document.optionalInt("version") ?? 0
    text = try document.string("text")
  }
}

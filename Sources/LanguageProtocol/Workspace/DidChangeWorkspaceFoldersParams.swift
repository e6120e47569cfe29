/// `workspace/didChangeWorkspaceFolders`: folders came and went.
package struct DidChangeWorkspaceFoldersParams: MessageParams {
  package static let method = "workspace/didChangeWorkspaceFolders"

  package var added: [DocumentURI]
  package var removed: [DocumentURI]

  package init(_ fields: Fields) throws(InvalidParams) {
    let event = try fields.object("event")
    added = event.uris("added")
    removed = event.uris("removed")
  }
}

/// `workspace/didChangeWorkspaceFolders`: folders came and went.
package struct DidChangeWorkspaceFoldersParams: MessageParams {
  package static let method = "workspace/didChangeWorkspaceFolders"

  package var added: [WorkspaceFolder]
  package var removed: [WorkspaceFolder]

  package init(_ fields: Fields) throws(InvalidParams) {
    let event = try fields.object("event")
    added = []
    removed = []
    for folder in try event.objects("added") { added.append(try WorkspaceFolder(folder)) }
    for folder in try event.objects("removed") { removed.append(try WorkspaceFolder(folder)) }
  }
}

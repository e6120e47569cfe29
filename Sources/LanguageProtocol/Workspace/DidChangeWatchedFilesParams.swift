/// `workspace/didChangeWatchedFiles`: files changed on disk; how they changed is not read, clients get it wrong.
package struct DidChangeWatchedFilesParams: MessageParams {
  package static let method = "workspace/didChangeWatchedFiles"

  package var files: [DocumentURI]

  package init(_ fields: Fields) throws(InvalidParams) {
    files = fields.uris("changes")
  }
}

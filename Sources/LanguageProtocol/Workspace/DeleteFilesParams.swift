/// `workspace/willDeleteFiles` and `workspace/didDeleteFiles`: files or folders go.
package struct DeleteFilesParams: MessageParams {
  package static let willMethod = "workspace/willDeleteFiles"
  package static let didMethod = "workspace/didDeleteFiles"

  package var files: [DocumentURI]

  package init(_ fields: Fields) throws(InvalidParams) {
    files = try fields.objects("files").map { file throws(InvalidParams) in DocumentURI(try file.string("uri")) }
  }
}

/// `workspace/willRenameFiles` and `workspace/didRenameFiles`: files or folders get other names.
package struct RenameFilesParams: MessageParams {
  package static let willMethod = "workspace/willRenameFiles"
  package static let didMethod = "workspace/didRenameFiles"

  /// One file or folder.
  package struct Move: Hashable, Sendable {
    package var from: DocumentURI
    package var to: DocumentURI
  }

  package var moves: [Move]

  package init(_ fields: Fields) throws(InvalidParams) {
    moves = try fields.objects("files").map { file throws(InvalidParams) in
      Move(from: DocumentURI(try file.string("oldUri")), to: DocumentURI(try file.string("newUri")))
    }
  }
}

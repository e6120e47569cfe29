import KodebokJSON

/// `workspace/didChangeWatchedFiles`: files changed on disk; the kinds are a hint, clients get them wrong.
package struct DidChangeWatchedFilesParams: MessageParams {
  package static let method = "workspace/didChangeWatchedFiles"

  package enum Kind: Int, Sendable {
    case created = 1
    case changed = 2
    case deleted = 3
  }

  package struct Change: Hashable, Sendable {
    package var uri: DocumentURI
    package var kind: Kind
  }

  package var changes: [Change]

  package init(_ fields: Fields) throws(InvalidParams) {
    changes = []
    for change in try fields.objects("changes") {
      let kind = Kind(rawValue: try change.optionalInt("type") ?? 0) ?? .changed
      changes.append(Change(uri: DocumentURI(try change.string("uri")), kind: kind))
    }
  }
}

import KodebokJSON

/// Edits of several open documents, in the form one client understands.
package struct WorkspaceEdit: Hashable, Sendable, WireWritable {
  /// Edits of one document, and the version they count in.
  package struct Document: Hashable, Sendable {
    package var uri: DocumentURI
    package var version: Int
    package var edits: [TextEdit]

    package init(uri: DocumentURI, version: Int, edits: [TextEdit]) {
      self.uri = uri
      self.version = version
      self.edits = edits
    }
  }

  package var documents: [Document]
  /// Whether versions are sent (`documentChanges`), so that a stale edit is refused, not misplaced.
  ///
  /// Without, all edits of a document are one list and the order between documents is lost.
  package var isVersioned: Bool

  package init(_ documents: [Document], isVersioned: Bool) {
    self.documents = documents
    self.isVersioned = isVersioned
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { isVersioned ? writeDocumentChanges(to: &$0) : writeChanges(to: &$0) }
  }

  private func writeDocumentChanges(to writer: inout JSONWriter) {
    writer.array("documentChanges") { writer in
      for document in documents {
        writer.object {
          $0.object("textDocument") {
            $0.member("uri", document.uri)
            $0.member("version", document.version)
          }
          $0.member("edits", document.edits)
        }
      }
    }
  }

  private func writeChanges(to writer: inout JSONWriter) {
    var order: [DocumentURI] = []
    var edits: [DocumentURI: [TextEdit]] = [:]
    for document in documents {
      if edits[document.uri] == nil { order.append(document.uri) }
      edits[document.uri, default: []] += document.edits
    }
    writer.object("changes") {
      for uri in order {
        $0.key(escaping: uri.text)
        $0.values(edits[uri] ?? [])
      }
    }
  }
}

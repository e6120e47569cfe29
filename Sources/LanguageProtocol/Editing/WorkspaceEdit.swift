import KodebokJSON

/// Edits of several documents, in the order in which they are to be made.
package struct WorkspaceEdit: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    /// Edits of one document; nil as version holds for any, also for a file that is not open.
    case edit(DocumentURI, version: Int?, [TextEdit])
    /// A new empty file; an existing one is left as it is.
    case create(DocumentURI)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// The form a client understands.
  ///
  /// With `documentChanges` versions are sent and files can be made (only where `resourceOperations` lists it: ask
  /// `isUnderstood` first). Without, all edits of a document are one list and order between documents is lost.
  package func form(for capabilities: ClientCapabilities) -> Form {
    Form(edit: self, hasDocumentChanges: capabilities.takesDocumentChanges)
  }

  /// Whether the client can carry out all of it.
  package func isUnderstood(by capabilities: ClientCapabilities) -> Bool {
    let creates = steps.contains { if case .create = $0 { true } else { false } }
    return !creates || capabilities.takesDocumentChanges && capabilities.resourceOperations.contains("create")
  }

  /// An edit as it is written for one client.
  package struct Form: Sendable, WireWritable {
    let edit: WorkspaceEdit
    let hasDocumentChanges: Bool

    package func write(to writer: inout JSONWriter) {
      writer.object { hasDocumentChanges ? writeDocumentChanges(to: &$0) : writeChanges(to: &$0) }
    }

    private func writeDocumentChanges(to writer: inout JSONWriter) {
      writer.array("documentChanges") { writer in
        for step in edit.steps {
          writer.object {
            switch step {
            case .edit(let uri, let version, let edits):
              $0.object("textDocument") {
                $0.member("uri", uri)
                $0.key("version")
                if let version { $0.int(version) } else { $0.null() }
              }
              $0.member("edits", edits)
            case .create(let uri):
              $0.member("kind", "create")
              $0.member("uri", uri)
              $0.object("options") { $0.member("ignoreIfExists", true) }
            }
          }
        }
      }
    }

    private func writeChanges(to writer: inout JSONWriter) {
      var order: [DocumentURI] = []
      var edits: [DocumentURI: [TextEdit]] = [:]
      for case .edit(let uri, _, let more) in edit.steps {
        if edits[uri] == nil { order.append(uri) }
        edits[uri, default: []] += more
      }
      writer.object("changes") {
        for uri in order {
          $0.key(escaping: uri.text)
          $0.values(edits[uri] ?? [])
        }
      }
    }
  }
}

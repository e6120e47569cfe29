import KodebokJSON

/// Edits of several documents, in the form one client understands.
package struct WorkspaceEdit: Hashable, Sendable, WireWritable {
  /// Edits of one document, and the version they count in; nil for one that is not open.
  package struct Document: Hashable, Sendable {
    package var uri: DocumentURI
    package var version: Int?
    package var edits: [TextEdit]
    /// Whether the file is made first.
    package var isNew: Bool

    package init(uri: DocumentURI, version: Int?, edits: [TextEdit], isNew: Bool = false) {
      self.uri = uri
      self.version = version
      self.edits = edits
      self.isNew = isNew
    }
  }

  package var documents: [Document]
  /// Whether versions are sent (`documentChanges`), so that a stale edit is refused, not misplaced.
  ///
  /// Without, all edits of a document are one list and the order between documents is lost.
  package var isVersioned: Bool
  /// What the person must agree to before anything is edited; only with versions.
  package var question: ChangeAnnotation?

  package init(_ documents: [Document], isVersioned: Bool, question: ChangeAnnotation? = nil) {
    self.documents = documents
    self.isVersioned = isVersioned
    self.question = question
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      guard isVersioned else { return writeChanges(to: &writer) }
      writeDocumentChanges(to: &writer)
      guard let question else { return }
      writer.object("changeAnnotations") { $0.member("confirm", question) }
    }
  }

  private func writeDocumentChanges(to writer: inout JSONWriter) {
    writer.array("documentChanges") { writer in
      for document in documents {
        if document.isNew {
          writer.object {
            $0.member("kind", "create")
            $0.member("uri", document.uri)
            if question != nil { $0.member("annotationId", "confirm") }
          }
        }
        writer.object {
          $0.object("textDocument") {
            $0.member("uri", document.uri)
            $0.member("version", document.version.map { JSONValue.int($0) } ?? .null)
          }
          $0.array("edits") { writer in
            for edit in document.edits { write(edit, to: &writer) }
          }
        }
      }
    }
  }

  private func write(_ edit: TextEdit, to writer: inout JSONWriter) {
    guard question != nil else { return edit.write(to: &writer) }
    writer.object {
      $0.member("range", edit.range)
      $0.member("newText", edit.newText)
      $0.member("annotationId", "confirm")
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

/// What a person is asked before a client makes an edit.
package struct ChangeAnnotation: Hashable, Sendable, WireWritable {
  /// The question in a few words.
  package var label: String
  /// What will be different.
  package var description: String

  package init(label: String, description: String) {
    self.label = label
    self.description = description
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("needsConfirmation", true)
      $0.member("description", description)
    }
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokText

/// Edits of one file that is open in the client.
struct FileEdit: Sendable {
  var uri: String
  var version: Int
  /// The text the edits count in.
  var text: SourceText
  var edits: [KodebokText.TextEdit]
}

extension FileEdit {
  /// The edits as the protocol has them.
  func changes(_ encoding: PositionEncoding) -> [KodebokLanguageProtocol.TextEdit] {
    edits.map { edit in
      KodebokLanguageProtocol.TextEdit(
        range: Wire.range(edit.range, of: text, encoding),
        newText: edit.replacement
      )
    }
  }
}

extension WorkspaceEdit {
  /// Edits of several files, in the form the client understands.
  init(_ files: [FileEdit], _ profile: ClientProfile) {
    self.init(
      files.map {
        Document(uri: DocumentURI($0.uri), version: $0.version, edits: $0.changes(profile.encoding))
      },
      isVersioned: profile.takesVersionedEdits
    )
  }
}

extension Session {
  /// Has the client edit its open files; tells whether it says it has.
  ///
  /// That it says so proves nothing: what counts is the change of the document that follows.
  func applyEdit(_ files: [FileEdit], then done: @escaping @Sendable (Session, Bool) -> Void) {
    for file in files { documents[file.uri]?.expected = file.text.applying(file.edits) }
    let params = ApplyEditParams(label: "Kodebok", edit: WorkspaceEdit(files, profile))
    ask(ApplyEditParams.method) {
      $0.value(params)
    } then: { session, answer in
      done(session, ApplyEditParams.isApplied(answer))
    }
  }
}

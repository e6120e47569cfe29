import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What a new name makes of the study.
enum RenameOutcome: Sendable {
  case plain(ChangeSet)
  /// Two things would be one; the refusal says so.
  case merging(ChangeSet, Refusal)
}

extension ServerCommand {
  /// Renames a code (`code`, `label`), or what is named at a place (`uri`, `position`, `to`), for editors that have no
  /// way of their own.
  ///
  /// A name that would make two things one needs `merge` as well.
  static let rename = ServerCommand(name: "kodebok.rename", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    if arguments.value["code"] != nil { return try renameCode.run(session, name, arguments) }
    let uri = try arguments.string("uri")
    let to = try arguments.string("to")
    let merges = arguments.value["merge"]?.bool ?? false
    try session.rename(name, uri: uri, at: try arguments.position, to: to) { session, found, state in
      let set: ChangeSet
      switch found {
      case .plain(let plain): set = plain
      case .merging(let merging, let refusal):
        guard merges else {
          session.refuse(name, session.refusal(refusal, in: state.study))
          return state.nextWaiting(session)
        }
        set = merging
      }
      session.perform(set, in: state) { session, error in
        if let error { return session.refuse(name, error) }
        session.answer(name) { Session.write(set, into: &$0) }
      }
      // A name that changes nothing makes nothing durable, and what waited goes on all the same.
      state.nextWaiting(session)
    }
  }
}

extension Session {
  /// Works out what a new name for the thing at a place changes, with the sources that hold the old one.
  func rename(
    _ name: RequestID,
    uri: String,
    at position: Position,
    to new: String,
    then body: @escaping @Sendable (Session, RenameOutcome, StudyState) -> Void
  ) throws(ResponseError) {
    let snapshot = snapshot(uri: uri)
    guard let view = snapshot.view, let root = documents[uri]?.study, let state = studies[root],
      let found = snapshot.renamable(at: snapshot.offset(position, in: view))
    else { throw refusal("refused/nothing-to-rename") }
    state.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.settle(in: session)
      let names = state.oldNames(of: found, to: new)
      session.withSources(state.sources(labelled: names), in: state) { session, state, documents in
        do throws(Refusal) {
          body(session, try state.context(in: session).outcome(of: found, to: new, documents), state)
        } catch {
          session.refuse(name, session.refusal(error, in: state.study))
          state.nextWaiting(session)
        }
      }
    }
  }

  /// Reads sources that are not open on the keeper's thread; open ones are taken as they stand in the client.
  private func withSources(
    _ wanted: [SourceFile],
    in state: StudyState,
    _ body: @escaping @Sendable (Session, StudyState, [Document]) -> Void
  ) {
    let views = state.view(in: self).open
    let open = wanted.compactMap { views[$0.path]?.document.value }
    let closed = wanted.filter { views[$0.path] == nil }
    guard !closed.isEmpty else { return body(self, state, open) }
    state.isBusy = true
    let (folder, study, root) = (state.folder, state.disk, state.folder.root)
    keeper.submit { [mailbox] in
      let read = closed.map { folder.document($0, in: study) }
      mailbox.post(
        .done { session in
          guard let state = session.studies[root] else { return }
          state.isBusy = false
          body(session, state, open + read)
        }
      )
    }
  }

  /// A change that is made by the client alone once the person has agreed; nil where the client cannot ask, or cannot
  /// make the files that are needed.
  func question(_ set: ChangeSet, _ refusal: Refusal, in state: StudyState) -> WorkspaceEdit? {
    guard profile.annotatesEdits, profile.takesVersionedEdits else { return nil }
    let study = state.view(in: self)
    var files: [WorkspaceEdit.Document] = []
    for change in set.changes {
      switch change {
      case .edit(let path, let edits, _):
        let open = study.open[path]
        guard let text = open?.text ?? study.text(of: path) ?? state.folder.text(of: path)?.text else { return nil }
        let edit = FileEdit(uri: study.uri(of: path), version: open?.version ?? 0, text: text, edits: edits)
        files.append(
          WorkspaceEdit.Document(
            uri: DocumentURI(edit.uri),
            version: open?.version,
            edits: edit.changes(profile.encoding)
          )
        )
      case .create(let path, let content):
        guard profile.createsFiles else { return nil }
        let start = Position(line: 0, character: 0)
        files.append(
          WorkspaceEdit.Document(
            uri: DocumentURI(study.uri(of: path)),
            version: nil,
            edits: [KodebokLanguageProtocol.TextEdit(range: LSPRange(start, start), newText: content)],
            isNew: true
          )
        )
      // Codings follow a text when it is saved.
      case .rebase, .replace: continue
      case .add, .remove, .settleConflict, .nameCoder, .reencode: return nil
      }
    }
    let words = Wording(profile.language(of: state.study))
    let question = ChangeAnnotation(
      label: words.text("rename/merge", set.facts),
      description: words.text("rename/merge-what", set.facts)
    )
    return WorkspaceEdit(files, isVersioned: true, question: question)
  }
}

extension StudyState {
  /// The names that a rename takes out of use before turns, in lower case; none where no label changes.
  fileprivate func oldNames(of found: Renamable, to new: String) -> Set<String> {
    switch found.target {
    case .code, .entry: return []
    case .speaker(let label, _): return [label.lowercased()]
    case .participant(let id, _):
      guard let one = study.participants[id.value] else { return [] }
      return Set([one.id.value, one.pseudonym].map { $0.lowercased() }.filter { !$0.isEmpty })
    }
  }

  /// The sources in which a turn has one of some labels, and those not looked at yet.
  fileprivate func sources(labelled names: Set<String>) -> [SourceFile] {
    guard !names.isEmpty else { return [] }
    return study.sources.filter { source in
      if documents[source.path] != nil { return true }
      guard let tally = indices[source.path]?.tally else { return true }
      return tally.speakers.contains { names.contains($0.lowercased()) }
    }
  }
}

extension ChangeContext {
  /// What a new name for something changes, or what it would make one.
  fileprivate func outcome(
    of found: Renamable,
    to new: String,
    _ documents: [Document]
  ) throws(Refusal) -> RenameOutcome {
    do throws(Refusal) {
      switch found.target {
      case .code(let id): return .plain(try rename(id, to: new))
      case .participant(let id, let part): return .plain(try rename(id, part, to: new, in: documents))
      case .speaker(let label, let source):
        guard let document = documents.first(where: { $0.source.path == source }) else { throw .noSuchEntry(label) }
        return .plain(try rename(speaker: label, to: new, in: document))
      case .entry(let file, let range, let part):
        guard let entry = study.entries.first(where: { $0.file == file && $0.range == range }) else {
          throw .noSuchEntry(found.name)
        }
        return .plain(try rename(entry, part, to: new))
      }
    } catch {
      switch (error, found.target) {
      case (.labelTaken(_, let code, let other), _): return .merging(try merge(code, into: other), error)
      case (.nameTaken(_, let other, _), .participant(let id, _)):
        return .merging(try merge(id, into: other, in: documents), error)
      default: throw error
      }
    }
  }
}

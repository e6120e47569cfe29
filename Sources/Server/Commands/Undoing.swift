import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokWording
import struct KodebokLanguageProtocol.DocumentURI

extension ServerCommand {
  /// Takes the coder's last step back; also after a restart.
  static let undo = ServerCommand(name: "kodebok.undo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.step(name, arguments, "undo") { store, coder, time throws(StorageError) in
      try store.undo(coder, time: time)
    }
  }

  /// Does the step that was taken back last again.
  static let redo = ServerCommand(name: "kodebok.redo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.step(name, arguments, "redo") { store, coder, time throws(StorageError) in
      try store.redo(coder, time: time)
    }
  }
}

extension Session {
  /// The study a command is about: the one it names, else that of its document, else the only one.
  func state(_ arguments: Params) throws(ResponseError) -> StudyState {
    if let uri = try arguments.optionalString("uri"), let root = documents[uri]?.study, let state = studies[root] {
      return state
    }
    if let study = try arguments.optionalString("study"), let path = DocumentURI(study).path,
      let state = studies.values.first(where: { $0.shownRoot == path || $0.folder.root == path })
    {
      return state
    }
    // Asked for before the folders of the workspace were looked at: they are looked at now.
    if studies.isEmpty { openFolders() }
    if studies.count == 1, let only = studies.values.first { return only }
    throw refusal("refused/no-study")
  }

  /// Takes a step back or does it again, on the keeper's thread.
  fileprivate func step(
    _ name: RequestID,
    _ arguments: Params,
    _ word: String,
    _ work: @escaping @Sendable (StudyStore, CoderID, String) throws(StorageError) -> Applied
  ) throws(ResponseError) {
    let state = try state(arguments)
    let root = state.folder.root
    let here = try arguments.optionalString("uri").flatMap { documents[$0]?.view.path }
    state.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.isBusy = true
      let (store, coder, folder) = (state.store, state.coder(in: session), state.folder)
      let (study, number, encoding) = (state.study, state.studyNumber, session.profile.encoding)
      session.keeper.submit { [mailbox = session.mailbox, quotes = state.reports.quotes] in
        var failure: StorageError?
        var applied: Applied?
        var affected = AffectedFiles(sources: [], needsStudy: false)
        do throws(StorageError) {
          let done = try work(store, coder, UniversalTime.now())
          affected = AffectedFiles(done)
          applied = done
        } catch {
          failure = error
        }
        let read = AffectedFiles.Reading(
          affected,
          study.sources.filter { affected.sources.contains($0.path) },
          folder,
          study,
          encoding,
          quotes
        )
        mailbox.post(
          .done { [failure, applied] session in
            guard let state = session.studies[root] else { return }
            state.isBusy = false
            if let failure {
              session.refuse(name, session.refusal(failure, in: state.study))
            } else {
              state.last = nil
              state.take(read, as: number, in: session)
              session.answer(name) { writer in writer.object { $0.member("changed", true) } }
              if let applied { session.tellElsewhere(applied, by: word, seenFrom: here, in: state.study) }
            }
            state.nextWaiting(session)
          }
        )
      }
    }
  }

  /// Says what was taken back, or done again, where nothing of it is in the document that was looked at, or in any that
  /// is open where none was named: what happens out of sight is not silent.
  private func tellElsewhere(_ applied: Applied, by word: String, seenFrom here: StudyPath?, in study: Study) {
    // What was coded is what a person thinks of, not the settings that a first coding writes a name into.
    let others = applied.files.filter { $0.codingsOwner == nil && !applied.sources.contains($0) }
    let files = applied.sources + others
    let seen = here.map { [$0] } ?? documents.values.map(\.view.path)
    guard let first = files.first, !seen.contains(where: files.contains) else { return }
    let words = Wording(profile.language(of: study))
    let facts: [String: Fact] = [
      "what": .text(words.done(applied.action, applied.facts)),
      "file": .text(first.value),
      "count": .number(files.count - 1),
    ]
    let what = words.text("done/elsewhere" + (files.count > 1 ? "-more" : ""), facts)
    showNews(words.done(word, ["what": .text(what)]))
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import struct KodebokLanguageProtocol.DocumentURI

extension ServerCommand {
  /// Takes the coder's last step back; also after a restart.
  static let undo = ServerCommand(name: "kodebok.undo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.step(name, arguments) { store, coder, time throws(StorageError) in
      try store.undo(coder, time: time)
    }
  }

  /// Does the step that was taken back last again.
  static let redo = ServerCommand(name: "kodebok.redo", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.step(name, arguments) { store, coder, time throws(StorageError) in
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
    _ work: @escaping @Sendable (StudyStore, CoderID, String) throws(StorageError) -> Applied
  ) throws(ResponseError) {
    let state = try state(arguments)
    let root = state.folder.root
    state.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.isBusy = true
      let (store, coder, folder) = (state.store, state.coder(in: session), state.folder)
      let (study, number, encoding) = (state.study, state.studyNumber, session.profile.encoding)
      session.keeper.submit { [mailbox = session.mailbox] in
        var failure: StorageError?
        var affected = AffectedFiles(sources: [], needsStudy: false)
        do throws(StorageError) {
          affected = AffectedFiles(try work(store, coder, UniversalTime.now()))
        } catch {
          failure = error
        }
        let read = AffectedFiles.Reading(
          affected,
          study.sources.filter { affected.sources.contains($0.path) },
          folder,
          study,
          encoding
        )
        mailbox.post(
          .done { [failure] session in
            guard let state = session.studies[root] else { return }
            state.isBusy = false
            if let failure {
              session.refuse(name, session.refusal(failure, in: state.study))
            } else {
              state.last = nil
              state.take(read, as: number, in: session)
              session.answer(name) { writer in writer.object { $0.member("changed", true) } }
            }
            state.nextWaiting(session)
          }
        )
      }
    }
  }
}

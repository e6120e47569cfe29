import KodebokChanges
import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension ServerCommand {
  /// Notes in the log that a source was read again; without a source, answers the list of those that must be.
  static let reread = ServerCommand(name: "kodebok.reread", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let state = try session.state(arguments)
    let uri = try arguments.optionalString("uri")
    guard let uri else { return session.answerRereadList(name, state) }
    guard let document = session.documents[uri], document.study == state.folder.root,
      state.study.sources.contains(where: { $0.path == document.view.path })
    else { throw session.refusal("refused/not-a-source", in: state.study) }
    try session.log(name, arguments) { $0.noteReread(document.view.path) }
  }

  /// Notes in the log what was changed in the open code book by hand since it was opened.
  static let logChanges = ServerCommand(name: "kodebok.logChanges", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    guard let document = session.documents[uri], case .codeBook = document.view.role else {
      throw session.refusal("refused/not-open")
    }
    let old = CodeBookReader.read(document.opened, path: document.view.path)
    try session.log(name, arguments) { $0.noteChanges(since: old) }
  }
}

extension Session {
  /// Writes lines into the log and opens it there.
  fileprivate func log(
    _ name: RequestID,
    _ arguments: Params,
    _ change: @escaping @Sendable (ChangeContext) -> ChangeSet
  ) throws(ResponseError) {
    let root = try state(arguments).folder.root
    studies[root]?.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.settle(in: session)
      let set = change(state.context(in: session))
      session.perform(set, in: state) { session, error in
        if let error { return session.refuse(name, error) }
        session.answer(name) { Session.write(set, into: &$0) }
        if let state = session.studies[root] { session.show(set, in: state) }
      }
    }
  }

  fileprivate func answerRereadList(_ name: RequestID, _ state: StudyState) {
    let view = state.view(in: self)
    let list = RereadList(of: view.study, tallies: view.indices.values.map(\.tally))
    answer(name) { writer in
      writer.object { writer in
        writer.member("complete", view.isComplete)
        writer.array("sources") { writer in
          for entry in list.entries {
            writer.object { writer in
              writer.member("source", entry.source.value)
              writer.member("uri", view.uri(of: entry.source))
              writer.member("last", entry.last)
              writer.member("codes", entry.codes.map(\.code.value))
            }
          }
        }
      }
    }
  }
}

import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Whether there is a code to rename at a place, and what its label is now.
  static let prepareRename = Read(
    method: "textDocument/prepareRename",
    offer: .excused("told of by renameProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    let offset = snapshot.offset(place.position, in: view)
    guard let id = snapshot.code(at: offset), let code = study.codeBook[id] else { return writer.null() }
    var range = view.text.idRange(around: offset)
    if case .codeBook = view.role, code.labelRange.contains(offset) || code.labelRange.upperBound == offset {
      range = code.labelRange
    }
    writer.value(
      PrepareRenameResult(range: Wire.range(range, of: view.text, snapshot.encoding), placeholder: code.label)
    )
  }
}

extension Act {
  /// Gives the code at a place another label: its id stays, so that no coding is touched.
  ///
  /// Files open in the client are in the answer, all others are changed on disk before it.
  static let rename = Act(
    method: RenameParams.method,
    offer: .capability("renameProvider")
  ) { session, name, params throws(ResponseError) in
    let asked: RenameParams = try params.decoded()
    let label = asked.newName
    let snapshot = session.snapshot(uri: asked.place.uri.text)
    guard let view = snapshot.view, let root = session.documents[view.uri]?.study, let state = session.studies[root],
      let code = snapshot.code(at: snapshot.offset(asked.place.position, in: view))
    else { throw session.refusal("refused/no-code-here") }
    state.whenFree(session) { session in
      guard let state = session.studies[root] else { return }
      let set: ChangeSet
      do throws(Refusal) {
        set = try state.context(in: session).rename(code, to: label)
      } catch {
        return session.refuse(name, session.refusal(error, in: state.study))
      }
      let (client, disk) = session.divided(set, in: state)
      session.persist(disk, set, in: state) { session, error in
        if let error { return session.refuse(name, error) }
        let profile = session.profile
        session.answer(name) { $0.value(WorkspaceEdit(client, profile)) }
      }
    }
  }
}

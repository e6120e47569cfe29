import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// Whether there is something to rename at a place, and what its name is now.
  static let prepareRename = Read(
    method: "textDocument/prepareRename",
    offer: .excused("told of by renameProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let place: TextDocumentPosition = try params.decoded()
    guard let view = snapshot.view, snapshot.study != nil else { return writer.null() }
    guard let found = snapshot.renamable(at: snapshot.offset(place.position, in: view)) else { return writer.null() }
    writer.value(
      PrepareRenameResult(
        range: Wire.range(found.range, of: view.text, snapshot.encoding),
        placeholder: found.name.visible
      )
    )
  }
}

extension Act {
  /// Gives what is named at a place another name, in the whole study.
  ///
  /// Files open in the client are in the answer; all others are changed on disk, codings with them, once the client has
  /// written the name into those that are open, and before the answer where none is. A name that would make two things
  /// one is asked about by the client, where it can ask; nothing is on disk before it has.
  static let rename = Act(
    method: RenameParams.method,
    offer: .capability("renameProvider")
  ) { session, name, params throws(ResponseError) in
    let asked: RenameParams = try params.decoded()
    let uri = asked.place.uri.text
    try session.rename(name, uri: uri, at: asked.place.position, to: asked.newName) { session, found, state in
      switch found {
      case .plain(let set):
        let (client, disk) = session.divided(set, in: state)
        guard client.isEmpty || disk.isEmpty else {
          session.await(client, then: disk, of: set, in: state)
          let profile = session.profile
          session.answer(name) { $0.value(WorkspaceEdit(client, profile)) }
          return state.nextWaiting(session)
        }
        session.persist(disk, set, in: state) { session, error in
          if let error { return session.refuse(name, error) }
          let profile = session.profile
          session.answer(name) { $0.value(WorkspaceEdit(client, profile)) }
        }
      case .merging(let set, let refusal):
        guard let edit = session.question(set, refusal, in: state) else {
          session.refuse(name, session.refusal(refusal, in: state.study))
          return state.nextWaiting(session)
        }
        session.answer(name) { $0.value(edit) }
        state.nextWaiting(session)
      }
    }
  }
}

/// Something that can be renamed at a place.
struct Renamable: Sendable {
  enum Target: Sendable {
    case code(CodeID)
    case participant(ParticipantID, ChangeContext.NamePart)
    case speaker(String, StudyPath)
    case entry(StudyPath, Range<ByteOffset>, ChangeContext.EntryPart)
  }

  var target: Target
  var range: Range<ByteOffset>
  /// The name it has.
  var name: String
}

extension Snapshot {
  /// What can be renamed at a place of the document.
  func renamable(at offset: ByteOffset) -> Renamable? {
    guard let view, let study = study?.study else { return nil }
    if let mention = MentionFinder(view: view, study: study).mention(at: offset) {
      switch mention.thing {
      case .code: break
      case .participant(let id):
        guard let one = study.participants[id.value] else { return nil }
        let part: ChangeContext.NamePart = mention.isID || one.pseudonym.isEmpty ? .id : .pseudonym
        return Renamable(
          target: .participant(id, part),
          range: mention.range,
          name: part == .id ? id.value : one.pseudonym
        )
      case .entry(let file, let range):
        guard let entry = study.entries.first(where: { $0.file == file && $0.range == range }) else { return nil }
        let part: ChangeContext.EntryPart = mention.isID ? .id : .label
        return Renamable(
          target: .entry(file, range, part),
          range: mention.range,
          name: part == .id ? entry.id : entry.label
        )
      case .speaker(let label, let source):
        return Renamable(target: .speaker(label, source), range: mention.range, name: label)
      case .source: return nil
      }
    }
    return renamableCode(at: offset, in: view)
  }

  private func renamableCode(at offset: ByteOffset, in view: DocumentView) -> Renamable? {
    guard let id = code(at: offset), let code = study?.study.codeBook[id] else { return nil }
    var range = view.text.idRange(around: offset)
    if case .codeBook = view.role, code.labelRange.contains(offset) || code.labelRange.upperBound == offset {
      range = code.labelRange
    }
    return Renamable(target: .code(id), range: range, name: code.label)
  }
}

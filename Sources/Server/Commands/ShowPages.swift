import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension ServerCommand {
  /// Shows all passages of some codes (`codes`, `code`), of a participant (`participant`), or of what stands at a place.
  static let showPassages = ServerCommand(name: "kodebok.showPassages", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let state = try session.state(arguments)
    try session.show(session.page(arguments, in: state), of: state, name, arguments)
  }

  /// Shows how far the study is.
  static let showStatus = ServerCommand(name: "kodebok.showStatus", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.show(.status, of: session.state(arguments), name, arguments)
  }
}

extension Session {
  /// The page that the arguments of a command ask for.
  fileprivate func page(_ arguments: Params, in state: StudyState) throws(ResponseError) -> StudyPage {
    if let person = try arguments.optionalString("participant") {
      guard let participant = state.study.participants[person] else {
        throw refusal("refused/no-participant", in: state.study)
      }
      return .participant(participant.id)
    }
    var codes = (arguments.value["codes"]?.array ?? []).compactMap(\.string)
    if let code = try arguments.optionalString("code") { codes.append(code) }
    if !codes.isEmpty { return .passages(codes.prefix(64).map { CodeID($0) }) }
    let snapshot = snapshot(uri: try arguments.optionalString("uri"))
    guard let view = snapshot.view else { throw refusal("refused/not-open", in: state.study) }
    var position: Position?
    if arguments.value["position"] != nil {
      position = try arguments.position
    } else {
      position = try arguments.optionalRange?.start
    }
    guard let position else { throw refusal("refused/no-code-here", in: state.study) }
    let offset = snapshot.offset(position, in: view)
    if let participant = snapshot.speaker(at: offset) { return .participant(participant) }
    let here = snapshot.codes(at: offset)
    guard !here.isEmpty else { throw refusal("refused/no-code-here", in: state.study) }
    return .passages(here)
  }

  /// Writes a page and has it opened; answers where it is.
  ///
  /// An editor that shows documents of the server gets its address, any other a file. Where the client cannot be told to
  /// open anything, a message says where the file lies; a client that opens it itself says so (`show` false).
  fileprivate func show(
    _ page: StudyPage,
    of state: StudyState,
    _ name: RequestID,
    _ arguments: Params
  ) throws(ResponseError) {
    readOn(state)
    let wantsShow = arguments.value["show"]?.bool ?? true
    let address = PageAddress(root: state.shownRoot, page: page)
    if profile.showsContent, profile.showsDocuments || !wantsShow {
      noteShown(address)
      answer(name) { writer in writer.object { $0.member("uri", address.uri) } }
      if wantsShow { ask(ShowDocumentParams.method) { $0.value(ShowDocumentParams(uri: DocumentURI(address.uri))) } }
      return
    }
    let (view, profile, folder) = (state.view(in: self), profile, state.folder)
    workers.submit { [mailbox] in
      let text = PageText(page, in: view, profile, .relative).text
      var written: Result<String, StorageError>
      do throws(StorageError) {
        written = .success(try folder.writePage(address.fileName, Array(text.utf8)))
      } catch {
        written = .failure(error)
      }
      mailbox.post(.done { [written] session in session.shown(address, written, view.study, name, wantsShow) })
    }
  }

  private func shown(
    _ address: PageAddress,
    _ written: Result<String, StorageError>,
    _ study: Study,
    _ name: RequestID,
    _ wantsShow: Bool
  ) {
    if case .failure(let error) = written { return refuse(name, refusal(error, in: study)) }
    showFile(address.path, named: address.pathInStudy, study, name, wantsShow)
  }

  /// Answers where a file lies that was written to be read, and has it opened, or says where it is.
  func showFile(_ path: String, named pathInStudy: String, _ study: Study, _ name: RequestID, _ wantsShow: Bool) {
    let uri = DocumentURI(path: path)
    answer(name) { writer in
      writer.object { writer in
        writer.member("uri", uri.text)
        writer.member("path", path)
      }
    }
    guard wantsShow else { return }
    if profile.showsDocuments {
      ask(ShowDocumentParams.method) { $0.value(ShowDocumentParams(uri: uri)) }
    } else {
      let words = refusal("view/written", ["file": .text(pathInStudy)], in: study).message
      outgoing.notify(ShowMessageParams.method) { $0.value(ShowMessageParams(.info, words)) }
    }
  }
}

extension Snapshot {
  /// The participant whose name stands at a place: a speaker's label, or a row of the table.
  func speaker(at offset: ByteOffset) -> ParticipantID? {
    guard let view, let study else { return nil }
    if case .source = view.role, let document = view.document.value {
      guard let turn = document.transcript.turnIndex(at: offset).map({ document.transcript.turns[$0] }),
        turn.label.contains(offset), let speaker = turn.speaker,
        case .participant(let id) = study.study.speaker(document.transcript.speakers[speaker], in: view.path)
      else { return nil }
      return id
    }
    guard view.path == study.study.participants.path else { return nil }
    return study.participant(onLine: view.text.line(at: offset), of: view.text)?.id
  }
}

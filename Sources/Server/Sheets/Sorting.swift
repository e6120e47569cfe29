import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

extension ServerCommand {
  /// Writes a sorting sheet of a code or of what a query finds, and opens it where the client can be told to.
  static let sort = ServerCommand(name: "kodebok.sort", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let state = try session.state(arguments)
    let question = try session.question(arguments, in: state)
    let root = state.folder.root
    state.whenFree(session) { session in session.writeSheet(question, root, name) }
  }

  /// Does what a sheet says, as one step.
  static let applySheet = ServerCommand(name: "kodebok.applySheet", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    let reason = (try arguments.optionalString("reason")) ?? ""
    guard let document = session.documents[uri], let root = document.study, session.studies[root] != nil else {
      throw session.refusal("refused/not-open")
    }
    guard SortingSheet.isSheet(document.view.path) else {
      throw session.refusal("refused/not-a-sheet", ["file": .text(document.view.path.value)])
    }
    session.applySheet(uri, root, reason: reason) { session, result in
      switch result {
      case .success(let set): session.answer(name) { Session.write(set, into: &$0) }
      case .failure(let error): session.refuse(name, error)
      }
    }
  }

  /// Mends a problem of a sheet the way an action offered.
  static let fixSheet = ServerCommand(name: "kodebok.fixSheet", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    let title = try arguments.string("title")
    let range = try arguments.optionalRange
    let snapshot = session.snapshot(uri: uri)
    guard let view = snapshot.view, let document = session.documents[uri],
      let reading = snapshot.study?.reading(of: view)
    else { throw session.refusal("refused/not-open") }
    let version = (try arguments.optionalInt("version")) ?? document.version
    guard let text = document.text(of: version),
      let place = document.present(
        range.map { Wire.bytes(of: $0, in: text, session.profile.encoding) } ?? ByteOffset(0)..<text.end,
        version: version,
        hash: try arguments.optionalString("hash")
      )
    else { throw session.refusal("refused/text-changed") }
    let words = snapshot.words
    let fix = reading.fixes(at: place).first { words.text($0.titleKey, $0.facts) == title }
    guard let fix, session.profile.appliesEdits else { throw session.refusal("refused/nothing-to-fix") }
    let edit = FileEdit(uri: uri, version: document.version, text: document.text.text, edits: fix.edits)
    session.applyEdit([edit]) { session, isApplied in
      session.answer(name) { writer in writer.object { $0.member("changed", isApplied) } }
    }
  }
}

/// What a sheet is to be made of.
struct SheetQuestion: Sendable {
  /// What it is called by.
  var subject: String
  var query: String
}

extension Session {
  /// What a sheet is to be made of: a code that is named, a query, or the code at a place.
  fileprivate func question(_ arguments: Params, in state: StudyState) throws(ResponseError) -> SheetQuestion {
    let book = state.study.codeBook
    if let query = try arguments.optionalString("query") {
      return SheetQuestion(subject: try arguments.optionalString("title") ?? query, query: query)
    }
    var code = (try arguments.optionalString("code")).map { CodeID($0) }
    if code == nil, let uri = try arguments.optionalString("uri") {
      let snapshot = snapshot(uri: uri)
      if let view = snapshot.view {
        var place = Position(line: 0, character: 0)
        if let range = try arguments.optionalRange { place = range.start } else { place = try arguments.position }
        code = snapshot.code(at: snapshot.offset(place, in: view))
      }
    }
    guard let code else { throw refusal("refused/no-code-here", in: state.study) }
    return SheetQuestion(subject: book.label(code), query: state.context(in: self).sheetQuery(for: code))
  }

  /// Finds the passages and writes the sheet, on the keeper's thread, so that what is read is never older than what was
  /// written last.
  fileprivate func writeSheet(_ question: SheetQuestion, _ root: String, _ name: RequestID) {
    guard let state = studies[root] else { return }
    state.isBusy = true
    let (context, folder, study) = (state.context(in: self), state.folder, state.study)
    let open = Set(documents.values.filter { $0.study == root }.map(\.view.path))
    keeper.submit { [mailbox] in
      let all = folder.forEachDocument(study, threads: 1) { study.segments(of: $0) }.flatMap(\.self)
      let found = Query.evaluate(Query(question.query), over: all, study: study)
      let path = folder.freePaper(ChangeContext.sheetPath(for: question.subject)) { path in
        guard !open.contains(path), let bytes = try? folder.bytes(of: path) else { return false }
        let sheet = SortingSheet.read(TextDecoding(bytes).text)
        let difference = SheetDifference(sheet, segments: all, study: study, coder: context.coder)
        return sheet.hasState && difference.isDone
      }
      var failure: FileFailure?
      if !found.isEmpty {
        do throws(FileFailure) {
          let text = context.sheet(of: found, query: question.query)
          try folder.writePaper(text, at: path, language: context.language)
        } catch {
          failure = error
        }
      }
      mailbox.post(
        .done { [failure] session in
          guard let state = session.studies[root] else { return }
          state.isBusy = false
          defer { state.nextWaiting(session) }
          if let failure {
            let facts: [String: Fact] = ["file": .text(path.value), "reason": .text(failure.reason)]
            return session.refuse(name, session.refusal("refused/unwritable", facts, in: state.study))
          }
          guard !found.isEmpty else {
            return session.refuse(name, session.refusal("refused/nothing-to-sort", in: state.study))
          }
          session.answerPaper(path, count: found.count, in: state, name)
        }
      )
    }
  }

  /// Answers with a file that was written for the user, and opens it, or says where it is.
  func answerPaper(_ path: StudyPath, count: Int, in state: StudyState, _ name: RequestID) {
    let uri = state.view(in: self).uri(of: path)
    answer(name) { writer in
      writer.object { writer in
        writer.member("changed", true)
        writer.member("file", path.value)
        writer.member("uri", uri)
        writer.member("count", count)
      }
    }
    guard !profile.showsDocuments else { return show(path, line: 0, column: 0, in: state) }
    let words = Wording(profile.language(of: state.study))
    let said = words.text("sheet/written-here", ["file": .text(path.value)])
    outgoing.notify(ShowMessageParams.method) { $0.value(ShowMessageParams(.info, said)) }
  }

  /// Opens a file of the study at a place, where the client can be told to.
  func show(_ path: StudyPath, line: Int, column: Int, in state: StudyState) {
    guard profile.showsDocuments else { return }
    let uri = state.view(in: self).uri(of: path)
    let place = Position(line: line, character: column)
    let params = ShowDocumentParams(uri: DocumentURI(uri), selection: LSPRange(place, place))
    ask(ShowDocumentParams.method) { $0.value(params) }
  }

  /// Applies an open sheet; the study is read from disk first, so that nothing coded meanwhile is overlooked.
  func applySheet(
    _ uri: String,
    _ root: String,
    reason: String,
    then done: @escaping @Sendable (Session, Result<ChangeSet, ResponseError>) -> Void
  ) {
    studies[root]?.whenFree(self) { session in
      guard let state = session.studies[root] else { return }
      state.isBusy = true
      let (folder, study) = (state.folder, state.study)
      session.keeper.submit { [mailbox = session.mailbox] in
        let all = folder.forEachDocument(study, threads: 1) { study.segments(of: $0) }.flatMap(\.self)
        mailbox.post(
          .done { session in
            guard let state = session.studies[root] else { return }
            state.isBusy = false
            session.applySheet(uri, to: all, in: state, reason: reason, then: done)
            state.nextWaiting(session)
          }
        )
      }
    }
  }

  /// Makes the changes first and brings the open sheet up to date when they are durable: a sheet that is not brought up
  /// to date does no harm, one that says more than was done would.
  private func applySheet(
    _ uri: String,
    to segments: [Segment],
    in state: StudyState,
    reason: String,
    then done: @escaping @Sendable (Session, Result<ChangeSet, ResponseError>) -> Void
  ) {
    state.settle(in: self)
    guard let document = documents[uri] else { return done(self, .failure(refusal("refused/not-open"))) }
    let (path, text) = (document.view.path, document.text.text)
    var set: ChangeSet
    do throws(Refusal) {
      set = try state.context(in: self).apply(SortingSheet.read(text), at: path, to: segments, reason: reason)
    } catch {
      return done(self, .failure(refusal(error, in: state.study)))
    }
    var renewal: [KodebokText.TextEdit] = []
    set.changes.removeAll { change in
      guard case .edit(path, let edits, _) = change else { return false }
      renewal = edits
      return true
    }
    perform(set, in: state) { [set, renewal] session, error in
      if let error { return done(session, .failure(error)) }
      guard !renewal.isEmpty, session.profile.appliesEdits, let document = session.documents[uri],
        document.text.text == text
      else { return done(session, .success(set)) }
      let edit = FileEdit(uri: uri, version: document.version, text: text, edits: renewal)
      session.applyEdit([edit]) { session, _ in done(session, .success(set)) }
    }
  }

  // MARK: Saving

  /// After a sheet was saved: asks whether to apply it, where the client can ask; without an answer nothing is done.
  func askAboutSheet(_ uri: String) {
    guard profile.canAsk, let document = documents[uri], SortingSheet.isSheet(document.view.path),
      let root = document.study, let state = studies[root], declinedSheets[uri] != document.text.text
    else { return }
    let (view, study, mailbox) = (document.view, state.view(in: self), mailbox)
    loader.submit {
      guard let reading = study.reading(of: view), !reading.difference.isEmpty else { return }
      let counts = reading.difference.counts
      mailbox.post(
        .done { session in
          guard let document = session.documents[uri], document.text.text == view.text else { return }
          let words = Wording(session.profile.language(of: study.study))
          let what = Fact.text(words.sheetSummary(counts))
          let answers = [words.text("sheet/apply"), words.text("sheet/not-now")]
          let question = ShowMessageRequest(
            .info,
            words.text("action/apply-sheet-ask", ["what": what]),
            actions: answers
          )
          session.ask(ShowMessageRequest.method) {
            $0.value(question)
          } then: { session, answer in
            guard question.choice(in: answer) == 0 else {
              session.declinedSheets[uri] = view.text
              return
            }
            session.applySheet(uri, root, reason: "") { session, result in
              if case .failure(let error) = result { session.showError(error.message) }
            }
          }
        }
      )
    }
  }
}

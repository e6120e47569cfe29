import KodebokChanges
import KodebokChecks
import KodebokJSON
import KodebokJSONRPC
import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension ServerCommand {
  /// Prints the passage at a place of a transcript in an open report, behind the paragraph that was edited last.
  static let quote = ServerCommand(name: "kodebok.quote", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let report = StudyPath(try arguments.string("report"))
    let root = try CommandTarget(arguments, session).state.folder.root
    let open = session.documents.values.first { $0.study == root && $0.view.path == report }
    guard let open, ReportReading.isReport(report) else {
      throw session.refusal("refused/no-such-report", ["file": .text(report.value)])
    }
    let place = open.lastEdit
    try session.change(name, arguments) { context, target throws(Refusal) in
      let passage = Passage(target.selection, in: target.source)
      return try context.quote(passage?.range ?? target.selection, of: target.source, in: report, at: place)
    }
  }

  /// Sets a link on the words of the claim at a place of a report.
  static let bindClaim = ServerCommand(name: "kodebok.bindClaim", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let code = CodeID(try arguments.string("code"))
    try session.changeReport(name, arguments) { context, place, _ throws(Refusal) in
      guard let claim = place.sentence, claim.claim.link == nil else { throw .wordsChanged }
      return try context.bind(claim.claim.range, in: place.report.manuscript.path, to: code)
    }
  }

  /// Sets a link to its passage behind the quote at a place of a report.
  static let linkQuote = ServerCommand(name: "kodebok.linkQuote", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    try session.changeReport(name, arguments) { context, place, reports throws(Refusal) in
      guard let quote = place.quote, let finding = reports.evidence.unlinked(quote, place.report.manuscript),
        let fix = context.fixes(for: finding, in: nil).first
      else { throw .wordsChanged }
      return fix.change
    }
  }
}

extension Session {
  /// Works out a change at the place of a report that a command names, and has it made.
  fileprivate func changeReport(
    _ name: RequestID,
    _ arguments: Params,
    _ work: @escaping (ChangeContext, ReportPlace, LiveReports) throws(Refusal) -> ChangeSet
  ) throws(ResponseError) {
    let uri = try arguments.string("uri")
    guard let root = documents[uri]?.study, let state = studies[root] else { throw refusal("refused/no-study") }
    let range = try arguments.optionalRange
    let version = try arguments.optionalInt("version")
    let hash = try arguments.optionalString("hash")
    state.whenFree(self) { session in
      guard let state = session.studies[root], let document = session.documents[uri] else { return }
      let snapshot = session.snapshot(uri: uri)
      guard let view = snapshot.view, let study = snapshot.study, let range,
        let text = document.text(of: version ?? document.version),
        let selection = document.present(
          Wire.bytes(of: range, in: text, session.profile.encoding),
          version: version ?? document.version,
          hash: hash
        ), let place = ReportPlace(at: selection.lowerBound, in: view, study), let reports = study.liveReports
      else { return session.refuse(name, session.refusal("refused/text-changed", in: state.study)) }
      let set: ChangeSet
      do throws(Refusal) {
        set = try work(state.context(in: session), place, reports)
      } catch {
        return session.refuse(name, session.refusal(error, in: state.study))
      }
      session.perform(set, in: state) { session, error in
        if let error { return session.refuse(name, error) }
        session.answer(name) { Session.write(set, into: &$0) }
      }
    }
  }
}

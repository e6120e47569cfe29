import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension ServerCommand {
  /// Mends a finding the way an action offered.
  static let fix = ServerCommand(name: "kodebok.fix", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    let rule = try arguments.string("rule")
    let title = try arguments.string("title")
    guard let root = session.documents[uri]?.study, let state = session.studies[root] else {
      throw session.refusal("refused/no-study")
    }
    let range = try arguments.optionalRange
    let version = try arguments.optionalInt("version")
    let hash = try arguments.optionalString("hash")
    state.whenFree(session) { session in
      guard let state = session.studies[root], let document = session.documents[uri] else { return }
      let snapshot = session.snapshot(uri: uri)
      guard let view = snapshot.view, let study = snapshot.study,
        let text = document.text(of: version ?? document.version)
      else { return session.refuse(name, session.refusal("refused/text-changed")) }
      var selection = ByteOffset(0)..<view.text.end
      if let range {
        let place = Wire.bytes(of: range, in: text, session.profile.encoding)
        guard let present = document.present(place, version: version ?? document.version, hash: hash) else {
          return session.refuse(name, session.refusal("refused/text-changed", in: state.study))
        }
        selection = present
      }
      let offers = FixOffer.all(at: selection, in: view, study, state.context(in: session), snapshot)
      guard let offer = offers.first(where: { $0.finding.rule.value == rule && $0.title == title }) else {
        return session.refuse(name, session.refusal("refused/nothing-to-fix", in: state.study))
      }
      var set = offer.fix.change
      if let source = view.document.value {
        CommandTarget(document: document, state: state, source: source).carryToDisk(&set)
      }
      session.perform(set, in: state) { [set] session, error in
        if let error { return session.refuse(name, error) }
        session.answer(name) { Session.write(set, into: &$0) }
      }
    }
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokText

extension ServerCommand {
  /// Puts back words that were changed by hand and are not saved: those at the place, or all.
  static let restore = ServerCommand(name: "kodebok.restore", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let uri = try arguments.string("uri")
    guard let document = session.documents[uri] else { throw session.refusal("refused/not-open") }
    guard session.profile.appliesEdits else { throw session.refusal("refused/no-edits", in: document.view.study) }
    let view = document.view
    let version = (try arguments.optionalInt("version")) ?? document.version
    let hash = try arguments.optionalString("hash")
    var changes = view.handChanges.value
    if let range = try arguments.optionalRange, arguments.value["all"]?.bool != true {
      guard let text = document.text(of: version),
        let place = document.present(
          Wire.bytes(of: range, in: text, session.profile.encoding),
          version: version,
          hash: hash
        )
      else { throw session.refusal("refused/text-changed", in: view.study) }
      changes.removeAll { !$0.touches(place, in: view.text) }
    }
    guard let baseline = view.baseline, !changes.isEmpty else {
      throw session.refusal("refused/nothing-to-fix", in: view.study)
    }
    let breaks = LineBreaks(document.text)
    let edits = changes.map { breaks.written($0.restoring(baseline, in: view.text)) }
    let study = view.study
    session.applyEdit([FileEdit(uri: uri, version: document.version, text: view.text, edits: edits)]) {
      session,
      isApplied in
      guard isApplied else { return session.refuse(name, session.refusal("refused/edit-refused", in: study)) }
      session.answer(name) { writer in writer.object { $0.member("changed", true) } }
    }
  }
}

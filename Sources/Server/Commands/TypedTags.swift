import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

/// Tags that were taken out of a text by the client's hand and become codings once the text is seen without them.
struct AwaitedTags: Sendable {
  /// The codings; their ids are fixed from the beginning, so that they are made once.
  var set: ChangeSet
  /// The text without the tags.
  var clean: SourceText
  /// Whether the text must be on disk first.
  var waitsForSave: Bool
}

extension ServerCommand {
  /// Makes all typed tags of a document codings.
  static let writeTags = ServerCommand(name: "kodebok.writeTags", isAdvertised: true) {
    session,
    name,
    arguments throws(ResponseError) in
    let target = try CommandTarget(arguments, session)
    guard session.profile.appliesEdits else { throw session.refusal("refused/no-edits", in: target.state.study) }
    guard let tags = session.tags(of: target.document.uri, typedOnly: false, waitsForSave: false) else {
      return session.answer(name) { writer in writer.object { $0.member("changed", false) } }
    }
    session.takeOut(tags, of: target.document.uri)
    session.answer(name) { writer in writer.object { $0.member("changed", true) } }
  }
}

extension Act {
  /// Takes typed tags out before a document is saved by hand; they become codings when it has been.
  static let willSaveWaitUntil = Act(
    method: WillSaveParams.method,
    offer: .capability("textDocumentSync")
  ) { session, name, params throws(ResponseError) in
    let saving: WillSaveParams = try params.decoded()
    let uri = saving.uri.text
    guard saving.reason == .manual, let document = session.documents[uri],
      let tags = session.tags(of: uri, typedOnly: true, waitsForSave: true)
    else { return session.answer(name) { $0.null() } }
    session.awaitedTags[uri] = tags.awaited
    let (edit, encoding) = (
      FileEdit(uri: uri, version: document.version, text: document.text.text, edits: tags.edits),
      session.profile.encoding
    )
    session.answer(name) { $0.values(edit.changes(encoding)) }
  }
}

extension Session {
  /// What taking out the tags of a document would change; nil where there are none that name a code.
  func tags(
    of uri: String,
    typedOnly: Bool,
    waitsForSave: Bool
  ) -> (awaited: AwaitedTags, edits: [KodebokText.TextEdit])? {
    guard let root = documents[uri]?.study, let state = studies[root] else { return nil }
    state.settle(in: self)
    guard let document = documents[uri], let source = document.view.document.value else { return nil }
    // Only what was typed since the document was opened is taken out unasked.
    var only: [Range<ByteOffset>]?
    if typedOnly {
      only = EditMap(from: document.opened, to: document.text.text).replacements.map(\.new).filter { !$0.isEmpty }
    }
    guard let set = try? state.context(in: self).writeTags(in: source, only: only), !set.isEmpty else { return nil }
    var edits: [KodebokText.TextEdit] = []
    var rest = set
    rest.changes = set.changes.filter { change in
      guard case .edit(let path, let own, _) = change, path == document.view.path else { return true }
      edits += own
      return false
    }
    guard !edits.isEmpty else { return nil }
    let clean = document.text.text.applying(edits)
    return (AwaitedTags(set: rest, clean: clean, waitsForSave: waitsForSave), edits)
  }

  /// Asks the client to take tags out; the codings are made when the text comes back without them.
  func takeOut(_ tags: (awaited: AwaitedTags, edits: [KodebokText.TextEdit]), of uri: String) {
    guard let document = documents[uri] else { return }
    awaitedTags[uri] = tags.awaited
    let edit = FileEdit(uri: uri, version: document.version, text: document.text.text, edits: tags.edits)
    applyEdit([edit]) { session, isApplied in
      if !isApplied { session.awaitedTags[uri] = nil }
    }
  }

  /// After a save: makes the codings of tags that were taken out before it, or takes out those that are still there.
  func takeOutTags(of uri: String) {
    if awaitedTags[uri] != nil { return writeAwaitedTags(of: uri, isSaved: true) }
    guard !profile.waitsBeforeSaving, profile.appliesEdits,
      let tags = tags(of: uri, typedOnly: true, waitsForSave: false)
    else { return }
    takeOut(tags, of: uri)
  }

  /// Makes the codings of tags that were taken out, once the text is seen to be without them.
  func writeAwaitedTags(of uri: String, isSaved: Bool) {
    guard let awaited = awaitedTags[uri], let document = documents[uri], let root = document.study,
      let state = studies[root]
    else { return }
    guard document.text.text == awaited.clean else {
      // Saved with other words than expected: the tags that are still there stay pending.
      if isSaved { awaitedTags[uri] = nil }
      return
    }
    guard isSaved || !awaited.waitsForSave else { return }
    awaitedTags[uri] = nil
    state.whenFree(self) { session in
      guard let state = session.studies[root], let document = session.documents[uri],
        let source = document.view.document.value
      else { return }
      var set = awaited.set
      let target = CommandTarget(document: document, state: state, source: source)
      target.carryToDisk(&set)
      session.perform(set, in: state) { session, error in
        if let error { session.showError(error.message) }
      }
    }
  }
}

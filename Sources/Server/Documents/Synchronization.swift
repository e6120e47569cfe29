import KodebokCodeBook
import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import struct KodebokLanguageProtocol.DidSaveParams
import struct KodebokLanguageProtocol.DidOpenParams
import struct KodebokLanguageProtocol.DidCloseParams
import struct KodebokLanguageProtocol.DidChangeParams
import struct KodebokLanguageProtocol.DocumentURI

extension Notice {
  /// A document is opened; its text is the client's, whatever the disk says.
  static let didOpen = Notice(method: DidOpenParams.method) { session, params throws(ResponseError) in
    let opened: DidOpenParams = try params.decoded()
    session.open(
      uri: opened.uri.text,
      language: opened.languageID,
      version: opened.version,
      text: opened.text
    )
  }

  /// A document is edited.
  static let didChange = Notice(method: DidChangeParams.method) { session, params throws(ResponseError) in
    let changed: DidChangeParams = try params.decoded()
    let changes = changed.changes.map { change in
      ClientText.Change(
        range: change.range.map { (Wire.position($0.start), Wire.position($0.end)) },
        text: change.text
      )
    }
    session.edit(uri: changed.uri.text, version: changed.version, changes)
  }

  /// A document is on disk now, perhaps trimmed by the editor: the disk is read again.
  static let didSave = Notice(method: DidSaveParams.method) { session, params throws(ResponseError) in
    let saved: DidSaveParams = try params.decoded()
    session.saved(uri: saved.uri.text)
  }

  /// A document is closed: what was not saved is gone.
  static let didClose = Notice(method: DidCloseParams.method) { session, params throws(ResponseError) in
    let closed: DidCloseParams = try params.decoded()
    session.close(uri: closed.uri.text)
  }
}

extension Session {
  func open(uri: String, language: String, version: Int, text: String) {
    let file = DocumentURI(uri).path
    let client = ClientText(text)
    let place = file.flatMap { self.place(of: $0) }
    var document = OpenDocument(
      uri: uri,
      file: file,
      language: language,
      version: version,
      text: client,
      study: place?.root,
      opened: client.text,
      openedBook: Lazily { CodeBookReader.read(client.text, path: place?.path ?? StudyPath("codebook.md")) },
      baseline: client.text,
      view: unplacedView(uri: uri, file: file, version: version, text: client.text)
    )
    if let place, let state = studies[place.root] {
      state.opened(place.path, in: self)
      document.view = state.makeView(
        uri: uri,
        version: version,
        order: nextOrder(),
        text: client.text,
        path: place.path,
        encoding: profile.encoding,
        baseline: document.baseline
      )
    }
    documents[uri] = document
    changed(document)
  }

  func edit(uri: String, version: Int?, _ changes: [ClientText.Change]) {
    guard var document = documents.removeValue(forKey: uri) else {
      log("didChange of a document that is not open")
      return
    }
    document.apply(changes, version: version ?? document.version + 1, encoding: profile.encoding)
    let view = document.view
    if let root = document.study, let state = studies[root] {
      document.view = state.makeView(
        uri: uri,
        version: document.version,
        order: nextOrder(),
        text: document.text.text,
        path: view.path,
        encoding: profile.encoding,
        baseline: document.baseline
      )
    } else {
      document.view = unplacedView(
        uri: uri,
        file: document.file,
        version: document.version,
        text: document.text.text,
        baseline: document.baseline
      )
    }
    documents[uri] = document
    changed(document)
    writeAwaitedTags(of: uri, isSaved: false)
    noteRenamed(uri)
  }

  func saved(uri: String) {
    guard let document = documents[uri] else { return }
    forgetHandChanges(of: uri)
    forgetRename(in: uri)
    if let root = document.study, let state = studies[root] {
      state.diskChanged([document.view.path], in: self)
    }
    takeOutTags(of: uri)
    askAboutSheet(uri)
  }

  /// What is saved was meant.
  private func forgetHandChanges(of uri: String) {
    guard let document = documents[uri], document.baseline != document.text.text else { return }
    let view = document.view
    documents[uri]?.baseline = document.text.text
    documents[uri]?.view = view.against(
      view.study,
      disk: view.disk,
      role: view.role,
      order: nextOrder(),
      baseline: document.text.text
    )
    guard !view.handChanges.value.isEmpty else { return }
    stale.insert(uri)
    refresh([.diagnostics])
  }

  func close(uri: String) {
    guard let document = documents.removeValue(forKey: uri) else { return }
    stale.remove(uri)
    unsure.remove(uri)
    publisher.forget(uri)
    awaitedTags[uri] = nil
    forgetRename(in: uri)
    tokens.forget(uri)
    passages.forget(uri)
    declinedSheets[uri] = nil
    if let root = document.study, let state = studies[root] { state.closed(document.view, in: self) }
    guard !profile.pullsDiagnostics else { return }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.member("method", "textDocument/publishDiagnostics")
      writer.object("params") { writer in
        writer.member("uri", uri)
        writer.array("diagnostics") { _ in }
      }
    }
    outgoing.publish(uri, order: nextOrder(), writer.bytes)
  }

  /// Notes that a document has a new state.
  private func changed(_ document: OpenDocument) {
    stale.insert(document.uri)
    if let root = document.study { studies[root]?.documentChanged(document.view, in: self) }
  }

  /// Sends the diagnostics of what has changed, once the messages at hand have been applied.
  func publishStale() {
    guard !stale.isEmpty || !unsure.isEmpty, phase == .running else { return }
    for state in studies.values { state.settle(in: self) }
    // What was edited comes first.
    let uris = stale.sorted() + unsure.subtracting(stale).sorted()
    let changed = stale
    stale = []
    unsure = []
    guard !profile.pullsDiagnostics else { return }
    for uri in uris {
      guard let document = documents[uri] else { continue }
      let study = document.study.flatMap { studies[$0] }?.view(in: self)
      var job = Publisher.Job(view: document.view, study: study, profile: profile, order: nextOrder())
      job.isRepeat = !changed.contains(uri)
      publisher.submit(job)
    }
  }
}

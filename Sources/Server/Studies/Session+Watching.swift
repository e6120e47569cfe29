import KodebokChanges
import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension Session {
  /// Watches the files of a study.
  ///
  /// Where the system cannot, the client's own watching and every save are what is left.
  func watch(_ state: StudyState) {
    let root = state.folder.root
    state.watcher = StudyWatcher(state.folder) { [mailbox] paths in
      mailbox.post(
        .done { session in
          guard let state = session.studies[root] else { return }
          // A client that announces moves and does not report them is found out by the disk.
          for moves in state.happened(in: Set(paths)) { session.follow(moves, in: root) }
          state.diskChanged(Set(paths), in: session)
          session.placeAgain()
        }
      )
    }
  }

  /// Asks a client to watch files and to tell of its settings, where it can; the server watches files too, and both
  /// are heard.
  func registerWatching() {
    var wanted: [Registration] = []
    if profile.watchesFiles {
      wanted.append(.watchedFiles(id: "kodebok-files", patterns: ["**/*.{md,txt,vtt,srt,csv,json,jsonl}"]))
    }
    if profile.registersConfiguration { wanted.append(.configuration(id: "kodebok-settings", section: "kodebok")) }
    guard !wanted.isEmpty else { return }
    ask(RegistrationParams.method) { $0.value(RegistrationParams(wanted)) }
  }

  /// Asks for the client's settings; null is a usual answer.
  func askForSettings() {
    guard profile.hasConfiguration else { return }
    ask(ConfigurationParams.method) {
      $0.value(ConfigurationParams(section: "kodebok"))
    } then: { session, answer in
      if let settings = ConfigurationParams.settings(in: answer) { session.takeSettings(settings, as: .pulled) }
    }
  }

  /// Takes new settings and shows everything by them: who codes, in which language, how passages are shown.
  func takeSettings(_ settings: JSONValue, as layer: ClientProfile.SettingsLayer) {
    profile.take(settings, as: layer)
    for state in studies.values { state.changed() }
    for uri in documents.keys.sorted() { renew(uri) }
    for root in studies.keys.sorted() { if let state = studies[root] { passagesChanged(in: state) } }
    refresh(Refresh.allCases)
  }

  /// Gives a document a new state of the same version, so that it is sent again.
  func renew(_ uri: String) {
    guard let document = documents[uri] else { return }
    let view = document.view
    documents[uri]?.view = view.against(view.study, disk: view.disk, role: view.role, order: nextOrder())
    stale.insert(uri)
  }

  /// Reads again what changed on disk.
  func diskChanged(_ files: [String]) {
    var byRoot: [String: Set<StudyPath>] = [:]
    for file in files {
      for state in studies.values {
        if let path = state.folder.path(of: file) { byRoot[state.folder.root, default: []].insert(path) }
      }
    }
    for root in byRoot.keys.sorted() {
      if let state = studies[root] { state.diskChanged(byRoot[root] ?? [], in: self) }
    }
    placeAgain()
  }

  /// Looks again for the studies of open files that had none.
  func placeAgain() {
    for (uri, document) in documents.sorted(by: { $0.key < $1.key }) where document.study == nil {
      guard let file = document.file, let place = place(of: file), let state = studies[place.root] else { continue }
      documents[uri]?.study = place.root
      state.opened(place.path, in: self)
      documents[uri]?.view = state.makeView(
        uri: uri,
        version: document.version,
        order: nextOrder(),
        text: document.text.text,
        path: place.path,
        encoding: profile.encoding,
        baseline: document.baseline
      )
      stale.insert(uri)
    }
  }
}

extension Notice {
  /// Files changed on disk, says the client.
  static let didChangeWatchedFiles = Notice(method: DidChangeWatchedFilesParams.method) {
    session,
    params throws(ResponseError) in
    let changed: DidChangeWatchedFilesParams = try params.decoded()
    session.diskChanged(changed.files.compactMap(\.path))
  }

  /// The client's settings changed.
  static let didChangeConfiguration = Notice(method: DidChangeConfigurationParams.method) {
    session,
    params throws(ResponseError) in
    let changed: DidChangeConfigurationParams = try params.decoded()
    if let settings = changed.settings, settings.object != nil { session.takeSettings(settings, as: .pushed) }
    session.askForSettings()
  }

  /// Folders came to the workspace or left it.
  static let didChangeWorkspaceFolders = Notice(method: DidChangeWorkspaceFoldersParams.method) {
    session,
    params throws(ResponseError) in
    let changed: DidChangeWorkspaceFoldersParams = try params.decoded()
    let removed = Set(changed.removed.compactMap(\.path))
    session.folders.removeAll { removed.contains($0) }
    session.folders += changed.added.compactMap(\.path).map(Session.withoutSlash)
    session.openFolders()
    session.placeAgain()
  }
}

extension StudyState {
  /// Reads again what changed on disk: a source or codings alone, anything else with the whole study.
  func diskChanged(_ paths: Set<StudyPath>, in session: Session) {
    var sources: Set<StudyPath> = []
    var reworded: Set<StudyPath> = []
    var needsStudy = false
    for path in paths where !path.value.hasPrefix(".") {
      if Files.status(folder.absolute(path)) == nil {
        needsStudy = true
      } else if let owner = path.codingsOwner {
        sources.insert(owner.source)
        if !disk.coders.contains(owner.coder) || !disk.sources.contains(where: { $0.path == owner.source }) {
          needsStudy = true
        }
        // A source that a coder has begun to code is none that the coder's stray codings belong to.
        if !disk.strays.isEmpty, !disk.files.contains(path) { needsStudy = true }
      } else if SortingSheet.isSheet(path), disk.files.contains(path) {
        continue
      } else if disk.sources.contains(where: { $0.path == path }) {
        sources.insert(path)
        reworded.insert(path)
      } else {
        needsStudy = true
      }
    }
    guard needsStudy || !sources.isEmpty else { return }
    var affected = AffectedFiles(sources: sources, needsStudy: needsStudy)
    affected.reworded = reworded
    settle(in: session)
    let (folder, study, root) = (folder, study, folder.root)
    let documents = self.sources(sources)
    let (encoding, number) = (session.profile.encoding, studyNumber)
    // The keeper, so that what is read is never older than what was written last.
    session.keeper.submit { [affected, mailbox = session.mailbox, quotes = reports.quotes] in
      let read = AffectedFiles.Reading(affected, documents, folder, study, encoding, quotes)
      mailbox.post(
        .done { session in
          guard let state = session.studies[root] else { return }
          state.take(read, as: number, in: session)
          // What others coded is learnt from as well.
          state.renewSuggester(in: session)
        }
      )
    }
  }
}

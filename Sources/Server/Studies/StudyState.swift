import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// The live state of a study: what is on disk, what is open in the client, what was read of the rest.
///
/// A class owned by the session and used on its thread only; reads leave it as a ``StudyView``.
final class StudyState {
  let folder: StudyFolder
  /// The folder as the client spells it, for addresses of files it has not opened.
  var shownRoot: String
  /// The study as it is on disk.
  private(set) var disk: Study
  /// The study with what is open in the client in the place of what is on disk.
  private(set) var study: Study
  /// The open sources as they are on disk.
  private(set) var documents: [StudyPath: Document] = [:]
  private(set) var indices: [StudyPath: SegmentIndex] = [:]
  private(set) var isComplete = false
  var last: LastStep?
  /// Who codes, as worked out for a name the client gave.
  var knownCoder: (asked: String?, coder: CoderID)?
  private var suggester: Suggester
  private var generation = 0
  private var cached: StudyView?
  private var isOverlayStale = false
  /// Counts the readings of the whole study, so that the results of an older one are thrown away.
  var reading = StopSign()
  /// The learning that was begun last; an older one is ended before it begins.
  private var learning = StopSign()
  /// Watches the folder.
  var watcher: StudyWatcher?
  /// Makes changes durable.
  let store: StudyStore
  /// Changes are made durable one after the other; what comes meanwhile waits here.
  var waiting: [(Session) -> Void] = []
  var isBusy = false

  init(folder: StudyFolder, shownRoot: String, study: Study) {
    self.folder = folder
    self.shownRoot = shownRoot
    disk = study
    self.study = study
    store = StudyStore(folder: folder)
    suggester = Suggester(study: study, indices: [:], open: [])
  }

  /// Ends what runs in the background.
  func stop() {
    reading.stop()
    watcher?.stop()
    watcher = nil
  }

  // MARK: Views

  /// The present state for reads.
  func view(in session: Session) -> StudyView {
    settle(in: session)
    // Who codes can be set anew while the server runs.
    let coder = coder(in: session)
    if let cached, cached.coder == coder { return cached }
    let open = openViews(in: session)
    let view = StudyView(
      root: shownRoot,
      study: study,
      indices: indices,
      open: open,
      isComplete: isComplete,
      last: last,
      coder: coder,
      suggester: suggester,
      generation: generation
    )
    cached = view
    return view
  }

  private func openViews(in session: Session) -> [StudyPath: DocumentView] {
    var result: [StudyPath: DocumentView] = [:]
    for document in session.documents.values where document.study == folder.root {
      result[document.view.path] = document.view
    }
    return result
  }

  /// Makes the view of a document of this study.
  func makeView(
    uri: String,
    version: Int,
    order: Int,
    text: SourceText,
    path: StudyPath,
    encoding: PositionEncoding
  ) -> DocumentView {
    DocumentView(
      uri: uri,
      version: version,
      order: order,
      text: text,
      path: path,
      role: role(of: path),
      disk: documents[path],
      study: study,
      encoding: encoding
    )
  }

  /// What a file is to the study.
  func role(of path: StudyPath) -> DocumentView.Role {
    if path == study.codeBook.path || path == disk.codeBook.path { return .codeBook }
    if let source = study.sources.first(where: { $0.path == path }) { return .source(source) }
    return path.ending == "md" ? .note : .other
  }

  // MARK: Documents

  /// Reads a document that is opened from disk, so that its codings are known at once.
  func opened(_ path: StudyPath, in session: Session) {
    guard case .source(let source) = role(of: path) else { return }
    documents[path] = folder.document(source, in: disk)
    if !isComplete { renewSuggester(in: session) }
  }

  /// Learns anew what to suggest, in the background once the whole study is known.
  private func renewSuggester(in session: Session) {
    suggester = Suggester(study: study, indices: indices, open: documents.keys.sorted().compactMap { documents[$0] })
    learning.stop()
    guard isComplete else { return }
    let sign = StopSign()
    learning = sign
    session.loader.submit { [suggester] in
      if !sign.isStopped { suggester.learn() }
    }
  }

  /// Notes a new version of an open document.
  func documentChanged(_ view: DocumentView, in session: Session) {
    switch view.role {
    case .source:
      // Only what is open has changed: everything worked out for the rest of the study stays.
      cached = cached.map { $0.opening($0.open.merging([view.path: view]) { _, new in new }) }
    case .codeBook, .note:
      cached = nil
      isOverlayStale = true
    case .other: cached = nil
    }
  }

  /// Lets go of a document that is closed; the disk counts again.
  func closed(_ view: DocumentView, in session: Session) {
    cached = nil
    if let document = documents.removeValue(forKey: view.path) {
      let index = SegmentIndex.read(document, in: study, encoding: session.profile.encoding, withFindings: false)
      indices[view.path] = index
    } else {
      isOverlayStale = true
    }
  }

  /// Puts what is open in the client in the place of what is on disk, and shows all open documents against it.
  func settle(in session: Session) {
    guard isOverlayStale else { return }
    isOverlayStale = false
    var study = disk
    for document in session.documents.values where document.study == folder.root {
      let (path, text) = (document.view.path, document.view.text)
      switch document.view.role {
      case .codeBook where text != disk.codeBook.text || path != disk.codeBook.path:
        study.codeBook = CodeBookReader.read(document.view.outline.value, path: path)
      case .note:
        guard let index = study.notes.firstIndex(where: { $0.path == path }), study.notes[index].decoding.text != text
        else { continue }
        study.notes[index].decoding.text = text
        guard path.isInside(StudyPath("memos")) else { continue }
        study.memos.removeAll { $0.file == path }
        study.memos += MemoReader.read(document.view.outline.value, path: path)
        study.memos.sort { ($0.file, $0.line) < ($1.file, $1.line) }
      default: continue
      }
    }
    replace(study, in: session)
  }

  private func replace(_ study: Study, in session: Session) {
    self.study = study
    renewSuggester(in: session)
    changed()
    for (uri, document) in session.documents where document.study == folder.root {
      let path = document.view.path
      session.documents[uri]?.view = document.view.against(
        study,
        disk: documents[path],
        role: role(of: path),
        order: session.nextOrder()
      )
      session.stale.insert(uri)
    }
    session.passagesChanged(in: self)
  }

  /// Forgets what was worked out of an older state.
  private func changed() {
    generation += 1
    cached = nil
  }

  // MARK: The disk

  /// Takes a study that was read again, and everything that follows from it.
  func take(_ study: Study, in session: Session) {
    disk = study
    knownCoder = nil
    for path in documents.keys.sorted() {
      guard case .source(let source) = role(of: path) else { continue }
      documents[path] = folder.document(source, in: study)
    }
    isOverlayStale = true
    settle(in: session)
  }

  /// Takes a code book and notes that were read again, and a coder who may be new.
  func take(codeBook: CodeBook?, notes: [Study.Note], coder: CoderID?, in session: Session) {
    if let coder, !disk.coders.contains(coder) { disk.coders = (disk.coders + [coder]).sorted() }
    if let codeBook { disk.codeBook = codeBook }
    for note in notes {
      disk.notes.removeAll { $0.path == note.path }
      disk.notes.append(note)
      if note.path.isInside(StudyPath("memos")) {
        disk.memos.removeAll { $0.file == note.path }
        disk.memos += MemoReader.read(.parse(note.decoding.text), path: note.path)
      }
    }
    if !notes.isEmpty {
      disk.notes.sort { $0.path < $1.path }
      disk.memos.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    }
    guard codeBook != nil || !notes.isEmpty else {
      study.coders = disk.coders
      return
    }
    isOverlayStale = true
    settle(in: session)
  }

  /// Takes sources that were read again.
  func take(_ sources: [Document], in session: Session) {
    for document in sources { documents[document.source.path] = document }
    changed()
    for (uri, open) in session.documents where open.study == folder.root {
      guard sources.contains(where: { $0.source.path == open.view.path }) else { continue }
      session.documents[uri]?.view = open.view.against(
        study,
        disk: documents[open.view.path],
        role: open.view.role,
        order: session.nextOrder()
      )
      session.stale.insert(uri)
    }
    session.passagesChanged(in: self)
  }

  /// Takes what was read of closed documents.
  func take(_ read: [SegmentIndex], isLast: Bool, in session: Session) {
    for index in read { indices[index.source.path] = index }
    if isComplete, !isLast {
      if let renewed = suggester.learning(read) { suggester = renewed } else { renewSuggester(in: session) }
    }
    if isLast {
      isComplete = true
      renewSuggester(in: session)
      let known = Set(disk.sources.map(\.path))
      for path in indices.keys where !known.contains(path) { indices[path] = nil }
      for (uri, open) in session.documents where open.study == folder.root { session.stale.insert(uri); _ = open }
      session.refreshPulls()
    }
    changed()
  }
}

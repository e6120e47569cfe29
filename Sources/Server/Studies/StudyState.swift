import KodebokChanges
import KodebokManuscript
import KodebokPluginHost
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
  /// The open sources whose turns were read again, because settings or register are other in the editor than on disk;
  /// nil where they are not.
  private var reread: [StudyPath: Document]?
  /// The settings of the editor's text when it was last JSON; nil where they are as on disk.
  private var typedSettings: Settings?
  private(set) var isComplete = false
  var last: LastStep?
  /// Who codes, as worked out for a name the client gave.
  var knownCoder: (asked: String?, coder: CoderID)?
  private var suggester: Suggester
  /// Counts the states of the study.
  private(set) var generation = 0
  private var cached: StudyView?
  private var isOverlayStale = false
  /// Ends the present reading of the whole study, so that its results are thrown away.
  private(set) var reading = StopSign()
  /// The sources that the present reading has not given yet; nil where it is of all of them.
  private var unread: Set<StudyPath>?
  /// What was read again since the present reading of the whole study began, which may have it from before.
  private var newer: Set<StudyPath> = []
  /// What that reading goes by; nil before the first one.
  private var basis: ReadingBasis?
  /// Counts the states of the study that make a difference to how its sources are read.
  private(set) var studyNumber = 0
  /// What the client is shown of that reading, where it takes long.
  var progress: ReadingProgress?
  /// The learning that was begun last; an older one is ended before it begins.
  private var learning = StopSign()
  /// The host of the study's analyses; nil before the first of them is asked for.
  var analyses: AnalysisHost?
  /// What the analyses found that the study has enabled.
  var enabled = EnabledAnalysisFindings()
  /// Watches the folder.
  var watcher: StudyWatcher?
  /// What is kept of the reports.
  let reports: ReportMemory
  /// Makes changes durable.
  let store: StudyStore
  /// Changes are made durable one after the other; what comes meanwhile waits here.
  var waiting: [(Session) -> Void] = []
  var isBusy = false
  /// Moves of files that the client has announced and not yet reported.
  var expectedMoves: [FileMoves] = []
  /// Sources whose codings the user was told of when they went.
  var toldOf: Set<StudyPath> = []

  init(folder: StudyFolder, shownRoot: String, study: Study) {
    self.folder = folder
    self.shownRoot = shownRoot
    disk = study
    self.study = study
    store = StudyStore(folder: folder)
    reports = ReportMemory(folder: folder)
    suggester = Suggester(study: study, indices: [:], open: [])
  }

  /// Ends what runs in the background.
  func stop() {
    reading.stop()
    watcher?.stop()
    watcher = nil
    analyses?.stop()
  }

  // MARK: Views

  /// The present state for reads.
  func view(in session: Session) -> StudyView {
    settle(in: session)
    // Who codes can be set anew while the server runs.
    let coder = coder(in: session)
    if let cached, cached.coder == coder { return cached }
    let open = openViews(in: session)
    var shown = study
    shown.findings += enabled.findings
    let view = StudyView(
      root: shownRoot,
      study: shown,
      indices: indices,
      open: open,
      isComplete: isComplete,
      last: last,
      coder: coder,
      suggester: suggester,
      generation: generation,
      memory: reports
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
    encoding: PositionEncoding,
    baseline: SourceText? = nil
  ) -> DocumentView {
    DocumentView(
      uri: uri,
      version: version,
      order: order,
      text: text,
      path: path,
      role: role(of: path),
      disk: source(path),
      study: study,
      encoding: encoding,
      baseline: baseline
    )
  }

  /// What a file is to the study.
  func role(of path: StudyPath) -> DocumentView.Role {
    if path == study.codeBook.path || path == disk.codeBook.path { return .codeBook }
    if let source = study.sources.first(where: { $0.path == path }) { return .source(source) }
    return path.ending == "md" || ReportReading.isReport(path) ? .note : .other
  }

  // MARK: Documents

  /// Reads a document that is opened from disk, so that its codings are known at once.
  func opened(_ path: StudyPath, in session: Session) {
    guard case .source(let source) = role(of: path) else { return }
    documents[path] = folder.document(source, in: disk)
    if !isComplete { renewSuggester(in: session) }
  }

  /// Learns anew what to suggest, in the background once the whole study is known.
  func renewSuggester(in session: Session) {
    suggester = Suggester(study: study, indices: indices, open: documents.keys.sorted().compactMap { documents[$0] })
    cached = nil
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
      cached = cached?.opening(view)
      // What reports print of it may be something else now.
      for document in session.documents.values
      where document.study == folder.root && ReportReading.isReport(document.view.path) {
        session.unsure.insert(document.uri)
      }
    case .note where SortingSheet.isSheet(view.path):
      // A sheet says nothing of the study until it is applied.
      cached = cached?.opening(view)
    case .note where ReportReading.isReport(view.path) && !isOverlayStale && rewrite(view, in: session): break
    case .codeBook, .note:
      cached = nil
      isOverlayStale = true
    case .other:
      cached = nil
      if StudyRecord(view.path) != nil { isOverlayStale = true }
    }
  }

  /// Puts the words of a report in the place of those before; nothing else of the study depends on them but where links
  /// lead.
  private func rewrite(_ view: DocumentView, in session: Session) -> Bool {
    guard study.notes.contains(where: { $0.path == view.path }),
      study.reread(view.path, view.text, outline: view.outline.value)
    else { return false }
    generation += 1
    let shown = view.against(study, disk: nil, role: view.role, order: view.order)
    session.documents[view.uri]?.view = shown
    if let cached {
      var rewritten = study
      rewritten.findings += enabled.findings
      self.cached = cached.writing(shown, in: rewritten)
    }
    return true
  }

  /// Lets go of a document that is closed; the disk counts again.
  func closed(_ view: DocumentView, in session: Session) {
    cached = nil
    if let document = documents.removeValue(forKey: view.path) {
      let index = SegmentIndex.read(document, in: study, encoding: session.profile.encoding, withFindings: false)
      indices[view.path] = index
      reports.quotes.note(document, of: study)
    } else {
      isOverlayStale = true
    }
  }

  /// Puts what is open in the client in the place of what is on disk, and shows all open documents against it.
  func settle(in session: Session) {
    guard isOverlayStale else { return }
    isOverlayStale = false
    var study = disk
    for document in session.documents.values.sorted(by: { $0.uri < $1.uri }) where document.study == folder.root {
      let (path, text) = (document.view.path, document.view.text)
      guard StudyRecord(path) != nil, text != disk.text(of: path) else { continue }
      _ = study.reread(path, text, outline: path.ending == "md" ? document.view.outline.value : nil)
    }
    keepTypedSettings(&study)
    reread = Self.rereads(disk, study) ? [:] : nil
    replace(study, in: session)
  }

  /// Keeps the settings that were typed last in force while they are no JSON.
  private func keepTypedSettings(_ study: inout Study) {
    guard study.settingsText != disk.settingsText else {
      typedSettings = nil
      return
    }
    if study.findings.contains(where: { $0.rule == "settings-syntax" }) {
      if let typedSettings { study.settings = typedSettings }
    } else {
      typedSettings = study.settings
    }
  }

  /// Whether what is declared about labels or notation, or what participants are called, is another than the sources on
  /// disk were read by.
  private static func rereads(_ disk: Study, _ study: Study) -> Bool {
    disk.settings.speakerStyle != study.settings.speakerStyle || disk.settings.speakers != study.settings.speakers
      || disk.settings.notation != study.settings.notation
      || disk.settings.numberedTags != study.settings.numberedTags
      || disk.material.text != study.material.text || disk.participants.names != study.participants.names
  }

  /// An open source as it is on disk, with its turns read by what is declared in the editor now.
  private func source(_ path: StudyPath) -> Document? {
    guard var document = documents[path] else { return nil }
    guard let known = reread else { return document }
    if let known = known[path] { return known }
    document.transcript = TranscriptSource.read(document.text, source: document.source, study: study)
    reread?[path] = document
    return document
  }

  private func replace(_ study: Study, in session: Session) {
    self.study = study
    // Closed documents were read with the codes, names and labels that the study had then.
    readAgain(in: session)
    renewSuggester(in: session)
    changed()
    for (uri, document) in session.documents where document.study == folder.root {
      let path = document.view.path
      session.documents[uri]?.view = document.view.against(
        study,
        disk: source(path),
        role: role(of: path),
        order: session.nextOrder()
      )
      session.stale.insert(uri)
    }
    session.passagesChanged(in: self)
  }

  /// Reads closed documents again that were read by something that has changed since.
  ///
  /// Where only codes are others, these are the documents that use them: an id that grows letter by letter is used
  /// nowhere.
  private func readAgain(in session: Session) {
    let present = ReadingBasis(study)
    guard let basis, basis != present else { return }
    studyNumber += 1
    guard isComplete, let changed = basis.changedCodes(to: present), let unread else { return session.load(self) }
    let sources = study.sources.filter { unread.contains($0.path) || indices[$0.path]?.uses(changed) ?? true }
    self.basis = present
    if !sources.isEmpty { session.load(self, only: sources) }
  }

  /// Forgets what was worked out of an older state.
  func changed() {
    generation += 1
    forgetView()
  }

  /// Has the next view made anew, though the study is the same.
  func forgetView() { cached = nil }

  // MARK: The disk

  /// Takes a study that was read again, and everything that follows from it.
  func take(_ study: Study, in session: Session) {
    disk = study
    studyNumber += 1
    knownCoder = nil
    toldOf.subtract(study.sources.map(\.path))
    // Settings, speakers and colours may be others now.
    session.refresh([.folds, .tokens])
    // What is open may have been taken away on disk, or have come back.
    documents = [:]
    for document in session.documents.values where document.study == folder.root {
      guard let source = study.sources.first(where: { $0.path == document.view.path }) else { continue }
      documents[source.path] = folder.document(source, in: study)
    }
    isOverlayStale = true
    settle(in: session)
  }

  /// Takes a code book and notes that were read again, and a coder who may be new.
  func take(codeBook: CodeBook?, notes: [Study.Note], coder: CoderID?, in session: Session) {
    if let coder, !disk.coders.contains(coder) { disk.coders = (disk.coders + [coder]).sorted() }
    if let codeBook {
      _ = disk.reread(codeBook.path, codeBook.text)
      studyNumber += 1
    }
    for note in notes where disk.reread(note.path, note.decoding.text) {
      if let index = disk.notes.firstIndex(where: { $0.path == note.path }) { disk.notes[index] = note }
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
    // What is durable was shown at once; reading it again most often gives the same.
    let changed = Set(sources.filter { !PlacedCoding.showAlike($0, documents[$0.source.path]) }.map(\.source.path))
    for document in sources {
      documents[document.source.path] = document
      if reread != nil { reread?[document.source.path] = nil }
    }
    self.changed()
    for (uri, open) in session.documents where open.study == folder.root {
      guard sources.contains(where: { $0.source.path == open.view.path }) else { continue }
      session.documents[uri]?.view = open.view.against(
        study,
        disk: source(open.view.path),
        role: open.view.role,
        order: session.nextOrder()
      )
      session.stale.insert(uri)
    }
    publishSheets(in: session)
    session.passagesChanged(in: self, of: changed)
  }

  /// Has what open sorting sheets would change told anew, because the study is another.
  private func publishSheets(in session: Session) {
    for (uri, open) in session.documents where open.study == folder.root && SortingSheet.isSheet(open.view.path) {
      session.stale.insert(uri)
    }
  }

  /// Takes documents that were read again one by one.
  func take(_ read: [SegmentIndex], in session: Session) {
    for index in read {
      indices[index.source.path] = index
      newer.insert(index.source.path)
    }
    if isComplete {
      if let renewed = suggester.learning(read) { suggester = renewed } else { renewSuggester(in: session) }
    }
    publishSheets(in: session)
    changed()
    lookAgain(in: session)
  }

  /// Has what is told of the open documents sent again where it is not the same any more.
  private func lookAgain(in session: Session) {
    for document in session.documents.values where document.study == folder.root { session.unsure.insert(document.uri) }
  }

  /// Begins a reading of the whole study, or of some sources; an older one is ended.
  func beginReading(only some: [SourceFile]? = nil) -> StopSign {
    reading.stop()
    reading = StopSign()
    newer = []
    unread = some.map { Set($0.map(\.path)) }
    basis = ReadingBasis(study)
    return reading
  }

  /// Takes a part of what the reading of the whole study gave.
  func takeRead(_ read: [SegmentIndex], isLast: Bool, in session: Session) {
    for index in read where !newer.contains(index.source.path) { indices[index.source.path] = index }
    if isLast {
      isComplete = true
      unread = []
      let known = Set(disk.sources.map(\.path))
      for path in indices.keys where !known.contains(path) { indices[path] = nil }
      reports.quotes.keep(only: known)
      renewSuggester(in: session)
      lookAgain(in: session)
      session.refresh(Refresh.ofStudy + [.folds])
    }
    publishSheets(in: session)
    changed()
  }
}

extension PlacedCoding {
  /// Whether two readings of a source show the same passages.
  ///
  /// - Complexity: O(codings).
  fileprivate static func showAlike(_ one: Document, _ other: Document?) -> Bool {
    guard let other, one.text == other.text, one.codings.count == other.codings.count else { return false }
    // The line of the file is not seen, and is told only once the file is written.
    return zip(one.codings, other.codings).allSatisfy { one, other in
      one.range == other.range && one.outcome == other.outcome && one.code == other.code && one.coder == other.coder
        && one.node == other.node && one.coding.id == other.coding.id && one.coding.flags == other.coding.flags
        && one.coding.stance == other.coding.stance
    }
  }
}

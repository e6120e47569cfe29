import KodebokJSON
import KodebokJSONRPC
import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension Session {
  /// The study a file belongs to, read now if it was not, and the file's path in it; nil outside any.
  func place(of file: String) -> (root: String, path: StudyPath)? {
    let workspace = folders.filter { file == $0 || file.hasPrefix($0 + "/") }.max { $0.utf8.count < $1.utf8.count }
    guard let root = StudyRoot.find(for: file, workspaceFolder: workspace) else { return nil }
    let state = state(of: root.path, spelledBy: file)
    guard let path = state.folder.path(of: file) else { return nil }
    return (root.path, path)
  }

  /// The live state of a study; the first time it is asked for, everything but its sources is read, and then the
  /// sources in the background.
  private func state(of root: String, spelledBy file: String) -> StudyState {
    if let known = studies[root] { return known }
    let key = KeyFile.path(root: root, environment: environment, folder: root)
    let folder = StudyFolder(root: root, key: key)
    folder.willBeWatched()
    let study = folder.readStudy()
    var shown = root
    if let path = folder.path(of: file), file.hasSuffix("/" + path.value) {
      shown = String(file.dropLast(path.value.count + 1))
    } else if let spelled = folders.first(where: { Files.resolved($0) == root }) {
      shown = spelled
    }
    let state = StudyState(folder: folder, shownRoot: shown, study: study)
    studies[root] = state
    watch(state)
    keeper.submit { [mailbox, store = state.store] in
      do throws(StorageError) {
        try store.recover()
      } catch {
        let (key, facts) = (error.key, error.facts)
        mailbox.post(.done { session in session.log(session.refusal(key, facts).message) })
      }
    }
    // Also after a restart the code that was given last can be given again.
    let coder = state.coder(in: self)
    keeper.submit { [mailbox, store = state.store] in
      guard let given = store.lastGiven(by: coder) else { return }
      mailbox.post(
        .done { session in
          guard let state = session.studies[root], state.last == nil, state.coder(in: session) == coder else { return }
          state.last = LastStep(
            code: given.code,
            coding: given.coding,
            source: given.source,
            isNewest: given.isNewest
          )
          state.forgetView()
        }
      )
    }
    // The document at hand comes first; the rest is begun when the messages at hand have been applied.
    mailbox.post(
      .done { session in
        if let state = session.studies[root] { session.load(state) }
      }
    )
    return state
  }

  /// Begins to read the studies of the workspace folders.
  func openFolders() {
    for folder in folders {
      guard let root = StudyRoot.find(for: folder, workspaceFolder: folder) else { continue }
      _ = state(of: root.path, spelledBy: folder)
    }
  }

  /// Reads every source of a study, or only some, in the background, a chunk at a time; an older reading is ended.
  func load(_ state: StudyState, only some: [SourceFile]? = nil) {
    let sign = state.beginReading(only: some)
    state.progress?.end(outgoing)
    state.progress = nil
    let (folder, study, root) = (state.folder, state.study, state.folder.root)
    let (encoding, mailbox, pulls) = (profile.encoding, mailbox, profile.pullsDiagnostics)
    let quotes = state.reports.quotes
    loader.submit {
      let reading = ReportReading(study)
      quotes.expect(reading)
      var chunk: [SegmentIndex] = []
      var size = 0
      for source in some ?? study.sources {
        if sign.isStopped { return }
        let document = folder.document(source, in: study)
        // Where no report quotes anything, that is for the first quote to ask.
        if !reading.isEmpty { quotes.note(document, of: study) }
        chunk.append(SegmentIndex.read(document, in: study, encoding: encoding, withFindings: pulls))
        size += document.text.byteCount
        if chunk.count >= 64 || size >= 8 << 20 {
          mailbox.post(.done { [chunk] session in session.take(chunk, isLast: false, sign, root) })
          (chunk, size) = ([], 0)
        }
      }
      mailbox.post(.done { [chunk] session in session.take(chunk, isLast: true, sign, root) })
    }
  }

  private func take(_ chunk: [SegmentIndex], isLast: Bool, _ sign: StopSign, _ root: String) {
    guard !sign.isStopped, let state = studies[root] else { return }
    let isFirst = !state.isComplete
    state.takeRead(chunk, isLast: isLast, in: self)
    if isFirst { tellReading(of: state, chunk.count, isLast: isLast) }
  }

  /// The view of a document that no study knows: its turns are read, and nothing else is known of it.
  func unplacedView(
    uri: String,
    file: String?,
    version: Int,
    text: SourceText,
    baseline: SourceText? = nil
  ) -> DocumentView {
    let path = StudyPath(Normalization.nfc(file.map { Files.name(of: $0) } ?? "untitled"))
    let isSource = ["txt", "vtt", "srt"].contains(path.ending)
    return DocumentView(
      uri: uri,
      version: version,
      order: nextOrder(),
      text: text,
      path: path,
      role: isSource
        ? .source(SourceFile(path: path, diskPath: path.value, kind: .transcript))
        : path.ending == "md" ? .note : .other,
      disk: nil,
      study: Study(),
      encoding: profile.encoding,
      baseline: baseline
    )
  }

  // MARK: Telling the client

  /// Tells a thin client that passages of the open documents of a study may have changed, and clients that pull
  /// diagnostics to ask again.
  ///
  /// `changed`: the sources whose passages are others; nil for all.
  func passagesChanged(in state: StudyState, of changed: Set<StudyPath>? = nil) {
    if profile.wantsPassagesChanged {
      for document in documents.values.sorted(by: { $0.uri < $1.uri })
      where document.study == state.folder.root && changed?.contains(document.view.path) ?? true {
        outgoing.notify("kodebok/passagesChanged") { writer in
          writer.object { writer in
            writer.member("uri", document.uri)
            writer.member("version", document.version)
          }
        }
      }
    }
    refresh(Refresh.ofStudy)
    if profile.codedPassages(in: state.study) == .tokens { refresh([.tokens]) }
  }
}

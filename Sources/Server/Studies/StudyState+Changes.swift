import KodebokChanges
import KodebokStorage
import KodebokStudyModel
import KodebokText

extension StudyState {
  /// Who writes when a change is worked out now.
  func context(in session: Session) -> ChangeContext {
    ChangeContext(
      study: study,
      coder: coder(in: session),
      time: UniversalTime.now(),
      language: study.settings.language ?? session.profile.language(of: study),
      newID: { CodingID(RandomIdentity.uuid()) }
    )
  }

  /// Whose codings are written: as the client says, else as the study and the machine say.
  func coder(in session: Session) -> CoderID {
    if let known = knownCoder, known.asked == session.profile.coder { return known.coder }
    var coder = CoderID("coder")
    do throws(StorageError) {
      coder = try CoderIdentity.resolve(
        root: folder.root,
        environment: session.environment,
        client: session.profile.coder,
        settings: disk.settings
      ).id
    } catch {
      session.log("no usable coder name")
    }
    knownCoder = (session.profile.coder, coder)
    return coder
  }

  /// Runs a body as soon as no change of the study is under way.
  func whenFree(_ session: Session, _ body: @escaping (Session) -> Void) {
    if isBusy { waiting.append(body) } else { body(session) }
  }

  /// Lets what waited for a change go on, one after the other.
  func nextWaiting(_ session: Session) {
    while !isBusy, !waiting.isEmpty { waiting.removeFirst()(session) }
  }

  /// The sources with some paths.
  func sources(_ paths: Set<StudyPath>) -> [SourceFile] {
    paths.isEmpty ? [] : study.sources.filter { paths.contains($0.path) }
  }

  /// Takes what a change made of the files.
  func take(_ read: AffectedFiles.Reading, _ set: ChangeSet, as number: Int, in session: Session) {
    remember(set)
    take(read, as: number, in: session)
  }

  /// Remembers what was done, for "tag again" and "take back".
  func remember(_ set: ChangeSet) {
    guard !set.isEmpty else { return }
    last?.isNewest = false
    guard case .text(let code)? = set.facts["code"], case .text(let coding)? = set.facts["coding"] else { return }
    let sources = set.changes.lazy.compactMap { change -> StudyPath? in
      if case .add(_, let source, _) = change { source } else { nil }
    }
    if let source = sources.first { last = LastStep(code: CodeID(code), coding: CodingID(coding), source: source) }
  }

  /// Takes files that were read again, against the state of the study that had a number.
  func take(_ read: AffectedFiles.Reading, as number: Int, in session: Session) {
    let isOutdated = number != studyNumber
    let open = Set(session.documents.values.filter { $0.study == folder.root }.map(\.view.path))
    if let study = read.study {
      take(study, in: session)
      take(read.indices, in: session)
      session.load(self)
    } else {
      take(codeBook: read.codeBook, notes: read.notes, coder: read.coder, in: session)
      take(read.indices, in: session)
    }
    take(read.documents.filter { open.contains($0.source.path) }, in: session)
    // What was declared or defined since would have been read otherwise.
    if isOutdated, read.study == nil { diskChanged(Set(read.documents.map(\.source.path)), in: session) }
  }
}

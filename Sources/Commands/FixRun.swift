import KodebokChanges
import KodebokChecks
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// `check --fix`: makes every mend that guesses nothing, the same ones an editor offers, one undoable step each.
struct FixRun {
  /// How often the study is read and mended again, since one mend may make room for another.
  private static let rounds = 5

  var opened: OpenedStudy

  /// Mends what can be mended safely; returns how many things were.
  func run() throws(CommandFailure) -> Int {
    var count = 0
    let store = StudyStore(folder: opened.folder)
    defer { store.close() }
    do throws(StorageError) {
      try store.recover()
      let identity = try CoderIdentity.resolve(
        root: opened.folder.root,
        option: opened.invocation.value("coder"),
        environment: opened.console.environment,
        settings: opened.study.settings
      )
      for _ in 0..<Self.rounds {
        let study = opened.folder.readStudy()
        let steps = steps(in: study, by: identity.id)
        if steps.isEmpty { break }
        var done = 0
        for step in steps where try perform(step, store) { done += 1 }
        try store.flush()
        count += done
        if done == 0 { break }
      }
    } catch {
      throw CommandFailure(error)
    }
    return count
  }

  /// Performs a step; one whose file was changed by the step before waits for the next round.
  private func perform(_ step: ChangeSet, _ store: StudyStore) throws(StorageError) -> Bool {
    do throws(StorageError) {
      try store.apply(step)
      return true
    } catch {
      if case .changedSince = error { return false }
      throw error
    }
  }

  private func steps(in study: Study, by coder: CoderID) -> [ChangeSet] {
    let context = ChangeContext(
      study: study,
      coder: coder,
      time: UniversalTime.now(),
      language: study.settings.language ?? opened.wording.language,
      newID: { CodingID(RandomIdentity.uuid()) }
    )
    let pass = StudyPass(study)
    let parts = opened.folder.forEachDocument(study) { document in
      let part = pass.part(document)
      let fixes = part.findings.compactMap { context.fixes(for: $0, in: document).first(where: \.isSafe)?.change }
      return (part, fixes + rebases(document, by: coder, in: context))
    }
    let overall = pass.findings(parts.map(\.0)).compactMap {
      context.fixes(for: $0, in: nil).first(where: \.isSafe)?.change
    }
    var seen: Set<[Change]> = []
    return (parts.flatMap(\.1) + overall).filter { seen.insert($0.changes).inserted }
  }

  /// The own file of a source whose text has changed since is written against the present text.
  private func rebases(_ document: Document, by coder: CoderID, in context: ChangeContext) -> [ChangeSet] {
    guard let file = document.files.first(where: { $0.coder == coder }), file.isWritable, file.text != document.digest,
      document.failure == nil, !file.codings.isEmpty,
      document.codings.contains(where: { $0.coder == coder && $0.outcome == .anchored })
    else { return [] }
    let change = Change.rebase(source: document.source.path, coder: coder, from: nil)
    return [
      ChangeSet(
        action: "rebase",
        facts: ["source": .text(document.source.path.value)],
        changes: [change],
        coder: coder,
        time: context.time
      )
    ]
  }
}

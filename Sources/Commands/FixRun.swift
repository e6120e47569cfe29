import KodebokChanges
import KodebokChecks
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// `check --fix`: makes every mend that guesses nothing, the same ones an editor offers, one undoable step each; where
/// files are named, only what concerns them.
struct FixRun {
  /// How often the study is read and mended again, since one mend may make room for another.
  private static let rounds = 5

  /// A step, and what it mends.
  private struct Step: Sendable {
    var change: ChangeSet
    var done: FixReport.Done
  }

  /// What one look at the study gave.
  private struct Look {
    var steps: [Step]
    var left: [FixReport.Left: Int]
  }

  var opened: OpenedStudy

  /// Who mends, as the machine and the study say; nil where that cannot be told.
  static func context(of opened: OpenedStudy, _ study: Study) -> ChangeContext? {
    let identity = try? CoderIdentity.resolve(
      root: opened.folder.root,
      option: opened.invocation.value("coder"),
      environment: opened.console.environment,
      settings: study.settings
    )
    return identity.map { context(of: opened, study, by: $0.id) }
  }

  private static func context(of opened: OpenedStudy, _ study: Study, by coder: CoderID) -> ChangeContext {
    ChangeContext(
      study: study,
      coder: coder,
      time: UniversalTime.now(),
      language: study.settings.language ?? opened.wording.language,
      newID: { CodingID(RandomIdentity.uuid()) }
    )
  }

  /// Mends what can be mended safely; returns what was mended and what was left.
  func run() throws(CommandFailure) -> FixReport {
    var report = FixReport()
    let wanted = try WantedFiles(opened)
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
      for round in 0...Self.rounds {
        let look = look(at: opened.folder.readStudy(), wanted, by: identity.id)
        report.left = look.left
        if look.steps.isEmpty || round == Self.rounds { break }
        var done = 0
        for step in look.steps where try perform(step.change, store) {
          done += 1
          report.done.append(step.done)
        }
        try store.flush()
        if done == 0 { break }
      }
    } catch {
      throw CommandFailure(error)
    }
    return report
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

  private func look(at study: Study, _ wanted: WantedFiles, by coder: CoderID) -> Look {
    let context = Self.context(of: opened, study, by: coder)
    let pass = StudyPass(study)
    let parts = opened.folder.forEachDocument(study) { document in
      let part = pass.part(document)
      let findings = part.findings.filter(wanted.concern)
      var steps = Self.steps(for: findings, document, context)
      if wanted.contains(document.source.path) { steps += rebases(document, by: coder, in: context) }
      return (part, steps, Self.left(of: findings, document, context))
    }
    let overall = pass.findings(parts.map(\.0)).filter(wanted.concern)
    var seen: [[Change]: Int] = [:]
    var look = Look(steps: [], left: [:])
    for step in parts.flatMap(\.1) + Self.steps(for: overall, nil, context) {
      if let index = seen[step.change.changes] {
        look.steps[index].done.count += step.done.count
      } else {
        seen[step.change.changes] = look.steps.count
        look.steps.append(step)
      }
    }
    for left in parts.map(\.2) + [Self.left(of: overall, nil, context)] { look.left.merge(left, uniquingKeysWith: +) }
    return look
  }

  private static func steps(for findings: [Finding], _ document: Document?, _ context: ChangeContext) -> [Step] {
    context.unaskedFixes(for: findings, in: document).map { fix, findings in
      Step(
        change: fix.change,
        done: FixReport.Done(
          place: findings[0].place,
          titleKey: fix.titleKey,
          facts: fix.facts,
          count: findings.count
        )
      )
    }
  }

  /// The findings that something can be done about and that are not mended unasked, counted by the reason.
  private static func left(
    of findings: [Finding],
    _ document: Document?,
    _ context: ChangeContext
  ) -> [FixReport.Left: Int] {
    let mended = Set(context.mendedUnasked(findings, in: document))
    var result: [FixReport.Left: Int] = [:]
    for finding in findings where Rules[finding.rule].map({ $0.mending != .byHand }) ?? false {
      guard !mended.contains(finding) else { continue }
      var left = FixReport.Left(rule: finding.rule, coder: nil)
      if case .text(let owner)? = finding.facts["coder"], owner != context.coder.value { left.coder = owner }
      result[left, default: 0] += 1
    }
    return result
  }

  /// The own file of a source whose text has changed since is written against the present text.
  private func rebases(_ document: Document, by coder: CoderID, in context: ChangeContext) -> [Step] {
    guard let file = document.files.first(where: { $0.coder == coder }), file.isWritable, file.text != document.digest,
      document.failure == nil, !file.codings.isEmpty,
      document.codings.contains(where: { $0.coder == coder && $0.outcome == .anchored })
    else { return [] }
    let change = ChangeSet(
      action: "rebase",
      facts: ["source": .text(document.source.path.value)],
      changes: [.rebase(source: document.source.path, coder: coder, from: nil)],
      coder: coder,
      time: context.time
    )
    let place = Place(file: document.source.path)
    return [Step(change: change, done: FixReport.Done(place: place, titleKey: "action/rebase", facts: [:], count: 0))]
  }
}

import KodebokChanges
import KodebokQuery
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok sort CODE|QUERY`: writes a sorting sheet; `--apply SHEET` does what a sheet says.
extension CommandDescription {
  static let sort = CommandDescription(
    name: "sort",
    arguments: [Argument(name: "CODE|QUERY", isOptional: true, isRepeatable: true, value: .text("QUERY"))],
    options: [
      OptionDescription("apply", .file),
      OptionDescription("dry-run"),
      OptionDescription("reason", .text("WORDS")),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    let run = try CodeRun(OpenedStudy(invocation, console))
    if let file = invocation.value("apply") {
      guard invocation.arguments.isEmpty else {
        throw CommandFailure(key: "usage-too-many-arguments", facts: ["word": invocation.arguments[0]])
      }
      return try SortRun(run: run).apply(file)
    }
    guard !invocation.has("dry-run") else {
      throw CommandFailure(key: "usage-missing-argument", facts: ["name": "--apply"])
    }
    guard !invocation.arguments.isEmpty else {
      throw CommandFailure(key: "usage-missing-argument", facts: ["name": "CODE|QUERY"])
    }
    return try SortRun(run: run).write(invocation.arguments)
  }
}

/// One run of `sort`.
private struct SortRun {
  var run: CodeRun

  private var opened: OpenedStudy { run.opened }

  private var segments: [Segment] {
    let study = opened.study
    return opened.folder.forEachDocument(study) { study.segments(of: $0) }.flatMap(\.self)
  }

  // MARK: Writing

  /// Writes a sheet of a code, of a saved query that is named, or of what a query finds.
  func write(_ words: [String]) throws(CommandFailure) -> ExitStatus {
    let asked = words.joined(separator: " ")
    let (subject, text) = try question(asked)
    let query = try CommandDescription.parsedQuery(text, opened)
    let found = Query.evaluate(query, over: segments, study: opened.study)
    guard !found.isEmpty else {
      opened.console.print(opened.wording.text("sheet/empty") + "\n")
      return .clean
    }
    let wanted = ChangeContext.sheetPath(for: subject)
    let path = opened.folder.freePaper(wanted) { isDone($0) }
    do throws(FileFailure) {
      try opened.folder.writePaper(run.context.sheet(of: found, query: text), at: path, language: run.context.language)
    } catch {
      throw CommandFailure(key: "init-unwritable", facts: ["file": path.value, "reason": error.reason])
    }
    let facts: [String: Fact] = ["file": .text(path.value), "count": .number(found.count)]
    opened.console.print(opened.wording.text("sheet/written", facts) + "\n")
    return .clean
  }

  /// What the sheet is called by, and the query.
  private func question(_ asked: String) throws(CommandFailure) -> (subject: String, query: String) {
    if !run.codes(named: asked).isEmpty {
      let code = try run.code(asked)
      return (opened.study.codeBook.label(code), run.context.sheetQuery(for: code))
    }
    let saved = opened.study.entries.first { $0.kind == .query && ($0.id == asked || $0.label == asked) }
    if let saved, let text = saved.values.first { return (saved.label, text) }
    return (asked, asked)
  }

  /// Whether a sheet may be written over: all it says is done.
  private func isDone(_ path: StudyPath) -> Bool {
    guard let text = opened.text(of: path) else { return false }
    let sheet = SortingSheet.read(text)
    guard sheet.hasState else { return false }
    let difference = SheetDifference(sheet, segments: segments, study: opened.study, coder: run.context.coder)
    return difference.isDone
  }

  // MARK: Applying

  /// Shows what a sheet changes and does it; ends with status 1 where something on it could not be done.
  func apply(_ file: String) throws(CommandFailure) -> ExitStatus {
    let path = try opened.path(of: file)
    guard SortingSheet.isSheet(path), let text = opened.text(of: path) else {
      throw CommandFailure(key: "error/not-a-sheet", facts: ["file": file])
    }
    let sheet = SortingSheet.read(text)
    let all = segments
    let difference = SheetDifference(sheet, segments: all, study: opened.study, coder: run.context.coder)
    let findings = difference.findings(on: sheet, at: path, in: opened.study)
    for finding in findings { opened.console.print(line(finding)) }
    let isClean = !findings.contains { $0.severity >= .warning && $0.rule != "sheet-change" }
    if difference.isEmpty {
      opened.console.print(opened.wording.text("sheet/nothing", ["file": .text(path.value)]) + "\n")
    } else if opened.invocation.has("dry-run") {
      opened.console.print(opened.wording.sheetSummary(difference.counts) + "\n")
    } else {
      let set: ChangeSet
      do throws(Refusal) {
        set = try run.context.apply(sheet, at: path, to: all, reason: run.text("reason"))
      } catch {
        throw CommandFailure(error)
      }
      try run.perform(set)
      opened.console.print(
        opened.wording.done(set.action, set.facts) + ": " + opened.wording.sheetSummary(difference.counts) + "\n"
      )
    }
    return isClean ? .clean : .findings
  }

  private func line(_ finding: Finding) -> String {
    let place = "\(finding.place.file.value):\(finding.place.start.line + 1)"
    let words = DisplayWidth.plain(opened.wording.message(for: finding))
    let kind = finding.rule == "sheet-change" ? "" : opened.wording.name(of: finding.severity) + ": "
    return DisplayWidth.plain(place) + ": " + kind + words + "\n"
  }
}

import KodebokChanges
import KodebokChecks
import KodebokDisclosure
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording

/// `kodebok check [FILE …]`: validates the study, or what concerns the files named.
extension CommandDescription {
  static let check = CommandDescription(
    name: "check",
    arguments: [Argument(name: "FILE", isOptional: true, isRepeatable: true, value: .file)],
    options: [
      OptionDescription("format", .choice(CheckFormat.allCases.map(\.rawValue))),
      OptionDescription("fail-on", .choice(["error", "warning", "information", "hint"])),
      OptionDescription("fix"),
      OptionDescription("baseline", .file),
      OptionDescription("write-baseline", .file),
      OptionDescription("comment", .file),
      OptionDescription("stdin-filename", .file),
      OptionDescription("key", .file),
      OptionDescription("show-identifiers"),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    var opened = try OpenedStudy(invocation, console)
    if invocation.has("fix") {
      for line in try FixRun(opened: opened).run().lines(opened.wording) { console.complain(line) }
      opened.study = opened.folder.readStudy()
    }
    return try CheckRun(opened).run()
  }
}

/// One run of `check`.
struct CheckRun {
  /// What is kept of a document once its text is let go.
  private struct Part: Sendable {
    var part: StudyPass.Part
    /// Those of the findings that `--fix` mends.
    var mendable: [Finding]
  }

  var opened: OpenedStudy

  init(_ opened: OpenedStudy) { self.opened = opened }

  func run() throws(CommandFailure) -> ExitStatus {
    let format = CheckFormat(rawValue: opened.invocation.value("format") ?? "text") ?? .text
    let limit = Severity(rawValue: opened.invocation.value("fail-on") ?? "error") ?? .error
    let replaced = try fromStandardInput()
    let copy = try commentedCopy()
    var (report, mendable) = try makeReport(replaced)
    var texts = TextCache(opened)
    if let replaced { texts.take(replaced.text, for: replaced.source.path) }
    if let file = opened.invocation.value("write-baseline") {
      try writeBaseline(Baseline(report.findings) { texts[$0] }, to: file)
    }
    if let file = opened.invocation.value("baseline") {
      let compared = try readBaseline(file).compare(report.findings) { texts[$0] }
      report.findings = compared.new
      report.known = compared.known
    }
    if let copy { opened.console.complain(try copy.write(report.findings)) }
    report.mendable = report.findings.reduce(0) { $0 + (mendable.contains($1) ? 1 : 0) }
    // A log may be read by more people than the study.
    let mask = opened.invocation.has("show-identifiers") ? nil : IdentifierMask(opened.study)
    if let mask { report.findings = report.findings.map { mask.masked($0) } }
    texts.mask = mask
    opened.console.write(report.written(as: format, style: opened.style, failOn: limit) { texts[$0] })
    return report.fails(at: limit) ? .findings : .clean
  }

  /// The copy with comments that is asked for.
  private func commentedCopy() throws(CommandFailure) -> CommentedCopy? {
    guard let name = opened.invocation.value("comment") else { return nil }
    return try CommentedCopy(opened, to: name, WantedFiles(opened))
  }

  /// Checks everything and keeps what concerns the files named, if any are; tells which findings `--fix` mends.
  private func makeReport(_ replaced: Document?) throws(CommandFailure) -> (CheckReport, mendable: Set<Finding>) {
    let study = opened.studyWithAnalyses
    let context = FixRun.context(of: opened, study)
    let wanted = try WantedFiles(opened)
    let pass = StudyPass(study)
    let parts = opened.folder.forEachDocument(study) { document in
      let document = replaced.flatMap { $0.source.path == document.source.path ? $0 : nil } ?? document
      let part = pass.part(document)
      return Part(part: part, mendable: context?.mendedUnasked(part.findings, in: document) ?? [])
    }
    let overall = pass.findings(parts.map(\.part))
    var findings = parts.flatMap(\.part.findings) + overall
    let mendable = parts.flatMap(\.mendable) + (context?.mendedUnasked(overall, in: nil) ?? [])
    findings.sort(by: Finding.outputOrder)
    findings = findings.filter(wanted.concern)
    let files = study.sources.map(\.path).filter(wanted.contains)
    let counted = Set(files)
    var report = CheckReport(
      findings: findings,
      documents: files.count,
      codings: parts.reduce(0) { $0 + (counted.contains($1.part.tally.source) ? $1.part.tally.codings : 0) },
      rules: Rules.all.map {
        CheckReport.RuleEntry(id: $0.id, severity: $0.severity(in: study.settings), mending: $0.mending)
      },
      files: files
    )
    report.flows = study.flows
    return (report, Set(mendable))
  }

  /// The source that stands on standard input in the place of the one on disk, if `--stdin-filename` names one.
  private func fromStandardInput() throws(CommandFailure) -> Document? {
    guard let name = opened.invocation.value("stdin-filename") else { return nil }
    let path = try opened.path(of: name)
    guard let source = opened.study.sources.first(where: { $0.path == path }) else {
      throw CommandFailure(key: "check-stdin", facts: ["file": name])
    }
    let bytes = opened.console.readInput(Limits.sourceBytes)
    return Document.assemble(
      source: source,
      decoding: TextDecoding(bytes),
      files: opened.folder.codingFiles(about: path, in: opened.study),
      study: opened.study
    )
  }

  // MARK: Baseline

  private func readBaseline(_ file: String) throws(CommandFailure) -> Baseline {
    let path = OpenedStudy.absolute(file, in: opened.console.folder)
    let bytes: [UInt8]
    do {
      bytes = try Files.read(path, limit: Limits.recordBytes)
    } catch {
      throw CommandFailure(key: "error/baseline", facts: ["file": file, "reason": error.reason])
    }
    do {
      return try Baseline(reading: bytes)
    } catch {
      throw CommandFailure(key: "error/baseline", facts: ["file": file, "reason": "JSON"])
    }
  }

  private func writeBaseline(_ baseline: Baseline, to file: String) throws(CommandFailure) {
    let path = OpenedStudy.absolute(file, in: opened.console.folder)
    do throws(FileFailure) {
      try Disk().replace(path, with: baseline.written())
    } catch {
      throw CommandFailure(key: "init-unwritable", facts: ["file": file, "reason": error.reason])
    }
  }
}

/// The texts of files that excerpts are taken from, each read once.
struct TextCache {
  private let opened: OpenedStudy
  private var texts: [StudyPath: SourceText?] = [:]
  /// What hides names and numbers of people in the texts that are given from now on.
  var mask: IdentifierMask? { didSet { for (path, text) in texts { texts[path] = hidden(text) } } }

  init(_ opened: OpenedStudy) { self.opened = opened }

  /// Takes a text in the place of the one on disk.
  mutating func take(_ text: SourceText, for path: StudyPath) { texts[path] = text }

  private func hidden(_ text: SourceText?) -> SourceText? { text.map { mask?.masked($0) ?? $0 } }

  subscript(path: StudyPath) -> SourceText? {
    mutating get {
      if let known = texts[path] { return known }
      let text = hidden(opened.text(of: path))
      texts[path] = text
      return text
    }
  }
}

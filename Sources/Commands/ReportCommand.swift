import KodebokChecks
import KodebokManuscript
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// `kodebok report [FILE …]`: writes reports as a page beside what they rest on.
extension CommandDescription {
  static let report = CommandDescription(
    name: "report",
    arguments: [Argument(name: "FILE", isOptional: true, isRepeatable: true, value: .file)],
    options: [
      OptionDescription("format", .choice(StudyReport.Format.allCases.map(\.rawValue))),
      OptionDescription("output", short: "o", .file),
      OptionDescription("fail-on", .choice(["error", "warning", "information", "hint"])),
    ]
  ) { (invocation, console) throws(CommandFailure) in
    let opened = try OpenedStudy(invocation, console)
    let study = opened.studyWithAnalyses
    let pass = StudyPass(study)
    let parts = opened.folder.forEachDocument(study) { pass.part($0) }
    let evidence = pass.evidence(parts)
    let files = try wantedReports(opened, evidence)
    let places = StudyReport.places(of: files, in: evidence)
    let scheme = study.settings.lineNumbering
    var passages: [ReportPassage] = []
    for source in study.sources {
      guard let wanted = places[source.path], !wanted.isEmpty else { continue }
      let document = opened.folder.document(source, in: study)
      passages += wanted.map { ReportPassage($0, in: document, scheme) }
    }
    let report = StudyReport(evidence, files: files, passages: passages)
    let format = invocation.value("format").flatMap(StudyReport.Format.init) ?? .html
    let bytes = report.written(as: format, style: opened.style)
    if let file = invocation.value("output") {
      do throws(FileFailure) {
        try Disk().replace(OpenedStudy.absolute(file, in: console.folder), with: bytes)
      } catch {
        throw CommandFailure(key: "init-unwritable", facts: ["file": file, "reason": error.reason])
      }
    } else {
      console.write(bytes)
    }
    let limit = Severity(rawValue: invocation.value("fail-on") ?? "error") ?? .error
    return report.findings.contains { $0.severity >= limit } ? .findings : .clean
  }

  /// The reports that are named; all of them where none is.
  private static func wantedReports(
    _ opened: OpenedStudy,
    _ evidence: ReportEvidence
  ) throws(CommandFailure) -> [StudyPath] {
    let known = evidence.reports.map(\.manuscript.path)
    guard !known.isEmpty else { throw CommandFailure(key: "error/no-reports") }
    var files: [StudyPath] = []
    for word in opened.invocation.arguments {
      let path = try opened.path(of: word)
      guard known.contains(path) else { throw CommandFailure(key: "error/no-report", facts: ["file": word]) }
      files.append(path)
    }
    return files
  }
}

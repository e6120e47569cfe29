import KodebokJSON
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText
import KodebokWording

/// The findings about one file of a study for `workspace/diagnostic`; without coded passages, which belong to reading.
struct ClosedFileReport {
  let uri: String
  private let version: Int?
  private let items: [UInt8]

  /// The reports of a study in the order of paths: every open document and every file something was found in.
  static func all(in study: StudyView, _ profile: ClientProfile) -> [ClosedFileReport] {
    var byFile: [StudyPath: [Finding]] = [:]
    for finding in study.findings.value { byFile[finding.place.file, default: []].append(finding) }
    for finding in study.liveReports?.findings ?? [] { byFile[finding.place.file, default: []].append(finding) }
    for (path, index) in study.indices where study.open[path] == nil && !index.findings.isEmpty {
      for finding in index.findings { byFile[finding.place.file, default: []].append(finding) }
    }
    for path in study.open.keys where byFile[path] == nil { byFile[path] = [] }
    return byFile.keys.sorted().map { path in
      let findings = (byFile[path] ?? []).sorted(by: Finding.outputOrder)
      return ClosedFileReport(path, findings, study, profile)
    }
  }

  private init(_ path: StudyPath, _ findings: [Finding], _ study: StudyView, _ profile: ClientProfile) {
    uri = study.uri(of: path)
    var writer = JSONWriter(reserving: 4096)
    if let view = study.open[path] {
      version = view.version
      DiagnosticWriter(view: view, profile: profile, studyView: study).write(into: &writer)
    } else {
      version = nil
      let words = Wording(profile.language(of: study.study))
      // A report of a word processor has paragraphs where a text has lines; its pages are told in words.
      let flow = study.study.flow(at: path)
      let text = flow?.text ?? study.text(of: path)
      func converted(_ position: TextPosition) -> TextPosition {
        guard let text, profile.encoding != .utf32 else { return position }
        return text.position(of: text.offset(of: position, in: .utf32), in: profile.encoding)
      }
      writer.array { writer in
        for finding in findings {
          writer.object { writer in
            writer.key("range")
            let start = converted(finding.place.start)
            Wire.range(start, max(start, converted(finding.place.end)), into: &writer)
            writer.member("severity", DiagnosticWriter.number(of: finding.severity))
            writer.member("source", "kodebok")
            writer.member("code", finding.rule.value)
            let address = flow?.address(of: finding.place).map { words.name(of: $0) + ": " } ?? ""
            writer.member("message", address + words.message(for: finding))
          }
        }
      }
    }
    items = writer.bytes
  }

  /// The report on an open document that belongs to no study.
  init(_ view: DocumentView, _ profile: ClientProfile) {
    uri = view.uri
    version = view.version
    var writer = JSONWriter(reserving: 4096)
    DiagnosticWriter(view: view, profile: profile, studyView: nil).write(into: &writer)
    items = writer.bytes
  }

  /// The report, or that it is the one given before.
  func report(previous: String?) -> DocumentDiagnosticReport { DocumentDiagnosticReport(items, previous: previous) }

  /// The report with the file it is about.
  func item(previous: String?) -> WorkspaceDiagnosticReport.Item {
    WorkspaceDiagnosticReport.Item(uri: DocumentURI(uri), version: version, report: report(previous: previous))
  }
}

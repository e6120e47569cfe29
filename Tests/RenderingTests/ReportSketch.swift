import KodebokRendering
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A report over texts written in a test.
struct ReportSketch {
  var texts: [StudyPath: SourceText] = [:]
  var report = CheckReport(findings: [], documents: 2, codings: 3)

  /// Adds a finding about the words between `«` and `»` in a file.
  mutating func add(
    _ rule: RuleID,
    _ severity: Severity,
    _ marked: String,
    file: String = "transcripts/tone.txt",
    facts: [String: Fact] = [:],
    related: [Finding.Related] = []
  ) {
    var words = String.UnicodeScalarView()
    var start = TextPosition(line: 0, column: 0)
    var end = start
    var now = start
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = now
      case "»": end = now
      default:
        words.append(scalar)
        now =
          scalar == "\n"
          ? TextPosition(line: now.line + 1, column: 0) : TextPosition(line: now.line, column: now.column + 1)
      }
    }
    let path = StudyPath(file)
    texts[path] = SourceText(String(words))
    report.findings.append(
      Finding(
        rule: rule,
        severity: severity,
        place: Place(file: path, start: start, end: end),
        facts: facts,
        related: related
      )
    )
  }

  /// The report in a format.
  func written(
    _ format: CheckFormat,
    isColored: Bool = false,
    width: Int = 80,
    language: Settings.Language = .english
  ) -> String {
    let style = TextStyle(wording: Wording(language), isColored: isColored, width: width)
    let bytes = report.written(as: format, style: style) { texts[$0] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import KodebokStudyModel
import KodebokText
import KodebokWording

/// Writes a report for people: place, severity, message, rule, the line with an underline, and a summary.
struct TextReport {
  private let report: CheckReport
  private let style: TextStyle

  init(_ report: CheckReport, style: TextStyle) {
    self.report = report
    self.style = style
  }

  /// The whole report.
  func written(texts: CheckReport.Texts) -> String {
    var result = ""
    var file: StudyPath?
    for finding in report.findings {
      if let file, file != finding.place.file { result += "\n" }
      file = finding.place.file
      result += block(finding, texts: texts)
    }
    if !report.findings.isEmpty { result += "\n" }
    return result + summary() + "\n"
  }

  private func block(_ finding: Finding, texts: CheckReport.Texts) -> String {
    let wording = style.wording
    let paint = TextStyle.Paint(finding.severity)
    var result = style.paint(location(finding.place), .bold) + ": "
    result += style.paint(wording.name(of: finding.severity), paint) + ": "
    result += DisplayWidth.plain(wording.message(for: finding))
    result += " " + style.paint("[" + DisplayWidth.plain(finding.rule.value) + "]", .dim) + "\n"
    // Of a file without lines the paragraph is shown, if it is one of its own that the finding is about.
    let isShown = report.hasLines(finding.place.file) || report.address(of: finding.place) != nil
    let gutter = max(String(finding.place.start.line + 1).count, 4)
    let excerpt = (isShown ? texts(finding.place.file) : nil).flatMap { text in
      Excerpt(finding.place, in: text, width: style.width - gutter - 3)
    }
    if let excerpt {
      let number = String(excerpt.number)
      let pad = String(repeating: " ", count: gutter - number.count)
      result += style.paint(pad + number + " |", .dim) + " " + excerpt.line + "\n"
      result += style.paint(String(repeating: " ", count: gutter) + " |", .dim) + " "
      result += style.paint(excerpt.underline, paint) + "\n"
    }
    for related in finding.related {
      let words = wording.related(related, of: finding)
      result += style.paint(String(repeating: " ", count: gutter) + " = ", .dim)
      result += location(related.place) + ": " + DisplayWidth.plain(words) + "\n"
    }
    return result
  }

  private func location(_ place: Place) -> String {
    DisplayWidth.plain(report.location(place, style.wording))
  }

  /// The last line: how many findings of each severity in how much.
  private func summary() -> String {
    let wording = style.wording
    let keys: [(Severity, String)] = [
      (.error, "errors"), (.warning, "warnings"), (.information, "information"), (.hint, "hints"),
    ]
    var parts: [String] = []
    for (severity, key) in keys {
      let count = report.count(severity)
      guard count > 0 else { continue }
      parts.append(style.paint(wording.text("summary/" + key, ["count": .number(count)]), .init(severity)))
    }
    if parts.isEmpty { parts.append(style.paint(wording.text("summary/clean"), .bold)) }
    let checked = wording.text(
      "summary/checked",
      ["documents": .number(report.documents), "codings": .number(report.codings)]
    )
    var result = parts.joined(separator: ", ") + " · " + checked
    if report.mendable > 0 {
      result += " · " + wording.text("summary/fixable", ["count": .number(report.mendable)])
    }
    if report.known > 0 { result += " · " + wording.text("summary/known", ["count": .number(report.known)]) }
    return result
  }
}

import KodebokPluginKit
import KodebokStudyModel
import KodebokWording

/// The analyses there are, and what one of them takes.
package struct AnalysisList: Sendable {
  private let analyses: [(name: String, description: AnalysisDescription)]

  /// Creates a list of analyses by the name that is typed, in the order they are shown.
  package init(_ analyses: [(name: String, description: AnalysisDescription)]) { self.analyses = analyses }

  /// A line for each: name and what it answers.
  package func text(width: Int, _ wording: Wording) -> String {
    var table = TextTable([
      (wording.text("heading/analysis"), .left), (wording.text("heading/answers"), .left),
    ])
    for (name, one) in analyses { table.add([name, one.summary.text(in: wording.language)]) }
    return table.wrappedLines(width: width)
  }

  /// A document: a heading for each analysis, what it answers, how it is run, its options.
  package func markdown(_ wording: Wording) -> String {
    var result = "# " + wording.text("analysis/list") + "\n"
    for (name, one) in analyses {
      result += "\n## " + MarkdownWords.escaped(one.title.text(in: wording.language)) + "\n\n"
      result += MarkdownWords.escaped(one.summary.text(in: wording.language)) + "\n\n"
      result += "`kodebok analyse " + name.filter { $0 != "`" } + "`\n"
      for option in one.options {
        result += "\n- `" + option.name.filter { $0 != "`" } + "`: "
        result += MarkdownWords.escaped(option.summary.text(in: wording.language))
      }
      if !one.options.isEmpty { result += "\n" }
    }
    return result
  }

  /// One analysis with its options: what each takes, its default, what it does.
  package static func page(of one: AnalysisDescription, width: Int, _ wording: Wording) -> String {
    let language = wording.language
    var result = one.name + " " + one.version + " – " + one.title.text(in: language) + "\n"
    result += Paragraph.wrapped(one.summary.text(in: language), width: width).map { $0 + "\n" }.joined()
    guard !one.options.isEmpty else { return result }
    var table = TextTable([
      (wording.text("heading/option"), .left), (wording.text("heading/takes"), .left),
      (wording.text("heading/default"), .left), (wording.text("heading/does"), .left),
    ])
    for option in one.options {
      let choices = option.choices.map(\.value).joined(separator: " | ")
      let bounds = [option.minimum, option.maximum].map { bound in
        bound.map { number in Int(exactly: number).map { String($0) } ?? String(number) } ?? ""
      }
      let numbers = bounds == ["", ""] ? "" : " " + bounds.joined(separator: "…")
      let takes = choices.isEmpty ? wording.text("takes/" + option.kind.rawValue) + numbers : choices
      let isRepeated = option.isRepeatable ? " (" + wording.text("takes/several") + ")" : ""
      table.add([option.name, takes + isRepeated, option.defaultValue ?? "", option.summary.text(in: language)])
    }
    return result + "\n" + table.wrappedLines(width: width)
  }
}

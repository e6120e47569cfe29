import KodebokCodeBook
import KodebokRendering
import KodebokStudyModel
import KodebokWording

/// What became of a code, and which sources are to be read again.
extension PageText {
  /// When a code was made, which ids it had, what the log says of it.
  mutating func history(of code: Code) {
    let log = AnalysisLog(of: study.study)
    var lines: [String] = []
    if let since = code.since, !since.isEmpty {
      lines.append(MarkdownWords.escaped(since + ": " + words.text("history/since")))
    }
    if !code.aliases.isEmpty {
      let ids = Fact.list(code.aliases.map(\.value))
      lines.append(MarkdownWords.escaped(words.text("history/ids", ["codes": ids])))
    }
    for entry in log.entries where AnalysisLog.isAbout(entry, code) {
      let date = link(entry.date, to: AnalysisLog.path, entry.line + 1..<entry.line + 2)
      lines.append(date + ": " + MarkdownWords.escaped(entry.text))
    }
    guard !lines.isEmpty else { return }
    heading(2, words.text("history/title"))
    list(lines)
  }

  /// The sources that were coded before a code was made.
  mutating func reread(_ tallies: [DocumentTally]) {
    let found = RereadList(of: study.study, tallies: tallies).entries
    guard !found.isEmpty else { return }
    heading(2, words.text("reread/title"))
    list(
      found.map { entry in
        let codes = entry.codes.map { "\(study.codeBook.label($0.code)) \($0.date)" }
        return link(entry.source.value, to: entry.source, nil) + " · "
          + MarkdownWords.escaped(entry.last + " ← " + codes.joined(separator: ", "))
      }
    )
  }
}

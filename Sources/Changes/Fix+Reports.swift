import KodebokCodeBook
import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// Fixes of quotes in reports: the finding holds the words to print, the report's own text the place.
extension ChangeContext {
  func fixQuote(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let edit = edit(finding, "restored") else { return [] }
    return [Fix("fix/" + finding.rule.value, finding.facts, isPreferred: true, edit)]
  }

  func fixElision(_ finding: Finding, _ document: Document?) -> [Fix] {
    var fixes: [Fix] = []
    if let edit = edit(finding, "marked") {
      fixes.append(Fix("fix/quote-elision-unmarked", finding.facts, isPreferred: true, edit))
    }
    if let edit = edit(finding, "restored") {
      fixes.append(Fix("fix/quote-elision-unmarked/restore", finding.facts, edit))
    }
    return fixes
  }

  func fixWrongSpeaker(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.text("person")?.isEmpty == false, let edit = edit(finding, "corrected") else { return [] }
    return [Fix("fix/quote-wrong-speaker", finding.facts, isPreferred: true, edit)]
  }

  /// Prints the number that the material has.
  func fixNumber(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let edit = edit(finding, "corrected") else { return [] }
    return [Fix("fix/" + finding.rule.value, finding.facts, isPreferred: true, edit)]
  }

  func fixUnlinked(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.place.file.ending != "tex", let text = report(finding.place.file),
      let source = finding.text("source"),
      let first = finding.number("line"),
      let last = finding.number("lastLine")
    else { return [] }
    let manuscript = ReportReading.manuscript(text, path: finding.place.file, names: SpeakerNames(study))
    guard let quote = manuscript.quotes.first(where: { manuscript.place($0.range) == finding.place }) else { return [] }
    let target = LinkReader.encoded(StudyPath(source).relative(from: finding.place.file))
    let fragment = first == last ? "#L\(first)" : "#L\(first)-L\(last)"
    var label = finding.text("person") ?? ""
    if study.settings.lineNumbering == .physical {
      label += (label.isEmpty ? "" : " ") + (first == last ? "\(first)" : "\(first)–\(last)")
    }
    if label.isEmpty { label = StudyPath(source).name }
    let place = quote.whole.upperBound
    let link = " [" + label.escapedForMarkdown + "](" + target + fragment + ")"
    let change = Change.edit(finding.place.file, [TextEdit(place..<place, link)], in: nil)
    return [
      Fix("fix/quote-unlinked", finding.facts, isPreferred: true, changeSet("fix", ["count": .number(1)], [change]))
    ]
  }

  // MARK: Parts

  private func report(_ path: StudyPath) -> SourceText? { study.notes.first { $0.path == path }?.decoding.text }

  /// Puts the words of a fact in the place of a finding; nil where the report no longer holds the words it is about.
  private func edit(_ finding: Finding, _ fact: String) -> ChangeSet? {
    guard let words = finding.text(fact), let text = report(finding.place.file) else { return nil }
    let range =
      text.offset(
        of: finding.place.start,
        in: .utf32
      )..<max(
        text.offset(of: finding.place.start, in: .utf32),
        text.offset(of: finding.place.end, in: .utf32)
      )
    guard !range.isEmpty, text.string(range) != words else { return nil }
    // In LaTeX commands would be lost, and signs that mean something else there would come in.
    if finding.place.file.ending == "tex",
      (text.string(range) + words).utf8.contains(where: { "\\{}~$%&#_^\n".utf8.contains($0) })
    {
      return nil
    }
    return changeSet("fix", ["count": .number(1)], [.edit(finding.place.file, [TextEdit(range, words)], in: nil)])
  }
}

import KodebokManuscript
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Fixes of what reports and notes rest on: references to lines, and the fingerprints of condensates.
extension ChangeContext {
  func fixLine(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let edit = lineEdit(finding) else { return [] }
    let change = changeSet("fix", ["count": .number(1)], [.edit(finding.place.file, [edit], in: nil)])
    let isSure = finding.facts["sure"] == .number(1)
    return [Fix("fix/line-moved", finding.facts, isPreferred: true, isSafe: isSure, change)]
  }

  /// One fix for all references of a file whose words stand in one place only, so that no edit moves another.
  func lineFixes(for findings: [Finding]) -> [(fix: Fix, findings: [Finding])] {
    let sure = findings.filter { $0.rule == "line-moved" && $0.facts["sure"] == .number(1) }
    return Dictionary(grouping: sure, by: \.place.file).sorted { $0.key < $1.key }.compactMap { file, all in
      let edits = all.compactMap { finding in lineEdit(finding).map { ($0, finding) } }
        .sorted { $0.0.range.lowerBound < $1.0.range.lowerBound }
      guard !edits.isEmpty else { return nil }
      let facts: [String: Fact] = ["count": .number(edits.count), "rule": .text("line-moved")]
      let change = changeSet("fix", facts, [.edit(file, edits.map(\.0), in: nil)])
      return (Fix("fix/line-moved/all", facts, isPreferred: true, isSafe: true, change), edits.map(\.1))
    }
  }

  private func lineEdit(_ finding: Finding) -> TextEdit? {
    guard let words = finding.text("corrected"), let printed = finding.text("printed"),
      let text = study.text(of: finding.place.file)
    else { return nil }
    let start = text.offset(of: finding.place.start, in: .utf32)
    let range = start..<max(start, text.offset(of: finding.place.end, in: .utf32))
    return text.string(range) == printed ? TextEdit(range, words) : nil
  }

  func fixFooting(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let rests = finding.text("rests"),
      let set = confirm(at: finding.place, rests, isDescription: finding.rule == "description-stale")
    else { return [] }
    return [Fix("fix/" + finding.rule.value, finding.facts, isPreferred: true, set)]
  }

  /// Notes under a heading that somebody has read what its text rests on.
  ///
  /// - Parameters:
  ///   - place: The heading, in the code book or in a memo.
  ///   - rests: The fingerprint of what it rests on now.
  ///   - isDescription: Whether the day is noted as well.
  /// - Returns: The change; nil where no heading stands there.
  package func confirm(at place: Place, _ rests: String, isDescription: Bool) -> ChangeSet? {
    guard let text = study.text(of: place.file) else { return nil }
    let outline = OutlineDocument.parse(text)
    guard let index = outline.nodes.firstIndex(where: { text.line(at: $0.range.lowerBound) == place.start.line })
    else { return nil }
    var changes: [AttributeChange] = [.set("rests", rests)]
    if isDescription { changes.append(.set("checked", date)) }
    let edits = outline.changing(changes, of: index)
    return edits.isEmpty ? nil : changeSet("fix", ["count": .number(1)], [.edit(place.file, edits, in: nil)])
  }
}

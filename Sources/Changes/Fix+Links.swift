import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// Fixes of names that lead nowhere: links, and rules in the settings.
extension ChangeContext {
  func fixLink(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard
      let link = study.links.first(where: {
        $0.file == finding.place.file && $0.start == finding.place.start && $0.end == finding.place.end
      }), let path = link.path
    else { return [] }
    var target: String?
    if finding.variant == "fragment", let fragment = link.fragment {
      let known = fragments(of: path)
      target = Self.nearest(fragment, known).map { Self.withoutFragment(link.target) + "#" + $0 }
    } else {
      let files = study.files.map(\.value)
      let name = path.name
      let sameName = files.filter { StudyPath($0).name == name }
      let found = sameName.count == 1 ? sameName.first : Self.nearest(path.value, files)
      target = found.map {
        LinkReader.encoded(StudyPath($0).relative(from: link.file)) + (link.fragment.map { "#" + $0 } ?? "")
      }
    }
    guard let target, target != link.target else { return [] }
    let facts: [String: Fact] = ["target": .text(link.target), "to": .text(target)]
    let edit = Change.edit(link.file, [TextEdit(link.range, target)], in: nil)
    let change = changeSet("fix", facts.merging(["count": .number(1)]) { $1 }, [edit])
    return [Fix("fix/broken-link", facts, isPreferred: true, change)]
  }

  func fixUnknownRule(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let rule = finding.text("rule"), let similar = finding.text("similar"),
      let place = study.settings.rulePlaces[RuleID(rule)], place == finding.place
    else { return [] }
    let text = study.settingsText
    let range = text.offset(of: place.start, in: .utf32)..<text.offset(of: place.end, in: .utf32)
    let edit = Change.edit(place.file, [TextEdit(range, "\"" + similar + "\"")], in: nil)
    let facts: [String: Fact] = ["rule": .text(rule), "similar": .text(similar)]
    let change = changeSet("fix", facts.merging(["count": .number(1)]) { $1 }, [edit])
    return [Fix("fix/settings-unknown-rule", facts, isPreferred: true, change)]
  }

  private func fragments(of path: StudyPath) -> [String] {
    if path == study.codeBook.path { return study.codeBook.codes.map(\.id.value) }
    return study.memos.filter { $0.file == path }.map(\.id) + study.entries.filter { $0.file == path }.map(\.id)
  }

  private static func withoutFragment(_ target: String) -> String { String(target.prefix { $0 != "#" }) }

  /// The name most like another, at least half of it; the first of several equals.
  static func nearest(_ wanted: String, _ names: [String]) -> String? {
    var best: (name: String, value: Double)?
    for name in names {
      let value = Similarity.ratio(wanted.lowercased(), name.lowercased())
      if value >= 0.5, value > best?.value ?? 0 { best = (name, value) }
    }
    return best?.name
  }
}

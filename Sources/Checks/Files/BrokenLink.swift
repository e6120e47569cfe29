import KodebokStudyModel

extension Rule {
  /// A link in a text of the study that leads nowhere.
  static let brokenLink = Rule(
    "broken-link",
    .warning,
    study: { study, _ in
      guard !study.links.isEmpty else { return [] }
      let targets = LinkTargets(study)
      return study.links.compactMap { link in
        guard let path = link.path else { return nil }
        let place = Place(file: link.file, start: link.start, end: link.end)
        var facts: [String: Fact] = ["target": .text(link.target), "file": .text(path.value)]
        guard targets.holds(path) else { return Finding(at: place, facts) }
        guard let fragment = link.fragment, !targets.holds(fragment, in: path) else { return nil }
        facts["fragment"] = .text(fragment)
        return Finding(at: place, variant: "fragment", facts)
      }
    }
  )
}

/// What links can lead to.
private struct LinkTargets {
  private var files: Set<StudyPath>
  private var folders: Set<String> = []
  private var fragments: [StudyPath: Set<String>] = [:]

  init(_ study: Study) {
    files = Set(study.files)
    files.formUnion(study.sources.map(\.path))
    for file in files {
      var folder = file.folder.value
      while !folder.isEmpty, folders.insert(folder).inserted { folder = StudyPath(folder).folder.value }
    }
    for entry in study.entries { fragments[entry.file, default: []].insert(entry.id) }
    for memo in study.memos { fragments[memo.file, default: []].insert(memo.id) }
    for code in study.codeBook.codes {
      for id in [code.id] + code.aliases { fragments[study.codeBook.path, default: []].insert(id.value) }
    }
  }

  func holds(_ path: StudyPath) -> Bool {
    let name = path.value.hasSuffix("/") ? String(path.value.dropLast()) : path.value
    return name.isEmpty || files.contains(StudyPath(name)) || folders.contains(name)
  }

  /// Whether a fragment may be there; a file whose headings are not known holds every fragment.
  func holds(_ fragment: String, in path: StudyPath) -> Bool {
    guard !fragment.isEmpty, let known = fragments[path], !Self.isLineReference(fragment) else { return true }
    return known.contains(fragment) || known.contains { $0.hasSuffix("." + fragment) }
  }

  /// Whether a fragment names lines: `L45`, `L45-L47`.
  private static func isLineReference(_ fragment: String) -> Bool {
    fragment.hasPrefix("L") && fragment.dropFirst().first?.isNumber == true
  }
}

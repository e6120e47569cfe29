import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A link in a text of the study that leads nowhere.
  static let brokenLink = Rule(
    "broken-link",
    .warning,
    mending: .byChoice,
    study: { study, tallies in
      guard !study.links.isEmpty else { return [] }
      var targets = LinkTargets(study, tallies)
      return study.links.compactMap { link in
        guard let path = link.path else { return nil }
        let place = Place(file: link.file, start: link.start, end: link.end)
        var facts: [String: Fact] = ["target": .text(link.target), "file": .text(path.value)]
        guard targets.holds(path) else { return Finding(at: place, facts) }
        guard let fragment = link.fragment, !fragment.isEmpty else { return nil }
        facts["fragment"] = .text(fragment)
        switch LinkFragment(fragment) {
        case .lines(let lines):
          guard let count = targets.lines(of: path), lines.upperBound > count, !targets.names(fragment, in: path) else {
            return nil
          }
          facts["lines"] = .number(count)
          return Finding(at: place, variant: "line", facts)
        case .id(let id): return targets.holds(id, in: path) ? nil : Finding(at: place, variant: "fragment", facts)
        }
      }
    }
  )
}

/// What links can lead to.
private struct LinkTargets {
  private let study: Study
  private var files: Set<StudyPath>
  private var folders: Set<String> = []
  private var fragments: [StudyPath: Set<String>] = [:]
  private var sources: [StudyPath: DocumentTally] = [:]
  /// The headings of notes, read when a link is not explained otherwise.
  private var anchors: [StudyPath: Set<String>] = [:]

  init(_ study: Study, _ tallies: [DocumentTally]) {
    self.study = study
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
    for tally in tallies { sources[tally.source] = tally }
  }

  func holds(_ path: StudyPath) -> Bool {
    let name = path.value.hasSuffix("/") ? String(path.value.dropLast()) : path.value
    return name.isEmpty || files.contains(StudyPath(name)) || folders.contains(name)
  }

  /// How many lines a file has; nil where that is not known.
  func lines(of path: StudyPath) -> Int? {
    if let tally = sources[path] { return tally.lines > 0 ? tally.lines : nil }
    return study.text(of: path)?.lineCount
  }

  /// Whether a code, memo or entry of a file has a name, or ends in it.
  func names(_ fragment: String, in path: StudyPath) -> Bool {
    guard let known = fragments[path] else { return false }
    return known.contains(fragment) || known.contains { $0.hasSuffix("." + fragment) }
  }

  /// Whether a fragment may be there; a file whose headings are not known holds every fragment.
  mutating func holds(_ fragment: String, in path: StudyPath) -> Bool {
    if names(fragment, in: path) { return true }
    guard let anchors = headings(of: path) else { return true }
    return anchors.contains(fragment)
  }

  /// The names of all headings of a Markdown file; nil for other files, and for what is not read.
  private mutating func headings(of path: StudyPath) -> Set<String>? {
    if let known = anchors[path] { return known }
    guard path.ending == "md" || path.ending == "markdown" else { return nil }
    var names: Set<String> = []
    if let tally = sources[path] {
      guard tally.lines > 0 else { return nil }
      names = Set(HeadingAnchors.names(of: tally.headings))
    } else {
      guard let text = study.text(of: path) else { return nil }
      let outline = OutlineDocument.parse(text)
      var anchors = HeadingAnchors()
      for index in outline.nodes.indices { names.insert(anchors.next(outline, index)) }
    }
    anchors[path] = names
    return names
  }
}

import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Names of research questions, guide questions, terms and saved queries.
extension ChangeContext {
  /// Which part of a named node.
  package enum EntryPart: Hashable, Sendable {
    /// The words people read.
    case label
    /// The id in braces.
    case id
  }

  /// Gives a question, term or query other words or another id.
  ///
  /// Where the id follows from the words, what refers to it follows: `guide` and `answers` in the code book and the
  /// guides, memos about it, links to it. The words of links that were the old words become the new ones.
  package func rename(_ entry: OutlineEntry, _ part: EntryPart, to name: String) throws(Refusal) -> ChangeSet {
    guard let text = study.text(of: entry.file), let file = entry.file(among: study.entries) else {
      throw .noSuchEntry(entry.label)
    }
    let outline = OutlineDocument.parse(text)
    guard let index = outline.nodes.firstIndex(where: { $0.labelRange == entry.range }) else {
      throw .noSuchEntry(entry.label)
    }
    let name = Self.oneLine(name)
    var own: [TextEdit]
    switch part {
    case .label:
      guard !KodebokText.Slug.id(name).isEmpty else { throw .emptyLabel }
      own = outline.settingLabel(name, of: index)
    case .id:
      guard KodebokCodeBook.Slug.isID(name) else { throw .invalidID(name) }
      let isTaken = study.entries.contains { $0.id == name && !($0.file == entry.file && $0.range == entry.range) }
      guard !isTaken else { throw .entryIDTaken(name) }
      own = outline.changing([.id(name)], of: index)
    }
    let old = part == .id ? entry.id : entry.label
    let facts: [String: Fact] = ["label": .text(old), "to": .text(name)]
    guard !own.isEmpty else { return changeSet("rename", facts, []) }
    let ids = changedIDs(entry.file, file, text.applying(own))
    var edits = FileEdits()
    edits.add(own, in: entry.file)
    follow(ids, in: entry.file, &edits)
    if part == .label {
      renameLinks(entry.label, to: name, in: &edits) { $0.path == entry.file && $0.fragment == entry.id }
    }
    return changeSet("rename", facts, edits.changes)
  }

  /// The ids that a new text of a file changes, old to new; those below a renamed one may be among them.
  private func changedIDs(_ path: StudyPath, _ file: EntryReader.File, _ text: SourceText) -> [String: String] {
    let old = study.entries.filter { $0.file == path }
    let new = EntryReader.read(.parse(text), file: file, path: path)
    guard old.count == new.count else { return [:] }
    var result: [String: String] = [:]
    for (old, new) in zip(old, new) where old.id != new.id { result[old.id] = new.id }
    return result
  }

  /// Lets everything that refers to ids of a file follow them.
  private func follow(_ ids: [String: String], in file: StudyPath, _ edits: inout FileEdits) {
    guard !ids.isEmpty else { return }
    renameIDs(["guide", "answers", "about"], in: &edits) { key, id in
      key == "about" && study.codeBook[CodeID(id)] != nil ? nil : ids[id]
    }
    for link in study.links where link.file != AnalysisLog.path && link.path == file {
      guard let fragment = link.fragment, let new = ids[fragment], let text = study.text(of: link.file),
        let range = link.fragmentRange(in: text)
      else { continue }
      edits.add([TextEdit(range, new)], in: link.file)
    }
  }
}

extension OutlineEntry {
  /// How the file of an entry is read; a heading is told by its neighbours.
  fileprivate func file(among entries: [OutlineEntry]) -> EntryReader.File? {
    for entry in [self] + entries.filter({ $0.file == file }) {
      switch entry.kind {
      case .researchQuestion: return .study
      case .guideQuestion: return .guide
      case .term: return .glossary
      case .query: return .queries
      case .section: continue
      }
    }
    return nil
  }
}

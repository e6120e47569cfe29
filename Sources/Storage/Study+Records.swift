import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokTables
import KodebokText

/// What a study reads of its files besides the sources: from disk, and again from what is typed in an editor.
extension Study {
  /// The study with other words in one of its files, as an editor has them before they are saved.
  ///
  /// Only the words are new: how the file is written on disk stays known. Settings that are no JSON at the moment leave
  /// those in force that were read last, and the folders that hold the sources change when the file is saved.
  ///
  /// - Returns: Whether the file is one the study reads.
  package mutating func reread(_ path: StudyPath, _ text: SourceText, outline: OutlineDocument? = nil) -> Bool {
    guard let record = StudyRecord(path), reads(path, as: record) else { return false }
    if record == .settings {
      rereadSettings(text, path)
      return true
    }
    if record == .bibliography {
      let decoding = TextDecoding(text.bytes)
      bibliographies = bibliographies.filter { $0.path != path } + [Note(path: path, decoding: decoding)]
      bibliographies.sort { $0.path < $1.path }
      return true
    }
    if record.isNote {
      if let index = notes.firstIndex(where: { $0.path == path }) {
        notes[index].decoding.text = text
      } else {
        var decoding = TextDecoding([])
        decoding.text = text
        notes.append(Note(path: path, decoding: decoding))
        notes.sort { $0.path < $1.path }
      }
    }
    links.removeAll { $0.file == path }
    entries.removeAll { $0.file == path }
    memos.removeAll { $0.file == path }
    take(text, as: record, path, outline: outline)
    links.sort { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }
    entries.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    memos.sort { ($0.file, $0.line) < ($1.file, $1.line) }
    return true
  }

  /// Takes what stands in a file.
  mutating func take(_ text: SourceText, as record: StudyRecord, _ path: StudyPath, outline: OutlineDocument? = nil) {
    switch record {
    case .settings, .bibliography: break
    case .participants: participants = ParticipantsReader.read(text, path: path)
    case .material: material = MaterialReader.read(text, path: path)
    case .codeBook:
      let document = outline ?? OutlineDocument.parse(text)
      codeBook = CodeBookReader.read(document, path: path)
      links.append(contentsOf: LinkReader.read(document, file: path))
    // LaTeX is no outline: `#` and `*` are no headings and items in it.
    case .report where path.ending == "tex": break
    case .study, .guide, .glossary, .queries, .memo, .report:
      let document = outline ?? OutlineDocument.parse(text)
      links.append(contentsOf: LinkReader.read(document, file: path))
      if let file = record.entries {
        entries.append(contentsOf: EntryReader.read(document, file: file, path: path))
      } else {
        memos.append(contentsOf: MemoReader.read(document, path: path))
      }
    }
  }

  /// Whether the study reads a file of this name: of two names for one thing the first that is there.
  private func reads(_ path: StudyPath, as record: StudyRecord) -> Bool {
    guard let names = record.names else { return !sources.contains { $0.path == path } }
    let first = names.first { $0 == path.value || files.contains(StudyPath($0)) }
    return first == path.value
  }

  private mutating func rereadSettings(_ text: SourceText, _ path: StudyPath) {
    let (read, found) = SettingsReader.read(text.bytes, path: path)
    findings.removeAll { $0.place.file == path && $0.rule.value.hasPrefix("settings-") }
    findings.append(contentsOf: found)
    settingsText = text
    guard !found.contains(where: { $0.rule == "settings-syntax" }) else { return }
    let old = settings
    settings = read
    settings.transcriptFolders = old.transcriptFolders
    settings.articleFolders = old.articleFolders
  }
}

extension StudyRecord {
  /// How the nodes of the file are read; nil for memos and what is no outline.
  fileprivate var entries: EntryReader.File? {
    switch self {
    case .study: .study
    case .guide: .guide
    case .glossary: .glossary
    case .queries: .queries
    case .report: .report
    case .settings, .codeBook, .participants, .material, .memo, .bibliography: nil
    }
  }
}

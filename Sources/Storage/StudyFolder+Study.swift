import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokTables
import KodebokText

extension StudyFolder {
  /// Reads everything of the study that is not one source's own.
  ///
  /// What cannot be read is a finding of the study; the rest is read all the same.
  package func readStudy() -> Study {
    var study = Study()
    let listing = FileListing(StudyRoot(path: root, sign: .workspace))
    remember(listing)
    study.findings = listing.findings
    if listing.isCut {
      let facts: [String: Fact] = ["limit": .number(Limits.files), "file": .text("")]
      study.findings.append(
        Finding(rule: "too-large", variant: "files", severity: .error, place: Place(file: StudyPath("")), facts: facts)
      )
    }
    study.files = listing.entries.map(\.path)
    if study.files.contains(StudyPath(StudyNames.settings)) {
      if let bytes = read(StudyPath(StudyNames.settings), &study) {
        let (settings, findings) = SettingsReader.read(bytes, path: StudyPath(StudyNames.settings))
        study.settings = settings
        study.findings.append(contentsOf: findings)
      }
    }
    readCodeBook(&study)
    readTables(&study)
    for file in listing.entries {
      if let kind = Self.sourceKind(of: file.path, study.settings) {
        study.sources.append(SourceFile(path: file.path, diskPath: file.diskPath, kind: kind))
      } else if let kind = StudyNames.note(file.path), file.path != study.codeBook.path {
        readNote(file.path, kind, &study)
      }
    }
    pending.replaceAll(by: Journal.waitingOperations(in: root))
    study.coders = coders(listing)
    findStrays(&study)
    remember(study)
    study.findings.sort(by: Finding.outputOrder)
    return study
  }

  /// Whether a file is a source, by the folders that are declared and its ending.
  package static func sourceKind(of path: StudyPath, _ settings: Settings) -> SourceFile.Kind? {
    guard StudyNames.sourceEndings.contains(path.ending) else { return nil }
    if settings.transcriptFolders.contains(where: { holds($0, path) }) { return .transcript }
    if settings.articleFolders.contains(where: { holds($0, path) }) { return .article }
    return nil
  }

  /// Whether a declared folder holds a file; `.` is the study's own folder, where Markdown is the researcher's notes.
  private static func holds(_ folder: String, _ path: StudyPath) -> Bool {
    folder == "." ? !path.value.contains("/") && path.ending != "md" : path.isInside(StudyPath(folder))
  }

  private func coders(_ listing: FileListing) -> [CoderID] {
    var found = Set(listing.entries.compactMap { $0.path.codingsOwner?.coder })
    for file in pending.files { if let owner = file.codingsOwner { found.insert(owner.coder) } }
    return found.sorted()
  }

  /// The bytes of a file, or nil with a finding.
  private func read(_ path: StudyPath, _ study: inout Study) -> [UInt8]? {
    do throws(FileFailure) {
      let bytes = try bytes(of: path)
      if bytes.count <= Limits.recordBytes { return bytes }
      let size = Files.status(absolute(path))?.size ?? bytes.count
      let facts: [String: Fact] = [
        "file": .text(path.value), "megabytes": .number(size >> 20), "limit": .number(Limits.recordBytes >> 20),
      ]
      study.findings.append(Finding(rule: "too-large", severity: .error, place: Place(file: path), facts: facts))
    } catch {
      let facts: [String: Fact] = ["file": .text(path.value), "reason": .text(error.reason)]
      study.findings.append(Finding(rule: "unreadable-file", severity: .error, place: Place(file: path), facts: facts))
    }
    return nil
  }

  /// The text of a record such as the code book, with a finding where it is not UTF-8.
  private func record(_ names: [String], _ study: inout Study) -> (path: StudyPath, text: SourceText)? {
    guard let path = names.lazy.map({ StudyPath($0) }).first(where: study.files.contains),
      let bytes = read(path, &study)
    else { return nil }
    let decoding = TextDecoding(bytes)
    if !decoding.isUTF8 {
      let facts: [String: Fact] = ["file": .text(path.value), "encoding": .text(decoding.encoding.rawValue)]
      study.findings.append(
        Finding(
          rule: "encoding",
          variant: decoding.encoding == .binary ? "binary" : "",
          severity: .warning,
          place: Place(file: path),
          facts: facts
        )
      )
    }
    study.findings.append(contentsOf: MergeConflicts.findings(in: decoding.text, path: path))
    return (path, decoding.text)
  }

  private func readCodeBook(_ study: inout Study) {
    guard let (path, text) = record(StudyNames.codeBook, &study) else { return }
    let document = OutlineDocument.parse(text)
    study.codeBook = CodeBookReader.read(document, path: path)
    study.links.append(contentsOf: LinkReader.read(document, file: path))
  }

  private func readTables(_ study: inout Study) {
    if let (path, text) = record(StudyNames.participants, &study) {
      study.participants = ParticipantsReader.read(text, path: path)
    }
    if let (path, text) = record(StudyNames.material, &study) { study.material = MaterialReader.read(text, path: path) }
  }

  private func readNote(_ path: StudyPath, _ kind: StudyNames.Note, _ study: inout Study) {
    guard let bytes = read(path, &study) else { return }
    let decoding = TextDecoding(bytes)
    study.notes.append(Study.Note(path: path, decoding: decoding))
    study.findings.append(contentsOf: MergeConflicts.findings(in: decoding.text, path: path))
    let document = OutlineDocument.parse(decoding.text)
    study.links.append(contentsOf: LinkReader.read(document, file: path))
    switch kind {
    case .study: study.entries.append(contentsOf: EntryReader.read(document, file: .study, path: path))
    case .guide: study.entries.append(contentsOf: EntryReader.read(document, file: .guide, path: path))
    case .glossary: study.entries.append(contentsOf: EntryReader.read(document, file: .glossary, path: path))
    case .queries: study.entries.append(contentsOf: EntryReader.read(document, file: .queries, path: path))
    case .memo: study.memos.append(contentsOf: MemoReader.read(document, path: path))
    case .report: break
    }
  }
}

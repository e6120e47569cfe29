import KodebokStudyModel
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
        study.settingsText = TextDecoding(bytes).text
        study.findings.append(contentsOf: findings)
      }
    }
    for record in [StudyRecord.codeBook, .participants, .material] { readRecord(record, &study) }
    for file in listing.entries {
      if let kind = Self.sourceKind(of: file.path, study.settings) {
        study.sources.append(SourceFile(path: file.path, diskPath: file.diskPath, kind: kind))
      } else if let record = StudyRecord(file.path), record.isNote {
        readNote(file.path, record, &study)
      } else if StudyNames.isFlow(file.path) {
        readFlow(file.path, &study)
      }
    }
    readNames(&study)
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
  func read(_ path: StudyPath, _ study: inout Study) -> [UInt8]? {
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
    return (path, decoding.text)
  }

  private func readRecord(_ kind: StudyRecord, _ study: inout Study) {
    guard let names = kind.names, let (path, text) = record(names, &study) else { return }
    study.take(text, as: kind, path)
  }

  private func readNote(_ path: StudyPath, _ kind: StudyRecord, _ study: inout Study) {
    guard let bytes = read(path, &study) else { return }
    let decoding = TextDecoding(bytes)
    if kind == .bibliography {
      study.bibliographies.append(Study.Note(path: path, decoding: decoding))
      return
    }
    study.notes.append(Study.Note(path: path, decoding: decoding))
    study.take(decoding.text, as: kind, path)
  }
}

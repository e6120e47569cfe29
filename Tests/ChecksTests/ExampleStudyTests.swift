import KodebokChecks
import KodebokCodeBook
import KodebokExamples
import KodebokOutlineMarkdown
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import Testing

@Suite("The rules on the example studies")
struct ExampleStudyTests {
  @Test("The example studies hold what they say: no errors, and few warnings", arguments: ["en", "nb"])
  func examples(language: String) {
    let (study, documents) = Self.read(language == "nb" ? .norwegian : .english)
    #expect(documents.count >= 5)
    let tallies = documents.map { DocumentTally($0, in: study) }
    let findings = documents.flatMap { Checks.check(document: $0, in: study) } + Checks.check(study, tallies: tallies)
    for finding in findings where finding.severity == .error { Issue.record("\(finding)") }
    let counts = Dictionary(grouping: findings, by: \.rule).mapValues(\.count)
    #expect(findings.filter { $0.severity == .warning }.count <= 5, "\(counts)")
  }

  /// Puts an example together without a disk.
  private static func read(_ example: ExampleStudy) -> (Study, [Document]) {
    var study = Study()
    var files: [StudyPath: [CodingFile]] = [:]
    var texts: [StudyPath: SourceText] = [:]
    for file in example.files {
      let path = StudyPath(file.path)
      let text = SourceText(file.content)
      study.files.append(path)
      switch file.path {
      case "kodebok.json": study.settings = SettingsReader.read(Array(file.content.utf8), path: path).settings
      case "codebook.md": study.codeBook = CodeBookReader.read(text, path: path)
      case "participants.csv": study.participants = ParticipantsReader.read(text, path: path)
      case "material.csv": study.material = MaterialReader.read(text, path: path)
      case "study.md": study.entries += EntryReader.read(.parse(text), file: .study, path: path)
      case "queries.md": study.entries += EntryReader.read(.parse(text), file: .queries, path: path)
      default:
        let parts = file.path.split(separator: "/")
        if parts.first == "codings", parts.count > 2 {
          let source = StudyPath(parts.dropFirst(2).joined(separator: "/").droppingEnding)
          let coder = CoderID(String(parts[1]))
          let read = CodingFileReader.read(Array(file.content.utf8), coder: coder, path: path, source: source)
          files[source, default: []].append(read)
          if !study.coders.contains(coder) { study.coders.append(coder) }
        } else if parts.first == "transcripts" || parts.first == "intervjuer" || parts.first == "transkripsjoner" {
          study.sources.append(SourceFile(path: path, diskPath: file.path, kind: .transcript))
          texts[path] = text
        } else if parts.first == "guides" {
          study.entries += EntryReader.read(.parse(text), file: .guide, path: path)
        } else if parts.first == "memos" {
          study.memos += MemoReader.read(.parse(text), path: path)
        }
        if file.path.hasSuffix(".md") { study.links += LinkReader.read(.parse(text), file: path) }
      }
    }
    let documents = study.sources.map { source in
      Document.assemble(
        source: source,
        decoding: TextDecoding(texts[source.path]?.bytes ?? []),
        files: files[source.path] ?? [],
        study: study
      )
    }
    return (study, documents)
  }
}

extension String {
  /// The path without `.jsonl`.
  fileprivate var droppingEnding: String { hasSuffix(".jsonl") ? String(dropLast(6)) : self }
}

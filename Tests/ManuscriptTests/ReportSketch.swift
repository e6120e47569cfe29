import KodebokCodeBook
import KodebokExamples
import KodebokManuscript
import KodebokOutlineMarkdown
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText
import KodebokTranscripts

/// A study with a report, written in a test, and what became of each quote.
struct ReportSketch {
  var study = Study()
  private(set) var documents: [Document] = []

  init(
    participants: String = "id,pseudonym,group\nP1,Tone,A\nP2,Sindre,A\nP3,Oskar,B\n",
    settings: Settings = Settings()
  ) {
    study.settings = settings
    study.participants = ParticipantsReader.read(SourceText(participants), path: StudyPath("participants.csv"))
  }

  /// Reads an example study.
  init(_ example: ExampleStudy) {
    for file in example.files {
      let path = StudyPath(file.path)
      let text = SourceText(file.content)
      switch file.path {
      case "codebook.md": study.codeBook = CodeBookReader.read(text, path: path)
      case "participants.csv": study.participants = ParticipantsReader.read(text, path: path)
      case "material.csv": study.material = MaterialReader.read(text, path: path)
      default:
        if file.path.hasPrefix("reports/") { add(report: file.content, path: file.path) }
      }
    }
    for file in example.files where file.path == "kodebok.json" {
      study.settings = SettingsReader.read(Array(file.content.utf8), path: StudyPath(file.path)).settings
    }
    for file in example.files where file.path.hasPrefix("transcripts/") { add(file.content, path: file.path) }
  }

  /// Adds a transcript.
  mutating func add(_ text: String, path: String = "transcripts/tone.txt", kind: SourceFile.Kind = .transcript) {
    let source = SourceFile(path: StudyPath(path), diskPath: path, kind: kind)
    let decoding = TextDecoding(Array(text.utf8))
    study.sources.append(source)
    documents.append(
      Document(
        source: source,
        decoding: decoding,
        digest: nil,
        transcript: TranscriptReader.read(decoding.text, path: path, settings: study.settings),
        files: [],
        codings: []
      )
    )
  }

  /// Adds a report.
  mutating func add(report: String, path: String = "reports/results.md") {
    study.notes.append(Study.Note(path: StudyPath(path), decoding: TextDecoding(Array(report.utf8))))
  }

  /// Holds all reports against all documents.
  func verified() -> [VerifiedReport] {
    let reading = ReportReading(study)
    let found = documents.flatMap { reading.found(in: $0, of: study) } + reading.foundInCondensates(of: study)
    return reading.verified(found)
  }

  /// What became of each quote, a line each: outcome, speakers, differences, words.
  func lines() -> [String] {
    verified().flatMap { report in report.quotes.map { Self.line($0, report.manuscript) } }
  }

  static func line(_ verified: VerifiedQuote, _ manuscript: Manuscript) -> String {
    var parts = [verified.outcome.rawValue]
    if let best = verified.best, best.layer != .speech { parts[0] += " " + best.layer.rawValue }
    let printed = verified.quote.attribution.map { "\($0.strength) \($0.name)" } ?? "nobody"
    parts.append(
      "\(verified.quote.setting) · \(printed) · said by \(verified.voices.map(\.label).joined(separator: "+"))"
    )
    for difference in verified.best?.differences ?? [] {
      parts.append("\(difference.kind) [\(difference.printedWords)→\(difference.saidWords)]")
    }
    parts.append(manuscript.text.string(verified.quote.range))
    return parts.joined(separator: " | ")
  }
}

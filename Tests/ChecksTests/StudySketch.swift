import KodebokChecks
import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStorage
import KodebokStudyModel
import KodebokTables
import KodebokText

/// A study written in a test: texts as a researcher would write them, codings as marks in the transcript.
///
/// `Tone: {trust|Jeg stoler på dem.}` codes the words in braces; `{sam:trust|…}` as another coder.
struct StudySketch {
  var study = Study()
  private(set) var documents: [Document] = []

  init(
    codeBook: String = "# Theme {#theme .theme}\n\n## Trust {#trust}\n\nTo rely on.\n\n## Hope {#hope}\n\nTo wait.\n",
    participants: String = "",
    material: String = "",
    settings: Settings = Settings()
  ) {
    study.settings = settings
    study.codeBook = CodeBookReader.read(SourceText(codeBook), path: StudyPath("codebook.md"))
    if !participants.isEmpty {
      study.participants = ParticipantsReader.read(SourceText(participants), path: StudyPath("participants.csv"))
    }
    if !material.isEmpty {
      study.material = MaterialReader.read(SourceText(material), path: StudyPath("material.csv"))
    }
    study.files = [StudyPath("codebook.md")]
  }

  /// Adds a transcript with its codings; `now` is its text after somebody edited it.
  mutating func add(
    _ marked: String,
    path: String = "transcripts/tone.txt",
    now: String? = nil,
    problems: [CodingFile.Problem] = [],
    ids: String = "id"
  ) {
    let source = SourceFile(path: StudyPath(path), diskPath: path, kind: .transcript)
    let (words, marks) = Self.marks(in: marked)
    let text = SourceText(words)
    var files: [CodingFile] = []
    for coder in Set(marks.map(\.coder)).union(problems.isEmpty ? [] : ["anna"]).sorted() {
      let codings = marks.enumerated().filter { $0.element.coder == coder }.map { index, mark in
        Coding(
          id: CodingID("\(ids)-\(index)"),
          code: CodeID(mark.code),
          range: mark.range,
          quote: text.string(mark.range),
          before: "",
          after: "",
          created: ""
        )
      }
      files.append(
        CodingFile(
          coder: CoderID(coder),
          path: StudyPath("codings/\(coder)/\(path).jsonl"),
          source: source.path,
          text: TextDigest(of: text),
          codings: codings,
          lines: codings.indices.map { $0 + 2 },
          problems: coder == "anna" ? problems : []
        )
      )
    }
    study.sources.append(source)
    study.files.append(source.path)
    study.coders = Set(study.coders).union(files.map(\.coder)).sorted()
    documents.append(
      .assemble(source: source, decoding: TextDecoding(Array((now ?? words).utf8)), files: files, study: study)
    )
  }

  /// Adds a source as bytes, or one that could not be read.
  mutating func add(bytes: [UInt8], path: String, failure: String? = nil) {
    let source = SourceFile(path: StudyPath(path), diskPath: path, kind: .transcript)
    study.sources.append(source)
    documents.append(
      .assemble(source: source, decoding: TextDecoding(bytes), files: [], study: study, failure: failure)
    )
  }

  /// Adds a report.
  mutating func add(report: String, path: String = "reports/results.md") {
    _ = study.reread(StudyPath(path), SourceText(report))
    study.files.append(StudyPath(path))
  }

  /// Adds a text of memos.
  mutating func add(memos: String) {
    let document = OutlineDocument.parse(SourceText(memos))
    study.memos += MemoReader.read(document, path: StudyPath("memos/log.md"))
    study.links += LinkReader.read(document, file: StudyPath("memos/log.md"))
  }

  /// Adds a text with research questions or saved queries.
  mutating func add(_ file: EntryReader.File, _ text: String, path: String) {
    study.entries += EntryReader.read(.parse(SourceText(text)), file: file, path: StudyPath(path))
  }

  /// Everything the rules find.
  func findings() -> [Finding] {
    let pass = StudyPass(study)
    let parts = documents.map { pass.part($0) }
    return (parts.flatMap(\.findings) + pass.findings(parts)).sorted(by: Finding.outputOrder)
  }

  /// What one rule finds, as `variant file:line:column-column` with the words there, one per line.
  func found(_ rule: RuleID) -> [String] {
    findings().filter { $0.rule == rule }.map { finding in
      let place = finding.place
      var result = finding.variant.isEmpty ? "" : finding.variant + " "
      result += "\(place.file):\(place.start.line + 1):\(place.start.column + 1)"
      let words = text(place.file).map { text in
        text.string(
          text.offset(
            of: place.start,
            in: .utf32
          )..<max(
            text.offset(of: place.start, in: .utf32),
            text.offset(of: place.end, in: .utf32)
          )
        )
      }
      if let words, !words.isEmpty { result += " " + words }
      return result
    }
  }

  private func text(_ path: StudyPath) -> SourceText? {
    if path == study.codeBook.path { return study.codeBook.text }
    if path == study.participants.path { return study.participants.text }
    if path == study.material.path { return study.material.text }
    if let note = study.notes.first(where: { $0.path == path && path.value.hasPrefix("reports/") }) {
      return note.decoding.text
    }
    return documents.first { $0.source.path == path }?.text
  }

  private struct Mark {
    var coder: String
    var code: String
    var range: Range<ScalarOffset>
  }

  /// Takes the marks out of a text; marks may lie inside each other.
  private static func marks(in marked: String) -> (String, [Mark]) {
    var words = String.UnicodeScalarView()
    var open: [(coder: String, code: String, start: Int)] = []
    var marks: [Mark] = []
    var rest = Substring(marked).unicodeScalars
    var count = 0
    while let scalar = rest.popFirst() {
      if scalar == "{", let bar = rest.firstIndex(of: "|") {
        let name = String(rest[..<bar]).split(separator: ":")
        open.append((name.count > 1 ? String(name[0]) : "anna", name.last.map(String.init) ?? "", count))
        rest = rest[rest.index(after: bar)...]
      } else if scalar == "}", let mark = open.popLast() {
        marks.append(Mark(coder: mark.coder, code: mark.code, range: .init(between: mark.start, and: count)))
      } else {
        words.append(scalar)
        count += 1
      }
    }
    marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return (String(words), marks)
  }
}

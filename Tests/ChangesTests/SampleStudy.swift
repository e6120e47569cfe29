import KodebokChanges
import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

/// A small study in memory: a code book, one interview, and what is changed of them.
struct SampleStudy {
  static let source = StudyPath("transcripts/tone.txt")
  static let logPath = StudyPath("memos/log.md")

  static let book = """
    # Relationship {#relationship .theme}

    ## Trust {#trust .code}

    Being able to rely on somebody.

    Include: keys, secrets.

    ## Likeness

    ## Old order {#old-order .code .parked}

    # Change {#change .theme}

    ## Trust {#trust-change .code was=faith}

    """

  var study = Study()
  var files = PlainApplication()
  var language = Settings.Language.english
  var coder = CoderID("anna")

  /// A study whose interview is written as one turn per line, `Tone: Yes.`; typed tags are recognised.
  init(book: String? = Self.book, interview: String, log: String? = nil) {
    files.texts[Self.source] = interview
    if let book { files.texts[StudyPath("codebook.md")] = book }
    if let log { files.texts[Self.logPath] = log }
    read()
  }

  /// Reads the study again from its files.
  mutating func read() {
    var study = study
    if let book = files.texts[StudyPath("codebook.md")] {
      study.codeBook = CodeBookReader.read(SourceText(book), path: StudyPath("codebook.md"))
    }
    study.notes = files.texts.keys.filter { $0.value.hasPrefix("memos/") }.sorted().map {
      Study.Note(path: $0, decoding: TextDecoding(Array((files.texts[$0] ?? "").utf8)))
    }
    study.memos = study.notes.flatMap { MemoReader.read(.parse($0.decoding.text), path: $0.path) }
    study.files = files.texts.keys.sorted()
    study.sources = [SourceFile(path: Self.source, diskPath: Self.source.value, kind: .transcript)]
    self.study = study
  }

  mutating func apply(_ set: ChangeSet) {
    files.apply(set)
    read()
  }

  /// What this coder can do; ids are `c1`, `c2` and so on.
  var context: ChangeContext {
    let ids = Numbers()
    let first = files.codings.values.reduce(0) { $0 + $1.count }
    return ChangeContext(study: study, coder: coder, time: "2026-11-20T10:00:00Z", language: language) {
      CodingID("c\(first + ids.next())")
    }
  }

  var text: SourceText { SourceText(files.texts[Self.source] ?? "") }

  /// The interview with everybody's codings where they were put.
  var document: Document {
    let text = text
    var codings: [PlacedCoding] = []
    for (key, list) in files.codings.sorted(by: { $0.key < $1.key }) {
      let coder = CoderID(String(key.split(separator: " ").last ?? ""))
      codings += list.map { coding in
        PlacedCoding(
          coding: coding,
          coder: coder,
          code: study.codeBook.resolved(coding.code),
          outcome: .anchored,
          range: text.byteRange(of: coding.range),
          scalars: coding.range,
          line: 1
        )
      }
    }
    return Document(
      source: SourceFile(path: Self.source, diskPath: Self.source.value, kind: .transcript),
      decoding: TextDecoding(text.bytes),
      digest: nil,
      transcript: Self.transcript(text),
      files: [],
      codings: codings.sorted(by: PlacedCoding.documentOrder)
    )
  }

  /// The quotes of all codings with their codes, as `anna trust: words`.
  var codings: [String] {
    files.codings.sorted { $0.key < $1.key }.flatMap { key, list in
      list.map { "\(key.split(separator: " ").last ?? "") \($0.code): \($0.quote)" }
    }
  }

  static func transcript(_ text: SourceText) -> Transcript {
    var transcript = Transcript()
    for line in 0..<text.lineCount {
      let range = text.lineRange(line)
      let words = text.string(range)
      if let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")) {
        let name = String(words[..<colon])
        let end = range.lowerBound + (name.utf8.count + 1)
        if !transcript.speakers.contains(name) { transcript.speakers.append(name) }
        transcript.turns.append(
          Transcript.Turn(
            speaker: transcript.speakers.firstIndex(of: name),
            label: range.lowerBound..<end,
            body: text.trimmed(end..<range.upperBound)
          )
        )
        transcript.spans.append(Transcript.Span(kind: .label, range: range.lowerBound..<end))
      }
      var place = range.lowerBound.value
      while place < range.upperBound.value {
        if text.bytes[place] == UInt8(ascii: "#") {
          let start = place
          while place < range.upperBound.value, !" .,".utf8.contains(text.bytes[place]) { place += 1 }
          transcript.spans.append(Transcript.Span(kind: .typedTag, range: Range(between: start, and: place)))
        } else {
          place += 1
        }
      }
    }
    return transcript
  }
}

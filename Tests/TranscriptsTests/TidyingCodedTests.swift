import KodebokExamples
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import Testing

@Suite("Codings stay on the words that were coded when the layout around them is tidied")
struct TidyingCodedTests {
  /// The sources of an example with their codings.
  private static func sources(_ example: ExampleStudy) -> [(source: SourceFile, text: SourceText, files: [CodingFile])]
  {
    var files: [StudyPath: [CodingFile]] = [:]
    var sources: [(SourceFile, SourceText)] = []
    for file in example.files {
      let path = StudyPath(file.path)
      let parts = file.path.split(separator: "/")
      if parts.first == "codings", parts.count > 2, file.path.hasSuffix(".jsonl") {
        let source = StudyPath(String(parts.dropFirst(2).joined(separator: "/").dropLast(6)))
        let coder = CoderID(String(parts[1]))
        files[source, default: []].append(
          CodingFileReader.read(Array(file.content.utf8), coder: coder, path: path, source: source)
        )
      } else if parts.first == "transcripts" {
        sources.append((SourceFile(path: path, diskPath: file.path, kind: .transcript), SourceText(file.content)))
      }
    }
    return sources.map { ($0.0, $0.1, files[$0.0.path] ?? []) }
  }

  /// Puts white space at the ends of some lines, behind some labels and between some turns.
  private static func roughened(
    _ text: SourceText,
    _ path: String,
    _ random: inout InvariantsTests.Seeded
  ) -> SourceText {
    let transcript = TranscriptReader.read(text, path: path)
    var edits: [TextEdit] = []
    for line in 0..<text.lineCount where Int.random(in: 0..<4, using: &random) == 0 {
      edits.append(
        .insert(["  ", " ", "\t"][Int.random(in: 0..<3, using: &random)], at: text.lineRange(line).upperBound)
      )
    }
    for turn in transcript.turns where !turn.label.isEmpty && Int.random(in: 0..<5, using: &random) == 0 {
      edits.append(.insert(" ", at: turn.label.upperBound))
    }
    for (turn, next) in zip(transcript.turns, transcript.turns.dropFirst())
    where Int.random(in: 0..<8, using: &random) == 0 && !path.hasSuffix(".vtt") && !path.hasSuffix(".srt") {
      guard turn.range.upperBound < next.range.lowerBound else { continue }
      edits.append(.insert("\n", at: text.lineRange(text.line(at: next.range.lowerBound)).lowerBound))
    }
    return text.applying(edits)
  }

  /// Whether codings that are searched for in a text are found where edits left them, as surely as before.
  private static func keeps(_ before: Document, _ text: SourceText, _ map: EditMap) -> Bool {
    let after = Document.assemble(
      source: before.source,
      decoding: TextDecoding(text.bytes),
      files: before.files,
      study: Study()
    )
    return after.codings.count == before.codings.count
      && zip(before.codings, after.codings).allSatisfy { one, other in
        one.coding.id == other.coding.id && one.outcome == other.outcome && other.range == map.new(of: one.range)
      }
  }

  @Test("On both example studies, roughened in many ways", arguments: ["en", "nb"])
  func examples(language: String) {
    let example = language == "nb" ? ExampleStudy.norwegian : .english
    var random = InvariantsTests.Seeded(state: 0x2545_F491_4F6C_DD1D)
    var (edited, held) = (0, 0)
    for (source, original, files) in Self.sources(example) {
      let path = source.path.value
      for round in 0..<6 {
        let rough = round == 0 ? original : Self.roughened(original, path, &random)
        let before = Document.assemble(
          source: source,
          decoding: TextDecoding(rough.bytes),
          files: files,
          study: Study()
        )
        let passages = before.codings.filter(\.isPlaced).map(\.range)
        let tidying = TranscriptTidying(rough, path: path, settings: Settings(), labels: [])
        let edits = tidying.edits(around: passages) { Self.keeps(before, $0, $1) }
        edited += edits.count
        let tidy = rough.applying(edits)
        let after = Document.assemble(source: source, decoding: TextDecoding(tidy.bytes), files: files, study: Study())
        let (said, still) = (
          SpeechProjection(of: rough, before.transcript), SpeechProjection(of: tidy, after.transcript)
        )
        #expect(said.bytes == still.bytes)
        #expect(before.codings.count == after.codings.count)
        for (one, other) in zip(before.codings, after.codings) {
          held += 1
          #expect(one.coding.id == other.coding.id && one.outcome == other.outcome)
          #expect(rough.string(one.range) == tidy.string(other.range))
          #expect(said.projected(one.range.lowerBound) == still.projected(other.range.lowerBound))
        }
      }
    }
    #expect(edited > 300 && held > 500, "\(edited) edits, \(held) codings")
  }

  @Test("On turns that all say the same, where only the words around tell passages apart")
  func sameWords() {
    var random = InvariantsTests.Seeded(state: 0x1357_9BDF_0246_8ACE)
    let source = SourceFile(path: StudyPath("transcripts/a.txt"), diskPath: "transcripts/a.txt", kind: .transcript)
    var edited = 0
    for _ in 0..<150 {
      var string = ""
      var places: [Range<Int>] = []
      for turn in 0..<14 {
        string += (turn % 2 == 0 ? "I:" : "R:") + ["", " "][Int.random(in: 0..<2, using: &random)] + " "
        for piece in 0..<Int.random(in: 1..<4, using: &random) {
          if piece > 0 { string += [" ", "\n", "  \n", " \n"][Int.random(in: 0..<4, using: &random)] }
          let start = string.unicodeScalars.count
          string += "Ja, nå."
          if Int.random(in: 0..<3, using: &random) == 0 { places.append(start..<start + 7) }
          if Int.random(in: 0..<9, using: &random) == 0, piece > 0, start > 9 { places.append(start - 6..<start + 3) }
        }
        string += ["\n\n", "  \n\n", "\n\n\n", "\n"][min(Int.random(in: 0..<10, using: &random), 3)]
      }
      let rough = SourceText(string)
      let transcript = TranscriptReader.read(rough, path: "a.txt")
      var codings: [Coding] = []
      for (number, place) in places.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
        .enumerated()
      {
        let range = rough.trimmed(rough.byteRange(of: ScalarOffset(place.lowerBound)..<ScalarOffset(place.upperBound)))
        guard !range.isEmpty else { continue }
        let index = transcript.turnIndex(at: range.lowerBound)
        let limit = index.map { transcript.turns[$0].body } ?? range
        let scalars = rough.scalarRange(of: range)
        let lower = max(rough.byteOffset(of: ScalarOffset(scalars.lowerBound.value - 32)), limit.lowerBound)
        let upper = min(rough.byteOffset(of: ScalarOffset(scalars.upperBound.value + 32)), limit.upperBound)
        codings.append(
          Coding(
            id: CodingID("c\(number)"),
            code: CodeID("x"),
            range: scalars,
            quote: rough.string(range),
            before: rough.string(min(lower, range.lowerBound)..<range.lowerBound),
            after: rough.string(range.upperBound..<max(upper, range.upperBound)),
            created: ""
          )
        )
      }
      let file = CodingFile(
        coder: CoderID("anna"),
        path: StudyPath("codings/anna/transcripts/a.txt.jsonl"),
        source: source.path,
        text: TextDigest(of: rough),
        codings: codings,
        lines: Array(codings.indices)
      )
      let before = Document.assemble(source: source, decoding: TextDecoding(rough.bytes), files: [file], study: Study())
      let edits = TranscriptTidying(rough, path: "a.txt", settings: Settings(), labels: [])
        .edits(around: before.codings.map(\.range)) { Self.keeps(before, $0, $1) }
      edited += edits.count
      let tidy = rough.applying(edits)
      let after = Document.assemble(source: source, decoding: TextDecoding(tidy.bytes), files: [file], study: Study())
      let (said, still) = (SpeechProjection(of: rough, before.transcript), SpeechProjection(of: tidy, after.transcript))
      for (one, other) in zip(before.codings, after.codings) {
        #expect(one.coding.id == other.coding.id)
        #expect(other.outcome == .anchored, "\(string.debugDescription) \(other)")
        #expect(said.projected(one.range.lowerBound) == still.projected(other.range.lowerBound))
      }
    }
    #expect(edited > 200, "\(edited)")
  }
}

import KodebokStudyModel
import KodebokText
import KodebokTranscripts
import Testing

@Suite("The layout of a transcript is tidied, and no word of it")
struct TidyingTests {
  private func tidied(
    _ source: String,
    path: String = "a.txt",
    around passages: [String] = [],
    trimsLines: Bool = true
  ) -> String {
    let text = SourceText(source)
    let ranges = passages.compactMap { passage -> Range<ByteOffset>? in
      guard let range = source.firstRange(of: passage) else { return nil }
      let start = source[..<range.lowerBound].utf8.count
      return ByteOffset(start)..<ByteOffset(start + passage.utf8.count)
    }
    let tidying = TranscriptTidying(text, path: path, settings: Settings(), labels: [])
    return text.applying(tidying.edits(around: ranges, trimsLines: trimsLines)).string
  }

  private static let untidy =
    "I: Hva?  \n\nR:  Ja. \n\nI: Og?\n\nR: Nei.\t\n\n\nI:\tSå?\n\nR: Mm.\n\nI: Nå?\nR: Vet ikke.\n"

  @Test("Spaces behind labels and at line ends go; gaps between turns stay where they differ too much")
  func habits() {
    #expect(
      tidied(Self.untidy) == "I: Hva?\n\nR: Ja.\n\nI: Og?\n\nR: Nei.\n\n\nI: Så?\n\nR: Mm.\n\nI: Nå?\nR: Vet ikke.\n"
    )
  }

  @Test("Where nearly all turns have one empty line between them, the others get it")
  func gaps() {
    let even = String(repeating: "I: Så?\n\nR: Mm.\n\n", count: 5)
    #expect(tidied(even + "I: Nå?\nR: Nei.  \n\n\n\nI: Ja.\n") == even + "I: Nå?\n\nR: Nei.\n\nI: Ja.\n")
  }

  @Test("Turns without lines between them stay so, and a line left empty on purpose stays")
  func dense() {
    let text = "I: Hva?\nR: Ja.\nI: Og?\nR: Nei.\n\nI: Et nytt emne.\nR: Ja.\nI: Ja.\nR: Ja.\nI: Ja.\nR: Ja.\nI: Ja.\n"
    #expect(tidied(text) == text)
  }

  @Test("Names set off by a wide gap keep it: the gap is the label's mark")
  func wide() {
    let text = "Tone  Ja, det var det.\nPer   Nei, slett ikke.\nTone    Jo.\nPer  Nei.\n"
    #expect(tidied(text) == text)
  }

  @Test("Nothing is edited within a coded passage or the words around it by which it is told from others")
  func guarded() {
    let text = "I: Hva?\n\nR: Først dette.  \nSå dette.  \n\nI: Ja?  \n\nR: Nei.\n"
    #expect(tidied(text, around: ["dette.  \nSå"]) == "I: Hva?\n\nR: Først dette.  \nSå dette.\n\nI: Ja?\n\nR: Nei.\n")
    #expect(tidied(text, around: ["Så dette."]) == "I: Hva?\n\nR: Først dette.  \nSå dette.\n\nI: Ja?\n\nR: Nei.\n")
  }

  @Test("White space at line ends stays where the client wants it, and as a line break in Markdown")
  func trimming() {
    let text = "I: Hva?\n\nR: Ja.  \nEn ny linje. \n\nI: Ja?\n"
    #expect(tidied(text, trimsLines: false) == text)
    #expect(tidied(text, path: "a.md") == "I: Hva?\n\nR: Ja.  \nEn ny linje.\n\nI: Ja?\n")
  }

  @Test("Subtitles keep their lines: only white space at the ends goes")
  func subtitles() {
    let text =
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000 \n<v Tone>Ja. \n\n\n00:00:03.000 --> 00:00:04.000\n<v Per>  Nei.\n"
    #expect(
      tidied(text, path: "a.vtt")
        == "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Tone>Ja.\n\n\n00:00:03.000 --> 00:00:04.000\n<v Per>  Nei.\n"
    )
  }

  @Test("Whatever the text, what is said stays the same, and what is tidy stays as it is", arguments: 0..<4)
  func property(seed: Int) {
    let path = ["a.txt", "a.md", "a.vtt", "a.srt"][seed]
    var random = InvariantsTests.Seeded(state: 0x9E37_79B9_7F4A_7C15 &+ UInt64(seed))
    let turns = ["I: ", "R: ", "I:  ", "R:\t", "Tone: ", "**Per:**  ", "\n", "\n\n", "  \n", "\n\n\n", " ", "\t"]
    var edited = 0
    for _ in 0..<400 {
      let pieces = InvariantsTests.pieces + turns + turns + turns
      let source = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let text = SourceText(source)
      let tidying = TranscriptTidying(text, path: path, settings: Settings(), labels: [])
      let edits = tidying.edits(around: [])
      for edit in edits {
        #expect(text.string(edit.range).utf8.allSatisfy { [0x20, 0x09, 0x0A].contains($0) })
        #expect(edit.replacement.utf8.allSatisfy { [0x20, 0x09, 0x0A].contains($0) })
      }
      edited += edits.count
      let after = text.applying(edits)
      let (one, other) = (read(text, path), read(after, path))
      #expect(one.said == other.said, "\(source.debugDescription)")
      let again = TranscriptTidying(after, path: path, settings: Settings(), labels: []).edits(around: [])
      #expect(again.isEmpty, "\(source.debugDescription) -> \(after.string.debugDescription) \(again)")
    }
    #expect(edited > 100)
  }

  private func read(_ text: SourceText, _ path: String) -> (transcript: Transcript, said: [UInt8]) {
    let transcript = TranscriptReader.read(text, path: path)
    return (transcript, SpeechProjection(of: text, transcript).bytes)
  }
}

@Suite("The label a transcriber would type next is offered, and nothing is guessed")
struct NextTurnTests {
  private func next(_ source: String) -> String? {
    let text = SourceText(source.replacing("|", with: ""))
    let place = source.firstIndex(of: "|").map { source[..<$0].utf8.count } ?? 0
    let edit = NextTurn.label(at: ByteOffset(place), in: text, TranscriptReader.read(text, path: "a.txt"))
    return edit.map { text.applying([$0]).string }
  }

  private static let dense = "I: Hva?\nR: Ja.\nI: Og?\nR: Nei.\nI: Så?\n"
  private static let airy = "I: Hva?\n\nR: Ja.\n\nI: Og?\n\nR: Nei.\n\nI: Så?\n"

  @Test("In a talk of two the other one is next, after as many empty lines as the turns have")
  func two() {
    #expect(next(Self.dense + "|") == Self.dense + "R: ")
    #expect(next(Self.airy + "|") == nil)
    #expect(next(Self.airy + "\n|") == Self.airy + "\nR: ")
    #expect(next(Self.airy + "\n\n|") == nil)
    #expect(next("I: Hva?\nR: Ja.\n|\nI: Og?\nR: Nei.\nI: Så?\n") == nil)
  }

  @Test("Not in a talk of three, not within a turn, not where turns begin with a time")
  func otherwise() {
    #expect(next("A: Hva?\nB: Ja.\nC: Og?\nA: Nei.\nB: Så?\n|") == nil)
    #expect(next("I: Hva?\nR: Ja.\nmer\nI: Og?\nR: Nei.\nog mer\nI: Så?\nmer\n|") == nil)
    #expect(next("[00:01:02] I: Hva?\n[00:01:03] R: Ja.\n[00:01:04] I: Og?\n[00:01:05] R: Nei.\n|") == nil)
    #expect(next("I: Hva?\n|") == nil)
    #expect(next("|") == nil)
    #expect(next("Bare tekst.\n|") == nil)
  }
}

@Suite("Turns make exchanges, headings make sections")
struct TranscriptStructureTests {
  private func read(_ source: String) -> (SourceText, Transcript) {
    let text = SourceText(source)
    return (text, TranscriptReader.read(text, path: "a.txt"))
  }

  @Test("An exchange begins with a question and holds its answers; a heading ends it")
  func exchanges() {
    let (_, transcript) = read(
      "R: Hei.\nI: En?\nI: To?\nR: Ja.\nS: Nei.\n\n## Nytt\n\nR: Mer.\nI: Tre?\nR: Ja.\n"
    )
    let asking = transcript.speakers.firstIndex(of: "I")
    #expect(transcript.exchanges { $0 == asking } == [1..<5, 6..<8])
    #expect(transcript.exchanges { _ in false }.isEmpty)
  }

  @Test("A section holds the lower ones below it and ends with its last word")
  func sections() {
    let (text, transcript) = read("# En\n\nI: A.\n\n## To\n\nI: B.\n\n\n# Tre\nI: C.\n\n")
    let shown = transcript.sections(in: text).map { text.string($0.range) }
    #expect(shown == ["# En\n\nI: A.\n\n## To\n\nI: B.", "## To\n\nI: B.", "# Tre\nI: C."])
  }
}

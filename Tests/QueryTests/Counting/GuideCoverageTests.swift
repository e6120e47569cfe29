@testable import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Guide coverage")
struct GuideCoverageTests {
  private static let sketch = """
    people
    P1 Tone
    P2 Per
    P3 Kim
    P4 Ida
    codes
    house
      people guide=q1
      money guide=q2
      future guide=q3
      odd
    source tone.txt date=2026-01-01 guide=guide
    I: Hvordan er det mellom dere her?
    Tone: {people|Fint}. {money|Jeg har ingen penger}.
    I: (ler) Og hva tenker du om framtida?
    Tone: Ikke noe.
    I: Har du katt?
    Tone: Ja.
    source per.txt date=2026-01-02 guide=guides/guide.md
    I: {money|Får du det til å gå rundt}?
    Per: {odd|Nei}.
    # Framtida
    I: Ja?
    Per: {future|Jeg vil bli snekker}.
    source kim.txt date=2026-01-03 guide=guide-1
    I: Hvordan er det med penger?
    Kim: Jeg har ingen penger igjen den 20. Hva tenker du om framtida?
    source none.txt date=2026-01-04
    Ida: {odd|Hva?}
    """

  private var study: SketchedStudy { study(Self.sketch) }

  private func study(_ text: String) -> SketchedStudy {
    var sketch = SketchedStudy(text)
    func question(_ id: String, _ label: String, _ line: Int, _ values: [String] = []) -> OutlineEntry {
      OutlineEntry(
        kind: .guideQuestion,
        id: id,
        label: label,
        values: values,
        file: StudyPath("guides/guide.md"),
        range: ByteOffset(0)..<ByteOffset(0),
        line: line
      )
    }
    sketch.study.entries = [
      question("q1", "Hvordan er det mellom dere som er her?", 2), question("q2", "Hvordan er det med penger?", 3),
      question("q3", "Hva tenker du om framtida?", 4), question("q4", "Hva gjør du når du er her?", 5, ["since=2"]),
    ]
    return sketch
  }

  private func told(_ sketch: SketchedStudy, seed: UInt64? = nil) -> [String] {
    sketch.counted(GuideCoverage(CountingFrame(sketch.study)), seed: seed).interviews.flatMap { interview in
      ["\(interview.source.name) \(interview.version)"]
        + interview.cells.map { cell in
          let places = cell.places.map { "\($0.evidence) \($0.start.line + 1) «\($0.words)»" }.joined(separator: ", ")
          return "  \(cell.status) \(cell.passages) \(places)"
        } + interview.added.map { "  + \($0.words)" }
    }
  }

  @Test(
    "Questions are found by their words, by headings and by what the researcher has coded; the rest was added or skipped"
  )
  func cells() {
    #expect(
      told(study) == [
        "tone.txt ", "  asked 1 words 1 «Hvordan er det mellom dere her?»", "  skipped 1 ",
        "  asked 0 words 3 «(ler) Og hva tenker du om framtida?»", "  skipped 0 ", "  + Har du katt?",
        "per.txt ", "  skipped 0 ", "  asked 0 coding 1 «Får du det til å gå rundt»", "  asked 1 heading 3 «Framtida»",
        "  skipped 0 ", "  + Får du det til å gå rundt?",
        "kim.txt 1", "  skipped 0 ", "  asked 0 words 1 «Hvordan er det med penger?»", "  skipped 0 ",
        "  notInVersion 0 ",
      ]
    )
  }

  @Test("A memo about a question and a source says that it was asked, and so does a link in the source")
  func memo() throws {
    let line = "Tone: Jeg [[spurt](../guides/guide.md#q4) og [feil](../guides/other.md#q1)] vet ikke."
    var sketch = study(Self.sketch.replacing("Tone: Ikke noe.", with: line))
    sketch.study.memos = [
      Memo(
        id: "m1",
        title: "Asked in the corridor",
        about: ["q2", "transcripts/tone.txt"],
        date: "",
        kind: "method",
        certainty: "",
        text: "",
        file: StudyPath("memos/x.md"),
        range: ByteOffset(0)..<ByteOffset(0),
        line: 0
      )
    ]
    let short = sketch.counted(GuideCoverage(keepsPlaces: false, CountingFrame(sketch.study)))
    let found = sketch.counted(GuideCoverage(CountingFrame(sketch.study)))
    #expect(short.interviews.map { $0.cells.map(\.status) } == found.interviews.map { $0.cells.map(\.status) })
    let cells = try #require(found.interviews.first?.cells)
    #expect(cells.map(\.status) == [.asked, .asked, .asked, .asked])
    #expect(cells[1].places.map(\.memo) == ["m1"])
    #expect(cells[3].places.map(\.evidence) == [.link])
  }

  @Test("Nobody said is told from nobody was asked, with all places and without", arguments: [true, false])
  func asked(keepsPlaces: Bool) {
    let found = study.counted(GuideCoverage(keepsPlaces: keepsPlaces, CountingFrame(study.study)))
    func names(_ node: String) -> String? { found.asked(about: CodeID(node))?.map(\.value).joined(separator: " ") }
    // Ida's interview has no guide: it is not known what she was asked, so she counts.
    #expect(names("people") == "P1 P4")
    #expect(names("money") == "P2 P3 P4")
    #expect(names("house") == "P1 P2 P3 P4")
    #expect(names("odd") == nil)
    #expect(found.withoutGuide.map(\.name) == ["none.txt"])
  }

  @Test("Interviews can come in any order", arguments: 0..<20)
  func order(seed: UInt64) { #expect(told(study, seed: seed) == told(study)) }

  @Test(
    "The register names a guide by path, file name or name, with or without a version",
    arguments: [
      ("guides/talk-v1.md", "guides/talk-v1.md 1"), ("talk-v1", "guides/talk-v1.md 1"),
      ("Talk 1", "guides/talk-v1.md 1"),
      ("talk, version 2", "guides/talk-v2.md 2"), ("talk@2", "guides/talk-v2.md 2"), ("talk", "guides/talk-v2.md 2"),
      ("group", "guides/group.md "), ("group versjon 3", "guides/group.md 3"), ("talk 7", "none"), ("other", "none"),
      ("", "none"),
    ]
  )
  func versions(cell: String, expected: String) {
    var study = Study()
    study.entries = ["talk-v1", "talk-v2", "group"].map {
      OutlineEntry(
        kind: .guideQuestion,
        id: "q",
        label: "Why?",
        file: StudyPath("guides/\($0).md"),
        range: ByteOffset(0)..<ByteOffset(0),
        line: 1
      )
    }
    let source = StudyPath("transcripts/x.txt")
    study.material = MaterialTable(
      path: StudyPath("material.csv"),
      text: SourceText(""),
      rows: [Material(source: source, guide: cell, range: ByteOffset(0)..<ByteOffset(0))]
    )
    let found = InterviewGuides(study).guide(of: source, in: study)
    #expect((found.map { "\($0.guide.file) \($0.version)" } ?? "none") == expected)
  }

  @Test("Versions are compared part by part")
  func comparing() {
    let question = InterviewGuides.Question(id: "q", label: "", since: "1.9", until: "2")
    let has = ["1", "1.9", "1.10", "2", "2.1", ""].map { InterviewGuides.has(question, version: $0) }
    #expect(has == [false, true, true, true, false, false])
  }
}

import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("What a count counts")
struct CountingTests {
  private let sketch = SmallStudy.sketch

  private func passages(_ selection: CodeSelection = CodeSelection()) -> [Passage] {
    let frame = CountingFrame(sketch.study, selection)
    return sketch.sources.flatMap { frame.passages($0.segments) }
  }

  private func told(_ passages: [Passage]) -> [String] {
    passages.map { passage in
      let codes = passage.codes.map(\.value).joined(separator: "+")
      return "\(passage.source.name) \(codes): \(passage.quote.split(separator: "\n").joined(separator: " / "))"
    }
  }

  @Test("A passage is a distinct stretch; parked and fact codes and those who have withdrawn are left out")
  func passages() {
    #expect(
      told(passages()) == [
        "paper.txt trust: is a gift", "again.txt trust: trust her still",
        "again.txt likeness+relief: What a relief / Per: Yes", "group.txt trust: no trust",
        "group.txt relief: none at all", "group.txt guilt: at all", "group.txt likeness: We were alike",
        "tone.txt guilt: it", "tone.txt trust: trusted her", "tone.txt guilt+trust: so",
        "tone.txt guilt: hard [laughs] work", "tone.txt trust: was good",
      ]
    )
    let everything = CodeSelection(includesParked: true, includesFacts: true)
    #expect(told(passages(everything)).count == 14)
  }

  @Test("What is left out is told with the reason")
  func leftOut() {
    let frame = CountingFrame(sketch.study)
    var found = CountingFrame.LeftOut()
    for source in sketch.sources { found.merge(frame.leftOut(of: source.segments)) }
    #expect((found.parked, found.facts, found.provisional, found.withdrawn) == (1, 1, 0, 2))
  }

  @Test(
    "A code counts under every parent, once",
    arguments: [
      ("codes", "guilt"), ("themes", "change relationship"), ("all", "guilt change relationship"), ("categories", ""),
    ]
  )
  func parents(level: String, nodes: String) throws {
    let level = try #require(CodeSelection.Level(named: level))
    let frame = CountingFrame(sketch.study, CodeSelection(level: level))
    #expect(frame.nodes(of: CodeID("guilt")).map(\.value).joined(separator: " ") == nodes)
    #expect(frame.nodes(of: CodeID("shame")).map(\.value).joined(separator: " ") == nodes)
  }

  @Test("A cycle of parents comes to an end, and a code that nobody knows counts alone")
  func oddCodes() {
    let odd = SketchedStudy("people\nP1 A\ncodes\none also=two\n  a\ntwo also=one\nsource x.txt\nA: {new|Hello}")
    let frame = CountingFrame(odd.study)
    #expect(frame.nodes(of: CodeID("a")).map(\.value) == ["a", "one", "two"])
    #expect(frame.nodes(of: CodeID("new")).map(\.value) == ["new"])
    #expect(odd.counted(Frequencies(by: nil, frame)).rows.map(\.label) == ["One", "A", "Two", "new"])
    #expect(CountingFrame(odd.study, CodeSelection(level: .themes)).nodes(of: CodeID("new")).isEmpty)
  }

  @Test("Interviews stand in the order in which they were held: date, round, path")
  func heldOrder() {
    let order = HeldOrder(sketch.study).sorted(sketch.sources.map(\.path))
    #expect(order.map(\.name) == ["uncoded.txt", "group.txt", "tone.txt", "again.txt", "paper.txt"])
  }

  @Test("Who was there: who speaks, whom the register names, whom its column of attendance lists")
  func attendance() {
    let sketch = SketchedStudy(
      "people\nP1 Tone\nP2 Per\nP3 Kim\ncodes\nt\nsource x.txt present=Per;P3;Nobody\nI: Hello.\nTone: Yes."
    )
    #expect(sketch.sources[0].attending.map(\.value) == ["P1", "P2", "P3"])
  }

  @Test(
    "Units are named in both languages, and a column by its name",
    arguments: [
      ("Participant", "participant"), ("deltakere", "participant"), ("gruppe", "group"), ("kilde", "document"),
      ("runde", "round"), ("office", "site"), ("AGE", "age"),
    ]
  )
  func units(word: String, name: String) {
    #expect(CountingUnit(named: word).name == name)
    #expect(CountingUnit(named: word).exists(in: sketch.study))
    #expect(!CountingUnit(named: "hair").exists(in: sketch.study))
  }
}

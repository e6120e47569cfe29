import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording
import Testing

@testable import KodebokRendering

@Suite("Segments, codes and status")
struct ListTests {
  private static let style = TextStyle(wording: Wording(.english), width: 60)

  private static func study() -> Study {
    var study = Study()
    let text = SourceText("# Relationship\n## Trust\n## Old\n")
    func code(_ id: String, _ label: String, _ kind: Code.Kind, parent: Int?, at: Int) -> Code {
      Code(
        id: CodeID(id),
        isIDWritten: true,
        label: label,
        kind: kind,
        depth: parent == nil ? 1 : 2,
        parent: parent,
        range: .init(between: at, and: at),
        labelRange: .init(between: at, and: at)
      )
    }
    var old = code("old", "Old", .code, parent: 0, at: 25)
    old.isParked = true
    study.codeBook = CodeBook(
      path: StudyPath("codebook.md"),
      text: text,
      codes: [
        code("relationship", "Relationship", .theme, parent: nil, at: 2),
        code("trust", "Trust", .code, parent: 0, at: 18), old,
      ]
    )
    study.participants = Participants(
      path: StudyPath("participants.csv"),
      text: SourceText(""),
      all: [
        Participant(id: ParticipantID("P1"), pseudonym: "Tone", group: "B", attributes: [("age", "38")], row: 2),
        Participant(id: ParticipantID("P2"), pseudonym: "=Sofie", group: "A", attributes: [("age", "41")], row: 3),
      ]
    )
    study.material = MaterialTable(
      path: StudyPath("material.csv"),
      text: SourceText(""),
      rows: [
        Material(
          source: StudyPath("transcripts/tone.txt"),
          kind: "interview",
          date: "2026-06-02",
          attributes: [("weather", "rain")],
          range: .init(between: 0, and: 0)
        )
      ]
    )
    return study
  }

  private static func segment(_ quote: String, people: [String] = ["P1"]) -> Segment {
    var coding = Coding(
      id: CodingID("id-1"),
      code: CodeID("trust"),
      range: .init(between: 30, and: 103),
      quote: quote,
      before: "",
      after: "",
      created: "2026-11-20T10:00:00Z"
    )
    coding.flags = [.candidate]
    return Segment(
      id: coding.id,
      source: StudyPath("transcripts/tone.txt"),
      coder: CoderID("anna"),
      code: coding.code,
      scalars: coding.range,
      start: TextPosition(line: 2, column: 6),
      end: TextPosition(line: 2, column: 79),
      participants: people.map { ParticipantID($0) },
      speaker: "Tone",
      role: nil,
      turn: 1,
      lastTurn: 1,
      quote: quote,
      outcome: .anchored,
      coding: coding
    )
  }

  @Test("Segments as JSON begin with the members of the contract, in its order")
  func json() throws {
    let list = SegmentList([Self.segment("Jeg stoler på dem.")], in: Self.study())
    let value = try JSONValue(parsing: list.written(as: .json, style: Self.style))
    #expect(value["version"]?.int == 1)
    let segment = value["segments"]?[0]
    #expect(
      segment?.object?.prefix(13).map(\.key) == [
        "id", "source", "line", "column", "endLine", "endColumn", "start", "end", "code", "path", "coder",
        "participant", "quote",
      ]
    )
    #expect(segment?["line"]?.int == 3)
    #expect(segment?["column"]?.int == 7)
    #expect(segment?["endColumn"]?.int == 80)
    #expect(segment?["start"]?.int == 30)
    #expect(segment?["path"]?.string == "Relationship/Trust")
    #expect(segment?["participant"]?.string == "Tone")
    #expect(segment?["participants"]?[0]?["age"]?.string == "38")
    #expect(segment?["material"]?["weather"]?.string == "rain")
  }

  @Test("JSON Lines has one segment per line, also for words with line breaks")
  func jsonLines() throws {
    let list = SegmentList([Self.segment("a\nb"), Self.segment("c")], in: Self.study())
    let lines = list.written(as: .jsonl, style: Self.style).split(separator: 0x0A)
    #expect(lines.count == 2)
    for line in lines { #expect(try JSONValue(parsing: Array(line))["code"]?.string == "trust") }
  }

  @Test("CSV joins participant, material and code, and no cell begins a formula")
  func csv() {
    let list = SegmentList([Self.segment("=1+1; \"ja\"\nnei", people: ["P2", "P1"])], in: Self.study())
    let text = String(decoding: list.written(as: .csv, style: Self.style), as: UTF8.self)
    let header = text.split(separator: "\n")[0]
    #expect(
      header.hasPrefix("id,source,line,column,endLine,endColumn,start,end,code,label,path,theme,coder,participant,")
    )
    #expect(
      header.hasSuffix(
        "participant.id,participant.group,participant.age,material.kind,material.date,material.round,material.site,"
          + "material.guide,material.state,material.weather,quote"
      )
    )
    #expect(text.contains(",trust,Trust,Relationship/Trust,Relationship,anna,\"'=Sofie; Tone\","))
    #expect(text.contains(",\"P2; P1\",\"A; B\",\"41; 38\",interview,2026-06-02,,,,,rain,"))
    #expect(text.hasSuffix("\"'=1+1; \"\"ja\"\"\nnei\"\n"))
  }

  @Test("Segments as text show place, code, person and the words within the width")
  func text() {
    let words = String(repeating: "ord ", count: 40)
    let list = SegmentList([Self.segment(words)], in: Self.study())
    let lines = String(decoding: list.written(as: .text, style: Self.style), as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "transcripts/tone.txt:3:7  Trust  Tone  anna")
    #expect(lines.dropFirst().allSatisfy { $0.count <= 60 })
    #expect(lines.last == "1 passage")
  }

  @Test("Codes are listed as a tree with counts, as JSON and as a table")
  func codes() throws {
    let study = Self.study()
    let list = CodeList(study, tallies: [])
    let text = String(decoding: list.written(as: .text, style: TextStyle(wording: Wording(.english))), as: UTF8.self)
    #expect(
      text == """
        code               id            passages  participants  sources  coders
        Relationship       relationship                                         
          Trust            trust                0             0        0       0
          Old (set aside)  old                  0             0        0       0

        """
    )
    let value = try JSONValue(parsing: list.written(as: .json, style: Self.style))
    #expect(value["codes"]?[1]?["path"]?.string == "Relationship/Trust")
    #expect(value["codes"]?[1]?["line"]?.int == 2)
    let csv = String(decoding: list.written(as: .csv, style: Self.style), as: UTF8.self)
    #expect(csv.contains("\nold,Old,Relationship/Old,code,Relationship,,yes,,0,0,0,0,0\n"))
  }

  @Test("The status counts sources, codes and findings")
  func status() throws {
    let finding = Finding(rule: "x", severity: .warning, place: Place(file: StudyPath("a")))
    let status = StatusReport(Self.study(), tallies: [], findings: [finding])
    #expect(
      status.text(Self.style) == """
        0 sources, 0 coded, 0 turns
        2 participants
        1 theme, 2 codes, 1 not yet used
        0 codings by 0 coders
        0 errors, 1 warning

        """
    )
    let value = try JSONValue(parsing: status.json())
    #expect(value["findings"]?["warnings"]?.int == 1)
  }

  @Test("A table is as wide as the terminal, cutting its widest columns first", arguments: [20, 40, 80])
  func tableWidth(width: Int) {
    var table = TextTable([("one", .left), ("two", .left), ("n", .right)])
    table.add([String(repeating: "å", count: 60), "漢字漢字漢字漢字", "12"])
    table.add(["a", "b\u{1B}[0m", "3"])
    let lines = table.lines(width: width).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(DisplayWidth.of(String(line)) <= width, "\(line)") }
    #expect(lines[1].hasSuffix("12"))
    #expect(!lines[2].contains("\u{1B}"))
  }
}

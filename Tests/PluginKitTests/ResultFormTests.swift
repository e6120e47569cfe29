import KodebokJSON
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokPluginKit

@Suite("Results as JSON")
struct ResultFormTests {
  static let place = ResultPlace(
    source: StudyPath("transcripts/tone.txt"),
    scalars: ScalarOffset(30)..<ScalarOffset(103),
    start: TextPosition(line: 2, column: 6),
    end: TextPosition(line: 2, column: 79),
    quote: "Jeg stolte på henne 🙂",
    reference: "3",
    speaker: "Tone",
    coding: CodingID("a")
  )

  static let whole = AnalysisResult(
    title: "All of it",
    tables: [
      ResultTable(
        "counts",
        title: "Counts",
        columns: [
          .init("code", "Kode"), .init("n", "Antall", .count), .init("share", "Andel", .share, digits: 1),
        ],
        rows: [
          ["Tillit", .count(3, places: [place]), .number(0.25)],
          [.text("Skyld", note: "parkert"), 0, .undefined("ingen har sagt noe")],
        ]
      )
    ],
    charts: [
      ResultChart(
        "bars",
        .stackedBar,
        title: "Bars",
        categoryTitle: "Kode",
        valueTitle: "Antall",
        categories: ["a", "b"],
        series: [.init("A", [1, nil], color: "#e6a23c"), .init("B", [0.5, 2])]
      ),
      ResultChart(
        "net",
        .network,
        title: "Net",
        nodes: [.init("x", "X", weight: 3, color: "#112233"), .init("y", "Y")],
        edges: [.init(from: "x", to: "y", weight: 2)],
        isDirected: true
      ),
      ResultChart("line", .codeLine, title: "L", spans: [.init(row: "r", start: 0, end: 9.5, label: "l", color: "#445566")]),
    ],
    quotes: [ResultQuote(place, comment: "typisk")],
    markdown: "### Mer\n",
    notes: ["En merknad."],
    findings: [
      ResultFinding(
        rule: "odd",
        severity: .warning,
        message: "Odd.",
        place: Place(file: StudyPath("codebook.md"), start: .init(line: 1, column: 0), end: .init(line: 1, column: 4)),
        related: [.init(Place(file: StudyPath("study.md")), "Here.")]
      )
    ],
    proposals: [ProposedCoding(place, code: CodeID("trust"), confidence: 0.5, reason: "lik")],
    edits: [
      ProposedEdit(
        file: StudyPath("memos/a.md"),
        scalars: ScalarOffset(0)..<ScalarOffset(3),
        old: "abc",
        new: "",
        title: "Take out"
      )
    ]
  )

  @Test("A result is read back as it was written")
  func roundTrip() throws {
    var writer = JSONWriter()
    writer.object { Self.whole.writeMembers(to: &$0) }
    let value = try JSONValue(parsing: writer.bytes)
    #expect(try AnalysisResult(WireValue(value, "result")) == Self.whole)
  }

  @Test("Rows hold plain values, so that other programs read them without knowing more")
  func rows() throws {
    var writer = JSONWriter()
    writer.object { Self.whole.writeMembers(to: &$0) }
    let value = try JSONValue(parsing: writer.bytes)
    let table = try #require(value["tables"]?[0])
    #expect(table["columns"]?.text == #"["code","n","share"]"#)
    #expect(table["rows"]?.text == #"[["Tillit",3,0.25],["Skyld",0,null]]"#)
    #expect(table["details"]?[1]?["note"]?.string == "parkert")
  }

  @Test(
    "A breach of the form says where it is and what should be there",
    arguments: [
      (#"{"tables":[]}"#, "result.title", "a value"),
      (#"{"title":1}"#, "result.title", "a string"),
      (#"{"title":"","tables":{}}"#, "result.tables", "an array"),
      (
        #"{"title":"","tables":[{"name":"a","columns":["x"],"rows":[["1","2"]]}]}"#, "result.tables[0].rows[0]",
        "1 cells"
      ),
      (
        #"{"title":"","tables":[{"name":"a","columns":["x"],"rows":[[{}]]}]}"#, "result.tables[0].rows[0][0]",
        "a string"
      ),
      (
        #"{"title":"","quotes":[{"source":"a","start":5,"end":2,"line":1,"column":1,"endLine":1,"endColumn":1,"quote":""}]}"#,
        "result.quotes[0]", "0 ≤ start ≤ end"
      ),
      (
        #"{"title":"","tables":[{"name":"a","columns":["x"],"rows":[],"details":[{"row":0,"column":0}]}]}"#,
        "result.tables[0].details[0]", "a row and a column"
      ),
      (#"[]"#, "result", "an object"),
    ]
  )
  func breaches(json: String, path: String, expected: String) throws {
    let value = try JSONValue(parsing: Array(json.utf8))
    let breach = #expect(throws: ContractBreach.self) { try AnalysisResult(WireValue(value, "result")) }
    #expect(breach?.path == path)
    #expect(breach?.expected.hasPrefix(expected) == true)
  }

  @Test("A number that is not finite leaves the cell empty, and rows are made as long as there are columns")
  func cells() {
    #expect(ResultCell.number(.nan).isEmpty)
    #expect(ResultCell.number(-.infinity).isEmpty)
    let table = ResultTable("a", columns: [.init("x", "X"), .init("y", "Y")], rows: [["1"], ["1", "2", "3"]])
    #expect(table.rows == [["1", .empty], ["1", "2"]])
  }
}

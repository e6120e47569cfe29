import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Colours are shown and chosen in the code book, and nowhere else")
struct DocumentColorTests {
  private let study = TemporaryStudy.small()
  private let client = TestClient()

  init() { client.initialize(study.root) }

  private func colors(_ uri: String) -> [JSONValue] {
    client.request("textDocument/documentColor", ["textDocument": ["uri": .string(uri)]]).array ?? []
  }

  /// The text after the colour shown at a range has been changed.
  private func chosen(_ uri: String, _ text: String, _ range: JSONValue) -> String? {
    let color: JSONValue = ["red": 0.0, "green": 0.5, "blue": 1, "alpha": 0.3]
    let ways = client.request(
      "textDocument/colorPresentation",
      ["textDocument": ["uri": .string(uri)], "color": color, "range": range]
    ).array
    guard ways?.count == 1, ways?[0]["label"]?.string == "#0080ff", let edit = ways?[0]["textEdit"],
      let start = edit["range"]?["start"], let end = edit["range"]?["end"]
    else { return nil }
    var client = ClientText(text)
    func place(_ value: JSONValue) -> TextPosition {
      TextPosition(line: value["line"]?.int ?? 0, column: value["character"]?.int ?? 0)
    }
    _ = client.apply(.init(range: (place(start), place(end)), text: edit["newText"]?.string ?? ""), in: .utf16)
    return client.text.string
  }

  @Test(
    "A chosen colour takes the place of the one that is written and leaves the rest of the line alone",
    arguments: [
      ("## Håp {#hope  color=\"#E6A23C\" .code} ##\n", "## Håp {#hope  color=\"#0080ff\" .code} ##\n"),
      ("## Håp {#hope farge='rød'}\n", "## Håp {#hope farge='#0080ff'}\n"),
      ("## Håp {#hope color=red .code}\n", "## Håp {#hope color=\"#0080ff\" .code}\n"),
      ("## Håp {#hope}\n\nOm.\n\n**Farge:**  blå\n\nMer.\n", "## Håp {#hope}\n\nOm.\n\n**Farge:**  #0080ff\n\nMer.\n"),
      ("## Håp {#hope}\n\nColour: #e6a23c\n", "## Håp {#hope}\n\nColour: #0080ff\n"),
      ("- Håp {#hope colour=grå}\n", "- Håp {#hope colour=\"#0080ff\"}\n"),
      ("# Tittel\n\n## Håp {#hope .theme}\n", "# Tittel\n\n## Håp {#hope .theme color=\"#0080ff\"}\n"),
      ("## Håp\n", "## Håp {color=\"#0080ff\"}\n"),
    ]
  )
  func choose(before: String, after: String) throws {
    let uri = study.uri("codebook.md")
    client.open(uri, before)
    let shown = colors(uri)
    #expect(shown.count == 1, "\(shown)")
    let range = try #require(shown.first?["range"])
    #expect(chosen(uri, before, range) == after)
    // The edited code book shows the colour that was chosen.
    client.change(uri, version: 2, [["text": .string(after)]])
    #expect(colors(uri).first?["color"] == ["red": 0.0, "green": .double(128.0 / 255), "blue": 1.0, "alpha": 1.0])
    #expect(client.stop() == 0)
  }

  @Test("A theme without a colour shows the one its codes have; codes below, and what cannot be read, show none")
  func palette() {
    let uri = study.uri("codebook.md")
    client.open(
      uri,
      "# Book\n\n## A {#a}\n\n### B {#b}\n\n## C {#c color=nocolour}\n\n### D {#d color=\"#010203\"}\n"
    )
    let shown = colors(uri).map { $0["range"]?["start"]?["line"]?.int }
    #expect(shown == [2, 8])
    #expect(client.stop() == 0)
  }

  @Test("A transcript and a memo show no colour and give no edit, whatever they hold")
  func elsewhere() {
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, "R: Min farge er #e6a23c {color=\"#e6a23c\"}\nFarge: #e6a23c\n")
    #expect(colors(uri).isEmpty)
    let ways = client.request(
      "textDocument/colorPresentation",
      [
        "textDocument": ["uri": .string(uri)], "color": ["red": 1, "green": 0, "blue": 0, "alpha": 1],
        "range": .range(0, 17, 24),
      ]
    )
    #expect(ways == .array([]))
    let memo = study.uri("memos/a.md")
    client.open(memo, "# Notat {#n color=\"#e6a23c\"}\n")
    #expect(colors(memo).isEmpty)
    #expect(
      client.failure(
        "textDocument/colorPresentation",
        ["textDocument": ["uri": .string(uri)], "color": ["red": "x"], "range": .range(0, 0, 0)]
      )?.code.number == -32602
    )
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokText
import Testing

@testable import KodebokServer

@Suite("A text reached by edits shows what the same text shows when it is opened")
struct EditedEqualsFreshTests {
  @Test("Random edits in three units, with CR and emoji", arguments: PositionEncoding.allCases)
  func randomEdits(encoding: PositionEncoding) throws {
    let study = TemporaryStudy.small()
    let uri = study.uri("transcripts/tone.txt")
    let capabilities: JSONValue = ["general": ["positionEncodings": [.string(encoding.rawValue)]]]
    let edited = TestClient()
    edited.initialize(study.root, capabilities: capabilities)
    edited.open(uri, TemporaryStudy.tone)
    for (line, code) in [(1, "trust"), (1, "hope"), (3, "hope"), (3, "distance")] {
      edited.request(
        "workspace/executeCommand",
        [
          "command": "kodebok.tag",
          "arguments": [
            ["uri": .string(uri), "code": .string(code), "range": .range(line, code == "hope" ? 9 : 3, 30)]
          ],
        ]
      )
    }
    _ = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.split(separator: "\n").count == 5 }
    var random = SeededGenerator(seed: UInt64(encoding.rawValue.utf8.count) &+ 77)
    var mirror = ClientText(TemporaryStudy.tone)
    let pieces = ["x", "🙂", "\r", "\n", "\r\n", "R: ", "ja. ", "", "", "(ler)"]
    var version = 1
    for _ in 0..<25 {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let line = Int.random(in: 0..<6, using: &random)
        let start = TextPosition(line: line, column: Int.random(in: 0..<50, using: &random))
        let end = TextPosition(
          line: line + Int.random(in: 0...1, using: &random) * Int.random(in: 0...1, using: &random),
          column: start.column + Int.random(in: 0..<6, using: &random)
        )
        let text = pieces.randomElement(using: &random) ?? ""
        version += 1
        _ = mirror.apply(ClientText.Change(range: (start, end), text: text), in: encoding)
        edited.change(
          uri,
          version: version,
          [
            [
              "range": ["start": .at(start.line, start.column), "end": .at(end.line, end.column)],
              "text": .string(text),
            ]
          ]
        )
      }
      let fresh = TestClient()
      fresh.initialize(study.root, capabilities: capabilities)
      fresh.open(uri, String(decoding: mirror.raw, as: UTF8.self), version: version)
      // The first diagnostics of a fresh client do not wait for the rest of the study; its segments are the measure.
      let params: JSONValue = ["uri": .string(uri)]
      #expect(edited.request("kodebok/segments", params) == fresh.request("kodebok/segments", params))
      let document: JSONValue = ["textDocument": ["uri": .string(uri)]]
      let outline = edited.request("textDocument/documentSymbol", document)
      #expect(outline == fresh.request("textDocument/documentSymbol", document))
      for method in ["semanticTokens/full", "foldingRange"] {
        let painted = edited.request("textDocument/" + method, document)
        let again = fresh.request("textDocument/" + method, document)
        #expect((painted["data"] ?? painted) == (again["data"] ?? again))
      }
      let places: JSONValue = [
        "textDocument": ["uri": .string(uri)], "positions": [.at(0, 4), .at(1, 9), .at(2, 0), .at(3, 20)],
      ]
      #expect(
        edited.request("textDocument/selectionRange", places) == fresh.request("textDocument/selectionRange", places)
      )
      let one = try #require(edited.diagnostics(uri, version: version))
      let other = try #require(fresh.diagnostics(uri, version: version))
      let passages = { (all: [JSONValue]) in all.filter { $0["source"]?.string == "kodebok.coding" } }
      #expect(passages(one) == passages(other))
      #expect(fresh.stop() == 0)
    }
    #expect(edited.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Testing

@testable import KodebokServer

@Suite("Texts and requests that nobody means well cost time in proportion, and nothing else")
struct ReadingRobustnessTests {
  static let hostile: [(String, String)] = [
    ("a.txt", String(repeating: "R: ja og nei ", count: 3_000)), ("a.txt", String(repeating: "(", count: 50_000)),
    ("a.txt", String(repeating: "# Del\n", count: 8_000)), ("a.txt", String(repeating: "I: a\nR: b\n", count: 5_000)),
    ("a.vtt", "WEBVTT\n\n" + String(repeating: "00:00:01.000 --> 00:00:02.000\n", count: 5_000)),
    ("a.md", String(repeating: "- a {#b color=red}\n", count: 5_000)),
    ("a.txt", "\u{0}\u{FEFF}\r\r\n\u{85}\u{2028}R:\u{0}"),
    ("codebook.md", String(repeating: "## A {#a color=\"#fff\"}\n", count: 3_000)),
    ("codebook.md", "```\n" + String(repeating: "\n", count: 30_000)), ("a.txt", ""),
  ]

  @Test("Every way of reading answers every text", arguments: 0..<hostile.count)
  func everyWay(_ index: Int) {
    let (name, text) = Self.hostile[index]
    let study = TemporaryStudy(["transcripts/a.txt": "", "codebook.md": "# A\n"])
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "textDocument": [
          "semanticTokens": ["overlappingTokenSupport": true],
          "foldingRange": ["foldingRange": ["collapsedText": true]],
        ]
      ],
      options: ["codedPassages": "tokens"]
    )
    let uri = study.uri(name == "codebook.md" ? name : "transcripts/" + name)
    client.open(uri, text)
    client.change(uri, version: 2, [["range": .range(0, 1, 1), "text": "x"]])
    let range: JSONValue = ["start": .at(0, 0), "end": .at(2_147_483_647, 2_147_483_647)]
    let positions: [JSONValue] = (0..<20).map { .at($0 * 997, $0 * 31) }
    let params: JSONValue = [
      "textDocument": ["uri": .string(uri)], "range": range, "position": .at(2_147_483_647, 7), "ch": "\n",
      "positions": .array(positions), "ranges": .array((0..<2_000).map { .range($0, 9, 0) }), "options": .object([]),
      "color": ["red": 1, "green": 2, "blue": 3], "previousResultId": "x",
    ]
    for method in [
      "semanticTokens/full", "semanticTokens/full/delta", "semanticTokens/range", "documentColor", "colorPresentation",
      "foldingRange", "selectionRange", "documentHighlight", "formatting", "rangeFormatting", "rangesFormatting",
      "onTypeFormatting", "diagnostic",
    ] {
      guard case .success? = client.answer(client.begin("textDocument/" + method, params)) else {
        Issue.record("\(method) on \(name) of \(text.utf8.count) bytes")
        continue
      }
    }
    #expect(client.stop() == 0)
  }

  @Test("Thousands of passages over one another are painted, folded and selected", .timeLimit(.minutes(5)))
  func passages() {
    let words = (0..<2_000).map { "ord\($0)" }.joined(separator: " ")
    let text = "R: " + words + ".\n"
    let lines = (0..<3_000).map { index -> String in
      let (start, end) = (3 + index, 3 + words.count - index)
      let quote = String(text.dropFirst(start).prefix(end - start))
      return
        "{\"after\":\"\",\"before\":\"\",\"code\":\"c\(index % 40)\",\"created\":\"\",\"end\":\(end),\"id\":\"i\(index)\","
        + "\"quote\":\"\(quote)\",\"start\":\(start)}"
    }
    let study = TemporaryStudy([
      "transcripts/a.txt": text,
      "codings/anna/transcripts/a.txt.jsonl": "{\"kodebok\":1,\"source\":\"transcripts/a.txt\"}\n"
        + lines.joined(separator: "\n") + "\n",
    ])
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: ["textDocument": ["semanticTokens": .object([])]],
      options: ["codedPassages": "tokens", "coder": "anna"]
    )
    let uri = study.uri("transcripts/a.txt")
    client.open(uri, text)
    let document: JSONValue = ["textDocument": ["uri": .string(uri)], "positions": [.at(0, 9_000)]]
    let tokens = client.request("textDocument/semanticTokens/full", document)["data"]?.array?.count ?? 0
    #expect(tokens > 5 * 5_000, "\(tokens)")
    var steps = 0
    var step = client.request("textDocument/selectionRange", document)[0]
    while let one = step {
      steps += 1
      step = one["parent"]
    }
    #expect(steps >= GrowingSelection.passageLimit && steps < 50, "\(steps)")
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("What is shown beside the text and what places lead to: any question is answered, edits change nothing else")
struct LookingRobustnessTests {
  private static let methods = [
    "textDocument/codeLens", "textDocument/inlayHint", "textDocument/documentLink", "textDocument/prepareTypeHierarchy",
    "textDocument/prepareCallHierarchy", "textDocument/implementation", "textDocument/declaration",
    "textDocument/typeDefinition",
  ]

  @Test(
    "Odd places, odd files and odd types are answered or refused as wrong parameters, never worse",
    arguments: methods
  )
  func oddQuestions(method: String) {
    let study = TemporaryStudy.coded()
    study.write("transcripts/empty.txt", "")
    study.write("notes.bin", "\u{0}\u{1}")
    let client = TestClient()
    client.initialize(study.root, options: ["codedPassages": "inlay", "numbers": true])
    for name in [
      "transcripts/tone.txt", "transcripts/empty.txt", "codebook.md", "memos/notes.md", "participants.csv", "notes.bin",
      "guides/guide.md",
    ] { client.open(name, of: study) }
    client.open("untitled:1", "Tone: Ja.\n")
    let places: [JSONValue] = [
      .at(0, 0), .at(1, 5), .at(2_147_483_647, 2_147_483_647), .at(-1, 0), .at(0, -7), ["line": "x"], .null, 7, [],
    ]
    let names =
      [
        "transcripts/tone.txt", "transcripts/empty.txt", "codebook.md", "memos/notes.md", "participants.csv",
        "notes.bin",
        "guides/guide.md", "closed.md", "../outside.md",
      ].map { study.uri($0) } + ["untitled:1", "kodebok:///x", "", "%", "file:///\u{0}"]
    for uri in names {
      for place in places {
        let params: JSONValue = [
          "textDocument": ["uri": .string(uri)], "position": place, "range": ["start": place, "end": .at(3, 0)],
        ]
        switch client.answer(client.begin(method, params)) {
        case .success?: continue
        case .failure(let error)?: #expect(error.code.number == -32602, "\(method) \(uri) \(place.text)")
        case nil: Issue.record("no answer to \(method) \(uri) \(place.text)")
        }
      }
    }
    #expect(client.stop() == 0)
  }

  @Test(
    "After edits lenses, hints and hierarchies are those of the same text opened anew",
    arguments: ["lens", "inlay"]
  )
  func editedEqualsFresh(mode: String) {
    let study = TemporaryStudy.coded()
    let uri = study.uri("transcripts/tone.txt")
    let edited = TestClient()
    edited.initialize(study.root, options: ["codedPassages": .string(mode)])
    edited.open(uri, TemporaryStudy.tone)
    var random = SeededGenerator(seed: 11)
    var mirror = ClientText(TemporaryStudy.tone)
    let pieces = ["x", "🙂", "\r", "\n", "\r\n", "R: ", "ja. ", "", "", "(ler)"]
    for version in 2..<26 {
      let line = Int.random(in: 0..<5, using: &random)
      let start = TextPosition(line: line, column: Int.random(in: 0..<50, using: &random))
      let end = TextPosition(line: line, column: start.column + Int.random(in: 0..<4, using: &random))
      let text = pieces.randomElement(using: &random) ?? ""
      _ = mirror.apply(ClientText.Change(range: (start, end), text: text), in: .utf16)
      edited.change(uri, version: version, [["range": .range(line, start.column, end.column), "text": .string(text)]])
      let fresh = TestClient()
      fresh.initialize(study.root, options: ["codedPassages": .string(mode)])
      fresh.open(uri, String(decoding: mirror.raw, as: UTF8.self), version: version)
      let whole: JSONValue = ["start": .at(0, 0), "end": .at(9, 0)]
      for method in ["textDocument/codeLens", "textDocument/inlayHint", "textDocument/prepareCallHierarchy"] {
        let params: JSONValue = ["textDocument": ["uri": .string(uri)], "position": .at(1, 5), "range": whole]
        let one = edited.request(method, params)
        #expect(one == fresh.request(method, params), "\(method), version \(version)")
        for item in one.array ?? [] where method == "textDocument/prepareCallHierarchy" {
          let calls = edited.request("callHierarchy/incomingCalls", ["item": item])
          #expect(calls == fresh.request("callHierarchy/incomingCalls", ["item": item]))
        }
      }
      #expect(fresh.stop() == 0)
    }
    #expect(edited.stop() == 0)
  }

  @Test("Hostile names and words stay words in lenses, links and pages")
  func hostile() {
    let study = TemporaryStudy.coded()
    study.write(
      "codebook.md",
      "# ![x](http://evil/a.png) <script> {#trust .code}\n\n[run](command:evil) [up](../../etc/passwd) [x](javascript:1)\n"
    )
    let client = TestClient()
    client.initialize(study.root, options: ["codedPassages": "lens"])
    let book = client.open("codebook.md", of: study)
    #expect(client.ask("textDocument/documentLink", book).array?.count == 0)
    client.run("kodebok.showPassages", ["code": "trust", "show": false])
    let text = study.read(".kodebok/pages/passages-trust.md") { $0.contains("\n>") } ?? ""
    #expect(text.hasPrefix("# !\\[x\\](http\\://evil/a.png) \\<script\\>\n"), "\(text)")
    #expect(text.contains("\\[run\\](command:evil) \\[up\\](../../etc/passwd) \\[x\\](javascript:1)"))
    #expect(!text.contains("](http:"))
    #expect(client.stop() == 0)
  }
}

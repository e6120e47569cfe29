import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Hints stand at the ends of lines, and only where they are wanted")
struct InlayHintTests {
  private func hints(_ client: TestClient, _ uri: String, _ range: JSONValue? = nil) -> JSONValue {
    let all: JSONValue = ["start": .at(0, 0), "end": .at(2_000_000_000, 2_000_000_000)]
    return client.request("textDocument/inlayHint", ["textDocument": ["uri": .string(uri)], "range": range ?? all])
  }

  private func told(_ hints: JSONValue) -> [String] {
    (hints.array ?? []).map { hint in
      let position = hint["position"]
      return "\(position?["line"]?.int ?? -1):\(position?["character"]?.int ?? -1) \(hint["label"]?.string ?? "?")"
    }
  }

  @Test("None by default; switched on, the codes of each coded line at its very end, in the client's unit")
  func ends() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    let can = client.initialize(study.root)
    #expect(can["capabilities"]?["inlayHintProvider"] != nil)
    let uri = client.open("transcripts/tone.txt", of: study)
    #expect(hints(client, uri).isNull)
    client.notify("workspace/didChangeConfiguration", ["settings": ["codedPassages": "inlay"]])
    #expect(told(hints(client, uri)) == ["1:55 Trust | Distance", "3:28 Hope"])
    #expect(client.ask("textDocument/codeLens", uri).isNull)
    #expect(hints(client, client.open("codebook.md", of: study)).isNull)
    #expect(client.stop() == 0)
  }

  @Test("Only the ends of lines inside the range asked for")
  func ranges() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root, options: ["codedPassages": "inlay"])
    let uri = client.open("transcripts/tone.txt", of: study)
    func lines(_ range: JSONValue) -> [String] { told(hints(client, uri, range)) }
    #expect(lines(["start": .at(0, 0), "end": .at(2, 0)]) == ["1:55 Trust | Distance"])
    #expect(lines(["start": .at(1, 40), "end": .at(1, 55)]) == ["1:55 Trust | Distance"])
    #expect(lines(["start": .at(1, 0), "end": .at(1, 54)]) == [])
    #expect(lines(["start": .at(9, 0), "end": .at(2, 0)]) == ["3:28 Hope"])
    #expect(lines(["start": .at(2, 0), "end": .at(3, 2)]) == [])
    #expect(client.stop() == 0)
  }

  @Test("After an edit the hints stand at the new ends")
  func edited() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root, options: ["codedPassages": "inlay"])
    let uri = client.open("transcripts/tone.txt", of: study)
    client.change(uri, version: 2, [["range": .range(0, 0, 0), "text": "Her er vi.\n"]])
    client.change(uri, version: 3, [["range": .range(4, 28, 28), "text": " Ja!"]])
    #expect(told(hints(client, uri)) == ["2:55 Trust | Distance", "4:32 Hope"])
    #expect(client.stop() == 0)
  }

  @Test(
    "The study's own numbers stand beside the codes where they are wanted and are not those of the file",
    arguments: [
      ("{\"kind\":\"turns\"}", ["0:19 1", "1:55 2 · Trust | Distance", "2:14 3", "3:28 4 · Hope"]),
      (
        "{\"kind\":\"wrapped\",\"columns\":30}",
        ["0:19 1", "1:55 2–3 · Trust | Distance", "2:14 4", "3:28 5 · Hope"]
      ), ("{\"kind\":\"physical\"}", ["1:55 Trust | Distance", "3:28 Hope"]),
    ]
  )
  func numbers(scheme: String, expected: [String]) {
    let study = TemporaryStudy.coded(settings: "{\"format\":1,\"codedPassages\":\"inlay\",\"lineNumbering\":\(scheme)}")
    let client = TestClient()
    client.initialize(study.root, options: ["numbers": true])
    let uri = client.open("transcripts/tone.txt", of: study)
    #expect(told(hints(client, uri)) == expected)
    #expect(client.stop() == 0)
  }

  @Test("Pointing at a hint tells what its codes mean")
  func tooltip() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root, options: ["codedPassages": "inlay"])
    let uri = client.open("transcripts/tone.txt", of: study)
    let hint = try #require(hints(client, uri)[0])
    let resolved = client.request("inlayHint/resolve", hint)
    let words = resolved["tooltip"]?["value"]?.string ?? ""
    #expect(words.hasPrefix("Relationship › Closeness › Trust\nThat somebody can be relied on."), "\(words)")
    #expect(words.contains("Relationship › Closeness › Distance"))
    let odd = client.request("inlayHint/resolve", ["position": .at(0, 0), "label": "x", "data": ["codes": [7, "no"]]])
    #expect(odd["label"]?.string == "x" && odd["tooltip"] == nil)
    #expect(client.failure("inlayHint/resolve", ["position": .at(0, 0)])?.code.number == -32602)
    #expect(client.stop() == 0)
  }
}

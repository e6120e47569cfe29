import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("What is shown is what the study is, however it came to be so")
struct StudyTruthTests {
  private static func coding(_ code: String, _ id: String) -> String {
    """
    {"kodebok":1,"source":"transcripts/sofie.txt"}
    {"code":"\(code)","created":"2026-01-01T00:00:00Z","end":20,"id":"\(id)","quote":"Jeg vet ikke.","start":7}

    """
  }

  @Test("What only the whole study shows is told of an open file as soon as the study is read, without an edit")
  func findingsOfTheStudy() {
    let study = TemporaryStudy.small()
    study.write("codings/anna/transcripts/sofie.txt.jsonl", Self.coding("distance", "en"))
    let client = TestClient()
    client.initialize(study.root)
    let book = study.uri("codebook.md")
    client.open(book, study.read("codebook.md") ?? "")
    let shown = client.notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == book
        && params["diagnostics"]?.array?.contains { $0["code"]?.string == "unused-code" } ?? false
    }
    #expect(shown?["version"]?.int == 1)
    #expect(client.stop() == 0)
  }

  @Test("When codes are merged, passages of files that are not open follow")
  func mergedCodes() {
    let study = TemporaryStudy.small()
    study.write("codings/anna/transcripts/sofie.txt.jsonl", Self.coding("distance", "en"))
    let client = TestClient()
    client.initialize(study.root)
    let tone = study.uri("transcripts/tone.txt")
    client.open(tone, TemporaryStudy.tone)
    func count(_ code: String) -> Int? {
      let codes = client.request("kodebok/codes", ["uri": .string(tone)])["codes"]?.array ?? []
      return codes.first { $0["id"]?.string == code }?["count"]?.int
    }
    for _ in 0..<500 where count("distance") != 1 {}
    #expect(count("distance") == 1 && count("trust") == 0)
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.merge", "arguments": [["code": "distance", "into": "trust", "uri": .string(tone)]]]
    )
    for _ in 0..<2_000 where count("trust") != 1 {}
    #expect(count("trust") == 1)
    #expect(client.stop() == 0)
  }

  @Test("When a source is taken away its codings are told of, and when it comes back they are shown again")
  func sourceGone() {
    let study = TemporaryStudy.small()
    study.write("codings/anna/transcripts/sofie.txt.jsonl", Self.coding("distance", "en"))
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "textDocument": ["diagnostic": .object([])], "workspace": ["diagnostics": ["refreshSupport": true]],
      ]
    )
    let sofie = study.uri("transcripts/sofie.txt")
    let text = study.read("transcripts/sofie.txt") ?? ""
    client.open(sofie, text)
    func rules() -> [String] {
      let items = client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.array ?? []
      return items.flatMap { $0["items"]?.array ?? [] }.compactMap { $0["code"]?.string }
    }
    func passages() -> Int? {
      client.request("kodebok/segments", ["uri": .string(sofie)])["segments"]?.array?.count
    }
    for _ in 0..<500 where passages() != 1 {}
    #expect(passages() == 1 && !rules().contains("missing-source"))
    study.remove("transcripts/sofie.txt")
    for _ in 0..<5_000 where !rules().contains("missing-source") {}
    #expect(rules().contains("missing-source"))
    study.write("transcripts/sofie.txt", text)
    for _ in 0..<5_000 where rules().contains("missing-source") {}
    #expect(!rules().contains("missing-source") && passages() == 1)
    #expect(client.stop() == 0)
  }

  @Test("A place whose end stands before its start is put in order, in every request that names one")
  func reversedRange() {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let tone = study.uri("transcripts/tone.txt")
    client.open(tone, TemporaryStudy.tone)
    let reversed: JSONValue = ["start": .at(1, 28), "end": .at(1, 3)]
    for method in ["codeAction", "inlayHint", "rangeFormatting", "semanticTokens/range"] {
      let failure = client.failure(
        "textDocument/" + method,
        [
          "textDocument": ["uri": .string(tone)], "range": reversed, "context": ["diagnostics": []],
          "options": ["tabSize": 2, "insertSpaces": true],
        ]
      )
      #expect(failure == nil || failure?.code.number == -32601, "\(method)")
    }
    let tagged = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(tone), "code": "trust", "range": reversed]]]
    )
    #expect(tagged["changed"]?.bool == true)
    let line = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") }
    #expect(line?.contains("\"quote\":\"Jeg følte meg trygg der.\"") == true)
    #expect(client.stop() == 0)
  }

  @Test("A CR alone ends a line, so that places behind it are those of the client")
  func loneCarriageReturn() {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let tone = study.uri("transcripts/tone.txt")
    client.open(tone, TemporaryStudy.tone.replacing("\n", with: "\r"))
    client.change(tone, version: 2, [["range": .range(3, 3, 10), "text": "Nå"]])
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(tone), "code": "hope", "range": .range(1, 3, 27)]]]
    )
    let line = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("hope") }
    #expect(line?.contains("\"quote\":\"Jeg følte meg trygg der.\"") == true, "\(line ?? "")")
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Long answers come in parts, and long work is told of")
struct PartialResultTests {
  /// A study with many short interviews, in each of which one word is coded often.
  private func large(sources: Int, passages: Int) -> TemporaryStudy {
    let study = TemporaryStudy([
      "kodebok.json": "{\"format\":1,\"language\":\"en\"}",
      "codebook.md": "# Trust {#trust .code}\n\n# Two {#two .code}\n",
    ])
    for number in 0..<sources {
      let name = String(number + 1000)
      let lines = (0..<passages).map { "Tone: Ord nummer \(number)-\($0) her.\n" }
      let text = lines.joined()
      study.write("transcripts/\(name).txt", text)
      study.write(
        (0..<passages).map { TemporaryStudy.Coded(code: "trust", quote: "Ord nummer \(number)-\($0) her") },
        in: text,
        of: "transcripts/\(name).txt"
      )
    }
    return study
  }

  /// Waits for all parts under a token; they come before the answer.
  private func parts(_ client: TestClient, _ token: JSONValue) -> [JSONValue] {
    client.notifications.filter { $0.method == "$/progress" && $0.params["token"] == token }
      .compactMap { $0.params["value"] }
  }

  @Test("References of a frequent code come in parts where a token is given; added up they are the whole answer")
  func references() {
    let study = large(sources: 10, passages: 60)
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("codebook.md", of: study)
    func ask(_ token: JSONValue?) -> JSONValue {
      client.request(
        "textDocument/references",
        .object(
          [
            JSONMember("textDocument", ["uri": .string(uri)]), JSONMember("position", .at(0, 3)),
            JSONMember("context", ["includeDeclaration": true]),
          ] + (token.map { [JSONMember("partialResultToken", $0)] } ?? [])
        )
      )
    }
    let whole = client.eventually({ ask(nil) }) { $0.array?.count == 601 }
    #expect(whole.array?.count == 601)
    #expect(ask(7) == [])
    let parts = parts(client, 7)
    #expect(parts.compactMap { $0.array?.count } == [256, 256, 89])
    #expect(parts.flatMap { $0.array ?? [] } == whole.array)
    #expect(ask("few") == [])
    #expect(client.stop() == 0)
  }

  @Test("An answer that is not long comes whole, token or not, and a token of an odd type is none")
  func short() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tone.txt", of: study)
    for token in [7, "x", .null, [1]] as [JSONValue] {
      let found = client.request(
        "textDocument/references",
        ["textDocument": ["uri": .string(uri)], "position": .at(3, 10), "partialResultToken": token]
      )
      #expect(found.array?.count == 1)
    }
    #expect(client.notifications.allSatisfy { $0.method != "$/progress" })
    #expect(client.stop() == 0)
  }

  @Test("Symbols come without their place where the client asks for it later, and in parts where it takes parts")
  func symbols() throws {
    let codes = (0..<600).map { "# Code \($0) {#c\($0) .code}\n" }.joined()
    let study = TemporaryStudy(["codebook.md": codes, "transcripts/a.txt": "Tone: Ja.\n", "memos/m.md": "\n# Kode\n"])
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: ["workspace": ["symbol": ["resolveSupport": ["properties": ["location.range"]]]]]
    )
    client.open("codebook.md", of: study)
    let found = client.request("workspace/symbol", ["query": "code 42"])
    #expect(found[0]?["name"]?.string == "Code 42")
    #expect(found[0]?["location"]?["uri"]?.string == study.uri("codebook.md"))
    #expect(found[0]?["location"]?["range"] == nil)
    let resolved = client.request("workspaceSymbol/resolve", try #require(found[0]))
    #expect(resolved["location"]?["range"] == .range(42, 2, 9))
    let memo = try #require(client.request("workspace/symbol", ["query": "kode"])[0])
    #expect(client.request("workspaceSymbol/resolve", memo)["location"]?["range"] == .range(1, 0, 0))
    let gone = client.request(
      "workspaceSymbol/resolve",
      ["name": "x", "kind": 5, "location": ["uri": "file:///x"], "data": ["code": "gone"]]
    )
    #expect(gone["location"]?["range"] == .range(0, 0, 0))
    #expect(client.failure("workspaceSymbol/resolve", ["name": "x"])?.code.number == -32602)
    #expect(client.request("workspace/symbol", ["query": "code"]).array?.count == 256)
    #expect(client.request("workspace/symbol", ["query": "code", "partialResultToken": "t"]) == [])
    #expect(parts(client, "t").compactMap { $0.array?.count } == [256, 256, 88])
    #expect(client.stop() == 0)
  }

  @Test("Findings of the whole study come in parts; what the client has is unchanged")
  func diagnostics() {
    var files = [
      "codebook.md": "# Trust {#trust .code}\n\nDefinition.\n", "participants.csv": "id,pseudonym\np1,Tone\n",
    ]
    for number in 0..<70 { files["transcripts/\(1000 + number).txt"] = "Ukjent: Ja.\n\nTone: Nei.\n\nUkjent: Jo.\n" }
    let study = TemporaryStudy(files)
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "textDocument": ["diagnostic": .object([])], "workspace": ["diagnostics": ["refreshSupport": true]],
      ]
    )
    func ask(_ previous: JSONValue, _ token: JSONValue) -> JSONValue {
      client.request("workspace/diagnostic", ["previousResultIds": previous, "partialResultToken": token])
    }
    let whole = client.eventually({ ask([], .null) }) { ($0["items"]?.array?.count ?? 0) >= 70 }["items"]?.array ?? []
    #expect(whole.count >= 70)
    #expect(ask([], 1)["items"] == [])
    #expect(parts(client, 1).flatMap { $0["items"]?.array ?? [] } == whole)
    let known = whole.map { ["uri": $0["uri"] ?? .null, "value": $0["resultId"] ?? .null] as JSONValue }
    _ = ask(.array(known), 2)
    let again = parts(client, 2).flatMap { $0["items"]?.array ?? [] }
    #expect(again.count == whole.count)
    #expect(again.allSatisfy { $0["kind"]?.string == "unchanged" })
    #expect(client.stop() == 0)
  }

  @Test("Reading a large study is told of where the client shows it, begins once and ends once")
  func reading() throws {
    let study = large(sources: 130, passages: 1)
    let client = TestClient()
    client.initialize(study.root, capabilities: ["window": ["workDoneProgress": true]])
    let token = try #require(client.serverRequest("window/workDoneProgress/create")?["token"])
    func next(_ kind: String) -> JSONValue? {
      client.notification("$/progress") { $0["token"] == token && $0["value"]?["kind"]?.string == kind }?["value"]
    }
    // It may be read before the client has agreed; then nothing begins, and nothing must end.
    if let begin = next("begin") {
      #expect(begin["title"]?.string == "Reading the study")
      #expect(begin["cancellable"]?.bool == true)
      #expect(next("end") != nil)
    }
    #expect(client.stop() == 0)
  }

  @Test("A client that shows no progress is not asked to")
  func deaf() {
    let study = large(sources: 130, passages: 1)
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("codebook.md", of: study)
    let lens: JSONValue = ["range": .range(0, 0, 0), "data": ["code": "trust"]]
    _ = client.eventually({ client.request("codeLens/resolve", lens) }) {
      $0["command"]?["title"]?.string?.hasPrefix("130 passages") == true
    }
    #expect(client.ask("textDocument/codeLens", uri).array?.count == 2)
    #expect(client.notifications.allSatisfy { $0.method != "$/progress" })
    #expect(client.stop() == 0)
  }

  @Test("A reading that is cancelled goes on when a page needs it; an unknown token is passed over")
  func cancelled() {
    let study = large(sources: 300, passages: 1)
    let client = TestClient()
    client.initialize(study.root, capabilities: ["window": ["workDoneProgress": true]])
    if let token = client.serverRequest("window/workDoneProgress/create")?["token"] {
      client.notify("window/workDoneProgress/cancel", ["token": token])
    }
    client.notify("window/workDoneProgress/cancel", ["token": "nobody's"])
    client.notify("window/workDoneProgress/cancel", .object([]))
    let text = client.eventually({
      client.run("kodebok.showPassages", ["code": "trust", "show": false])
      return .string(study.read(".kodebok/pages/passages-trust.md") ?? "")
    }) { $0.string?.contains("300 passages · 300 of 300 sources · 1 coder\n") == true }
    #expect(text.string?.contains("300 passages") == true)
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Nothing a client sends ends or hangs the server")
struct RobustnessTests {
  static let uri = "file:///nowhere/kodebok-test/tone.txt"

  private func started(_ text: String = "R: Ja.\nR: Nei 🙂.\n") -> TestClient {
    let client = TestClient()
    client.initialize(nil)
    client.open(Self.uri, text)
    return client
  }

  /// Whether the server still answers, and what text it believes in.
  private func isAlive(_ client: TestClient) -> Bool {
    client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(Self.uri)]]).array != nil
  }

  @Test("An edit whose start stands after its end is put in order")
  func reversedEdit() {
    let client = started()
    client.change(Self.uri, version: 2, [["range": ["start": .at(1, 3), "end": .at(0, 3)], "text": "x"]])
    #expect(isAlive(client))
    #expect(client.diagnostics(Self.uri, version: 2) != nil)
    #expect(client.stop() == 0)
  }

  @Test("Half a surrogate pair becomes a replacement character")
  func loneSurrogate() {
    let client = started()
    client.send(
      body: """
        {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\(Self.uri)","version":2},
        "contentChanges":[{"text":"R: \\ud800 ja\\n"}]}}
        """
    )
    #expect(isAlive(client))
    #expect(client.stop() == 0)
  }

  @Test(
    "Lengths nobody can mean, and headers that are none, cost one error and nothing else",
    arguments: [
      "Content-Length: 3000000000\r\n\r\n", "Content-Length: 4611686018427387904\r\n\r\n", "Content-Length: -5\r\n\r\n",
      "Nonsense without length\r\n\r\n", "Content-Length: abc\r\n\r\n",
    ]
  )
  func brokenFrames(header: String) {
    let client = started()
    client.send(raw: Array(header.utf8))
    #expect(isAlive(client))
    #expect(client.namelessError()?.code.number == -32700)
    #expect(client.stop() == 0)
  }

  @Test(
    "A body that is no message is answered with an error",
    arguments: [
      "nonsense", "", "[]", "[1,2]", "12", "null", "\"text\"", "{}", "{\"id\":1}", "{\"method\":5,\"id\":7000}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"id\":{}}", "{\"jsonrpc\":\"2.0\"", "\u{FEFF}{}",
      NamedBody(name: "a hundred thousand brackets", body: String(repeating: "[", count: 100_000)),
    ] as [NamedBody]
  )
  func brokenBodies(body: NamedBody) {
    let client = started()
    client.send(body: body.body)
    #expect(isAlive(client))
    #expect(client.stop() == 0)
  }

  @Test(
    "Parameters of the wrong type are refused as such",
    arguments: [
      ("textDocument/hover", ["textDocument": ["uri": 5], "position": .at(0, 0)]),
      ("textDocument/hover", ["textDocument": ["uri": .string(uri)]]),
      ("textDocument/hover", ["textDocument": ["uri": .string(uri)], "position": ["line": "a", "character": 0]]),
      ("textDocument/hover", ["textDocument": ["uri": .string(uri)], "position": ["line": -1, "character": 0]]),
      ("textDocument/codeAction", ["textDocument": ["uri": .string(uri)], "range": 7]),
      ("textDocument/rename", ["textDocument": ["uri": .string(uri)], "position": .at(0, 0)]),
      ("workspace/executeCommand", ["command": 1]),
      ("workspace/executeCommand", ["command": "kodebok.unheardOf"]),
      ("workspace/executeCommand", ["command": "kodebok.tag", "arguments": ["text"]]),
      ("workspace/symbol", ["query": .null]),
    ] as [(String, JSONValue)]
  )
  func wrongTypes(method: String, params: JSONValue) {
    let client = started()
    #expect(client.failure(method, params)?.code.number == -32602)
    #expect(isAlive(client))
    #expect(client.stop() == 0)
  }

  @Test(
    "Addresses with broken escapes, other schemes and no file are documents without a study",
    arguments: [
      "file:///a%ZZb.txt", "untitled:one", "", "file://other-host/x.txt", "http://example.org/x", "file:///%00",
    ]
  )
  func oddAddresses(uri: String) {
    let client = TestClient()
    client.initialize(nil)
    client.open(uri, "R: Ja.\n")
    client.request("textDocument/hover", ["textDocument": ["uri": .string(uri)], "position": .at(0, 1)])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(client.stop() == 0)
  }

  @Test("Positions far outside the text are clamped")
  func farPositions() {
    let client = started()
    for (line, column) in [(2_147_483_647, 0), (0, 2_147_483_647), (Int.max, Int.max)] {
      for method in ["hover", "definition", "references", "documentHighlight", "completion", "prepareRename"] {
        let params: JSONValue = ["textDocument": ["uri": .string(Self.uri)], "position": .at(line, column)]
        #expect(client.failure("textDocument/" + method, params) == nil)
      }
      client.change(
        Self.uri,
        version: 2,
        [["range": ["start": .at(line, column), "end": .at(0, 0)], "text": "R: Ja.\n"]]
      )
    }
    #expect(isAlive(client))
    #expect(client.stop() == 0)
  }

  @Test("Three hundred requests of which two hundred are cancelled get one answer each")
  func cancelled() {
    let client = started()
    let ids = (0..<300).map { _ in
      client.begin("textDocument/documentSymbol", ["textDocument": ["uri": .string(Self.uri)]])
    }
    for id in ids.prefix(200) { client.cancel(id) }
    #expect(ids.allSatisfy { client.answer($0) != nil })
    #expect(client.stop() == 0)
  }

  @Test("Two thousand requests and two hundred edits at once are all answered, and the newest text is published")
  func flood() {
    let client = started(String(repeating: "R: Dette er en setning om tillit.\n", count: 500))
    var ids: [Int] = []
    for round in 0..<200 {
      client.change(Self.uri, version: round + 2, [["range": .range(round, 3, 3), "text": "x"]])
      for _ in 0..<10 {
        ids.append(
          client.begin("textDocument/hover", ["textDocument": ["uri": .string(Self.uri)], "position": .at(round, 5)])
        )
      }
    }
    #expect(ids.allSatisfy { client.answer($0) != nil })
    #expect(client.diagnostics(Self.uri, version: 201) != nil)
    #expect(client.stop() == 0)
  }

  @Test("Versions of diagnostics never go back")
  func versionsGrow() {
    let client = started()
    for version in 2..<60 { client.change(Self.uri, version: version, [["range": .range(0, 3, 3), "text": "x"]]) }
    #expect(client.request("shutdown", .null) == .null)
    let versions = client.notifications.filter { $0.method == "textDocument/publishDiagnostics" }
      .compactMap { $0.params["version"]?.int }
    #expect(versions == versions.sorted())
    client.notify("exit", .null)
    #expect(client.exitStatus() == 0)
  }

  @Test("Open twice, close what was never opened, change what is closed")
  func outOfOrder() {
    let client = started()
    client.open(Self.uri, "R: Igjen.\n", version: 7)
    client.notify("textDocument/didClose", ["textDocument": ["uri": "file:///never"]])
    client.change("file:///never", version: 3, [["text": "x"]])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(Self.uri)]])
    client.change(Self.uri, version: 8, [["text": "x"]])
    client.open(Self.uri, "R: Ja.\n", version: 1)
    #expect(isAlive(client))
    #expect(client.stop() == 0)
  }
}

/// A body to send, told of by a short name where it is long.
struct NamedBody: Sendable, CustomTestStringConvertible, ExpressibleByStringLiteral {
  var name: String
  var body: String

  init(name: String, body: String) {
    self.name = name
    self.body = body
  }

  init(stringLiteral value: String) { self.init(name: value, body: value) }

  var testDescription: String { name }
}

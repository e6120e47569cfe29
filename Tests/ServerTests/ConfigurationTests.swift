import KodebokJSON
import Synchronization
import Testing

@testable import KodebokServer

@Suite("Settings of the client change while it runs")
struct ConfigurationTests {
  let study = TemporaryStudy.small()

  private func tag(_ client: TestClient) {
    #expect(client.tag(study.uri("transcripts/tone.txt"), "trust", .range(1, 3, 22))["changed"]?.bool == true)
  }

  @Test("Pushed settings say who codes and how passages are shown, and fall back when they are taken away")
  func pushed() {
    let client = TestClient(environment: [:])
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    client.notify(
      "workspace/didChangeConfiguration",
      ["settings": ["kodebok": ["coder": "Berit Å", "language": "nb"]]]
    )
    tag(client)
    #expect(study.read("codings/berit-aa/transcripts/tone.txt.jsonl") { $0.contains("trust") } != nil)
    func shows(_ wanted: Bool) -> Bool {
      client.notification("textDocument/publishDiagnostics") { params in
        params["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } == wanted
      } != nil
    }
    #expect(shows(true))
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": "off"]]])
    #expect(shows(false))
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": .object([])]])
    #expect(shows(true))
    tag(client)
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") } != nil)
    for odd in [JSONValue.null, 3, ["kodebok": 3], ["kodebok": ["coder": 3, "codedPassages": "loud"]]] {
      client.notify("workspace/didChangeConfiguration", ["settings": odd])
    }
    #expect(client.stop() == 0)
  }

  @Test("A client that is asked for its settings is asked at the start and after each change; null changes nothing")
  func pulled() {
    let answer = Mutex<JSONValue>(["coder": "sam"])
    let client = TestClient(environment: [:]) { method, _ in
      method == "workspace/configuration" ? [answer.withLock { $0 }] : .null
    }
    client.initialize(
      study.root,
      capabilities: [
        "workspace": ["configuration": true, "didChangeConfiguration": ["dynamicRegistration": true]]
      ],
      options: .null
    )
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    let registered = client.serverRequest("client/registerCapability")?["registrations"]?.array ?? []
    #expect(registered.contains { $0["method"]?.string == "workspace/didChangeConfiguration" })
    #expect(client.serverRequest("workspace/configuration")?["items"]?[0]?["section"]?.string == "kodebok")
    client.request("workspace/symbol", ["query": ""])
    tag(client)
    #expect(study.read("codings/sam/transcripts/tone.txt.jsonl") { $0.contains("trust") } != nil)
    answer.withLock { $0 = .null }
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    #expect(client.serverRequest("workspace/configuration") != nil)
    client.request("workspace/symbol", ["query": ""])
    let codes = client.request("kodebok/codes", ["textDocument": ["uri": .string(uri)]])
    #expect(codes != .null)
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") == nil)
    #expect(client.stop() == 0)
  }

  @Test("What is pushed counts at once, also before the client has answered what it is asked for then")
  func pushedAfterPulled() {
    let answer = Mutex<JSONValue>(["coder": "sam"])
    let client = TestClient(environment: [:]) { method, _ in
      method == "workspace/configuration" ? [answer.withLock { $0 }] : .null
    }
    client.initialize(study.root, capabilities: ["workspace": ["configuration": true]], options: .null)
    client.open(study.uri("transcripts/tone.txt"), TemporaryStudy.tone)
    #expect(client.serverRequest("workspace/configuration") != nil)
    client.request("workspace/symbol", ["query": ""])
    tag(client)
    #expect(study.read("codings/sam/transcripts/tone.txt.jsonl") { $0.contains("trust") } != nil)
    answer.withLock { $0 = ["coder": "liv"] }
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["coder": "liv"]]])
    tag(client)
    #expect(study.read("codings/liv/transcripts/tone.txt.jsonl") { $0.contains("trust") } != nil)
    #expect(client.stop() == 0)
  }

  @Test("Settings that change on disk take effect at once")
  func onDisk() {
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    tag(client)
    let before = client.notification("textDocument/publishDiagnostics") { params in
      params["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } == true
    }
    #expect(before != nil)
    study.write("kodebok.json", "{\"codedPassages\": \"off\"}")
    let after = client.notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == uri && params["diagnostics"]?.array?.isEmpty == true
    }
    #expect(after != nil)
    #expect(client.stop() == 0)
  }
}

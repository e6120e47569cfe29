import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Files open in the client are changed through it, all others on disk")
struct EditingTests {
  private let study = TemporaryStudy.small()
  private var uri: String { study.uri("transcripts/tone.txt") }

  private func tag(_ client: TestClient, _ code: String, _ range: JSONValue) -> JSONValue {
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": .string(code), "range": range]]]
    )
  }

  @Test("A code renamed from a transcript is renamed on disk where the code book is closed")
  func renameClosed() {
    let client = TestClient()
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    _ = tag(client, "trust", .range(1, 3, 28))
    let place: [JSONMember] = [
      JSONMember("textDocument", ["uri": .string(uri)]), JSONMember("position", .at(1, 8)),
    ]
    #expect(client.request("textDocument/prepareRename", .object(place))["placeholder"]?.string == "Trust")
    _ = client.request("textDocument/rename", .object(place + [JSONMember("newName", "Safety")]))
    #expect(study.read("codebook.md")?.contains("### Safety {#trust}") == true)
    let hover = client.request("textDocument/hover", .object(place))["contents"]?["value"]?.string
    #expect(hover?.contains("Relationship › Safety") == true)
    #expect(client.stop() == 0)
  }

  @Test("A code renamed while the code book is open is renamed by the client's own edit")
  func renameOpen() {
    let client = TestClient()
    client.initialize(study.root)
    let book = study.uri("codebook.md")
    let text = study.read("codebook.md") ?? ""
    client.open(book, text)
    let result = client.request(
      "textDocument/rename",
      ["textDocument": ["uri": .string(book)], "position": .at(4, 6), "newName": "Safety"]
    )
    let edits = result["documentChanges"]?[0]
    #expect(edits?["textDocument"]?["uri"]?.string == book)
    #expect(edits?["edits"]?[0]?["newText"]?.string?.contains("Safety") == true)
    #expect(study.read("codebook.md") == text)
    #expect(client.stop() == 0)
  }

  @Test("A typed tag is taken out before a save by hand and becomes one coding after it")
  func typedTag() {
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: ["textDocument": ["synchronization": ["willSaveWaitUntil": true]]]
    )
    client.open(uri, TemporaryStudy.tone)
    client.change(uri, version: 2, [["range": .range(3, 28, 28), "text": " #hope"]])
    let before: JSONValue = ["textDocument": ["uri": .string(uri)], "reason": 1]
    let edits = client.request("textDocument/willSaveWaitUntil", before).array
    #expect(edits?.count == 1)
    #expect(edits?.first?["newText"]?.string == "")
    client.change(uri, version: 3, [["range": edits?.first?["range"] ?? .null, "text": ""]])
    study.write("transcripts/tone.txt", TemporaryStudy.tone)
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    let line = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("\"hope\"") }
    #expect(line?.contains("Etterpå håper jeg på mer.") == true)
    // Saved automatically, nothing is taken out.
    client.change(uri, version: 4, [["range": .range(3, 28, 28), "text": " #hope"]])
    let automatic: JSONValue = ["textDocument": ["uri": .string(uri)], "reason": 2]
    #expect(client.request("textDocument/willSaveWaitUntil", automatic) == .null)
    #expect(client.stop() == 0)
  }

  @Test("A change on disk under an unsaved text moves its codings and leaves the text alone")
  func dirtyBuffer() {
    let client = TestClient()
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    _ = tag(client, "trust", .range(1, 3, 28))
    client.change(uri, version: 2, [["range": .range(0, 0, 0), "text": "Ulagret linje.\n"]])
    study.write("transcripts/tone.txt", TemporaryStudy.tone + "R: Fra git.\n")
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(uri), "type": 2]]]
    )
    let shown = client.notification("textDocument/publishDiagnostics") { params in
      params["version"]?.int == 2
        && params["diagnostics"]?.array?.contains { $0["range"]?["start"] == .at(2, 3) } ?? false
    }
    #expect(shown != nil)
    #expect(client.stop() == 0)
  }

  @Test("A client that pulls diagnostics gets them on request only, and hears when nothing changed")
  func pull() {
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "textDocument": ["diagnostic": .object([])], "workspace": ["diagnostics": ["refreshSupport": true]],
      ]
    )
    client.open(uri, TemporaryStudy.tone)
    let params: [JSONMember] = [JSONMember("textDocument", ["uri": .string(uri)])]
    let full = client.request("textDocument/diagnostic", .object(params))
    #expect(full["kind"]?.string == "full")
    let name = full["resultId"] ?? .null
    let again = client.request("textDocument/diagnostic", .object(params + [JSONMember("previousResultId", name)]))
    #expect(again["kind"]?.string == "unchanged" || again["resultId"] != name)
    #expect(client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.array != nil)
    #expect(!client.notifications.contains { $0.method == "textDocument/publishDiagnostics" })
    #expect(client.stop() == 0)
  }

  @Test("A client that pulls diagnostics but cannot be told to pull again is sent them")
  func pullWithoutRefresh() {
    let client = TestClient()
    let result = client.initialize(study.root, capabilities: ["textDocument": ["diagnostic": .object([])]])
    #expect(result["capabilities"] != nil && result["capabilities"]?["diagnosticProvider"] == nil)
    client.open(uri, TemporaryStudy.tone)
    #expect(client.diagnostics(uri, version: 1) != nil)
    #expect(client.stop() == 0)
  }

  @Test("A client that counts bytes without saying so can be set up for it")
  func bytesBySetting() {
    let client = TestClient()
    let result = client.initialize(study.root, options: ["coder": "anna", "positionEncoding": "utf-8"])
    #expect(result["capabilities"]?["positionEncoding"]?.string == "utf-8")
    client.open(uri, TemporaryStudy.tone)
    // “Jeg følte” is ten bytes and nine characters long.
    let range: JSONValue = ["start": .at(1, 3), "end": .at(1, 13)]
    let place: JSONValue = ["uri": .string(uri), "code": "trust", "range": range]
    let answer = client.request("workspace/executeCommand", ["command": "kodebok.tag", "arguments": [place]])
    #expect(answer["changed"]?.bool == true, "\(answer)")
    let segments = client.request("kodebok/segments", ["uri": .string(uri)])["segments"]?.array ?? []
    #expect(segments.map { $0["quote"]?.string } == ["Jeg følte"], "\(segments)")
    #expect(segments.first?["own"]?.bool == true)
    #expect(client.stop() == 0)
  }

  @Test("A file outside any study can be read, and offers to make a study")
  func makeStudy() {
    let lone = TemporaryStudy(["samtale.txt": TemporaryStudy.tone])
    let client = TestClient()
    client.initialize(nil)
    let uri = lone.uri("samtale.txt")
    client.open(uri, TemporaryStudy.tone)
    let actions = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": .range(1, 3, 9), "context": ["diagnostics": []]]
    )
    #expect(actions[0]?["title"]?.string == "Make a study here")
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.makeStudy", "arguments": [["uri": .string(uri)]]]
    )
    let result = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.inVivo", "arguments": [["uri": .string(uri), "range": .range(3, 3, 28)]]]
    )
    #expect(result["changed"]?.bool == true)
    #expect(lone.read("codebook.md") != nil)
    #expect(client.stop() == 0)
  }

  @Test("After # in a transcript the codes are offered, as the letters behind the mark")
  func completion() {
    let client = TestClient()
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    client.change(uri, version: 2, [["range": .range(3, 28, 28), "text": " #ho"]])
    let result = client.request(
      "textDocument/completion",
      ["textDocument": ["uri": .string(uri)], "position": .at(3, 32)]
    )
    let hope = result["items"]?.array?.first { $0["label"]?.string == "hope" }
    #expect(hope?["textEdit"]?["range"] == .range(3, 30, 32))
    #expect(hope?["filterText"] == nil)
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Words that were changed by hand and are not saved are told of once, with a way back")
struct HandChangeTests {
  private let study = TemporaryStudy.small()
  private var uri: String { study.uri("transcripts/tone.txt") }

  private func started(_ text: String = TemporaryStudy.tone) -> TestClient {
    let client = TestClient { method, params in
      method == "workspace/applyEdit" ? ["applied": true] : .null
    }
    client.initialize(study.root)
    client.open(uri, text)
    return client
  }

  private func hints(_ client: TestClient, version: Int) -> [JSONValue]? {
    client.diagnostics(uri, version: version)?.filter { $0["source"]?.string == "kodebok.edit" }
  }

  private func titles(_ client: TestClient, _ range: JSONValue) -> [JSONValue] {
    (client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": ["diagnostics": [], "only": ["quickfix"]]]
    ).array ?? []).filter { $0["title"]?.string?.hasPrefix("Put back") ?? false }
  }

  /// Runs an action and makes the edit it asks for; the text that comes of it.
  private func run(_ action: JSONValue?, _ client: TestClient, on text: String) -> String {
    let command = action?["command"]
    client.request(
      "workspace/executeCommand",
      ["command": command?["command"] ?? .null, "arguments": command?["arguments"] ?? .null]
    )
    let edits = client.serverRequest("workspace/applyEdit")?["edit"]?["documentChanges"]?[0]?["edits"] ?? .null
    return FormattingTests.applied(edits, to: text)
  }

  @Test("One hint for several places; each is put back alone, or all at once")
  func hint() {
    let client = started()
    #expect(hints(client, version: 1)?.isEmpty == true)
    client.change(uri, version: 2, [["range": .range(1, 7, 12), "text": "ble"]])
    let one = hints(client, version: 2)
    #expect(one?.count == 1)
    #expect(one?.first?["severity"]?.int == 4)
    #expect(one?.first?["range"]?["start"]?["line"]?.int == 1)
    #expect(titles(client, .range(1, 0, 0)).count == 1)
    client.change(uri, version: 3, [["range": .range(3, 3, 10), "text": ""]])
    let two = hints(client, version: 3)
    #expect(two?.count == 1)
    #expect(two?.first?["message"]?.string?.contains("1 more place") == true)
    #expect(titles(client, .range(2, 0, 0)).isEmpty)
    let here = titles(client, .range(1, 8, 8))
    #expect(
      here.map { $0["title"]?.string } == ["Put back the words as they were", "Put back the words in all 2 places"]
    )
    let changed = TemporaryStudy.tone.replacing("følte meg trygg", with: "ble meg trygg")
      .replacing("R: Etterpå håper", with: "R:  håper")
    #expect(
      run(here.first, client, on: changed) == TemporaryStudy.tone.replacing("R: Etterpå håper", with: "R:  håper")
    )
    #expect(run(here.last, client, on: changed) == TemporaryStudy.tone)
    #expect(client.stop() == 0)
  }

  @Test("Lines that were taken out, put in or joined come back as they were")
  func lines() {
    for (start, end, text) in [(0, 1, ""), (1, 3, "R: Noe helt annet.\n"), (2, 2, "X: En linje\nto\n")] {
      let client = started()
      client.change(uri, version: 2, [["range": ["start": .at(start, 0), "end": .at(end, 0)], "text": .string(text)]])
      #expect(hints(client, version: 2)?.count == 1)
      var mirror = ClientText(TemporaryStudy.tone)
      _ = mirror.apply(
        .init(range: (TextPosition(line: start, column: 0), TextPosition(line: end, column: 0)), text: text),
        in: .utf16
      )
      let all = titles(client, ["start": .at(0, 0), "end": .at(9, 0)])
      #expect(run(all.first, client, on: mirror.text.string) == TemporaryStudy.tone)
      #expect(client.stop() == 0)
    }
  }

  @Test("Saved it was meant: no hint any more, and none before the next change")
  func saved() {
    let client = started()
    client.change(uri, version: 2, [["range": .range(1, 7, 12), "text": "ble"]])
    #expect(hints(client, version: 2)?.count == 1)
    let text = TemporaryStudy.tone.replacing("følte meg trygg", with: "ble meg trygg")
    study.write("transcripts/tone.txt", text)
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    #expect(hints(client, version: 2)?.isEmpty == true)
    #expect(titles(client, .range(1, 8, 8)).isEmpty)
    client.change(uri, version: 3, [["range": .range(0, 3, 10), "text": "Hvorfor"]])
    #expect(hints(client, version: 3)?.first?["message"]?.string?.contains("more") == false)
    #expect(titles(client, .range(1, 8, 8)).isEmpty)
    #expect(client.stop() == 0)
  }

  @Test(
    "Typed tags, white space and what is written on at the end are no such change",
    arguments: [
      (3, 28, " #hope"), (3, 28, " #"), (3, 28, " ##hope #trust"), (1, 27, " #trust"), (1, 2, "  "), (4, 0, "I: Ja?\n"),
      (2, 14, "  \n\n"),
    ] as [(Int, Int, String)]
  )
  func none(line: Int, column: Int, text: String) {
    let client = started()
    client.change(uri, version: 2, [["range": .range(line, column, column), "text": .string(text)]])
    #expect(hints(client, version: 2)?.isEmpty == true)
    #expect(client.stop() == 0)
  }

  @Test("A text that comes back to what is on disk, by any way, has no hint; nor has one that was changed on disk")
  func disk() {
    let client = started()
    client.change(uri, version: 2, [["range": .range(1, 7, 12), "text": "ble"]])
    client.change(uri, version: 3, [["range": .range(1, 7, 10), "text": "følte"]])
    #expect(hints(client, version: 3)?.isEmpty == true)
    // Git puts another text there and the editor loads it: what is typed then is all that is told of.
    let other = TemporaryStudy.tone.replacing("Hvordan", with: "Hvorfor")
    study.write("transcripts/tone.txt", other)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 2]]])
    client.change(uri, version: 4, [["text": .string(other)]])
    var isQuiet = false
    for _ in 0..<200 where !isQuiet {
      isQuiet = titles(client, .range(0, 4, 4)).isEmpty
    }
    #expect(isQuiet)
    client.change(uri, version: 5, [["range": .range(3, 3, 10), "text": "Da"]])
    let hint = hints(client, version: 5)
    #expect(hint?.count == 1)
    #expect(hint?.first?["range"]?["start"]?["line"]?.int == 3)
    #expect(titles(client, .range(0, 4, 4)).isEmpty)
    #expect(client.stop() == 0)
  }

  @Test("Outside any study, in a file that can be coded, the way back is there too; in a memo there is none")
  func lone() {
    let lone = TemporaryStudy(["samtale.txt": TemporaryStudy.tone])
    let client = TestClient()
    client.initialize(nil)
    let uri = lone.uri("samtale.txt")
    client.open(uri, TemporaryStudy.tone)
    client.change(uri, version: 2, [["range": .range(1, 7, 12), "text": "ble"]])
    let shown = client.diagnostics(uri, version: 2)
    #expect(shown?.count { $0["source"]?.string == "kodebok.edit" } == 1)
    let memo = study.uri("memos/a.md")
    client.open(memo, "# A\n")
    client.change(memo, version: 2, [["text": "# B\n"]])
    #expect(client.diagnostics(memo, version: 2)?.contains { $0["source"]?.string == "kodebok.edit" } == false)
    #expect(client.stop() == 0)
  }

  @Test("Nothing to put back, an unknown file, a client that takes no edits: refused in one sentence")
  func refused() {
    let client = started()
    func restore(_ uri: String) -> String? {
      client.failure(
        "workspace/executeCommand",
        ["command": "kodebok.restore", "arguments": [["uri": .string(uri)]]]
      )?.message
    }
    #expect(restore(uri)?.hasPrefix("This has been mended") == true)
    #expect(restore("file:///nowhere.txt")?.hasPrefix("The file is not open") == true)
    #expect(client.stop() == 0)
    let deaf = TestClient()
    deaf.initialize(study.root, capabilities: .object([]))
    deaf.open(uri, TemporaryStudy.tone)
    let message = deaf.failure(
      "workspace/executeCommand",
      ["command": "kodebok.restore", "arguments": [["uri": .string(uri)]]]
    )?.message
    #expect(message?.contains("lets no other program") == true)
    #expect(deaf.stop() == 0)
  }
}

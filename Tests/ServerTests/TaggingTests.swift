import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("A passage is tagged, shown, undone and shared")
struct TaggingTests {
  @Test("A selection that is tagged is on disk, in the diagnostics and in the hover")
  func tag() throws {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    #expect(client.diagnostics(uri, version: 1)?.contains { $0["source"]?.string == "kodebok.coding" } == false)
    let result = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(1, 3, 28)]]]
    )
    #expect(result["changed"]?.bool == true)
    let shown = try #require(
      client.notification("textDocument/publishDiagnostics") {
        $0["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } ?? false
      }
    )
    let passage = shown["diagnostics"]?.array?.first { $0["source"]?.string == "kodebok.coding" }
    #expect(passage?["message"]?.string == "Trust")
    #expect(passage?["severity"]?.int == 4)
    #expect(passage?["range"] == .range(1, 3, 27))
    let line = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("\"trust\"") }
    #expect(line?.contains("Jeg følte meg trygg der.") == true)
    // How many of how many is known when the whole study has been read.
    var words = ""
    for _ in 0..<500 where !words.hasPrefix("1 of 1") {
      let hover = client.request(
        "textDocument/hover",
        ["textDocument": ["uri": .string(uri)], "position": .at(1, 10)]
      )
      words = hover["contents"]?["value"]?.string ?? ""
    }
    #expect(words.hasPrefix("1 of 1 (Tone) · 1 passage\n"), "\(words)")
    #expect(words.contains("That somebody can be relied on."))
    #expect(client.stop() == 0)
  }

  @Test("The same command twice makes one coding; undo takes it out, redo brings it back")
  func twice() {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    let command: JSONValue = [
      "command": "kodebok.tag",
      "arguments": [["uri": .string(uri), "version": 1, "code": "hope", "range": .range(3, 3, 28)]],
    ]
    #expect(client.request("workspace/executeCommand", command)["changed"]?.bool == true)
    #expect(client.request("workspace/executeCommand", command)["changed"]?.bool == false)
    func count() -> Int? {
      client.request("kodebok/segments", ["uri": .string(uri)])["segments"]?.array?.count
    }
    #expect(count() == 1)
    client.request("workspace/executeCommand", ["command": "kodebok.undo", "arguments": [["uri": .string(uri)]]])
    #expect(count() == 0)
    client.request("workspace/executeCommand", ["command": "kodebok.redo", "arguments": [["uri": .string(uri)]]])
    #expect(count() == 1)
    #expect(client.stop() == 0)
  }

  @Test("A step that is taken back in another file than the one looked at is told of, one in sight is not")
  func elsewhere() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let (tone, sofie) = (study.uri("transcripts/tone.txt"), study.uri("transcripts/sofie.txt"))
    client.open(tone, TemporaryStudy.tone)
    client.open(sofie, TemporaryStudy.sofie)
    func run(_ command: String, _ arguments: JSONValue) {
      #expect(
        client.failure("workspace/executeCommand", ["command": .string(command), "arguments": [arguments]]) == nil
      )
    }
    run("kodebok.tag", ["uri": .string(tone), "code": "fear", "range": .range(3, 3, 28)])
    run("kodebok.undo", ["uri": .string(tone)])
    run("kodebok.redo", ["uri": .string(sofie)])
    #expect(
      client.notification("window/showMessage")?["message"]?.string
        == "Done again: tagged “Fear”, in transcripts/tone.txt"
    )
    run("kodebok.undo", ["uri": .string(sofie)])
    let told = client.notification("window/showMessage")
    #expect(told?["message"]?.string == "Taken back: tagged “Fear”, in transcripts/tone.txt")
    #expect(told?["type"]?.int == 3)
    #expect(client.stop() == 0)
    #expect(!client.notifications.contains { $0.method == "window/showMessage" })
  }

  @Test("The actions begin with the code, offer the sentence where nothing is selected, and keep their kinds")
  func actions() throws {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    client.request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(1, 3, 28)]]]
    )
    func ask(_ range: JSONValue, _ only: [String]? = nil) -> [JSONValue] {
      var context: [JSONMember] = [JSONMember("diagnostics", [])]
      if let only { context.append(JSONMember("only", .array(only.map { .string($0) }))) }
      return client.request(
        "textDocument/codeAction",
        ["textDocument": ["uri": .string(uri)], "range": range, "context": .object(context)]
      ).array ?? []
    }
    let elsewhere = ask(.range(3, 3, 28))
    #expect(elsewhere.first?["title"]?.string == "Trust (Relationship): tag again")
    #expect(elsewhere.first?["isPreferred"]?.bool == true)
    #expect(elsewhere.contains { $0["title"]?.string == "Hope (Future): tag" })
    let inside = ask(.range(1, 8, 8))
    #expect(inside.first?["title"]?.string == "Take back: Trust")
    #expect(inside.contains { $0["title"]?.string == "Trust: remove" })
    let line = ask(.range(1, 0, 28))
    #expect(line.first?["title"]?.string == "Take back: Trust")
    let cursor = ask(.range(1, 8, 9), ["refactor.kodebok.tag.code.hope"])
    #expect(cursor.map { $0["title"]?.string } == ["Hope (Future): tag the sentence"])
    let sentence = ask(.range(3, 8, 8), ["refactor.kodebok.tag.code.hope"])
    #expect(sentence.map { $0["title"]?.string } == ["Hope (Future): tag the sentence"])
    let again = ask(.range(3, 8, 8), ["refactor.kodebok.tag.again"])
    #expect(again.count == 1)
    let command = try #require(again.first?["command"])
    client.request(
      "workspace/executeCommand",
      ["command": command["command"] ?? .null, "arguments": command["arguments"] ?? .null]
    )
    let text = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("Etterpå håper") }
    #expect(text?.contains("Etterpå håper jeg på mer.") == true)
    // After another step the tag is not what would be taken back, and the title does not say so.
    #expect(ask(.range(3, 8, 8)).first?["title"]?.string == "Take back: Trust")
    client.request("workspace/executeCommand", ["command": "kodebok.park", "arguments": [["code": "hope"]]])
    let later = ask(.range(3, 8, 8)).map { $0["title"]?.string }
    #expect(later.first != "Take back: Trust" && later.contains("Take back the last step"), "\(later)")
    #expect(client.stop() == 0)
  }

  @Test("After a restart the code that was given last can be given again, and what was taken back is not it")
  func againAfterRestart() throws {
    let study = TemporaryStudy.small()
    func open() -> (TestClient, String) {
      let client = TestClient()
      client.initialize(study.root)
      client.open(study.uri("transcripts/tone.txt"), TemporaryStudy.tone)
      return (client, study.uri("transcripts/tone.txt"))
    }
    let (client, uri) = open()
    for (code, line) in [("trust", 1), ("hope", 3)] {
      let arguments: JSONValue = ["uri": .string(uri), "code": .string(code), "range": .range(line, 3, 28)]
      client.request("workspace/executeCommand", ["command": "kodebok.tag", "arguments": [arguments]])
    }
    client.request("workspace/executeCommand", ["command": "kodebok.undo", "arguments": [["uri": .string(uri)]]])
    #expect(client.stop() == 0)
    let (next, _) = open()
    var titles: [String?] = []
    for _ in 0..<200 where !titles.contains("Trust (Relationship): tag again") {
      titles =
        next.request(
          "textDocument/codeAction",
          ["textDocument": ["uri": .string(uri)], "range": .range(3, 3, 28), "context": ["diagnostics": []]]
        ).array?.map { $0["title"]?.string } ?? []
    }
    #expect(titles.first == "Trust (Relationship): tag again", "\(titles)")
    let result = next.request(
      "workspace/executeCommand",
      ["command": "kodebok.again", "arguments": [["uri": .string(uri), "range": .range(3, 3, 28)]]]
    )
    #expect(result["code"]?.string == "trust")
    #expect(next.stop() == 0)
  }

  @Test("In a folder that has only transcripts the first tag makes the code book")
  func firstTag() {
    let study = TemporaryStudy(["transcripts/tone.txt": TemporaryStudy.tone])
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    let result = client.request(
      "workspace/executeCommand",
      ["command": "kodebok.inVivo", "arguments": [["uri": .string(uri), "range": .range(3, 3, 28)]]]
    )
    #expect(result["changed"]?.bool == true)
    #expect(study.read("codebook.md")?.contains("Etterpå håper jeg på mer") == true)
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("quote") } != nil)
    #expect(client.stop() == 0)
  }

  @Test("A tag for an older version finds its words again, or is refused in one sentence")
  func olderVersion() {
    let study = TemporaryStudy.small()
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/tone.txt")
    client.open(uri, TemporaryStudy.tone)
    client.change(uri, version: 2, [["range": .range(0, 0, 0), "text": "En ny linje.\n"]])
    func tag(_ line: Int, _ code: String) -> JSONValue {
      [
        "command": "kodebok.tag",
        "arguments": [["uri": .string(uri), "version": 1, "code": .string(code), "range": .range(line, 3, 27)]],
      ]
    }
    #expect(client.request("workspace/executeCommand", tag(1, "trust"))["changed"]?.bool == true)
    let line = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") }
    #expect(line?.contains("\"start\":23") == true, "\(line ?? "")")
    client.change(uri, version: 3, [["range": .range(2, 8, 9), "text": ""]])
    #expect(client.failure("workspace/executeCommand", tag(1, "hope"))?.message.contains("changed meanwhile") == true)
    #expect(client.stop() == 0)
  }

  @Test("Two clients on one study see each other's codings")
  func twoClients() {
    let study = TemporaryStudy.small()
    let uri = study.uri("transcripts/tone.txt")
    let clients = (0..<2).map { _ in TestClient() }
    for client in clients {
      client.initialize(study.root)
      client.open(uri, TemporaryStudy.tone)
      _ = client.diagnostics(uri, version: 1)
    }
    clients[0].request(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(1, 3, 28)]]]
    )
    _ = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") }
    let seen = clients[1].notification("textDocument/publishDiagnostics") {
      $0["diagnostics"]?.array?.contains { $0["message"]?.string == "Trust" } ?? false
    }
    #expect(seen != nil)
    for client in clients { #expect(client.stop() == 0) }
  }

  @Test("A thin client learns who codes, in which study, what is likely at a place and what can be coded")
  func thinClient() throws {
    let study = TemporaryStudy.small()
    let uri = study.uri("transcripts/tone.txt")
    let client = TestClient()
    client.initialize(study.root)
    client.open(uri, TemporaryStudy.tone)
    let codes = client.request("kodebok/codes", ["uri": .string(uri), "range": .range(1, 3, 28)])
    #expect(codes["coder"] == "anna")
    #expect(codes["study"]?.string.map { $0 + "/codebook.md" } == study.uri("codebook.md"))
    let suggested = codes["codes"]?.array?.compactMap { $0["suggested"]?.int }.filter { $0 > 0 } ?? []
    #expect(!suggested.isEmpty)
    // A place beyond the text is its end.
    let beyond = client.request(
      "kodebok/codes",
      ["uri": .string(uri), "position": ["line": 99_999_999, "character": 99_999_999]]
    )
    #expect(beyond["codes"]?.array?.count == codes["codes"]?.array?.count)
    #expect(client.request("kodebok/segments", ["uri": .string(uri)])["isSource"] == true)
    client.open(study.uri("codebook.md"), study.read("codebook.md") ?? "")
    #expect(client.request("kodebok/segments", ["uri": .string(study.uri("codebook.md"))])["isSource"] == false)
    #expect(client.stop() == 0)
  }

  @Test("A file that is no text is not coded, whatever an editor makes of it")
  func binary() {
    let study = TemporaryStudy.small()
    study.write("transcripts/bilde.txt", "ELF\u{0}\u{1} ord \u{0}")
    let client = TestClient()
    client.initialize(study.root)
    let uri = study.uri("transcripts/bilde.txt")
    client.open(uri, "ELF@A ord @")
    let refused = client.failure(
      "workspace/executeCommand",
      ["command": "kodebok.tag", "arguments": [["uri": .string(uri), "code": "trust", "range": .range(0, 6, 9)]]]
    )
    #expect(refused?.message.contains("transcripts/bilde.txt") == true, "\(refused?.message ?? "tagged")")
    #expect(study.read("codings/anna/transcripts/bilde.txt.jsonl") == nil)
    #expect(client.stop() == 0)
  }
}

import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Synchronization
import Testing

@testable import KodebokServer

@Suite("Passages are sorted on a sheet in the editor")
struct SortingTests {
  let study = TemporaryStudy.small()
  let path = "sheets/trust.md"
  var uri: String { study.uri(path) }

  private static let asking: JSONValue = [
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]]],
      "hover": ["contentFormat": ["plaintext"]],
    ],
    "window": ["showMessage": [:], "showDocument": ["support": true]], "workspace": ["applyEdit": true],
  ]

  /// A client with one passage of Tone tagged as trust; it says yes to edits, and to questions what it is told.
  private func client(answer: String? = nil, capabilities: JSONValue = Self.asking) -> TestClient {
    let client = TestClient { method, _ in
      switch method {
      case "workspace/applyEdit": ["applied": true]
      case "window/showMessageRequest": answer.map { ["title": .string($0)] } ?? .null
      default: .null
      }
    }
    client.initialize(study.root, capabilities: capabilities)
    let tone = study.uri("transcripts/tone.txt")
    client.open(tone, TemporaryStudy.tone)
    run(client, "kodebok.tag", ["uri": .string(tone), "code": "trust", "range": .range(1, 3, 28)])
    run(client, "kodebok.tag", ["uri": .string(tone), "code": "trust", "range": .range(3, 3, 28)])
    return client
  }

  @discardableResult
  private func run(_ client: TestClient, _ command: String, _ argument: JSONValue) -> JSONValue {
    client.request("workspace/executeCommand", ["command": .string(command), "arguments": [argument]])
  }

  /// The sheet with its second passage below another heading.
  private func moved(_ sheet: String) -> String {
    var lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.lastIndex { $0.hasPrefix("> ") && $0.hasSuffix("}") } ?? 0
    let block = Array(lines[start...(start + 1)])
    lines.removeSubrange(start...(start + 1))
    let heading = lines.firstIndex { $0.hasPrefix("## Distance") } ?? 0
    lines.insert(contentsOf: [""] + block + [""], at: heading + 1)
    return lines.joined(separator: "\n")
  }

  private func codings() -> String { study.read("codings/anna/transcripts/tone.txt.jsonl") ?? "" }

  private func change(_ client: TestClient, to text: String, version: Int) {
    client.change(uri, version: version, [["text": .string(text)]])
  }

  private func titles(_ client: TestClient, _ uri: String, _ range: JSONValue) -> [String] {
    let actions = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": ["diagnostics": []]]
    )
    return actions.array?.compactMap { $0["title"]?.string } ?? []
  }

  private func sheetFindings(_ client: TestClient, version: Int) -> [String] {
    var found: [String] = []
    // The study may still be read when the first diagnostics come.
    for _ in 0..<20 {
      let shown = client.notification("textDocument/publishDiagnostics") {
        $0["uri"]?.string == uri && $0["version"]?.int == version
      }
      found = (shown?["diagnostics"]?.array ?? []).filter { $0["code"]?.string?.hasPrefix("sheet-") == true }
        .compactMap { $0["message"]?.string }
      if !found.isEmpty { return found }
    }
    return found
  }

  @Test("A code is written on a sheet, opened, shown with what would change, and applied as one step")
  func sort() throws {
    let client = client()
    let made = run(client, "kodebok.sort", ["code": "trust"])
    #expect(made["file"]?.string == path)
    #expect(made["count"]?.int == 2)
    #expect(client.serverRequest("window/showDocument")?["uri"]?.string == uri)
    #expect(study.read("sheets/.gitignore")?.contains("*") == true)
    let sheet = try #require(study.read(path))
    client.open(uri, sheet)
    change(client, to: moved(sheet), version: 2)
    #expect(sheetFindings(client, version: 2) == ["“Trust” becomes “Distance”"])
    #expect(titles(client, uri, .range(0, 0, 0)).contains("Apply this sheet: 1 passage with another code"))
    #expect(run(client, "kodebok.applySheet", ["uri": .string(uri)])["changed"]?.bool == true)
    let written = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("\"distance\"") }
    #expect(written?.contains("\"distance\"") == true)
    #expect(client.serverRequest("workspace/applyEdit") != nil)
    #expect(run(client, "kodebok.applySheet", ["uri": .string(uri)])["changed"]?.bool == false)
    run(client, "kodebok.undo", ["study": .string("file://" + study.root)])
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") { !$0.contains("\"distance\"") } != nil)
    #expect(!codings().contains("\"distance\""))
    #expect(client.stop() == 0)
  }

  @Test("Saving a sheet asks, and only yes applies it", arguments: ["Apply", "Not now", nil])
  func save(answer: String?) throws {
    let client = client(answer: answer)
    run(client, "kodebok.sort", ["code": "trust"])
    let sheet = moved(try #require(study.read(path)))
    study.write(path, sheet)
    client.open(uri, sheet)
    _ = sheetFindings(client, version: 1)
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    let question = try #require(client.serverRequest("window/showMessageRequest"))
    #expect(question["message"]?.string == "Apply this sheet? 1 passage with another code")
    if answer == "Apply" {
      let said = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("\"distance\"") }
      #expect(said?.contains("\"distance\"") == true)
    } else {
      // What was declined is not asked again.
      client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
      _ = titles(client, uri, .range(0, 0, 0))
      #expect(!codings().contains("\"distance\""))
    }
    #expect(client.stop() == 0)
  }

  @Test("A client that cannot ask has the action, and nothing is applied by saving")
  func saveSilently() throws {
    let client = client(capabilities: TestClient.plainCapabilities)
    run(client, "kodebok.sort", ["code": "trust"])
    #expect(client.notification("window/showMessage")?["message"]?.string == "sheets/trust.md is written.")
    let sheet = moved(try #require(study.read(path)))
    client.open(uri, sheet)
    _ = sheetFindings(client, version: 1)
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    #expect(titles(client, uri, .range(0, 0, 0)).contains { $0.hasPrefix("Apply this sheet: ") })
    #expect(!codings().contains("\"distance\""))
    #expect(client.stop() == 0)
  }

  @Test("A passage of a sheet tells where it stands and leads there; headings complete; slips are mended")
  func reading() throws {
    let client = client()
    run(client, "kodebok.sort", ["code": "trust"])
    let sheet = try #require(study.read(path))
    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("trygg") })
    var broken = lines
    broken[row] = "> Jeg følte meg utrygg der."
    client.open(uri, broken.joined(separator: "\n"))
    #expect(sheetFindings(client, version: 1).contains { $0.hasPrefix("The words of this passage were changed") })
    let place: JSONValue = ["textDocument": ["uri": .string(uri)], "position": .at(row, 4)]
    let hover = client.request("textDocument/hover", place)["contents"]?["value"]?.string ?? ""
    #expect(hover.contains("transcripts/tone.txt 2"), "\(hover)")
    let target = client.request("textDocument/definition", place)
    #expect(target[0]?["uri"]?.string == study.uri("transcripts/tone.txt"))
    #expect(titles(client, uri, .range(row, 4, 4)).contains("Restore the words"))
    let fixed = run(client, "kodebok.fixSheet", ["uri": .string(uri), "title": "Restore the words"])
    #expect(fixed["changed"]?.bool == true)
    #expect(client.serverRequest("workspace/applyEdit") != nil)
    change(client, to: sheet + "\n## Hop", version: 2)
    let end = sheet.split(separator: "\n", omittingEmptySubsequences: false).count
    let items = client.request(
      "textDocument/completion",
      ["textDocument": ["uri": .string(uri)], "position": .at(end, 6)]
    )
    let written = items["items"]?.array?.compactMap { $0["textEdit"]?["newText"]?.string } ?? []
    #expect(written.contains("Hope {#hope}"), "\(written)")
    #expect(client.stop() == 0)
  }

  @Test("A code that nobody used, a place without code and a file that is no sheet are refused in one sentence")
  func refusals() {
    let client = client()
    func refused(_ command: String, _ argument: JSONValue) -> String {
      client.failure("workspace/executeCommand", ["command": .string(command), "arguments": [argument]])?.message ?? ""
    }
    #expect(refused("kodebok.sort", ["code": "hope"]) == "There are no passages to sort.")
    #expect(!refused("kodebok.sort", [:]).isEmpty)
    let tone = study.uri("transcripts/tone.txt")
    #expect(refused("kodebok.applySheet", ["uri": .string(tone)]) == "transcripts/tone.txt is no sorting sheet.")
    #expect(client.stop() == 0)
  }

  @Test("The heading of a code offers sorting, memos, moving and merging; where it leads is asked")
  func upkeep() throws {
    let client = client(answer: "Future")
    let book = study.uri("codebook.md")
    let text = try #require(study.read("codebook.md"))
    client.open(book, text)
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("{#distance}") } ?? 0
    let offered = titles(client, book, .range(line, 5, 5))
    for title in [
      "Distance: set aside", "Distance: move under …", "Distance: merge into …", "Distance: sort the passages",
      "Distance: write a memo",
    ] {
      #expect(offered.contains(title), "\(title): \(offered)")
    }
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(book)]])
    let moved = run(client, "kodebok.move", ["code": "distance", "ask": true, "log": true])
    #expect(moved["changed"]?.bool == true)
    #expect(study.read("codebook.md") { $0.contains("### Hope {#hope}\n\n### Distance") } != nil)
    // The log is opened at the new line, for the reason.
    let shown = try #require(client.serverRequest("window/showDocument"))
    #expect(shown["uri"]?.string == study.uri("memos/log.md"))
    #expect(shown["selection"]?["start"]?["line"]?.int == 2)
    #expect(client.stop() == 0)
  }

  @Test("A code is made under a theme and renamed with a reason")
  func addAndRename() throws {
    let client = client()
    let added = run(client, "kodebok.addCode", ["code": "future", "reason": "Tone looks ahead."])
    #expect(added["code"]?.string == "new-code")
    #expect(run(client, "kodebok.rename", ["code": "new-code", "label": "Plans"])["changed"]?.bool == true)
    #expect(study.read("codebook.md") { $0.contains("### Plans {#new-code}") } != nil)
    #expect(study.read("memos/log.md")?.contains("Reason: Tone looks ahead.") == true)
    #expect(client.stop() == 0)
  }

  @Test("What is changed in the code book by hand is noted in the log, once")
  func log() throws {
    let client = client()
    let book = study.uri("codebook.md")
    let text = try #require(study.read("codebook.md"))
    client.open(book, text)
    let new = SourceText(text).string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "That somebody can be relied on." ? "Reliance on others." : String($0) }.joined(separator: "\n")
    client.change(book, version: 2, [["text": .string(new)]])
    let title = "Note the changes of the code book in the log"
    #expect(titles(client, book, .range(0, 0, 0)).contains(title))
    #expect(run(client, "kodebok.logChanges", ["uri": .string(book)])["changed"]?.bool == true)
    #expect(study.read("memos/log.md") { $0.contains("[Trust](../codebook.md#trust) defined anew.") } != nil)
    #expect(run(client, "kodebok.logChanges", ["uri": .string(book)])["changed"]?.bool == false)
    #expect(!titles(client, book, .range(0, 0, 0)).contains(title))
    #expect(client.stop() == 0)
  }

  @Test("A memo is begun about whoever speaks, about the source, and about a row of the participants")
  func memos() throws {
    let client = client()
    let tone = study.uri("transcripts/tone.txt")
    let offered = titles(client, tone, .range(1, 0, 0))
    #expect(offered.contains("Tone: write a memo"), "\(offered)")
    #expect(offered.contains("tone.txt: write a memo"))
    let answer = run(client, "kodebok.memo", ["uri": .string(tone), "about": "p1", "text": "Quiet."])
    #expect(answer["changed"]?.bool == true)
    // The client is told to open the memo, and one that cannot be told where it is.
    #expect(answer["uri"]?.string == study.uri("memos/tone.md"))
    #expect(answer["line"]?.int == 0)
    #expect(answer["shown"]?.bool == true)
    #expect(study.read("memos/tone.md")?.contains("about=p1") == true)
    let hover = client.request("textDocument/hover", ["textDocument": ["uri": .string(tone)], "position": .at(1, 0)])
    #expect(hover["contents"]?["value"]?.string?.contains("Quiet.") == true)
    let memo = study.uri("memos/tone.md")
    let text = try #require(study.read("memos/tone.md"))
    client.open(memo, text)
    let about = (text.split(separator: "\n").first ?? "").utf8
    let place = about.indices.first { about[$0...].starts(with: "p1".utf8) }.map {
      about.distance(from: about.startIndex, to: $0)
    }
    let target = client.request(
      "textDocument/definition",
      ["textDocument": ["uri": .string(memo)], "position": .at(0, (place ?? 0) + 1)]
    )
    #expect(target[0]?["uri"]?.string == study.uri("participants.csv"))
    client.change(memo, version: 2, [["text": "# A {about=tr}\n"]])
    let items = client.request(
      "textDocument/completion",
      ["textDocument": ["uri": .string(memo)], "position": .at(0, 13)]
    )
    let offers = items["items"]?.array?.compactMap { $0["textEdit"]?["newText"]?.string } ?? []
    #expect(Set(offers).isSuperset(of: ["trust", "p1", "\"transcripts/tone.txt\""]), "\(offers)")
    client.change(memo, version: 3, [["text": "# A {about=trust}\n\nWhy.\n"]])
    let references = client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": .string(tone)], "position": .at(1, 10), "context": ["includeDeclaration": false],
      ]
    )
    #expect(references.array?.last?["uri"]?.string == memo, "\(references)")
    let rows = study.uri("participants.csv")
    client.open(rows, study.read("participants.csv") ?? "")
    #expect(titles(client, rows, .range(2, 0, 0)).contains("Sofie: write a memo"))
    #expect(client.stop() == 0)
  }

  @Test("A source coded before a code was made is on the list until it is noted as read again")
  func reread() throws {
    let client = client()
    let tone = study.uri("transcripts/tone.txt")
    #expect(!titles(client, tone, .range(0, 0, 0)).contains("Read again, note it in the log"))
    let book = (study.read("codebook.md") ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "### Hope {#hope}" ? "### Hope {#hope since=2999-01-01}" : String($0) }.joined(separator: "\n")
    study.write("codebook.md", book)
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(study.uri("codebook.md")), "type": 2]]]
    )
    var list = JSONValue.null
    for _ in 0..<300 where list["sources"]?.array?.isEmpty != false {
      list = run(client, "kodebok.reread", ["study": .string("file://" + study.root)])
    }
    #expect(list["sources"]?[0]?["source"]?.string == "transcripts/tone.txt")
    #expect(list["sources"]?[0]?["codes"]?[0]?.string == "hope")
    #expect(titles(client, tone, .range(0, 0, 0)).contains("Read again, note it in the log"))
    #expect(run(client, "kodebok.reread", ["uri": .string(tone)])["changed"]?.bool == true)
    #expect(study.read("memos/log.md")?.contains("[tone.txt](../transcripts/tone.txt) re-read.") == true)
    #expect(client.stop() == 0)
  }
}

import Foundation
import KodebokJSON
import KodebokJSONRPC
import KodebokRendering
import KodebokStudyModel
import Testing

@testable import KodebokServer

@Suite("Pages show all passages of a code or a participant, in any editor")
struct PageTests {
  static let showing: JSONValue = [
    "window": ["showDocument": ["support": true]], "workspace": ["textDocumentContent": .object([])],
  ]

  @Test("An editor that shows documents of the server gets an address, and the text when it asks")
  func virtual() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    let can = client.initialize(study.root, capabilities: Self.showing)
    #expect(can["capabilities"]?["workspace"]?["textDocumentContent"]?["schemes"] == ["kodebok"])
    let tone = client.open("transcripts/tone.txt", of: study)
    let answer = client.run("kodebok.showPassages", ["uri": .string(tone), "codes": ["trust"]])
    let uri = try #require(answer["uri"]?.string)
    #expect(uri.hasPrefix("kodebok:///") && uri.hasSuffix("/.kodebok/pages/passages-trust.md"))
    #expect(client.serverRequest("window/showDocument")?["uri"]?.string == uri)
    #expect(study.read(".kodebok/pages/passages-trust.md") == nil)
    let page = client.eventually({ client.request("workspace/textDocumentContent", ["uri": .string(uri)]) }) {
      $0["text"]?.string?.contains("not been read") == false
    }
    #expect(
      page["text"]?.string == """
        # Trust

        [Relationship › Closeness › Trust](\(study.uri("codebook.md"))#L5)

        2 passages · 1 of 2 participants · against 1 · 2 of 2 sources · 2 coders

        That somebody can be relied on. See \\[distance\\](#distance).

        ## [transcripts/sofie.txt](\(study.uri("transcripts/sofie.txt")))

        [line 2](\(study.uri("transcripts/sofie.txt"))#L2) · **Sofie** · anna · quote to consider · contradicts

        > Jeg stoler ikke på noen der.

        ## [transcripts/tone.txt](\(tone))

        [line 2](\(tone)#L2) · **Tone** · anna, jonas

        > Jeg følte meg trygg der.

        """
    )
    let links = client.ask("textDocument/documentLink", uri).array ?? []
    #expect(
      links.map { $0["target"]?.string } == [
        study.uri("codebook.md") + "#L5", study.uri("transcripts/sofie.txt"),
        study.uri("transcripts/sofie.txt") + "#L2", tone, tone + "#L2",
      ]
    )
    client.run("kodebok.tag", ["uri": .string(tone), "code": "trust", "range": .range(3, 3, 28)])
    #expect(client.serverRequest("workspace/textDocumentContent/refresh")?["uri"]?.string == uri)
    #expect(
      client.request("workspace/textDocumentContent", ["uri": .string(uri)])["text"]?.string?.contains("håper jeg")
        == true
    )
    #expect(client.stop() == 0)
  }

  @Test("Another editor gets a file that only its owner may read, whose places are links")
  func file() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root, capabilities: ["window": ["showDocument": ["support": true]]])
    let tone = client.open("transcripts/tone.txt", of: study)
    let answer = client.eventually({
      client.run("kodebok.showPassages", ["uri": .string(tone), "position": .at(1, 22)])
    }) { _ in study.read(".kodebok/pages/passages-distance+trust.md")?.contains("not been read") == false }
    let path = try #require(answer["path"]?.string)
    #expect(path == study.path(".kodebok/pages/passages-distance+trust.md"))
    #expect(client.serverRequest("window/showDocument")?["uri"]?.string == answer["uri"]?.string)
    let text = study.read(".kodebok/pages/passages-distance+trust.md") ?? ""
    #expect(text.hasPrefix("# Distance\n") && text.contains("\n# Trust\n"), "\(text)")
    #expect(text.contains("[line 2](../../transcripts/tone.txt#L2) · **Tone** · anna\n\n> trygg der. Det var fint"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let uri = client.open(".kodebok/pages/passages-distance+trust.md", of: study)
    let links = client.ask("textDocument/documentLink", uri).array ?? []
    #expect(links.contains { $0["target"]?.string == tone + "#L2" })
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("[line 2]") } ?? 0
    let place = client.ask("textDocument/definition", uri, .at(line, 20))[0]
    #expect(place?["range"]?["start"]?["line"]?.int == 1)
    #expect(client.stop() == 0)
  }

  @Test("An editor that opens nothing by itself is told where the file is, unless it opens it from the answer")
  func message() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("participants.csv", of: study)
    let answer = client.run("kodebok.showPassages", ["uri": .string(uri), "position": .at(2, 0), "show": false])
    #expect(answer["path"]?.string?.hasSuffix(".kodebok/pages/participant-p2.md") == true)
    let words = client.eventually({
      client.run("kodebok.showPassages", ["uri": .string(uri), "position": .at(2, 0)])
      return .string(study.read(".kodebok/pages/participant-p2.md") ?? "")
    }) { $0.string?.contains("## Relationship › Closeness › Distance") == true }
    #expect(
      words.string?.hasPrefix(
        """
        # Sofie

        [p2 · B](../../participants.csv#L3)

        2 passages

        ## Relationship › Closeness › Trust

        [transcripts/sofie.txt line 2](../../transcripts/sofie.txt#L2) · **Sofie** · anna · quote to consider · contradicts

        > Jeg stoler ikke på noen der.

        """
      ) == true,
      "\(words.string ?? "")"
    )
    let told = client.notification("window/showMessage")
    #expect(told?["message"]?.string == "The page is in .kodebok/pages/participant-p2.md.")
    #expect(told?["type"]?.int == 3)
    #expect(client.stop() == 0)
  }

  @Test("The state of the study has its sources, codes and questions, each with a link")
  func status() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let text =
      client.eventually({
        client.run("kodebok.showStatus", ["study": .string(study.uri("")), "show": false])
        return .string(study.read(".kodebok/pages/status.md") ?? "")
      }) { $0.string?.contains("not been read") == false && $0.string?.contains("- 6 codings") == true }.string ?? ""
    #expect(text.contains("- 2 sources, 2 coded, 8 turns\n"), "\(text)")
    #expect(text.contains("- [transcripts/tone.txt](../../transcripts/tone.txt) · 4 codings · 3 codes · Tone\n"))
    #expect(text.contains("\n    - [Trust](../../codebook.md#L5) · 2 passages · "))
    #expect(text.contains("- [And then?](../../guides/guide.md#L4) · no code stands for this question\n"))
    #expect(client.stop() == 0)
  }

  @Test("The menu is a second door: for the code, the speaker and the study at a place")
  func actions() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    func titles(_ name: String, _ line: Int, _ character: Int) -> [String] {
      let uri = client.open(name, of: study)
      return client.request(
        "textDocument/codeAction",
        [
          "textDocument": ["uri": .string(uri)], "range": .range(line, character, character),
          "context": ["diagnostics": [], "only": ["refactor.kodebok.show"]],
        ]
      ).array?.compactMap { $0["title"]?.string } ?? []
    }
    #expect(titles("transcripts/tone.txt", 1, 22) == ["Distance: show all passages", "Trust: show all passages"])
    #expect(titles("transcripts/tone.txt", 1, 0) == ["Tone: show all passages"])
    #expect(
      titles("codebook.md", 0, 3) == ["Relationship: show all passages", "Show how far the study is"]
    )
    #expect(titles("participants.csv", 2, 0) == ["Sofie: show all passages"])
    #expect(titles("memos/notes.md", 2, 28) == ["Trust: show all passages"])
    #expect(client.stop() == 0)
  }

  @Test("What is not there is refused in words")
  func refusals() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root, capabilities: Self.showing)
    let uri = client.open("transcripts/tone.txt", of: study)
    func refusal(_ arguments: JSONValue) -> String? {
      client.failure("workspace/executeCommand", ["command": "kodebok.showPassages", "arguments": [arguments]])?.message
    }
    #expect(refusal(["uri": .string(uri)]) == "There is no code here.")
    #expect(refusal(["uri": .string(uri), "position": .at(0, 5)]) == "There is no code here.")
    #expect(refusal(["uri": .string(uri), "participant": "Nobody"]) == "There is no such participant.")
    for odd in ["kodebok:///nowhere/.kodebok/pages/status.md", "file:///etc/passwd", "kodebok:", "kodebok:///\u{0}"] {
      #expect(client.failure("workspace/textDocumentContent", ["uri": .string(odd)])?.code.number == -32602)
    }
    #expect(client.failure("workspace/textDocumentContent", .object([]))?.code.number == -32602)
    #expect(client.stop() == 0)
  }

  @Test("A link on the way to the pages is not followed out of the study")
  func hostileLink() throws {
    let study = TemporaryStudy.coded()
    study.write(".kodebok/.gitignore", "*\n")
    let elsewhere = TemporaryStudy(["victim.md": "mine\n"])
    try FileManager.default.createSymbolicLink(
      atPath: study.path(".kodebok/pages"),
      withDestinationPath: elsewhere.root
    )
    let client = TestClient()
    client.initialize(study.root)
    client.open("codebook.md", of: study)
    let refused = client.failure(
      "workspace/executeCommand",
      ["command": "kodebok.showStatus", "arguments": [["show": false]]]
    )
    #expect(refused != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.root) == ["victim.md"])
    #expect(client.stop() == 0)
  }

  @Test(
    "The name of a page tells what it is about, whatever signs an id has",
    arguments: [
      StudyPage.status, .participant(ParticipantID("P 1/../x")), .passages([CodeID("tillit"), CodeID("å.b_c-d")]),
      .passages([CodeID("a+b"), CodeID("=41"), CodeID("../x\n"), CodeID("é")]),
    ]
  )
  func names(page: StudyPage) {
    #expect(StudyPage(name: page.name) == page)
    #expect(!page.name.contains("/") && !page.name.contains("\n") && !page.name.contains(" "))
    let long = PageAddress(root: "/s", page: .passages((0..<90).map { CodeID("code-å-\($0)") }))
    #expect(long.fileName.utf8.count < 100 && long.fileName.hasSuffix(".md"))
  }

  @Test(
    "Words of a study are words on a page, whatever they look like",
    arguments: [
      ("Nei! Hva (sant) – 3 av 4: ja, «nei».", "Nei! Hva (sant) – 3 av 4: ja, «nei»."),
      ("![x](http://evil/a.png)", "!\\[x\\](http\\://evil/a.png)"), ("<img src=x>", "\\<img src=x\\>"),
      ("# Tittel", "\\# Tittel"), ("- punkt", "\\- punkt"), ("1. punkt", "1\\. punkt"),
      ("a\u{1B}[31m\u{202E}b", "a\\[31mb"),
      ("www.evil.no", "www\\.evil.no"), ("a@b.no", "a\\@b.no"), ("`kode` *sterk*", "\\`kode\\` \\*sterk\\*"),
      ("  to \n linjer ", "to linjer"), ("&amp;", "\\&amp;"),
    ]
  )
  func escaping(words: String, expected: String) {
    #expect(MarkdownWords.escaped(words) == expected)
  }

  @Test("A quotation keeps its lines")
  func quotation() {
    #expect(MarkdownWords.quotation("En linje\n\n# to") == "> En linje\n>\n> \\# to")
  }
}

import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Names are changed across the study")
struct RenameTests {
  let study = NamedStudy.make()
  let client = TestClient()

  init() { client.initialize(study.root) }

  private func open(_ name: String) -> String {
    let uri = study.uri(name)
    client.open(uri, study.read(name) ?? "")
    return uri
  }

  @Test("A code gets another label: heading and the words of links; its id, aliases and codings stay")
  func code() {
    let uri = open("transcripts/tone.txt")
    #expect(client.tag(uri, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    #expect(client.prepareRename(uri, 1, 10)["placeholder"]?.string == "Trust")
    let book = open("codebook.md")
    let edit = client.rename(uri, 1, 10, to: "Tillit")
    #expect(client.newTexts(edit, book) == ["Tillit"])
    #expect(study.read("memos/people.md")?.contains("[Tillit](../codebook.md#trust)") == true)
    #expect(study.read("memos/log.md")?.contains("Trust renamed [Tillit]") == true)
    let codings = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("trust") }
    #expect(codings?.contains("Tillit") == false)
    #expect(client.stop() == 0)
  }

  @Test(
    "A participant is renamed from the label, the cell, the register, the link, the memo and the query alike",
    arguments: [
      ("transcripts/tone.txt", 1, 2), ("participants.csv", 1, 4), ("material.csv", 1, 32), ("memos/people.md", 4, 45),
      ("memos/people.md", 2, 25), ("queries.md", 4, 21), ("kodebok.json", 2, 34),
    ]
  )
  func participant(_ file: String, _ line: Int, _ character: Int) {
    let coded = open("transcripts/both.txt")
    #expect(client.tag(coded, "trust", .range(2, 3, 7))["changed"]?.bool == true)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(coded)]])
    let uri = open(file)
    let prepared = client.prepareRename(uri, line, character)
    #expect(prepared["placeholder"]?.string == "Tone", "\(file) \(prepared)")
    let edit = client.rename(uri, line, character, to: "Randi")
    func now(_ name: String) -> String {
      guard name == file, let edits = client.newTexts(edit, uri) else { return study.read(name) ?? "" }
      return (study.read(name) ?? "").replacing("Tone", with: edits.first ?? "?")
    }
    #expect(now("participants.csv").contains("p1,Randi,A"), "\(edit)")
    #expect(now("material.csv").contains("Randi=p1; I=@interviewer"))
    #expect(now("kodebok.json").contains(#""T": "Randi""#))
    #expect(now("transcripts/tone.txt") == NamedStudy.sourceLines.replacing("Tone:", with: "Randi:"))
    #expect(now("transcripts/both.txt") == NamedStudy.bothLines.replacing("Tone:", with: "Randi:"))
    #expect(now("queries.md").contains("speaker:Randi"))
    if file != "memos/people.md" {
      let memo = now("memos/people.md")
      #expect(memo.contains("## Randi {#m-tone about=Randi}"))
      #expect(memo.contains("[Randi 2](") && memo.contains("[Randi](../participants.csv#p1)"))
      #expect(memo.contains("\nTone was calm"), "words in running text stay")
    } else {
      #expect(client.newTexts(edit, uri) == ["Randi", "Randi", "Randi", "Randi"])
    }
    #expect(client.stop() == 0)
  }

  @Test("Own codings follow a transcript whose labels change, in the same step, and come back with it")
  func codingsFollow() {
    let uri = open("transcripts/tone.txt")
    #expect(client.tag(uri, "trust", .range(3, 6, 10))["changed"]?.bool == true)
    #expect(client.tag(uri, "hope", ["start": .at(1, 0), "end": .at(2, 12)])["changed"]?.bool == true)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    let table = open("participants.csv")
    _ = client.rename(table, 1, 4, to: "Anne Lise")
    let codings = study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("Anne Lise: I felt") }
    let text = study.read("transcripts/tone.txt") ?? ""
    #expect(text.hasSuffix("Anne Lise: Yes.\n"))
    for line in (codings ?? "").split(separator: "\n").dropFirst() {
      let coding = try? JSONValue(parsing: Array(line.utf8))
      let scalars = Array(text.unicodeScalars)
      let (start, end) = (coding?["start"]?.int ?? 0, coding?["end"]?.int ?? 0)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(coding?["quote"]?.string == String(words))
      #expect(coding?["text"] == nil, "the whole file counts in the new text")
    }
    client.request("workspace/executeCommand", ["command": "kodebok.undo", "arguments": [[:]]])
    #expect(study.read("transcripts/tone.txt") { $0 == NamedStudy.sourceLines } == NamedStudy.sourceLines)
    #expect(study.read("codings/anna/transcripts/tone.txt.jsonl") { $0.contains("Tone: I felt") } != nil)
    #expect(client.stop() == 0)
  }

  @Test("A name that the client does not write after all is not on disk either; one that it writes later is, whole")
  func declined() throws {
    let table = open("participants.csv")
    let uri = open("transcripts/tone.txt")
    let before = try #require(study.read("material.csv"))
    let edit = client.askRename(table, 1, 4, to: "Randi")
    #expect(client.newTexts(edit, table) == ["Randi"])
    // Whatever else is asked is answered meanwhile, and a coding is no renaming.
    #expect(client.tag(uri, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    #expect(study.read("material.csv") == before)
    #expect(study.read("transcripts/both.txt") == NamedStudy.bothLines)
    #expect(client.applyRename(edit))
    #expect(study.read("material.csv") { $0.contains("Randi=p1") } != nil)
    #expect(study.read("transcripts/both.txt") { $0.hasPrefix("Randi: Yes.") } != nil)
    #expect(client.stop() == 0)
  }

  @Test("A name that was declined is forgotten when the file is saved without it")
  func forgotten() throws {
    let table = open("participants.csv")
    let edit = client.askRename(table, 1, 4, to: "Randi")
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(table)]])
    #expect(client.applyRename(edit))
    client.waitForChanges(table)
    #expect(study.read("material.csv")?.contains("Tone=p1") == true)
    #expect(client.stop() == 0)
  }

  @Test("An id of a participant is renamed where the id is meant, and the name stays")
  func participantID() {
    let uri = open("participants.csv")
    #expect(client.prepareRename(uri, 1, 1)["placeholder"]?.string == "p1")
    let edit = client.rename(uri, 1, 1, to: "P-01")
    #expect(client.newTexts(edit, uri) == ["P-01"])
    #expect(study.read("material.csv")?.contains("Tone=P-01") == true)
    #expect(study.read("transcripts/tone.txt") == NamedStudy.sourceLines)
    #expect(client.stop() == 0)
  }

  @Test("A speaker nobody knows is renamed in that source only")
  func speaker() {
    let uri = open("transcripts/new.txt")
    #expect(client.prepareRename(uri, 1, 2)["placeholder"]?.string == "Tona")
    let edit = client.rename(uri, 1, 2, to: "Tone")
    #expect(client.newTexts(edit, uri) == ["Tone", "Tone"])
    #expect(study.read("transcripts/tone.txt") == NamedStudy.sourceLines)
    #expect(client.stop() == 0)
  }

  @Test("A guide question gets other words and keeps its id; where the id changes, what refers to it follows")
  func question() {
    let guide = open("guides/interview.md")
    #expect(client.prepareRename(guide, 2, 5)["placeholder"]?.string == "Whom do you trust?")
    #expect(client.newTexts(client.rename(guide, 2, 5, to: "Whom can you trust?"), guide) == ["Whom can you trust?"])
    #expect(study.read("codebook.md")?.contains("guide=q-trust") == true)
    let column = ("- Whom do you trust? {#q-".utf8.count)
    #expect(client.prepareRename(guide, 2, column)["placeholder"]?.string == "q-trust")
    let edit = client.rename(guide, 2, column, to: "q1")
    #expect(client.newTexts(edit, guide)?.first?.contains("#q1") == true)
    #expect(study.read("codebook.md") { $0.contains("guide=q1") } != nil)
    #expect(study.read("memos/people.md")?.contains("interview.md#q1") == true)
    #expect(client.stop() == 0)
  }

  @Test("A name that would make two one is refused with the way to do it on purpose")
  func taken() {
    let table = open("participants.csv")
    let refused = client.failure(
      "textDocument/rename",
      ["textDocument": ["uri": .string(table)], "position": .at(1, 4), "newName": "Sofie"]
    )
    #expect(refused?.message.contains("p2") == true && refused?.message.contains("participants.csv") == true)
    let book = open("codebook.md")
    let code = client.failure(
      "textDocument/rename",
      ["textDocument": ["uri": .string(book)], "position": .at(4, 6), "newName": "hope"]
    )
    #expect(code?.message.contains("kodebok code merge trust hope") == true, "\(code?.message ?? "")")
    #expect(study.read("participants.csv")?.contains("p1,Tone") == true)
    for name in ["Interviewer", "a: b", "@x", "  "] {
      let odd = client.failure(
        "textDocument/rename",
        ["textDocument": ["uri": .string(table)], "position": .at(1, 4), "newName": .string(name)]
      )
      #expect(odd != nil, "\(name)")
    }
    #expect(client.stop() == 0)
  }

  @Test("A client that can ask is asked before two become one, and nothing is on disk before it has agreed")
  func asked() {
    let client = TestClient()
    var capabilities = TestClient.plainCapabilities
    capabilities = [
      "textDocument": capabilities["textDocument"] ?? .null,
      "workspace": [
        "applyEdit": true,
        "workspaceEdit": [
          "documentChanges": true, "resourceOperations": ["create"], "changeAnnotationSupport": .object([]),
        ],
      ],
    ]
    client.initialize(study.root, capabilities: capabilities)
    let uri = study.uri("codebook.md")
    client.open(uri, study.read("codebook.md") ?? "")
    let edit = client.rename(uri, 4, 6, to: "Hope")
    #expect(edit["changeAnnotations"]?["confirm"]?["needsConfirmation"]?.bool == true)
    #expect(client.newTexts(edit, uri)?.contains { $0.contains("was=trust") } == true)
    #expect(edit["documentChanges"]?.array?.contains { $0["kind"]?.string == "create" } == true)
    #expect(study.read("memos/log.md") == nil)
    let table = study.uri("participants.csv")
    client.open(table, study.read("participants.csv") ?? "")
    let people = client.rename(table, 1, 4, to: "Sofie")
    #expect(people["changeAnnotations"]?["confirm"]?["needsConfirmation"]?.bool == true)
    #expect(client.newTexts(people, study.uri("transcripts/tone.txt")) == ["Sofie", "Sofie"])
    #expect(client.newTexts(people, table) == [""])
    #expect(study.read("transcripts/tone.txt") == NamedStudy.sourceLines)
    #expect(client.stop() == 0)
  }

  @Test("An editor without renaming runs a command, and merges only when it says so")
  func command() {
    let uri = open("queries.md")
    func run(_ to: String, merge: Bool) -> JSONValue {
      client.request(
        "workspace/executeCommand",
        [
          "command": "kodebok.rename",
          "arguments": [["uri": .string(uri), "position": .at(4, 21), "to": .string(to), "merge": .bool(merge)]],
        ]
      )
    }
    #expect(run("Sofie", merge: false) == .null)
    #expect(study.read("participants.csv")?.contains("p1,Tone") == true)
    // The queries are open, and this client says no to every edit.
    #expect(run("Randi", merge: false) == .null)
    #expect(study.read("participants.csv")?.contains("p1,Tone") == true)
    #expect(client.stop() == 0)
  }

  @Test("A command renames what no open file holds, and merges two participants on purpose")
  func merging() {
    let client = TestClient { method, _ in method == "workspace/applyEdit" ? ["applied": true] : .null }
    client.initialize(study.root)
    let uri = study.uri("transcripts/both.txt")
    client.open(uri, study.read("transcripts/both.txt") ?? "")
    let answer = client.request(
      "workspace/executeCommand",
      [
        "command": "kodebok.rename",
        "arguments": [["uri": .string(uri), "position": .at(0, 1), "to": "Sofie", "merge": true]],
      ]
    )
    #expect(answer["changed"]?.bool == true)
    #expect(study.read("participants.csv") == "id,pseudonym,group,consent:interview\np2,Sofie,B,yes\n")
    #expect(study.read("transcripts/tone.txt")?.contains("Sofie: Yes.") == true)
    #expect(study.read("material.csv")?.contains("Sofie=p2") == true)
    #expect(client.stop() == 0)
  }
}

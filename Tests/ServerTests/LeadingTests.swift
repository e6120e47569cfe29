import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import Testing

@testable import KodebokServer

@Suite("Links and hierarchies lead from a place to those it belongs with")
struct LeadingTests {
  /// `file:line:character` of locations.
  private func places(_ answer: JSONValue) -> [String] {
    (answer.array ?? []).map { location in
      let name = location["uri"]?.string?.split(separator: "/").last.map(String.init) ?? "?"
      let start = (location["range"] ?? location["targetRange"])?["start"]
      return "\(name):\(start?["line"]?.int ?? -1):\(start?["character"]?.int ?? -1)"
    }
  }

  @Test("Links lead into the study, with the line of a code or of a passage, or to https; nowhere else")
  func links() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: ["textDocument": ["documentLink": ["tooltipSupport": true]]]
    )
    let uri = client.open("memos/notes.md", of: study)
    let links = client.ask("textDocument/documentLink", uri).array ?? []
    #expect(
      links.map { $0["target"]?.string } == [
        study.uri("codebook.md") + "#L5", study.uri("transcripts/tone.txt") + "#L2-L4",
        study.uri("transcripts/tone.txt") + "#L2", study.uri("transcripts/sofie.txt"), study.uri("memos/notes.md"),
        "https://example.org/%C3%A5?x=1",
      ]
    )
    #expect(links.first?["range"] == .range(2, 3, 32))
    #expect(links.first?["tooltip"]?.string == "Relationship › Closeness › Trust")
    let book = client.open("codebook.md", of: study)
    #expect(client.ask("textDocument/documentLink", book)[0]?["target"]?.string == book + "#L11")
    client.change(book, version: 2, [["range": .range(0, 0, 0), "text": "\n\n"]])
    #expect(client.ask("textDocument/documentLink", book)[0]?["target"]?.string == book + "#L13")
    #expect(client.ask("textDocument/documentLink", client.open("transcripts/tone.txt", of: study)).isNull)
    let table = client.open("material.csv", of: study)
    #expect(
      client.ask("textDocument/documentLink", table).array?.map { $0["target"]?.string } == [
        study.uri("transcripts/tone.txt"), study.uri("transcripts/sofie.txt"),
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("From a passage up to the category and the theme, and down again, also over further parents")
  func typeHierarchy() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tone.txt", of: study)
    func names(_ answer: JSONValue) -> [String] { (answer.array ?? []).compactMap { $0["name"]?.string } }
    func next(_ direction: String, _ item: JSONValue) -> JSONValue {
      client.request("typeHierarchy/" + direction, ["item": item])
    }
    let here = client.ask("textDocument/prepareTypeHierarchy", uri, .at(1, 22))
    #expect(names(here) == ["Distance", "Trust"])
    let trust = try #require(here[1])
    #expect(trust["uri"]?.string == study.uri("codebook.md"))
    #expect(trust["selectionRange"] == .range(4, 4, 9))
    let above = next("supertypes", trust)
    #expect(names(above) == ["Closeness"])
    let closeness = try #require(above[0])
    #expect(names(next("supertypes", closeness)) == ["Relationship"])
    #expect(names(next("subtypes", closeness)) == ["Trust", "Distance", "Hope"])
    let hope = try #require(client.ask("textDocument/prepareTypeHierarchy", uri, .at(3, 10))[0])
    #expect(names(next("supertypes", hope)) == ["Future", "Closeness"])
    #expect(client.ask("textDocument/prepareTypeHierarchy", uri, .at(0, 3)).isNull)
    // An item that lost its data is known by its place; a code that is gone has nothing around it.
    let bare: JSONValue = [
      "name": "x", "kind": 5, "uri": .string(study.uri("codebook.md")), "range": .range(4, 4, 9),
      "selectionRange": .range(4, 4, 9),
    ]
    #expect(names(next("supertypes", bare)) == ["Closeness"])
    let gone: JSONValue = [
      "uri": "file:///x", "selectionRange": .range(0, 0, 0), "data": ["code": "gone"],
    ]
    #expect(next("subtypes", gone).isNull)
    #expect(client.failure("typeHierarchy/subtypes", .object([]))?.code.number == -32602)
    let memo = client.open("memos/notes.md", of: study)
    #expect(names(client.ask("textDocument/prepareTypeHierarchy", memo, .at(2, 28))) == ["Trust"])
    let book = client.open("codebook.md", of: study)
    #expect(names(client.ask("textDocument/prepareTypeHierarchy", book, .at(0, 4))) == ["Relationship"])
    #expect(client.stop() == 0)
  }

  @Test("Where nobody speaks nothing tells what is near; each place is told once, in the order of the text")
  func callsWithoutTurns() throws {
    let study = TemporaryStudy.coded()
    let text = "Tone: aa bb cc dd ee\n"
    study.write("transcripts/tett.txt", text)
    let words = ["aa", "bb", "cc", "dd", "ee"].enumerated()
    study.write(
      words.map { TemporaryStudy.Coded(code: $0.offset % 2 == 0 ? "trust" : "hope", quote: $0.element) },
      in: text,
      of: "transcripts/tett.txt"
    )
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tett.txt", of: study)
    func places(_ direction: String, _ item: JSONValue) -> [Int] {
      (client.request("callHierarchy/" + direction, ["item": item])[0]?["fromRanges"]?.array ?? []).compactMap {
        $0["start"]?["character"]?.int
      }
    }
    let trust = try #require(client.ask("textDocument/prepareCallHierarchy", uri, .at(0, 7))[0])
    #expect(places("outgoingCalls", trust) == [6, 12])
    #expect(places("incomingCalls", trust) == [9, 15])
    #expect(client.stop() == 0)
    let none = [Stretch(code: CodeID("a"), start: 0, end: 2, turn: -1, lastTurn: -1)]
    let other = Stretch(code: CodeID("b"), start: 5, end: 7, turn: -1, lastTurn: -1)
    #expect(!NearPassages(none).overlapOrFollow(other))
    #expect(CallHierarchy.followed(CodeID("a"), in: none + [other]) == [:])
    let over = Stretch(code: CodeID("b"), start: 1, end: 7, turn: -1, lastTurn: -1)
    #expect(NearPassages(none).overlapOrFollow(over))
  }

  @Test("Codes that overlap a code or come before it are its callers, those that follow within two turns its callees")
  func callHierarchy() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tone.txt", of: study)
    func calls(_ direction: String, _ item: JSONValue) -> [String] {
      (client.request("callHierarchy/" + direction, ["item": item]).array ?? []).map { call in
        let other = call["from"] ?? call["to"]
        let places = (call["fromRanges"]?.array ?? []).map {
          "\($0["start"]?["line"]?.int ?? -1):\($0["start"]?["character"]?.int ?? -1)"
        }
        return (other?["name"]?.string ?? "?") + " " + places.joined(separator: ",")
      }
    }
    let trust = try #require(client.ask("textDocument/prepareCallHierarchy", uri, .at(1, 5))[0])
    #expect(trust["detail"]?.string == "Relationship › Closeness › Trust")
    #expect(calls("incomingCalls", trust) == ["Distance 1:17"])
    #expect(calls("outgoingCalls", trust) == ["Hope 1:3"])
    let hope = try #require(client.ask("textDocument/prepareCallHierarchy", uri, .at(3, 10))[0])
    #expect(calls("incomingCalls", hope) == ["Trust 1:3", "Distance 1:17"])
    #expect(calls("outgoingCalls", hope) == [])
    // From the code book, one item for each source.
    let book = client.open("codebook.md", of: study)
    let all = client.eventually({ client.ask("textDocument/prepareCallHierarchy", book, .at(4, 5)) }) {
      $0.array?.count == 2
    }
    #expect(all.array?.map { $0["detail"]?.string } == ["transcripts/sofie.txt", "transcripts/tone.txt"])
    #expect(calls("outgoingCalls", try #require(all[0])) == ["Distance 1:7"])
    for odd in [.object([]), ["code": "trust"], ["code": "trust", "source": "../x"]] as [JSONValue] {
      let item: JSONValue = ["uri": "file:///x", "selectionRange": .range(0, 0, 0), "data": odd]
      #expect(calls("incomingCalls", item) == [])
    }
    #expect(client.stop() == 0)
  }

  @Test("Implementation leads to the quotes that were marked, to the examples of the code book, or to what is typical")
  func implementation() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let book = client.open("codebook.md", of: study)
    func exemplars(_ position: JSONValue, _ expected: [String]) -> [String] {
      places(
        client.eventually({ client.ask("textDocument/implementation", book, position) }) { places($0) == expected }
      )
    }
    #expect(exemplars(.at(4, 5), ["sofie.txt:1:7"]) == ["sofie.txt:1:7"])
    #expect(exemplars(.at(12, 5), ["tone.txt:3:3"]) == ["tone.txt:3:3"])
    #expect(client.ask("textDocument/implementation", book, .at(16, 5)).isNull)
    study.write(
      [TemporaryStudy.Coded(code: "distance", quote: "Det var langt unna")],
      in: TemporaryStudy.sofie,
      of: "transcripts/sofie.txt"
    )
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string(study.uri("codings/anna/transcripts/sofie.txt.jsonl")), "type": 2]]]
    )
    #expect(exemplars(.at(4, 5), ["tone.txt:1:3"]) == ["tone.txt:1:3"])
    #expect(client.stop() == 0)
  }

  @Test("Declaration leads to the theme, type definition to the category or the participant")
  func declarations() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tone.txt", of: study)
    #expect(places(client.ask("textDocument/declaration", uri, .at(1, 5))) == ["codebook.md:0:2"])
    #expect(places(client.ask("textDocument/typeDefinition", uri, .at(1, 5))) == ["codebook.md:2:3"])
    #expect(places(client.ask("textDocument/typeDefinition", uri, .at(1, 0))) == ["participants.csv:1:0"])
    #expect(places(client.ask("textDocument/typeDefinition", uri, .at(3, 0))) == ["participants.csv:1:0"])
    #expect(client.ask("textDocument/typeDefinition", uri, .at(0, 4)).isNull)
    #expect(client.ask("textDocument/declaration", uri, .at(0, 4)).isNull)
    let book = client.open("codebook.md", of: study)
    #expect(places(client.ask("textDocument/declaration", book, .at(0, 4))) == ["codebook.md:0:2"])
    #expect(places(client.ask("textDocument/declaration", book, .at(12, 4))) == ["codebook.md:12:2"])
    #expect(client.stop() == 0)
  }
}

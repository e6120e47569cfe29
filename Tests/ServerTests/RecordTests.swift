import KodebokJSON
import KodebokJSONRPC
import KodebokStorage
import KodebokStudyModel
import KodebokWording
import Testing

@testable import KodebokServer

@Suite("Tables, settings, queries and questions are served")
struct RecordTests {
  let study = NamedStudy.make()
  let client = TestClient()

  init() {
    client.initialize(study.root)
    // Counts are there when every source has been read.
    client.request("workspace/symbol", ["query": ""])
  }

  private func open(_ name: String, _ text: String? = nil) -> String {
    let uri = study.uri(name)
    client.open(uri, text ?? study.read(name) ?? "")
    return uri
  }

  private func hover(_ uri: String, _ line: Int, _ character: Int) -> String {
    for _ in 0..<100 {
      let words = client.ask("hover", uri, line, character)["contents"]?["value"]?.string ?? ""
      guard words.contains("still being read") else { return words }
    }
    return ""
  }

  private func labels(_ uri: String, _ line: Int, _ character: Int) -> [String] {
    client.ask("completion", uri, line, character)["items"]?.array?.compactMap { $0["label"]?.string } ?? []
  }

  private func problems(_ uri: String, _ version: Int, until fits: ([JSONValue]) -> Bool) -> [JSONValue] {
    client.notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == uri && params["version"]?.int == version && fits(params["diagnostics"]?.array ?? [])
    }?["diagnostics"]?.array ?? []
  }

  @Test("A word of the glossary is explained wherever it stands, by its other names and inflected as well")
  func glossary() {
    study.write(
      "glossary.md",
      "# Terms\n\n## The office {#office aliases=\"welfare office, the system\"}\n\nWhat they call the agency.\n"
    )
    study.write("transcripts/new.txt", "Tona: The systems were slow. The welfare office, too.\n")
    let glossary = open("glossary.md")
    let uri = open("transcripts/new.txt")
    for character in [12, 34, 42] {
      let words = hover(uri, 0, character)
      #expect(words.contains("The office") && words.contains("What they call the agency"), "\(character): \(words)")
      #expect(words.contains("welfare office, the system"), "\(words)")
    }
    #expect(hover(uri, 0, 24).isEmpty)
    #expect(client.tag(uri, "trust", .range(0, 6, 28))["changed"]?.bool == true)
    let coded = hover(uri, 0, 12)
    #expect(coded.contains("Trust") && coded.contains("What they call the agency"), "\(coded)")
    let book = open("codebook.md", (study.read("codebook.md") ?? "") + "\nSaid of the office.\n")
    #expect(hover(book, 12, 14).contains("What they call the agency"))
    #expect(hover(glossary, 2, 6).contains("What they call the agency"))
    let actions = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(glossary)], "range": .range(2, 6, 6), "context": ["diagnostics": []]]
    )
    #expect((actions.array ?? []).contains { $0["title"]?.string == "The office: write a memo" }, "\(actions)")
    #expect(client.stop() == 0)
  }

  @Test("A claim of a report is offered a memo")
  func claimMemo() {
    study.write("reports/results.md", "# Results\n\n## Trust takes time {#c1 .claim}\n\nIt does.\n")
    let uri = open("reports/results.md")
    let actions = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": .range(2, 6, 6), "context": ["diagnostics": []]]
    )
    #expect((actions.array ?? []).contains { $0["title"]?.string == "Trust takes time: write a memo" }, "\(actions)")
    #expect(client.stop() == 0)
  }

  @Test("A participant’s cell says who it is with counts, a header what its column means")
  func tableHover() {
    let source = open("transcripts/tone.txt")
    #expect(client.tag(source, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    let uri = open("participants.csv")
    var person = hover(uri, 1, 4)
    // The other source may still be being read.
    for _ in 0..<500 where !person.contains("2 sources") { person = hover(uri, 1, 4) }
    #expect(person.contains("Tone") && person.contains("speaks in 2 sources, 1 coded passage, 1 code"), "\(person)")
    #expect(hover(uri, 0, 4).contains("name used in reports"))
    #expect(hover(uri, 0, 25).contains("agreed to (interview)"))
    #expect(hover(uri, 1, 9).contains("1 row has this"))
    let register = open("material.csv")
    #expect(hover(register, 1, 5).contains("4 turns, 1 coding by 1 coder"))
    #expect(hover(register, 1, 33).contains("Tone"))
    #expect(client.stop() == 0)
  }

  @Test("A table offers its headers, what its cells can be, and what stands in the column")
  func tableCompletion() {
    let people = open("participants.csv", "id,pseudonym,group,\np1,Tone,A,yes\np2,Sofie,\n")
    #expect(labels(people, 0, 19).contains("withdrawn"))
    #expect(labels(people, 2, 9) == ["A"])
    let register = open("material.csv", "source,kind,speakers\n,,R=\ntranscripts/tone.txt,,\n")
    #expect(labels(register, 1, 0).first == "transcripts/both.txt")
    #expect(labels(register, 1, 4) == ["p1", "p2", "@interviewer", "@moderator", "@observer"])
    #expect(labels(register, 2, 21).contains("interview"))
    let begun = open("deltakere.csv", "")
    #expect(labels(begun, 0, 0).contains("id"))
    #expect(client.stop() == 0)
  }

  @Test("A saved query says what it finds, its terms what they mean, and offers what can follow")
  func queries() {
    let source = open("transcripts/tone.txt")
    #expect(client.tag(source, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    let uri = open("queries.md")
    let said = hover(uri, 4, 3)
    #expect(said.contains("1 passage, 1 participant") && said.contains("I felt safe there."), "\(said)")
    #expect(hover(uri, 4, 8).contains("That somebody can be relied on."))
    #expect(hover(uri, 2, 5).contains("1 passage"))
    #expect(client.ask("definition", uri, 4, 8)[0]?["uri"]?.string == study.uri("codebook.md"))
    #expect(client.ask("definition", uri, 4, 22)[0]?["range"]?["start"]?["line"]?.int == 1)
    client.change(uri, version: 2, [["text": "# Queries\n\n## New\n\n`code:hope speaker:`\n"]])
    #expect(labels(uri, 4, 19).contains("Tone"))
    #expect(labels(uri, 4, 7) == ["hope"])
    #expect(
      client.ask("documentSymbol", uri, 0, 0).array?.compactMap { $0["detail"]?.string } == ["code:hope speaker:"]
    )
    #expect(client.stop() == 0)
  }

  @Test("A setting says what it does and its default; keys and values are offered while the text is no JSON yet")
  func settings() {
    let uri = open("kodebok.json")
    #expect(hover(uri, 1, 4).contains("version of the format") && hover(uri, 1, 4).contains("1"))
    #expect(hover(uri, 2, 5).contains("How speakers are labelled"))
    #expect(
      client.ask("documentSymbol", uri, 0, 0).array?.map { $0["name"]?.string } == ["format", "speakers", "rules"]
    )
    client.change(uri, version: 2, [["text": "{\n  \"format\": 1,\n  \n}\n"]])
    let keys = labels(uri, 2, 2)
    #expect(keys.contains("\"language\": \"en\"") && !keys.contains { $0.hasPrefix("\"format\"") }, "\(keys)")
    client.change(uri, version: 3, [["text": "{\n  \"codedPassages\": \n}\n"]])
    #expect(labels(uri, 1, 19).contains("\"inlay\""))
    client.change(uri, version: 4, [["text": "{\n  \"rules\": {\"unused-\": \"off\"}\n}\n"]])
    #expect(labels(uri, 1, 19).contains("\"unused-code\""))
    #expect(client.stop() == 0)
  }

  @Test("What is typed into settings and tables takes effect before it is saved, and findings stand at their place")
  func overlays() {
    let settings = open("kodebok.json")
    func isUnknownRule(_ one: JSONValue) -> Bool { one["code"]?.string == "settings-unknown-rule" }
    let unknown = problems(settings, 1) { $0.contains(where: isUnknownRule) }.first(where: isUnknownRule)
    #expect(unknown?["range"] == .range(3, 12, 24), "\(unknown ?? .null)")
    let text = (study.read("kodebok.json") ?? "").replacing("unused-cod", with: "unused-code")
    client.change(settings, version: 2, [["text": .string(text)]])
    #expect(problems(settings, 2) { $0.isEmpty }.isEmpty)
    let source = open("transcripts/tone.txt")
    #expect(client.tag(source, "trust", .range(1, 6, 24))["changed"]?.bool == true)
    client.change(settings, version: 3, [["text": "{\"codedPassages\": \"off\"}"]])
    let off = client.notification("textDocument/publishDiagnostics") { params in
      params["uri"]?.string == source
        && params["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } == false
    }
    #expect(off != nil)
    client.change(settings, version: 4, [["text": "{\"language\": \"nb\", \"rules\": 3}"]])
    let norwegian = problems(settings, 4) { !$0.isEmpty }
    #expect(norwegian.first?["message"]?.string?.contains("rules") == true)
    let people = open("participants.csv", "id,pseudonym\np1,Tone\np1,Sofie\n")
    let twice = problems(people, 1) { !$0.isEmpty }.first
    #expect(twice?["range"]?["start"]?["line"]?.int == 2)
    #expect(twice?["message"]?.string?.contains("to rader") == true, "the language in the editor holds at once")
    #expect(client.stop() == 0)
  }

  @Test("A label declared in unsaved settings is known in the open transcript at once")
  func declaredLabel() {
    let source = open("transcripts/new.txt")
    #expect(hover(source, 1, 1).contains("not known in this study"))
    let settings = open("kodebok.json", "{\"speakers\": {\"labels\": {\"Tona\": \"p1\"}}}")
    #expect(hover(source, 1, 1).contains("Tone"))
    client.change(settings, version: 2, [["text": "{\"speakers\": {"]])
    #expect(
      hover(source, 1, 1).contains("Tone"),
      "settings that are no JSON at the moment leave the last ones in force"
    )
    #expect(client.stop() == 0)
  }

  @Test("Attributes and links offer and lead to what they name")
  func notes() {
    let book = open("codebook.md")
    #expect(hover(book, 4, 24).contains("Whom do you trust?"))
    #expect(client.ask("definition", book, 4, 24)[0]?["uri"]?.string == study.uri("guides/interview.md"))
    let memo = open("memos/people.md", "# People\n\n## A {about=}\n\n[x](../codebook.md#) [y](../tr)\n")
    #expect(labels(memo, 2, 12).contains("Tone") && labels(memo, 2, 12).contains("trust"))
    #expect(labels(memo, 4, 19).contains("hope"))
    #expect(labels(memo, 4, 29).contains("../transcripts/tone.txt"))
    let guide = open("guides/interview.md")
    let uses = client.ask("references", guide, 2, 5).array ?? []
    #expect(uses.contains { $0["uri"]?.string == book })
    #expect(client.stop() == 0)
  }

  @Test("Places far outside a table or broken settings answer with nothing")
  func odd() {
    for (name, text) in [
      ("participants.csv", "\""), ("material.csv", ",,,\n\n\"\n\""), ("kodebok.json", "}{\"a"), ("queries.md", "`"),
      ("kodebok.json", "[[[{\"rules\": [\"\\"),
    ] {
      let uri = open(name, text)
      for method in ["hover", "completion", "definition", "references", "documentSymbol", "prepareRename"] {
        for (line, column) in [(0, 0), (0, 3), (2, 1), (900, 900)] { _ = client.ask(method, uri, line, column) }
      }
    }
    #expect(client.stop() == 0)
  }
}

@Suite("What the settings can say")
struct SettingsGuideTests {
  /// Every way of keys that the schema knows.
  private func ways(_ schema: JSONValue, _ path: [String] = []) -> [(path: [String], says: String?)] {
    var result: [(path: [String], says: String?)] = path.isEmpty ? [] : [(path, schema["description"]?.string)]
    for member in schema["properties"]?.object ?? [] where member.key != "$schema" {
      result += ways(member.value, path + [member.key])
    }
    if let more = schema["additionalProperties"], more.object != nil { result += ways(more, path + ["x"]) }
    if let items = schema["items"] { result += ways(items, path + ["0"]) }
    return result
  }

  @Test("Every setting of the schema has words in both languages, the schema’s own in English")
  func words() throws {
    let schema = try JSONValue(parsing: Array(SettingsSchema.text.utf8))
    let all = ways(schema)
    #expect(all.count > 20)
    for (path, says) in all {
      let setting = try #require(SettingsGuide.shared.setting(path), "\(path)")
      #expect(Wording.has(setting.words), "\(setting.words)")
      if let says { #expect(Wording(.english).text(setting.words) == says) }
    }
    #expect(Set(SettingsGuide.shared.keys + ["$schema"]) == Set(SettingsReader.keys))
    #expect(SettingsGuide.shared.setting(["nothing"]) == nil)
  }
}

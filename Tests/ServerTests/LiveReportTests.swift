import KodebokJSON
import Testing

@testable import KodebokServer

@Suite("A report in the editor")
struct LiveReportTests {
  private func opened(_ text: String = TemporaryStudy.report) -> (TemporaryStudy, TestClient, String) {
    let study = TemporaryStudy.reported(text)
    let client = TestClient()
    client.initialize(study.root)
    return (study, client, client.open("reports/results.md", of: study))
  }

  @Test("Quotes, claims and numbers are held against the material, also after an edit")
  func findings() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    #expect(
      client.findings(uri).map(\.finding) == [
        "2:16-32 claim-count", "2:90-91 fact-differs", "7:12-34 quote-elision-unmarked", "10:4-8 quote-wrong-speaker",
      ]
    )
    client.change(uri, version: 2, [["range": .range(7, 23, 23), "text": "ikke "]])
    let mended = client.findings(uri, version: 2) { !$0.contains { $0["code"] == "quote-elision-unmarked" } }
    #expect(
      mended.map(\.finding) == [
        "2:16-32 claim-count", "2:90-91 fact-differs", "10:4-8 quote-wrong-speaker",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("The first quote of a study is held against sources that were read before there was any")
  func firstQuote() {
    let (study, client, uri) = opened("# Results\n\nIn 2024 all was quiet.\n")
    defer { withExtendedLifetime(study) {} }
    _ = client.diagnostics(uri, version: 1)
    client.change(
      uri,
      version: 2,
      [["range": .range(2, 0, 0), "text": "Sofie said “Jeg stoler på noen der” and no more. "]]
    )
    #expect(client.findings(uri, version: 2).map(\.finding) == ["2:12-34 quote-elision-unmarked"])
    client.change(uri, version: 3, [["range": .range(2, 23, 23), "text": "ikke "]])
    _ = client.diagnostics(uri, version: 3)
    let tone = client.open("transcripts/tone.txt", of: study)
    _ = client.diagnostics(tone, version: 1)
    #expect(
      client.ask("textDocument/hover", uri, .at(2, 15))["contents"]?["value"]?.string?.hasPrefix("As it was") == true
    )
    #expect(client.stop() == 0)
  }

  @Test("A house style that is typed into the settings changes how a report is read, before it is saved")
  func houseStyle() {
    let (study, client, uri) = opened("# Results\n\n> Jeg følte meg trygg der. Det var fint å være med.\n> Sofie Vik\n")
    defer { withExtendedLifetime(study) {} }
    let settings = client.open("kodebok.json", of: study)
    #expect(client.findings(uri).contains { $0["code"] == "quote-speaker-missing" })
    client.change(settings, version: 2, [["text": #"{"format":1,"language":"en","reports":{"speaker":"below"}}"#]])
    let found = client.findings(uri) { $0.contains { $0["code"] == "quote-wrong-speaker" } }
    #expect(found.map(\.finding).contains("3:2-11 quote-wrong-speaker"), "\(found.map(\.finding))")
    #expect(client.stop() == 0)
  }

  @Test("A change of a transcript tells of the quotes it no longer bears")
  func transcript() throws {
    let (study, client, uri) = opened()
    _ = client.findings(uri)
    let tone = client.open("transcripts/tone.txt", of: study)
    client.change(tone, version: 2, [["range": .range(1, 12, 17), "text": "var"]])
    let found = client.findings(uri) { $0.contains { $0.finding == "4:2-51 quote-altered" } }
    #expect(found.count == 5)
    #expect(client.stop() == 0)
  }

  @Test("A hover tells the verdict first, then who said it, then the words that differ")
  func hovers() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    func hover(_ line: Int, _ column: Int) -> String {
      client.ask("textDocument/hover", uri, .at(line, column))["contents"]?["value"]?.string ?? ""
    }
    #expect(hover(4, 6) == "As it was said\nTone · tone.txt 2")
    #expect(
      hover(7, 15) == """
        Words are left out without a mark
        Sofie · sofie.txt 2
        Said: Jeg stoler [ikke] på noen der
        Printed: Jeg stoler på noen der
        Left out without a mark: ikke
        """
    )
    #expect(hover(9, 6) == "Said by Sofie, not by Tone\nSofie · sofie.txt 4\nThe report names: Tone")
    #expect(
      hover(14, 6).hasPrefix(
        "As it was said, with what is left out marked\nTone · tone.txt 4\nSaid: Etterpå [håper] jeg"
      )
    )
    #expect(hover(2, 20).hasPrefix("1 of 2 (Tone)\nagainst 1 (Sofie)\nIn the material: one participant\n———\n1 of 2"))
    #expect(hover(2, 91) == "2 · participants\nPrinted: 3")
    #expect(client.stop() == 0)
  }

  @Test("A quote leads to its passage, and the passage to every place that prints it")
  func places() throws {
    let (study, client, uri) = opened()
    _ = client.findings(uri)
    let passage = client.ask("textDocument/definition", uri, .at(4, 6))
    #expect(passage.array?.first?["uri"]?.string == study.uri("transcripts/tone.txt"))
    #expect(passage.array?.first?["range"] == .range(1, 3, 54))
    let tone = client.open("transcripts/tone.txt", of: study)
    let references = client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": .string(tone)], "position": .at(1, 8), "context": ["includeDeclaration": false],
      ]
    )
    #expect(references.array?.contains { $0["uri"]?.string == uri && $0["range"]?["start"] == .at(4, 2) } == true)
    #expect(client.stop() == 0)
  }

  @Test("Every finding that can be mended is offered its fix")
  func fixes() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    func titles(_ line: Int, _ column: Int) -> [String] {
      let place: JSONValue = ["start": .at(line, column), "end": .at(line, column)]
      let answer = client.request(
        "textDocument/codeAction",
        ["textDocument": ["uri": .string(uri)], "range": place, "context": ["diagnostics": []]]
      )
      return answer.array?.compactMap { $0["title"]?.string } ?? []
    }
    #expect(titles(2, 20).first == "Print “one participant”")
    #expect(titles(2, 91).first == "Print 2")
    #expect(titles(7, 15).prefix(2) == ["Mark what is left out with […]", "Print all that was said"])
    #expect(titles(10, 5).first == "Name Sofie instead of Tone")
    #expect(client.stop() == 0)
  }

  /// Runs the first action whose title begins with some words, at a place; what the client was asked to edit.
  private func run(_ title: String, _ client: TestClient, _ uri: String, _ range: JSONValue) -> [JSONValue] {
    let answer = client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": ["diagnostics": []]]
    )
    guard let action = answer.array?.first(where: { $0["title"]?.string?.hasPrefix(title) == true }),
      let command = action["command"]
    else {
      Issue.record("\(answer.array?.compactMap { $0["title"]?.string } ?? [])")
      return []
    }
    _ = client.begin("workspace/executeCommand", command)
    let edit = client.serverRequest("workspace/applyEdit")?["edit"]
    return edit?["documentChanges"]?.array?.flatMap { $0["edits"]?.array ?? [] } ?? []
  }

  @Test("A claim is bound to a code with what is counted, and a quote is linked to its place")
  func bindings() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    let place: JSONValue = ["start": .at(17, 8), "end": .at(17, 8)]
    let bound = run("Bind “Most” to Hope: 1 of 2", client, uri, place)
    #expect(bound.first?["newText"] == "[Most](../codebook.md#hope)")
    let quote = run("Link to tone.txt, line 2", client, uri, ["start": .at(4, 8), "end": .at(4, 8)])
    #expect(quote.first?["newText"] == " [Tone 2](../transcripts/tone.txt#L2)")
    #expect(client.stop() == 0)
  }

  @Test("A passage is quoted in an open report in the style of the report, and stands there as it was said")
  func quoting() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    let sofie = client.open("transcripts/sofie.txt", of: study)
    let edits = run("Quote this in results.md", client, sofie, ["start": .at(3, 20), "end": .at(3, 44)])
    #expect(
      edits.first?["newText"]?.string
        == "\n> […] ikke. Det var langt unna […]\n> — [Sofie, 4](../transcripts/sofie.txt#L4)\n"
    )
    client.change(uri, version: 2, edits.map { ["range": $0["range"] ?? .null, "text": $0["newText"] ?? .null] })
    let found = client.findings(uri, version: 2)
    #expect(!found.contains { ($0["range"]?["start"]?["line"]?.int ?? 0) >= 18 })
    #expect(
      client.ask("textDocument/hover", uri, .at(19, 12))["contents"]?["value"]?.string?.hasPrefix("As it was said")
        == true
    )
    #expect(client.stop() == 0)
  }

  @Test("What is typed behind the mark of a quotation brings coded passages, with speaker and link")
  func completion() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    client.change(
      uri,
      version: 2,
      [["range": ["start": .at(18, 0), "end": .at(18, 0)], "text": "\n> hope\n\nShe said “trygg"]]
    )
    func items(_ line: Int, _ column: Int) -> [JSONValue] {
      client.ask("textDocument/completion", uri, .at(line, column))["items"]?.array ?? []
    }
    let block = items(19, 6)
    #expect(block.map { $0["label"]?.string } == ["Tone, 4 · Hope · Etterpå håper jeg på mer."])
    #expect(
      block.first?["textEdit"]?["newText"] == "Etterpå håper jeg på mer.\n> — [Tone, 4](../transcripts/tone.txt#L4)"
    )
    #expect(block.first?["textEdit"]?["range"] == .range(19, 2, 6))
    let inline = items(21, 15)
    #expect(
      inline.first?["textEdit"]?["newText"] == "Jeg følte meg trygg der.” ([Tone, 2](../transcripts/tone.txt#L2))"
    )
    #expect(client.stop() == 0)
  }

  @Test("Lenses tell how quotes and claims stand, and the outline holds sections, quotes and claims")
  func overview() throws {
    let (study, client, uri) = opened()
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    #expect(
      client.lenses(uri) == [
        "0: 4 quotes · 2 not as it was said", "12: 1 quote · all as they were said",
        "2: 1 of 2 (Tone) · against 1",
      ]
    )
    func outline(_ symbols: [JSONValue], _ depth: Int = 0) -> [String] {
      var lines: [String] = []
      for symbol in symbols {
        let (name, detail) = (symbol["name"]?.string ?? "", symbol["detail"]?.string ?? "")
        lines.append(String(repeating: " ", count: depth) + "\(name) | \(detail)")
        lines += outline(symbol["children"]?.array ?? [], depth + 1)
      }
      return lines
    }
    #expect(
      outline(client.ask("textDocument/documentSymbol", uri).array ?? []) == [
        "Results | ", " two participants | 1 of 2",
        " “Jeg følte meg trygg der. Det var fint å være med.” | Tone · As it was said",
        " “Jeg stoler på noen der” | Sofie · Words are left out without a mark",
        " “Nei, jeg vet ikke. Det var langt unna, alt sammen.” | Tone · Said by Sofie, not by Tone",
        " Hope | ", "  “Etterpå […] jeg på mer.” | Tone · As it was said, with what is left out marked",
        "  Most | ",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("Behind a link's `kodebok:` the numbers of the study are offered with their values, and people to stay unnamed")
  func kodebokLinks() {
    let (study, client, uri) = opened(
      "# Results\n\nThere were [three](kodebok:part).\n\n[One of them](kodebok:voice/P1) said “Jeg stoler ikke på noen der”.\n"
    )
    defer { withExtendedLifetime(study) {} }
    _ = client.findings(uri)
    let items = client.ask("textDocument/completion", uri, .at(2, 31))["items"]?.array ?? []
    let labels = items.compactMap { $0["label"]?.string }
    #expect(labels.contains("agreement/cohen") && labels.contains("pages") && labels.contains("voice/p1"), "\(labels)")
    let participants = items.first { $0["label"] == "participants" }
    #expect(participants?["detail"]?.string == "2")
    #expect(participants?["textEdit"]?["range"] == .range(2, 27, 31))
    let hover = client.ask("textDocument/hover", uri, .at(4, 4))
    let words = hover["contents"]?["value"]?.string ?? ""
    #expect(words.hasPrefix("Tone") && words.contains("kodebok export"), "\(words)")
    #expect(hover["range"] == .range(4, 1, 30))
    #expect(client.ask("textDocument/completion", uri, .at(4, 35))["items"]?.array?.isEmpty != false)
    #expect(client.stop() == 0)
  }
}

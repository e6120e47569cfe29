import KodebokJSON
import KodebokJSONRPC
import Testing

@testable import KodebokServer

@Suite("Lenses say how much codes are used")
struct CodeLensTests {
  @Test(
    "In the code book each node has its passages, participants, sources and coders; a parked one that is not used has none"
  )
  func codeBook() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    let can = client.initialize(study.root)
    #expect(can["capabilities"]?["codeLensProvider"]?["resolveProvider"]?.bool == true)
    let uri = client.open("codebook.md", of: study)
    #expect(
      client.lenses(uri) == [
        "0: 5 passages · 2 of 2 participants · against 1 · 2 of 2 sources · 2 coders",
        "2: 5 passages · 2 of 2 participants · against 1 · 2 of 2 sources · 2 coders",
        "4: 2 passages · 1 of 2 participants · against 1 · 2 of 2 sources · 2 coders",
        "10: 2 passages · 2 of 2 participants · 2 of 2 sources · 1 coder",
        "12: 1 passage · 1 of 2 participants · 1 of 2 sources · 1 coder",
        "14: 1 passage · 1 of 2 participants · 1 of 2 sources · 1 coder", "16: no passages yet",
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("Questions of guides and of the study have the codes that stand for them; the register says who was asked")
  func questions() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let guide = client.open("guides/guide.md", of: study)
    #expect(
      client.lenses(guide) == [
        "2: Trust and Distance · 4 passages · in 2 of 2 interviews with this guide",
        "3: no code stands for this question",
      ]
    )
    client.change(guide, version: 2, [["range": .range(0, 0, 0), "text": "\n"]])
    #expect(client.lenses(guide).first?.hasPrefix("3: Trust") == true)
    let own = client.open("study.md", of: study)
    #expect(
      client.lenses(own) == [
        "4: Relationship · 5 passages · 2 of 2 participants · against 1 · 2 of 2 sources · 2 coders"
      ]
    )
    #expect(client.stop() == 0)
  }

  @Test("In a transcript there are none unless they are wanted; then one for each coded line, with all its codes")
  func transcript() throws {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    let uri = client.open("transcripts/tone.txt", of: study)
    #expect(client.ask("textDocument/codeLens", uri).isNull)
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": "lens"]]])
    #expect(client.lenses(uri) == ["1: Trust | Distance", "3: Hope"])
    let lens = try #require(client.ask("textDocument/codeLens", uri)[0])
    #expect(lens["command"]?["command"]?.string == "kodebok.showPassages")
    #expect(lens["command"]?["arguments"]?[0]?["codes"] == ["trust", "distance"])
    // Coded passages are shown one way or the other, never twice.
    let shown = client.notification("textDocument/publishDiagnostics") {
      $0["uri"]?.string == uri
        && $0["diagnostics"]?.array?.contains { $0["source"]?.string == "kodebok.coding" } == false
    }
    #expect(shown != nil)
    client.notify("workspace/didChangeConfiguration", ["settings": ["kodebok": ["codedPassages": .null]]])
    #expect(client.ask("textDocument/codeLens", uri).isNull)
    #expect(client.stop() == 0)
  }

  @Test("A passage over several lines has a lens on each that holds words, also between the times of subtitles")
  func severalLines() {
    let text = "Tone: Det var en gang\n\n  \nog så gikk det godt.\nI: Ja.\n"
    let cues = """
      WEBVTT

      1
      00:00:01.000 --> 00:00:02.000
      Tone: Det var en gang

      2
      00:00:02.000 --> 00:00:03.000
      og så gikk det godt.

      """
    let study = TemporaryStudy([
      "kodebok.json": "{\"format\":1,\"language\":\"en\",\"codedPassages\":\"lens\"}",
      "codebook.md": "# Trust {#trust .code}\n",
      "transcripts/a.txt": text, "transcripts/b.vtt": cues,
    ])
    study.write(
      [TemporaryStudy.Coded(code: "trust", quote: "Det var en gang\n\n  \nog så gikk")],
      in: text,
      of: "transcripts/a.txt"
    )
    study.write(
      [
        TemporaryStudy.Coded(
          code: "trust",
          quote: "en gang\n\n2\n00:00:02.000 --> 00:00:03.000\nog så gikk"
        ), TemporaryStudy.Coded(code: "unheard-of", quote: "godt."),
      ],
      in: cues,
      of: "transcripts/b.vtt"
    )
    let client = TestClient()
    client.initialize(study.root)
    #expect(client.lenses(client.open("transcripts/a.txt", of: study)) == ["0: Trust", "3: Trust"])
    #expect(client.lenses(client.open("transcripts/b.vtt", of: study)) == ["4: Trust", "8: Trust | unheard-of"])
    #expect(client.stop() == 0)
  }

  @Test("A lens that comes back odd is refused or says that its code is gone")
  func oddLenses() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(study.root)
    client.open("codebook.md", of: study)
    #expect(client.failure("codeLens/resolve", .object([]))?.code.number == -32602)
    #expect(client.failure("codeLens/resolve", ["range": .range(0, 0, 0), "data": ["study": "file:///no"]]) != nil)
    for data in [["code": "gone"], ["question": "q9", "file": "no.md"], .null, 7] as [JSONValue] {
      let lens = client.request("codeLens/resolve", ["range": .range(0, 0, 0), "data": data])
      #expect(lens["command"]?["title"]?.string?.isEmpty == false, "\(data.text)")
    }
    #expect(client.stop() == 0)
  }

  @Test("A client that can be told to ask again is told when something was coded, once for all that changed")
  func refresh() {
    let study = TemporaryStudy.coded()
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: [
        "workspace": ["codeLens": ["refreshSupport": true], "inlayHint": ["refreshSupport": true], "applyEdit": true]
      ]
    )
    let uri = client.open("transcripts/tone.txt", of: study)
    // When the study has been read.
    #expect(client.serverRequest("workspace/codeLens/refresh") != nil)
    #expect(client.serverRequest("workspace/inlayHint/refresh") != nil)
    client.run("kodebok.tag", ["uri": .string(uri), "code": "fear", "range": .range(3, 3, 28)])
    #expect(client.serverRequest("workspace/codeLens/refresh") != nil)
    let book = client.open("codebook.md", of: study)
    #expect(client.lenses(book).last == "16: 1 passage · 1 of 2 participants · 1 of 2 sources · 1 coder")
    client.notify("workspace/didChangeConfiguration", ["settings": ["codedPassages": "inlay"]])
    #expect(client.serverRequest("workspace/inlayHint/refresh") != nil)
    #expect(client.stop() == 0)
  }
}

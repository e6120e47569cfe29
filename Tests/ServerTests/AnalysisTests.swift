import Foundation
import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokServer

/// Counts passages, finds the first of each source odd, and proposes its code for the words after it.
private struct Counting: AnalysisPlugin {
  static let description = AnalysisDescription(
    name: "counting",
    version: "1.0",
    title: LocalizedText("Counting", nb: "Telling"),
    summary: LocalizedText("Counts passages", nb: "Teller utdrag"),
    options: [
      AnalysisOption("code", .code, LocalizedText("Only this code", nb: "Bare denne koden")),
      AnalysisOption("wait", .boolean, LocalizedText("Wait to be cancelled", nb: "Vent på å bli avbrutt")),
    ],
    needs: [.segments, .text],
    contributes: [.findings, .proposals]
  )

  func run(
    _ study: some KodebokPluginKit.StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    var tick = 0
    while context.options.isOn("wait") {
      tick += 1
      context.progress(tick % 100, of: 100)
      try context.checkCancelled()
      usleep(1_000)
    }
    let code = context.options["code"]
    let documents = try study.mapDocuments([.segments, .text], context) { $0 }
    var table = ResultTable("counts", columns: [.init("source", "Source"), .init("n", "Passages", .count)])
    var findings: [ResultFinding] = []
    var proposals: [ProposedCoding] = []
    for document in documents {
      let own = document.segments.filter { code == nil || $0.code.value == code }
      table.add([.text(document.source.path.value), .count(own.count, places: own.map(ResultPlace.init))])
      guard let first = own.first else { continue }
      let place = Place(file: document.source.path, start: first.start, end: first.end)
      findings.append(ResultFinding(rule: "first", severity: .information, message: "The first passage.", place: place))
      proposals.append(ProposedCoding(ResultPlace(first), code: CodeID("hope"), reason: "it is first"))
    }
    return AnalysisResult(title: "Counting", tables: [table], findings: findings, proposals: proposals)
  }
}

@Suite("Analyses in the editor")
struct AnalysisTests {
  private static func client() -> TestClient { TestClient(analyses: [Counting.self]) }

  @Test("An analysis is offered at the top of the code book, and its result is a document whose places are links")
  func result() throws {
    let study = TemporaryStudy.coded()
    let client = Self.client()
    client.initialize(study.root, capabilities: PageTests.showing)
    let book = client.open("codebook.md", of: study)
    let actions = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(book)], "range": .range(0, 0, 0),
        "context": ["diagnostics": [], "only": ["refactor.kodebok.analyse"]],
      ]
    )
    let offered = try #require(actions.array?.first { $0["title"]?.string == "analyse: Counting" })
    #expect(offered["command"]?.string == "kodebok.analyse")
    let answer = client.run("kodebok.analyse", ["uri": .string(book), "analysis": "counting"])
    let uri = try #require(answer["uri"]?.string)
    #expect(uri.hasSuffix("/.kodebok/pages/analysis-counting.md"))
    #expect(client.serverRequest("window/showDocument")?["uri"]?.string == uri)
    let text = try #require(study.read(".kodebok/pages/analysis-counting.md"))
    #expect(text.contains("| transcripts/tone.txt |"))
    #expect(text.contains("](../../transcripts/tone.txt#L2)"))
    #expect(client.stop() == 0)
  }

  @Test("What is typed in the editor and not yet saved is what is analysed")
  func unsaved() throws {
    let study = TemporaryStudy.coded()
    let client = Self.client()
    client.initialize(study.root)
    let tone = client.open("transcripts/tone.txt", of: study)
    client.change(tone, version: 2, [["range": .range(0, 0, 0), "text": "\n\n"]])
    let answer = client.run(
      "kodebok.analyse",
      ["uri": .string(tone), "analysis": "counting", "options": ["code": "Trust"]]
    )
    #expect(answer["path"]?.string?.hasSuffix("analysis-counting.md") == true)
    let text = try #require(study.read(".kodebok/pages/analysis-counting.md"))
    #expect(text.contains("](../../transcripts/tone.txt#L4)"))
    #expect(client.stop() == 0)
  }

  @Test("A wrong option, an unknown analysis and odd arguments are one sentence each")
  func refusals() {
    let study = TemporaryStudy.coded()
    let client = Self.client()
    client.initialize(study.root)
    let tone = client.open("transcripts/tone.txt", of: study)
    func refusal(_ arguments: JSONValue) -> String? {
      client.failure("workspace/executeCommand", ["command": "kodebok.analyse", "arguments": [arguments]])?.message
    }
    #expect(
      refusal(["uri": .string(tone), "analysis": "nothing"]) == "There is no analysis “nothing”. There are: counting."
    )
    #expect(
      refusal(["uri": .string(tone), "analysis": "counting", "options": ["colour": "red"]])
        == "The analysis has no option “colour”. It takes: code, wait."
    )
    #expect(refusal(["uri": .string(tone), "analysis": "counting", "options": ["code": .null]]) != nil)
    #expect(refusal(["uri": .string(tone), "analysis": "counting", "options": []]) != nil)
    #expect(client.stop() == 0)
  }

  @Test("A run that takes long is shown, and ends when it is cancelled or its progress is")
  func cancelled() throws {
    let study = TemporaryStudy.coded()
    let client = Self.client()
    client.initialize(study.root, capabilities: ["window": ["workDoneProgress": true]])
    let tone = client.open("transcripts/tone.txt", of: study)
    let arguments: JSONValue = ["uri": .string(tone), "analysis": "counting", "options": ["wait": true]]
    let first = client.begin("workspace/executeCommand", ["command": "kodebok.analyse", "arguments": [arguments]])
    let begun = client.notification("$/progress") { $0["value"]?["title"]?.string == "Running counting" }
    let token = try #require(begun?["token"])
    #expect(client.notification("$/progress") { $0["value"]?["kind"]?.string == "report" } != nil)
    client.notify("window/workDoneProgress/cancel", ["token": token])
    #expect(throws: ResponseError.self) { try #require(client.answer(first)).get() }
    #expect(client.notification("$/progress") { $0["value"]?["kind"]?.string == "end" } != nil)
    let second = client.begin("workspace/executeCommand", ["command": "kodebok.analyse", "arguments": [arguments]])
    client.cancel(second)
    #expect(throws: ResponseError.self) { try #require(client.answer(second)).get() }
    #expect(client.stop() == 0)
  }

  @Test("A session that is ended does not wait for an analysis")
  func ended() {
    let study = TemporaryStudy.coded()
    let client = Self.client()
    client.initialize(study.root)
    let tone = client.open("transcripts/tone.txt", of: study)
    let arguments: JSONValue = ["uri": .string(tone), "analysis": "counting", "options": ["wait": true]]
    _ = client.begin("workspace/executeCommand", ["command": "kodebok.analyse", "arguments": [arguments]])
    #expect(client.stop() == 0)
  }

  @Test("What an enabled analysis finds and proposes is shown where it stands, and goes when it is switched off")
  func enabled() throws {
    let study = TemporaryStudy.coded()
    study.write("kodebok.json", #"{"analyses": {"counting": {"code": "trust"}, "missing": true}}"#)
    let client = Self.client()
    client.initialize(study.root)
    let tone = client.open("transcripts/tone.txt", of: study)
    let settings = client.open("kodebok.json", of: study)
    let found = client.eventually({ client.ask("textDocument/diagnostic", tone) }) { answer in
      (answer["items"]?.array ?? []).contains { $0["code"]?.string == "counting-first" }
    }
    let items = found["items"]?.array ?? []
    #expect(items.contains { $0["message"]?.string == "The first passage." && $0["severity"]?.int == 3 })
    #expect(items.contains { $0["message"]?.string == "counting proposes “Hope” here: it is first" })
    let failed = client.ask("textDocument/diagnostic", settings)["items"]?.array ?? []
    #expect(failed.contains { $0["code"]?.string == "analysis-failed" })
    client.change(settings, version: 2, [["text": #"{"analyses": {"counting": false}}"#]])
    _ = client.eventually({ client.ask("textDocument/diagnostic", tone) }) { answer in
      !(answer["items"]?.array ?? []).contains { $0["code"]?.string == "counting-first" }
    }
    #expect(client.stop() == 0)
  }
}

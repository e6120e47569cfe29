import Foundation
import KodebokJSON
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokPluginKit

/// An analysis that tells everything there is to tell.
private struct Talkative: AnalysisPlugin {
  static let description = AnalysisDescription(
    name: "talkative",
    version: "1.0",
    title: LocalizedText("Talkative", nb: "Snakkesalig"),
    summary: "Talks",
    options: [
      AnalysisOption("count", .integer, "How many", default: "3", minimum: 1, maximum: 9, repeatable: true),
      AnalysisOption("by", .choice, "By what", choices: [.init("code", "By code")]),
    ],
    needs: [.text, .segments],
    contributes: [.findings, .proposals, .edits]
  )

  func run(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> AnalysisResult {
    context.log("a line")
    context.progress(1, of: 2, "half")
    let parts = try study.mapDocuments([.text, .segments], context) { String(reflecting: $0) }
    if context.options["by"] == "code" { throw AnalysisFailure(.missingData, "Nothing.") }
    var result = ResultFormTests.whole
    context.partial(result)
    result.notes = parts + context.options.all("count")
    return result
  }
}

@Suite("The contract of plug-ins")
struct WireContractTests {
  /// Everything that is said in a conversation between a host and ``Talkative``, as they say it.
  struct Talk {
    var messages: [JSONValue] = []
    var results: [String: Result<RawJSON, ResponseError>] = [:]
  }

  /// Plays the host: asks in order, and answers what the plug-in asks.
  static func talk(_ questions: [(id: String, method: String, params: (inout JSONWriter) -> Void)]) throws -> Talk {
    var (toPlugin, fromPlugin): ([Int32], [Int32]) = ([0, 0], [0, 0])
    try #require(pipe(&toPlugin) == 0 && pipe(&fromPlugin) == 0)
    let (input, output) = (toPlugin[0], fromPlugin[1])
    let thread = Thread {
      _ = PluginRunner.serve([Talkative.self], name: "talk", version: "2", input: input, output: output)
      // Nobody else closes its ends: their numbers would be another test's while it still reads from them.
      close(input)
      close(output)
    }
    thread.start()
    defer { for descriptor in [toPlugin[1], fromPlugin[0]] { close(descriptor) } }
    let writer = FrameWriter(descriptor: toPlugin[1])
    var reader = FrameReader(descriptor: fromPlugin[0])
    let service = StudyService(WireSample.View(), run: "1", AnalysisContext())
    var talk = Talk()
    func record(_ body: [UInt8]) throws { talk.messages.append(try JSONValue(parsing: body)) }
    for question in questions {
      try writer.write(request: .string(question.id), method: question.method, question.params)
      var body = JSONWriter()
      body.object { body in
        body.member("jsonrpc", "2.0")
        body.member("id", question.id)
        body.member("method", question.method)
        body.key("params")
        question.params(&body)
      }
      try record(body.bytes)
      while talk.results[question.id] == nil {
        guard case .frame(let bytes) = reader.next() else { throw AnalysisFailure.hostGone }
        try record(bytes)
        switch try Message(decoding: bytes) {
        case .response(.string(let id), let result): talk.results[id] = result
        case .request(let id, let method, let params):
          switch service.answer(method, params) {
          case .success(let bytes): try writer.write(response: id) { $0.raw(bytes) }
          case .failure(let error): try writer.write(response: id, error: error)
          }
        default: break
        }
      }
    }
    try writer.write(notification: "exit") { $0.object { _ in } }
    return talk
  }

  static func wholeTalk() throws -> Talk {
    let host = HandshakeRequest(host: WireProgram(name: "kodebok", version: "1"), language: .norwegian)
    func run(_ values: [String: [String]]) -> RunRequest {
      RunRequest(run: "1", analysis: "talkative", options: OptionValues(checked: values), language: .norwegian)
    }
    return try talk([
      ("hello", "initialize", { host.write(to: &$0) }),
      ("run", "analysis/run", { run(["count": ["1", "2"]]).write(to: &$0) }),
      ("fail", "analysis/run", { run(["by": ["code"]]).write(to: &$0) }),
      ("odd", "no/such", { $0.object { _ in } }), ("end", "shutdown", { $0.object { _ in } }),
    ])
  }

  @Test("Every message that is sent is declared, member for member")
  func sent() throws {
    let talk = try Self.wholeTalk()
    var seen: Set<String> = []
    for message in talk.messages {
      guard let method = message["method"]?.string else { continue }
      guard let declared = WireContract.messages.first(where: { $0.method == method }) else {
        #expect(method == "no/such")
        continue
      }
      let params = try #require(message["params"])
      #expect(declared.params.differences(of: params, at: method + ".params", isStrict: true, seen: &seen) == [])
    }
    for (id, name) in [("hello", "initialize"), ("run", "analysis/run")] {
      let result = try #require(try talk.results[id]?.get().value)
      let shape = try #require(WireContract.messages.first { $0.method == name }?.result)
      #expect(shape.differences(of: result, at: name + ".result", isStrict: true, seen: &seen) == [])
    }
    for (method, params) in [
      ("study/frame", #"{"run":"1"}"#), ("study/documents", #"{"run":"1","needs":["text","segments"]}"#),
      ("study/text", #"{"run":"1","source":"transcripts/tone.txt","start":2,"end":9}"#),
    ] {
      let given = RawJSON(try JSONValue(parsing: Array(params.utf8)))
      let service = StudyService(WireSample.View(), run: "1", AnalysisContext())
      let result = try JSONValue(parsing: service.answer(method, given).get())
      let shape = try #require(WireContract.messages.first { $0.method == method }?.result)
      #expect(shape.differences(of: result, at: method + ".result", isStrict: true, seen: &seen) == [])
    }
    // What is declared is sent, too: nothing is promised that nobody writes.
    var all: Set<String> = []
    // `plugin.json` is a file that is read, no message; its form is held against the reader elsewhere.
    for (name, shape) in WireContract.definitions where !["error", "manifest"].contains(name) {
      all.formUnion(shape.members(at: name))
    }
    let left = all.subtracting(seen).sorted()
    let known = [
      "finding.end", "finding.related[].end", "finding.related[].start", "finding.start", "frame.next", "place.coding",
      "words.en", "words.nb",
    ]
    #expect(left.filter { !known.contains($0) } == [])
  }

  @Test("Refusals and failures have the declared form")
  func failures() throws {
    let talk = try Self.wholeTalk()
    var seen: Set<String> = []
    for message in talk.messages {
      guard let error = message["error"] else { continue }
      let shape = WireContract.definition("error")
      #expect(shape.differences(of: error, at: "error", isStrict: true, seen: &seen) == [])
    }
    guard case .failure(let error) = talk.results["fail"], case .failure(let odd) = talk.results["odd"] else {
      Issue.record("no failure")
      return
    }
    #expect(AnalysisFailure(reading: error) == AnalysisFailure(.missingData, "Nothing."))
    #expect(odd.code == .methodNotFound)
    #expect(try talk.results["end"]?.get().value.isNull == true)
  }

  @Test("A document that went over the wire is the document")
  func documents() throws {
    let talk = try Self.wholeTalk()
    let result = try AnalysisResult(WireValue(try #require(try talk.results["run"]?.get().value), "result"))
    #expect(result.notes.first?.replacing(/0x[0-9a-f]+/, with: "").count ?? 0 > 1_000)
    var writer = JSONWriter()
    WireSample.document.write([.text, .segments], in: WireSample.study, to: &writer)
    let page = try DocumentPage(RawJSON(["documents": [JSONValue(parsing: writer.bytes)]]))
    let back = page.documents[0].document(
      WireSample.source,
      text: page.documents[0].text,
      [.text, .segments],
      in: WireSample.study
    )
    #expect(back.text == WireSample.text)
    #expect(back.transcript.turns == WireSample.document.transcript.turns)
    #expect(back.transcript.spans == WireSample.document.transcript.spans)
    #expect(back.transcript.headings == WireSample.document.transcript.headings)
    #expect(back.transcript.problems == WireSample.document.transcript.problems)
    #expect(back.segments.map(\.coding) == WireSample.document.segments.map(\.coding))
    #expect(back.segments.map(\.outcome) == WireSample.document.segments.map(\.outcome))
    #expect(back.segments.map(\.turn) == [1, 1, -1])
    #expect(back.unplaced == 2)
  }

  @Test("A member that must be there is asked for when it is missing, and what is null was left out")
  func readers() throws {
    let study = try JSONValue(
      parsing: StudyService(WireSample.View(), run: "1", AnalysisContext())
        .answer("study/frame", RawJSON(["run": "1"])).get()
    )
    for name in ["settings", "codeBook"] {
      #expect(throws: ContractBreach.self, "\(name)") { try StudyFrame.study(WireValue(study.without(name), "frame")) }
    }
    var writer = JSONWriter()
    ResultFormTests.whole.write(to: &writer)
    let result = try JSONValue(parsing: writer.bytes)
    #expect(throws: ContractBreach.self) { try AnalysisResult(WireValue(result.without("title"), "result")) }
    for (list, declared) in [("tables", "table"), ("charts", "chart"), ("findings", "finding")] {
      guard case .object(let members) = WireContract.definition(declared) else { continue }
      for member in members where member.isRequired && member.name != "columns" && member.name != "rows" {
        let one = try #require(result[list]?[0])
        let broken = result.with(list, .array([one.without(member.name)]))
        #expect(throws: ContractBreach.self, "\(declared).\(member.name)") {
          try AnalysisResult(WireValue(broken, "result"))
        }
      }
      for member in members where !member.isRequired {
        let one = try #require(result[list]?[0]).with(member.name, .null)
        let lines = ["line", "column", "endLine", "endColumn"]
        guard !lines.contains(member.name) else { continue }
        _ = try AnalysisResult(WireValue(result.with(list, .array([one])), "result"))
      }
    }
  }

  @Test("The schema in the documentation is the one that is made from the declarations")
  func schema() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Sources/PluginKit/Documentation.docc/contract.schema.json")
    if ProcessInfo.processInfo.environment["KODEBOK_WRITE_SCHEMA"] != nil {
      try Data(WireContract.schema.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == WireContract.schema)
  }

  @Test("Versions agree on the highest that both know, and a refusal names both")
  func versions() throws {
    func range(_ low: String, _ high: String) throws -> ProtocolRange {
      ProtocolRange(try #require(ProtocolVersion(low)), try #require(ProtocolVersion(high)))
    }
    #expect(try range("1.0", "1.4").agreed(with: range("1.2", "2.0"))?.description == "1.4")
    #expect(try range("1.0", "1.1").agreed(with: range("2.0", "2.1")) == nil)
    #expect(try range("1.10", "1.10").agreed(with: range("1.9", "1.9")) == nil)
    for text in ["1", "1.", ".1", "1.0.0", "-1.0", "a.b", "1.99999999999999999999"] {
      #expect(ProtocolVersion(text) == nil)
    }
    let refusal = AnalysisFailure.noCommonVersion(plugin: try range("2.0", "2.1"), host: try range("1.0", "1.0"))
    #expect(refusal.message.english == "This plug-in speaks version 2.0 to 2.1 of the protocol, Kodebok speaks 1.0.")
  }
}

extension AnalysisResult {
  func write(to writer: inout JSONWriter) { writer.object { writeMembers(to: &$0) } }
}

extension JSONValue {
  /// The object without a member.
  func without(_ name: String) -> JSONValue { .object((object ?? []).filter { $0.key != name }) }

  /// The object with a member of another value.
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    .object((object ?? []).filter { $0.key != name } + [JSONMember(name, value)])
  }
}

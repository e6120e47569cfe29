import KodebokAnalyses
import KodebokJSON
import KodebokJSONRPC
import KodebokPluginHost
import KodebokPluginKit
import KodebokStudyModel
import Synchronization
import Testing

@Suite("Every bundled analysis gives the same bytes in this process and over the wire")
struct BothWaysTests {
  @Test(
    "With its defaults, with each choice and with names of the study",
    arguments: [Settings.Language.english, .norwegian]
  )
  func sameBytes(language: Settings.Language) throws {
    try AnalysisRun.withStudy(AnalysisRun.example(language)) { view in
      let wire = try WireView(run: "1", LocalLink(view))
      for plugin in BundledAnalyses.all {
        for given in Self.settings(of: plugin.description, in: view.study) {
          let here = Self.outcome(of: plugin, given, view, language)
          let there = Self.outcome(of: plugin, given, wire, language)
          #expect(here == there, "\(plugin.description.name) with \(given)")
          // Between coders nothing can be said of one of them, or of a source that one has coded.
          let mayLack =
            plugin.description.name == "agreement" && given.contains { ["coder", "source"].contains($0.name) }
          #expect(mayLack || here.hasPrefix("{"), "\(plugin.description.name) with \(given): \(here)")
        }
      }
    }
  }

  @Test("The study that is rebuilt from the wire is the study, but for texts and places")
  func sameStudy() throws {
    try AnalysisRun.withStudy(AnalysisRun.example(.norwegian)) { view in
      let wire = try WireView(run: "1", LocalLink(view))
      let context = AnalysisContext()
      let needs: DocumentNeeds = [.text, .segments]
      let here = try view.mapDocuments(needs, context) { String(reflecting: $0) }
      let there = try wire.mapDocuments(needs, context) { String(reflecting: $0) }
      #expect(here.count > 3)
      #expect(zip(here, there).allSatisfy { Self.steady($0) == Self.steady($1) })
      #expect(wire.study.codeBook.codes.map(\.id) == view.study.codeBook.codes.map(\.id))
      #expect(wire.study.codeBook.codes.map(\.children) == view.study.codeBook.codes.map(\.children))
      #expect(wire.study.memos.map(\.text) == view.study.memos.map(\.text))
      #expect(wire.study.participants.all.map { "\($0)" } == view.study.participants.all.map { "\($0)" })
      #expect(wire.study.sources == view.study.sources)
      #expect(wire.study.entries.map(\.id) == view.study.entries.map(\.id))
    }
  }

  /// The description of a value without addresses and with sets in order.
  private static func steady(_ text: String) -> String {
    let plain = text.replacing(/0x[0-9a-f]+/, with: "")
    return plain.replacing(/flags: Set\(\[([^\]]*)\]\)/) { match in
      "flags: " + match.output.1.split(separator: ", ").map(String.init).sorted().joined(separator: ", ")
    }
  }

  /// The bytes of a result, or the sentence that there is none.
  private static func outcome(
    of plugin: any AnalysisPlugin.Type,
    _ given: [(name: String, value: String)],
    _ view: some StudyView,
    _ language: Settings.Language
  ) -> String {
    do {
      let options = try OptionValues(given, for: plugin.description.options, in: view.study)
      let result = try plugin.init().run(view, AnalysisContext(language: language, options: options))
      var writer = JSONWriter()
      writer.object { result.writeMembers(to: &$0) }
      return String(decoding: writer.bytes, as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }

  /// The options to try: none, each choice, and a value for each option that names something of the study.
  private static func settings(
    of description: AnalysisDescription,
    in study: Study
  ) -> [[(name: String, value: String)]] {
    // What nothing can be said without: a word to find, a person.
    var usual: [(name: String, value: String)] = []
    if description.name == "concordance" { usual = [("find", "home")] }
    if description.name == "person-by-theme", let person = study.participants.all.first {
      usual = [("participant", person.id.value)]
    }
    var result = [usual]
    for option in description.options {
      let values: [String] =
        switch option.kind {
        case .choice: option.choices.map(\.value)
        case .boolean: ["true", "false"]
        case .code: study.codeBook.codes.filter { $0.kind == .code }.prefix(2).map(\.id.value)
        case .participant: study.participants.all.prefix(2).map(\.id.value)
        case .source: study.sources.prefix(2).map(\.path.value)
        case .coder: study.coders.prefix(2).map(\.value)
        case .query: ["not flag:candidate", "group:\(study.participants.all.first?.group ?? "A")"]
        case .attribute: (study.participants.all.first?.attributes.map(\.name) ?? []) + ["group"]
        case .text where option.name == "find": ["tillit*", "home"]
        default: []
        }
      let others = usual.filter { $0.name != option.name }
      result += values.map { others + [(name: option.name, value: $0)] }
    }
    return result
  }
}

/// A wire within the process: what is asked is answered at once, as bytes.
private final class LocalLink: WireLink {
  private let service: StudyService<SnapshotView>
  private let answers = Mutex<(last: Int, waiting: [RequestID: RawJSON])>((0, [:]))

  init(_ view: SnapshotView) { service = StudyService(view, run: "1", AnalysisContext()) }

  func send(_ method: String, _ params: (inout JSONWriter) -> Void) throws(AnalysisFailure) -> RequestID {
    let answer = service.answer(method, try Self.read(params))
    switch answer {
    case .failure(let error): throw AnalysisFailure(reading: error)
    case .success(let bytes):
      let value = try Self.read { $0.raw(bytes) }
      return answers.withLock { answers in
        answers.last += 1
        answers.waiting[.int(answers.last)] = value
        return .int(answers.last)
      }
    }
  }

  func receive(_ id: RequestID) throws(AnalysisFailure) -> RawJSON {
    guard let value = answers.withLock({ $0.waiting.removeValue(forKey: id) }) else { throw .hostGone }
    return value
  }

  private static func read(_ write: (inout JSONWriter) -> Void) throws(AnalysisFailure) -> RawJSON {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", 1)
      writer.key("result")
      write(&writer)
    }
    guard let message = try? Message(decoding: writer.bytes), case .response(_, .success(let value)) = message else {
      throw .hostGone
    }
    return value
  }
}

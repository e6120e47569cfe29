import KodebokChecks
import KodebokJSON
import KodebokStorage
import KodebokStudyModel
import KodebokText
import KodebokWording
import Testing

@testable import KodebokServer

@Suite("What is told of a report while it is written is what a check of the files tells")
struct LiveEqualsFreshTests {
  /// What a check of the files as they are in the client tells of the report, in the client's unit.
  private func checked(_ files: [String: String], of study: TemporaryStudy, _ encoding: PositionEncoding) -> [String] {
    let copy = TemporaryStudy.reported()
    for (name, text) in files { copy.write(name, text) }
    let folder = StudyFolder(root: copy.root)
    let read = folder.readStudy()
    let pass = StudyPass(read)
    let parts = folder.forEachDocument(read) { pass.part($0) }
    let text = SourceText(files["reports/results.md"] ?? "")
    func shown(_ place: TextPosition) -> String {
      let position = text.position(of: text.offset(of: place, in: .utf32), in: encoding)
      return "\(position.line):\(position.column)"
    }
    return pass.findings(parts).filter { $0.place.file.value == "reports/results.md" }.map {
      "\(shown($0.place.start))-\(shown($0.place.end)) \($0.rule) \(Wording(.english).message(for: $0))"
    }.sorted()
  }

  private func live(_ client: TestClient, _ uri: String) -> [String] {
    let items = client.ask("textDocument/diagnostic", uri)["items"]?.array ?? []
    return TestClient.own(items).map { one in
      func at(_ end: String) -> String {
        "\(one["range"]?[end]?["line"]?.int ?? -1):\(one["range"]?[end]?["character"]?.int ?? -1)"
      }
      return "\(at("start"))-\(at("end")) \(one["code"]?.string ?? "") \(one["message"]?.string ?? "")"
    }.sorted()
  }

  @Test("Random edits in a report and in two transcripts, in three units", arguments: PositionEncoding.allCases)
  func randomEdits(encoding: PositionEncoding) throws {
    let study = TemporaryStudy.reported()
    let client = TestClient()
    client.initialize(
      study.root,
      capabilities: ["general": ["positionEncodings": [.string(encoding.rawValue)]]]
    )
    let names = ["reports/results.md", "transcripts/tone.txt", "transcripts/sofie.txt"]
    let uris = names.map { client.open($0, of: study) }
    var mirrors = names.map { ClientText(study.read($0) ?? "") }
    _ = client.findings(uris[0])
    var random = SeededGenerator(seed: UInt64(encoding.rawValue.utf8.count) &+ 4_711)
    let pieces = [
      "x", "🙂", "\n", "\n\n", "> ", "ikke ", "", "", "“", "”", "Tone", "Sofie", "[…] ", "# ", "\n> — Sofie\n",
      "Etterpå håper jeg på mer.", "Sofie: ", "all participants ", "```\n", "[7](kodebok:codings) ",
    ]
    for round in 0..<40 {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let file = Int.random(in: 0..<6, using: &random) % 4 % 3
        let lines = mirrors[file].text.lineCount
        let line = Int.random(in: 0..<lines, using: &random)
        let start = TextPosition(line: line, column: Int.random(in: 0..<40, using: &random))
        let end = TextPosition(
          line: min(lines - 1, line + (Int.random(in: 0..<8, using: &random) == 0 ? 2 : 0)),
          column: start.column + Int.random(in: 0..<9, using: &random)
        )
        let text = pieces.randomElement(using: &random) ?? ""
        _ = mirrors[file].apply(ClientText.Change(range: (start, end), text: text), in: encoding)
        client.change(
          uris[file],
          version: round * 10 + Int.random(in: 2...3, using: &random),
          [
            [
              "range": ["start": .at(start.line, start.column), "end": .at(end.line, end.column)],
              "text": .string(text),
            ]
          ]
        )
      }
      var files: [String: String] = [:]
      for (name, mirror) in zip(names, mirrors) { files[name] = mirror.text.string }
      let wanted = checked(files, of: study, encoding)
      #expect(live(client, uris[0]) == wanted, "round \(round)")
    }
    #expect(client.stop() == 0)
  }
}

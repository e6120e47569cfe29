import KodebokJSON
import Testing

@Suite("A hostile study does nothing in an editor")
struct HostileEditorTests {
  /// Members that an editor shows on one line.
  static let shown: Set<String> = [
    "title", "name", "label", "message", "detail", "containerName", "placeholder", "collapsedText", "tooltip",
  ]

  /// Walks an answer and gives what is shown and holds what it should not.
  static func faults(_ value: JSONValue, in way: String) -> [String] {
    switch value {
    case .object(let members):
      return members.flatMap { member -> [String] in
        let here = way + "." + member.key
        if ["arguments", "data", "newText", "uri", "quote", "edit", "textEdit"].contains(member.key) { return [] }
        guard let text = member.value.string else { return faults(member.value, in: here) }
        if shown.contains(member.key) {
          let found = HostileStudy.unsafe(text, allowing: [])
          return found.isEmpty ? [] : ["\(here): \(found) in \(text.debugDescription)"]
        }
        return member.key == "value" ? hover(text, in: here, isMarkdown: value["kind"]?.string == "markdown") : []
      }
    case .array(let elements): return elements.flatMap { faults($0, in: way + "[]") }
    default: return []
    }
  }

  /// What Markdown would make of words of the study.
  private static func hover(_ text: String, in way: String, isMarkdown: Bool) -> [String] {
    var result = HostileStudy.unsafe(text).map { "\(way): \($0)" }
    guard isMarkdown else { return result }
    // What stands behind a backslash is a letter like any other.
    let plain = withoutEscapes(text)
    for bad in ["](command", "![", "<script", "<img", "](http:", "command:", "http://"] where plain.contains(bad) {
      result.append("\(way): \(bad) in \(text.prefix(300).debugDescription)")
    }
    return result
  }

  /// A text without what stands behind a backslash.
  private static func withoutEscapes(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if !isEscaped, character != "\\" { result.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return result
  }

  @Test("Names, titles, messages and hovers are words only, wherever one asks", arguments: ["markdown", "plaintext"])
  func answers(format: String) throws {
    let bench = try Bench()
    try HostileStudy.write(to: bench)
    let client = try LanguageClient(bench, started: false)
    let uri = "file://" + bench.study
    let capabilities: JSONValue = [
      "textDocument": [
        "hover": ["contentFormat": [.string(format)]], "publishDiagnostics": ["relatedInformation": true],
        "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      ]
    ]
    _ = try client.request("initialize", ["processId": .null, "rootUri": .string(uri), "capabilities": capabilities])
    client.notify("initialized", [:])
    var faults: [String] = []
    for file in ["transcripts/ond.txt", "codebook.md", "memos/ond.md", "participants.csv"] {
      faults += Self.faults(.array(try client.open(file)), in: "diagnostics of " + file)
      let document = JSONMember("textDocument", ["uri": .string(client.uri(file))])
      let lines = client.text(file).replacing("\r", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .count
      for method in ["documentSymbol", "codeLens", "documentLink", "foldingRange"] {
        let answer = try client.ask("textDocument/" + method, .object([document]))
        faults += Self.faults(answer["result"] ?? .null, in: method)
      }
      for line in 0..<min(lines, 160) {
        for column in [0, 5, 20] {
          let place: JSONValue = ["line": .int(line), "character": .int(column)]
          for method in ["hover", "completion", "prepareRename"] {
            let answer = try client.ask("textDocument/" + method, .object([document, JSONMember("position", place)]))
            faults += Self.faults(answer["result"] ?? .null, in: "\(method) in \(file)")
          }
          let range = JSONMember("range", ["start": place, "end": place])
          let actions = try client.ask(
            "textDocument/codeAction",
            .object([document, range, JSONMember("context", ["diagnostics": []])])
          )
          faults += Self.faults(actions["result"] ?? .null, in: "codeAction in \(file)")
        }
      }
    }
    faults += Self.faults(try client.request("workspace/symbol", ["query": ""]), in: "workspace/symbol")
    faults += Self.faults(.array(client.notifications.map(\.params)), in: "notifications")
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(8).joined(separator: "\n"))")
    #expect(try client.stop() == 0)
  }
}

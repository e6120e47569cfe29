import KodebokJSON
import KodebokJSONRPC

@testable import KodebokServer

/// A client that behaves as one editor does, in the small study.
struct EditorClient {
  let profile: EditorProfile
  let study: TemporaryStudy
  let client: TestClient
  let capabilities: JSONValue

  /// Starts a server and greets it; `reply` answers what it asks, nil: as the editor does by itself.
  init(
    _ profile: EditorProfile,
    _ study: TemporaryStudy = .small(),
    reply: @escaping @Sendable (String, JSONValue) -> TestClient.Reply? = { _, _ in nil }
  ) {
    self.profile = profile
    self.study = study
    client = TestClient(replies: { method, params in
      if let chosen = reply(method, params) { return chosen }
      switch method {
      case "workspace/configuration": return profile.configuration.map { .result($0) } ?? .error
      case "workspace/applyEdit": return .result(["applied": true])
      case "client/registerCapability", "window/workDoneProgress/create": return .result(.null)
      // Helix knows no questions, and no editor before 0.12 or so knows all of the refreshes.
      default: return profile.understood.contains(method) ? .result(.null) : .error
      }
    })
    capabilities = client.request("initialize", profile.greeting(study.root))["capabilities"] ?? .null
    client.notify("initialized", .object([]))
  }

  var uri: String { study.uri("transcripts/tone.txt") }

  /// Opens the transcript.
  func open() { client.open(uri, TemporaryStudy.tone) }

  /// The range of the first sentence of the answer in the transcript; it holds no emoji.
  static let sentence: JSONValue = .range(1, 3, 28)

  /// The range of the words behind the emoji, in the unit agreed on.
  var behindEmoji: JSONValue {
    func width(_ text: String) -> Int {
      switch profile.encoding {
      case "utf-8": text.utf8.count
      case "utf-16": text.utf16.count
      default: text.unicodeScalars.count
      }
    }
    let before = width("R: Jeg følte meg trygg der. Det var fint 🙂 ")
    return .range(1, before, before + width("å være med."))
  }

  /// Gives words a code.
  @discardableResult
  func tag(_ code: String, _ range: JSONValue = sentence) -> JSONValue {
    run("kodebok.tag", ["uri": .string(uri), "code": .string(code), "range": range])
  }

  /// Runs a command.
  @discardableResult
  func run(_ command: String, _ arguments: JSONValue) -> JSONValue {
    client.request("workspace/executeCommand", ["command": .string(command), "arguments": [arguments]])
  }

  /// The code actions for a range.
  func actions(_ range: JSONValue = sentence, only: [String] = []) -> [JSONValue] {
    var context: [JSONMember] = [JSONMember("diagnostics", [])]
    if !only.isEmpty { context.append(JSONMember("only", .array(only.map { .string($0) }))) }
    return client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": .object(context)]
    ).array ?? []
  }

  /// The diagnostics as the editor gets them: asked for, or sent.
  func diagnostics(where fits: ([JSONValue]) -> Bool = { _ in true }) -> [JSONValue]? {
    guard profile.pulls else {
      return client.notification("textDocument/publishDiagnostics") {
        $0["uri"]?.string == uri && fits($0["diagnostics"]?.array ?? [])
      }?["diagnostics"]?.array
    }
    for _ in 0..<500 {
      let report = client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
      if let items = report["items"]?.array, fits(items) { return items }
    }
    return nil
  }

  /// The codings on disk, once there are any that fit.
  func codings(until fits: (String) -> Bool) -> String {
    study.read("codings/anna/transcripts/tone.txt.jsonl", until: fits) ?? ""
  }

  /// Leaves as the editor does; the status of the server.
  func leave() -> Int32? {
    switch profile.leaving {
    case .shutdownAndExit: return client.stop()
    case .shutdownOnly:
      client.request("shutdown", .null)
      client.closeInput()
      return client.exitStatus()
    case .killed:
      client.closeInput()
      return client.exitStatus()
    }
  }
}

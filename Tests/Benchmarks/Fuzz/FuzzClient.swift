import CSystem
import KodebokBytes
import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// A client that sends whatever it is told to and holds every message of the server to what must always be so.
///
/// Faults are gathered, not thrown: the sequence that led to them is what a reader needs.
final class FuzzClient {
  /// What was found wrong.
  private(set) var faults: [String] = []
  /// The frames sent, for a reader of a fault; only the last ones of a long run.
  private(set) var sent: [[UInt8]] = []
  /// Requests that have no answer yet, by their ids, with their methods.
  private(set) var open: [Int: String] = [:]
  /// Answers that came: results, or errors under `error`.
  private(set) var answers: [Int: JSONValue] = [:]
  /// The last diagnostics of every document, with their version.
  private(set) var published: [String: JSONValue] = [:]
  /// Errors without an id.
  private(set) var namelessErrors = 0
  /// Messages of the server's that came.
  private(set) var messages = 0
  /// What the server asked for by `workspace/applyEdit`.
  private(set) var asked: [String: Int] = [:]
  /// How the server's own requests are answered: the result, or nil for an error.
  var reply: (String) -> JSONValue? = { _ in .null }
  /// Whether a step was taken back or done again: what lies in a file out of sight is told of then, and only then.
  private var hasTakenBack = false
  /// Whether the versions this client sends grow.
  var countsVersions = true
  /// What the server said it can.
  private(set) var capabilities: JSONValue = .null

  private let child: ChildProcess
  private let log: String
  private var buffer: [UInt8] = []
  private var next = 1
  private var isEnded = false
  private var isReaped = false

  init(binary: String, log: String) {
    self.log = log
    child = ChildProcess.start(binary, ["lsp"], errors: log)
  }

  deinit { end() }

  /// Remembers what was found wrong.
  func fault(_ text: String) { faults.append(text) }

  // MARK: Sending

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) {
    if sent.count >= 4_000 { sent.removeFirst(2_000) }
    sent.append(bytes)
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(child.input, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      guard count > 0 else { return }
      done += count
    }
  }

  /// A body with its header.
  static func frame(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }

  /// Sends a message.
  func send(_ message: JSONValue) { write(Self.frame(Array(message.text.utf8))) }

  /// Sends a notification.
  func notify(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// A request with a name of its own, which is from now on waited for.
  func message(_ method: String, _ params: JSONValue) -> (id: Int, body: JSONValue) {
    next += 1
    open[next] = method
    return (next, ["jsonrpc": "2.0", "id": .int(next), "method": .string(method), "params": params])
  }

  /// Sends a request without waiting.
  @discardableResult
  func begin(_ method: String, _ params: JSONValue) -> Int {
    let (id, body) = message(method, params)
    if let command = params["command"]?.string, command == "kodebok.undo" || command == "kodebok.redo" {
      hasTakenBack = true
    }
    send(body)
    return id
  }

  /// No longer waits for an answer: the request may have been swallowed by a frame before it.
  func forget(_ id: Int) { open[id] = nil }

  // MARK: Waiting

  /// Sends a request and waits; the answer as it came, with `result` or `error`; null where none came.
  func ask(_ method: String, _ params: JSONValue, seconds: Double = 20) -> JSONValue {
    answer(begin(method, params), seconds: seconds)
  }

  /// Waits for the answer to a request that was sent; silence is a fault.
  func answer(_ id: Int, seconds: Double = 20) -> JSONValue {
    let method = open[id] ?? "?"
    if pump(seconds: seconds, until: { self.answers[id] != nil }) { return answers.removeValue(forKey: id) ?? .null }
    if !isEnded { fault("\(method): no answer in \(Int(seconds)) s") }
    open[id] = nil
    return .null
  }

  /// Waits until every request is answered.
  func settle(seconds: Double = 30) {
    if !pump(seconds: seconds, until: { self.open.isEmpty }), !isEnded {
      let methods = Set(open.values).sorted().joined(separator: ", ")
      fault("\(open.count) requests without an answer in \(Int(seconds)) s: \(methods)")
      open = [:]
    }
  }

  /// Reads what comes until something is so; whether it became so in time.
  @discardableResult
  func pump(seconds: Double, until isSo: () -> Bool = { false }) -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while true {
      while let body = nextBody() { take(body) }
      if isSo() { return true }
      let left = end - ContinuousClock.now
      guard left > .zero, !isEnded else { return false }
      var entry = pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
      guard poll(&entry, 1, max(1, min(milliseconds, 200))) > 0 else { continue }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(child.output, &chunk, chunk.count)
      if count > 0 { buffer += chunk[..<count] } else { isEnded = true }
      if isEnded, !isExpectedToEnd { fault("it ended: \(ending())") }
    }
  }

  /// Whether the end of the server is no fault.
  var isExpectedToEnd = false

  private func nextBody() -> [UInt8]? {
    guard let header = buffer.offset(of: Array("\r\n\r\n".utf8)) else { return nil }
    let name = Array("Content-Length: ".utf8)
    let length = String(decoding: buffer[..<header].dropFirst(name.count), as: UTF8.self)
    guard buffer.starts(with: name), let count = Int(length) else {
      fault("no frame: \(String(decoding: buffer.prefix(80), as: UTF8.self))")
      buffer = []
      return nil
    }
    let start = header + 4
    guard buffer.count >= start + count else { return nil }
    let body = Array(buffer[start..<start + count])
    buffer.removeFirst(start + count)
    return body
  }

  // MARK: What must always be so

  private func take(_ body: [UInt8]) {
    messages += 1
    guard let message = try? JSONValue(parsing: body), message["jsonrpc"]?.string == "2.0" else {
      return fault("no message: \(String(decoding: body.prefix(200), as: UTF8.self))")
    }
    if let method = message["method"]?.string {
      if let id = message["id"] { return answer(method, id) }
      if method == "textDocument/publishDiagnostics" { takePublished(message["params"] ?? .null) }
      // 3: information.
      if method == "window/showMessage", !hasTakenBack || message["params"]?["type"]?.int != 3 {
        fault("the user is told: \(message["params"]?.text ?? "")")
      }
      return
    }
    if let code = message["error"]?["code"]?.int, !Self.errorCodes.contains(code) {
      fault("an error no client can expect: \(message.text.prefix(200))")
    }
    guard let id = message["id"]?.int else {
      namelessErrors += 1
      if message["error"]?["code"] == nil { fault("an answer without a name: \(message.text.prefix(200))") }
      return
    }
    if countsAnswers, answers[id] != nil || (open[id] == nil && id <= next && !swallowable.contains(id)) {
      fault("\(id) is answered twice")
    }
    open[id] = nil
    answers[id] = message
  }

  /// The ids of requests that stood behind a broken frame.
  var swallowable: Set<Int> = []
  /// Whether every answer is one to a request that was sent as it is counted; not where bytes of ids are changed.
  var countsAnswers = true

  /// The errors of the protocol but "internal error", which is always the server's own.
  private static let errorCodes: Set<Int> = [
    -32700, -32600, -32601, -32602, -32002, -32800, -32801, -32802, -32803,
  ]

  private func takePublished(_ params: JSONValue) {
    let uri = params["uri"]?.string ?? ""
    if countsVersions, let old = published[uri]?["version"]?.int, let new = params["version"]?.int, new < old {
      fault("versions go back from \(old) to \(new) in \(uri)")
    }
    published[uri] = params
  }

  private func answer(_ method: String, _ id: JSONValue) {
    asked[method, default: 0] += 1
    if let result = reply(method) {
      send(["jsonrpc": "2.0", "id": id, "result": result])
    } else {
      send(["jsonrpc": "2.0", "id": id, "error": ["code": -32601, "message": "no"]])
    }
  }

  // MARK: Habits

  /// Greets the server.
  func initialize(_ folder: String?, encoding: String = "utf-16", pulls: Bool = false) {
    var document = FuzzProfile.document
    if pulls { document.append(JSONMember("diagnostic", .object([]))) }
    let answer = ask(
      "initialize",
      [
        "processId": .null, "rootUri": folder.map { .string("file://" + $0) } ?? .null,
        "initializationOptions": ["coder": "anna"],
        "capabilities": [
          "general": ["positionEncodings": [.string(encoding)]], "textDocument": .object(document),
          "workspace": FuzzProfile.workspace, "window": FuzzProfile.window,
        ],
      ]
    )
    capabilities = answer["result"]?["capabilities"] ?? .null
    if capabilities.isNull { fault("initialize: \(answer.text.prefix(200))") }
    notify("initialized", .object([]))
  }

  /// Opens a document.
  func open(_ uri: String, _ text: String, version: Int = 1) {
    published[uri] = nil
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "plaintext", "version": .int(version), "text": .string(text),
        ]
      ]
    )
  }

  /// Edits a document.
  func change(_ uri: String, version: Int, _ changes: [JSONValue]) {
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": .int(version)], "contentChanges": .array(changes)]
    )
  }

  /// Closes a document.
  func close(_ uri: String) { notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]]) }

  /// Whether the server still answers.
  func ping() { _ = ask("kodebok/unheardOf", .object([])) }

  /// Ends the session as the protocol says and looks at the status.
  func stop() {
    if isEnded { return }
    _ = ask("shutdown", .null)
    isExpectedToEnd = true
    notify("exit", .null)
    pump(seconds: 10)
    let status = ending()
    if status != "status 0" { fault("after shutdown and exit: \(status)") }
  }

  /// Waits for the end of the server and says how it ended; one that does not end is ended.
  func ending() -> String {
    guard !isReaped else { return "ended before" }
    Glibc.close(child.input)
    var status: Int32 = 0
    var waited = 0
    while waitpid(child.identifier, &status, WNOHANG) == 0 {
      waited += 1
      if waited > 1000 { kill(child.identifier, SIGKILL) }
      usleep(10_000)
    }
    Glibc.close(child.output)
    isReaped = true
    let signal = kodebok_ending_signal(status)
    let words = String(Files.readStream(log).suffix(600))
    let how = signal != 0 ? "signal \(signal)" : "status \(kodebok_exit_status(status))"
    return waited > 1000 ? "does not end" : how + (words.isEmpty ? "" : ": " + words)
  }

  private func end() {
    guard !isReaped else { return }
    kill(child.identifier, SIGKILL)
    _ = ending()
  }

  /// The resident memory of the server in bytes.
  func memory() -> Int {
    let pages = Files.readStream("/proc/\(child.identifier)/statm").split(separator: " ").dropFirst().first
    return pages.flatMap { Int($0) }.map { $0 * Int(getpagesize()) } ?? 0
  }
}

/// A client that can nearly everything, so that nearly everything is sent.
enum FuzzProfile {
  static let document: [JSONMember] = [
    JSONMember("publishDiagnostics", ["versionSupport": true, "relatedInformation": true]),
    JSONMember("hover", ["contentFormat": ["markdown", "plaintext"]]),
    JSONMember("codeAction", ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]]]),
    JSONMember("documentSymbol", ["hierarchicalDocumentSymbolSupport": true]),
    JSONMember("synchronization", ["willSave": true, "willSaveWaitUntil": true, "didSave": true]),
    JSONMember("rename", ["prepareSupport": true, "honorsChangeAnnotations": true]),
    JSONMember("codeLens", .object([])), JSONMember("documentLink", ["tooltipSupport": true]),
    JSONMember("colorProvider", .object([])), JSONMember("typeHierarchy", .object([])),
    JSONMember("callHierarchy", .object([])), JSONMember("selectionRange", .object([])),
    JSONMember("implementation", ["linkSupport": true]), JSONMember("definition", ["linkSupport": true]),
    JSONMember("inlayHint", .object([])), JSONMember("foldingRange", .object([])),
    JSONMember("formatting", .object([])), JSONMember("rangeFormatting", .object([])),
    JSONMember("completion", ["completionItem": ["labelDetailsSupport": true]]),
    JSONMember(
      "semanticTokens",
      [
        "requests": ["range": true, "full": ["delta": true]], "tokenTypes": [], "tokenModifiers": [],
        "formats": ["relative"],
      ]
    ),
  ]

  static let workspace: JSONValue = [
    "applyEdit": true, "configuration": true, "workspaceFolders": true,
    "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]],
    "didChangeWatchedFiles": ["dynamicRegistration": true], "diagnostics": ["refreshSupport": true],
    "codeLens": ["refreshSupport": true], "inlayHint": ["refreshSupport": true],
    "semanticTokens": ["refreshSupport": true], "foldingRange": ["refreshSupport": true],
    "fileOperations": ["willRename": true, "didRename": true], "textDocumentContent": .object([]),
  ]

  static let window: JSONValue = ["showDocument": ["support": true], "workDoneProgress": true]
}

import CSystem
import Foundation
import KodebokJSON
import Testing

/// A small editor: starts `kodebok lsp`, sends what editors send and keeps what comes back.
final class LanguageClient {
  private let bench: Bench
  private let process: RunningProgram
  /// The server's standard input; -1 once it is closed.
  private var input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []
  private var next = 1
  /// Every notification received, oldest first.
  private(set) var notifications: [(method: String, params: JSONValue)] = []
  /// Edits the server asked for with `workspace/applyEdit`.
  private(set) var edits: [JSONValue] = []
  private var texts: [String: (version: Int, text: String)] = [:]

  init(_ bench: Bench, coder: String? = nil, started: Bool = true) throws {
    self.bench = bench
    var (toServer, fromServer): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard kodebok_pipe(&toServer) == 0, kodebok_pipe(&fromServer) == 0 else {
      throw RunningProgram.CannotStart(words: ["a pipe"])
    }
    let log = Foundation.open(bench.study + "/../server.log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    var settings = bench.settings
    if let coder { settings["KODEBOK_CODER"] = coder }
    process = try RunningProgram(
      [Binary.path, "lsp"],
      in: bench.study,
      environment: settings,
      descriptors: [toServer[0], fromServer[1], log]
    )
    (input, output) = (toServer[1], fromServer[0])
    for descriptor in [toServer[0], fromServer[1], log] { close(descriptor) }
    if started { try start() }
  }

  deinit {
    process.end(SIGKILL)
    _ = process.waits(seconds: 5)
    if input >= 0 { close(input) }
    close(output)
  }

  struct Silence: Error, CustomStringConvertible {
    var waitedFor: String
    var description: String { "the server did not send \(waitedFor)" }
  }

  // MARK: Lifecycle

  static let capabilities: JSONValue = [
    "general": ["positionEncodings": ["utf-16"]],
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]],
      "hover": ["contentFormat": ["markdown", "plaintext"]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
    ],
    "workspace": ["applyEdit": true],
  ]

  /// Sends `initialize` and `initialized`; returns what the server can.
  @discardableResult
  func start() throws -> JSONValue {
    let folder: JSONValue = ["uri": .string("file://" + bench.study), "name": "study"]
    let result = try request(
      "initialize",
      [
        "processId": .null, "rootUri": .string("file://" + bench.study), "workspaceFolders": [folder],
        "capabilities": Self.capabilities,
      ]
    )
    notify("initialized", [:])
    return result
  }

  /// Asks for the end, and returns the status the server ends with.
  func stop() throws -> Int32? {
    try request("shutdown", .null)
    notify("exit", .null)
    _ = process.waits(seconds: 10)
    return process.status
  }

  /// Ends the server like a crash.
  func kill() {
    process.end(SIGKILL)
    _ = process.waits(seconds: 5)
  }

  /// The resident memory of the server in bytes.
  var memory: Int {
    let text = FileManager.default.contents(atPath: "/proc/\(process.identifier)/statm") ?? Data()
    let pages = String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * Int(getpagesize())
  }

  /// Closes the server's input and returns the status it ends with.
  func hangUp() -> Int32? {
    close(input)
    input = -1
    _ = process.waits(seconds: 10)
    return process.status
  }

  // MARK: Messages

  func uri(_ path: String) -> String { "file://" + bench.study + "/" + path }

  /// Sends a request and returns its result.
  @discardableResult
  func request(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let answer = try ask(method, params)
    if let error = answer["error"], !error.isNull { throw Refused(method: method, error: error) }
    return answer["result"] ?? .null
  }

  struct Refused: Error, CustomStringConvertible {
    var method: String
    var error: JSONValue
    var description: String { "\(method): \(error.text)" }
  }

  /// Sends a request and returns the whole answer, result or error.
  func ask(_ method: String, _ params: JSONValue) throws -> JSONValue {
    let id = post(method, params)
    while true {
      let message = try receive("an answer to \(method)")
      if message["id"] == .int(id), message["method"] == nil { return message }
      take(message)
    }
  }

  /// Sends a request without waiting; returns its id.
  @discardableResult
  func post(_ method: String, _ params: JSONValue) -> Int {
    next += 1
    send(["jsonrpc": "2.0", "id": .int(next), "method": .string(method), "params": params])
    return next
  }

  func notify(_ method: String, _ params: JSONValue) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Reads until a notification fits, also among those that have come already.
  func wait(
    for method: String,
    _ what: String = "",
    where fits: (JSONValue) -> Bool = { _ in true }
  ) throws -> JSONValue {
    var seen = 0
    while true {
      while seen < notifications.count {
        let notification = notifications[seen]
        seen += 1
        if notification.method == method, fits(notification.params) { return notification.params }
      }
      take(try receive(method + " " + what))
    }
  }

  /// Forgets the notifications received, so that later waits see new ones only.
  func forget() { notifications = [] }

  private func take(_ message: JSONValue) {
    guard let method = message["method"]?.string else { return }
    guard let id = message["id"] else {
      notifications.append((method, message["params"] ?? .null))
      return
    }
    var result = JSONValue.null
    if method == "workspace/applyEdit" {
      edits.append(message["params"] ?? .null)
      result = ["applied": true]
    }
    send(["jsonrpc": "2.0", "id": id, "result": result])
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(input, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count <= 0 { return }
      done += count
    }
  }

  private func send(_ message: JSONValue) {
    let body = Array(message.text.utf8)
    write(Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body)
  }

  /// Reads the next message; gives up after some seconds of silence.
  func receive(_ what: String, seconds: Int32 = 20) throws -> JSONValue {
    while true {
      if let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) {
        let header = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        let length = header.split(separator: "\r\n").compactMap { line in
          line.hasPrefix("Content-Length: ") ? Int(line.dropFirst(16)) : nil
        }.first
        guard let length else { throw Silence(waitedFor: "a length: \(header)") }
        if buffer.count >= end.upperBound + length {
          let body = Array(buffer[end.upperBound..<end.upperBound + length])
          buffer.removeFirst(end.upperBound + length)
          return try JSONValue(parsing: body)
        }
      }
      var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, seconds * 1000) > 0 else { throw Silence(waitedFor: what) }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &chunk, chunk.count)
      guard count > 0 else { throw Silence(waitedFor: what + " (it has ended)") }
      buffer += chunk[..<count]
    }
  }
}

// MARK: - What editors do

extension LanguageClient {
  /// Opens a file of the study as it is on disk and returns its first diagnostics.
  @discardableResult
  func open(_ path: String, language: String = "plaintext") throws -> [JSONValue] {
    let text = bench.text(path)
    texts[path] = (1, text)
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri(path)), "languageId": .string(language), "version": 1, "text": .string(text),
        ]
      ]
    )
    return try diagnostics(path, version: 1)
  }

  /// Replaces the whole text of an open file, without saving, and returns the diagnostics of the new version.
  @discardableResult
  func change(_ path: String, to text: String) throws -> [JSONValue] {
    let version = (texts[path]?.version ?? 0) + 1
    texts[path] = (version, text)
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri(path)), "version": .int(version)],
        "contentChanges": [["text": .string(text)]],
      ]
    )
    return try diagnostics(path, version: version)
  }

  /// The text of an open file as this editor has it.
  func text(_ path: String) -> String { texts[path]?.text ?? "" }

  /// Writes the text of an open file to disk and says so.
  func save(_ path: String) throws {
    try bench.write(text(path), to: path)
    notify("textDocument/didSave", ["textDocument": ["uri": .string(uri(path))]])
  }

  /// The diagnostics of a version of a file.
  func diagnostics(_ path: String, version: Int) throws -> [JSONValue] {
    let params = try wait(for: "textDocument/publishDiagnostics", "of \(path), version \(version)") {
      $0["uri"]?.string == uri(path) && $0["version"]?.int == version
    }
    return params["diagnostics"]?.array ?? []
  }

  /// Reads publications of a file until one fits.
  func diagnostics(_ path: String, where fits: ([JSONValue]) -> Bool) throws -> [JSONValue] {
    let params = try wait(for: "textDocument/publishDiagnostics", "of \(path)") {
      $0["uri"]?.string == uri(path) && fits($0["diagnostics"]?.array ?? [])
    }
    return params["diagnostics"]?.array ?? []
  }

  /// The range of some words of an open file, in UTF-16.
  func range(_ words: String, in path: String) throws -> JSONValue {
    let text = Array(text(path).utf16)
    let found = try #require(text.firstRange(of: Array(words.utf16)), "“\(words)” in \(path)")
    func position(_ offset: Int) -> JSONValue {
      let before = text[..<offset]
      let line = before.filter { $0 == 10 }.count
      let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      return ["line": .int(line), "character": .int(offset - start)]
    }
    return ["start": position(found.lowerBound), "end": position(found.upperBound)]
  }

  /// The code actions for some words.
  func actions(_ words: String, in path: String, only: [String] = []) throws -> [JSONValue] {
    var context: JSONValue = ["diagnostics": []]
    if !only.isEmpty { context = ["diagnostics": [], "only": .array(only.map { .string($0) })] }
    let result = try request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(uri(path))], "range": try range(words, in: path), "context": context,
      ]
    )
    return result.array ?? []
  }

  /// Runs the command of a code action.
  @discardableResult
  func perform(_ action: JSONValue) throws -> JSONValue {
    let command = try #require(action["command"], "\(action.text)")
    return try execute(command["command"]?.string ?? "", command["arguments"] ?? [])
  }

  /// Runs a command.
  @discardableResult
  func execute(_ command: String, _ arguments: JSONValue) throws -> JSONValue {
    try request("workspace/executeCommand", ["command": .string(command), "arguments": arguments])
  }

  /// Gives some words a code, as an editor's key for one code does.
  func tag(_ code: String, _ words: String, in path: String) throws {
    let actions = try actions(words, in: path, only: ["refactor.kodebok.tag.code.\(code)"])
    try perform(try #require(actions.first, "an action for \(code)"))
  }
}

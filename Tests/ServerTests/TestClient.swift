import Foundation
import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import struct KodebokLanguageProtocol.DocumentURI
import Synchronization

@testable import KodebokServer

/// A client in the same process: the server runs on threads of its own, the messages go through pipes.
final class TestClient: Sendable {
  private struct State {
    var answers: [Int: Message] = [:]
    var notifications: [(method: String, params: JSONValue)] = []
    var requests: [(id: RequestID, method: String, params: JSONValue)] = []
    var errors: [ResponseError] = []
    var isClosed = false
    var lastID = 0
    var frames = 0
    var exit: Int32?
  }

  private let state = Mutex(State())
  private let changed = NSCondition()
  private let toServer: Int32
  private let writer: FrameWriter
  private let handler: @Sendable (String, JSONValue) -> Reply

  /// What comes back when the server asks something.
  enum Reply: Sendable {
    case result(JSONValue)
    /// Method not found.
    case error
    /// Nothing, ever.
    case silence
  }

  /// Starts a server; `handler` answers what the server asks, nil for an error.
  convenience init(
    environment: [String: String] = ["KODEBOK_CODER": "anna"],
    analyses: [any AnalysisPlugin.Type] = [],
    _ handler: @escaping @Sendable (String, JSONValue) -> JSONValue? = { _, _ in .null }
  ) {
    self.init(
      environment: environment,
      analyses: analyses,
      replies: { method, params in handler(method, params).map { .result($0) } ?? .error }
    )
  }

  /// Starts a server; `handler` answers what the server asks.
  init(
    environment: [String: String] = ["KODEBOK_CODER": "anna"],
    analyses: [any AnalysisPlugin.Type] = [],
    replies handler: @escaping @Sendable (String, JSONValue) -> Reply
  ) {
    signal(SIGPIPE, SIG_IGN)
    var forth: [Int32] = [0, 0]
    var back: [Int32] = [0, 0]
    pipe(&forth)
    pipe(&back)
    // Programs that other tests start must not inherit them: some cannot live with descriptors above 1,023.
    for end in forth + back { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (input, output, toServer, fromServer) = (forth[0], back[1], forth[1], back[0])
    self.toServer = toServer
    self.handler = handler
    writer = FrameWriter(descriptor: toServer)
    Thread.detachNewThread { [self] in
      let status = Server.run(input: input, output: output, environment: environment, analyses: analyses)
      close(output)
      state.withLock { $0.exit = status }
      wake()
    }
    Thread.detachNewThread { [self] in
      var reader = FrameReader(descriptor: fromServer)
      loop: while true {
        switch reader.next() {
        case .frame(let body): receive(body)
        case .broken: continue
        case .end: break loop
        }
      }
      close(fromServer)
      state.withLock { $0.isClosed = true }
      wake()
    }
  }

  private func wake() {
    changed.lock()
    changed.broadcast()
    changed.unlock()
  }

  private func receive(_ body: [UInt8]) {
    guard let message = try? Message(decoding: body) else { return }
    state.withLock { $0.frames += 1 }
    switch message {
    case .response(.int(let id), _): state.withLock { $0.answers[id] = message }
    case .response(_, let result):
      if case .failure(let error) = result { state.withLock { $0.errors.append(error) } }
    case .notification(let method, let params):
      let params = params.value
      state.withLock { $0.notifications.append((method, params)) }
    case .request(let id, let method, let params):
      let params = params.value
      state.withLock { $0.requests.append((id, method, params)) }
      switch handler(method, params) {
      case .result(let answer): try? writer.write(response: id) { $0.value(answer) }
      case .error: try? writer.write(response: id, error: ResponseError(.methodNotFound, "no"))
      case .silence: break
      }
    }
    wake()
  }

  // MARK: Sending

  func send(raw bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Glibc.write(toServer, $0.baseAddress, $0.count) }
  }

  func send(body: String) { try? writer.write(body: Array(body.utf8)) }

  func notify(_ method: String, _ params: JSONValue) {
    try? writer.write(notification: method) { $0.value(params) }
  }

  /// Sends a request without waiting.
  func begin(_ method: String, _ params: JSONValue) -> Int {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    try? writer.write(request: .int(id), method: method) { $0.value(params) }
    return id
  }

  func cancel(_ id: Int) { notify("$/cancelRequest", ["id": .int(id)]) }

  func closeInput() { close(toServer) }

  // MARK: Waiting

  /// Waits until something is there; nil after ten seconds.
  private func wait<Value>(_ look: (inout State) -> Value?) -> Value? {
    let end = Date(timeIntervalSinceNow: 10)
    changed.lock()
    defer { changed.unlock() }
    while true {
      if let value = state.withLock({ look(&$0) }) { return value }
      guard changed.wait(until: end) else { return nil }
    }
  }

  func answer(_ id: Int) -> Result<JSONValue, ResponseError>? {
    let message = wait { $0.answers.removeValue(forKey: id) }
    guard case .response(_, let result)? = message else { return nil }
    return result.map(\.value)
  }

  /// Sends a request and waits for its result; an error is null.
  @discardableResult
  func request(_ method: String, _ params: JSONValue) -> JSONValue {
    if case .success(let value)? = answer(begin(method, params)) { return value }
    return .null
  }

  /// Sends a request and waits for its error; nil where it succeeded.
  func failure(_ method: String, _ params: JSONValue) -> ResponseError? {
    if case .failure(let error)? = answer(begin(method, params)) { return error }
    return nil
  }

  /// The next notification with a method that fits, taken out of those that came.
  func notification(_ method: String, where fits: (JSONValue) -> Bool = { _ in true }) -> JSONValue? {
    wait { state in
      guard let index = state.notifications.firstIndex(where: { $0.method == method && fits($0.params) }) else {
        return nil
      }
      return state.notifications.remove(at: index).params
    }
  }

  /// The diagnostics of a version of a document.
  func diagnostics(_ uri: String, version: Int) -> [JSONValue]? {
    notification("textDocument/publishDiagnostics") { $0["uri"]?.string == uri && $0["version"]?.int == version }?[
      "diagnostics"
    ]?.array
  }

  /// The notifications that came and were not taken.
  var notifications: [(method: String, params: JSONValue)] { state.withLock { $0.notifications } }

  /// The names of the requests that came and were not taken.
  var requests: [String] { state.withLock { $0.requests.map(\.method) } }
  /// The requests of the server's that came and were not taken, with their parameters.
  var serverRequests: [(method: String, params: JSONValue)] {
    state.withLock { state in state.requests.map { ($0.method, $0.params) } }
  }

  func serverRequest(_ method: String) -> JSONValue? {
    wait { state in
      guard let index = state.requests.firstIndex(where: { $0.method == method }) else { return nil }
      return state.requests.remove(at: index).params
    }
  }

  /// An error without a name.
  func namelessError() -> ResponseError? { wait { $0.errors.isEmpty ? nil : $0.errors.removeFirst() } }

  /// The status with which the server ended; nil while it runs for ten more seconds.
  func exitStatus() -> Int32? { wait { $0.exit } }

  // MARK: Habits

  /// Greets the server.
  @discardableResult
  func initialize(
    _ folder: String?,
    capabilities: JSONValue = TestClient.plainCapabilities,
    options: JSONValue = ["coder": "anna"]
  ) -> JSONValue {
    let result = request(
      "initialize",
      [
        "processId": .null, "rootUri": folder.map { .string(DocumentURI(path: $0).text) } ?? .null,
        "capabilities": capabilities, "initializationOptions": options,
      ]
    )
    notify("initialized", .object([]))
    return result
  }

  static let plainCapabilities: JSONValue = [
    "textDocument": [
      "publishDiagnostics": ["versionSupport": true],
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
    ],
    "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
  ]

  func open(_ uri: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "plaintext", "version": .int(version), "text": .string(text),
        ]
      ]
    )
  }

  func change(_ uri: String, version: Int, _ changes: [JSONValue]) {
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": .int(version)], "contentChanges": .array(changes)]
    )
  }

  func stop() -> Int32? {
    request("shutdown", .null)
    notify("exit", .null)
    return exitStatus()
  }
}

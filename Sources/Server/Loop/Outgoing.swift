import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import Synchronization

/// The one way out: messages leave in the order they are handed in, written by a thread of its own, so that a client
/// that reads slowly holds up nobody.
final class Outgoing: Sendable {
  private enum Item: Sendable {
    case frame([UInt8])
    case close
  }

  private let items = Mailbox<Item>()
  private let thread: NamedThread
  private let published = Mutex<[String: Int]>([:])

  /// Starts the thread; `write` sends one body with its frame and says whether anyone still reads.
  init(write: @escaping @Sendable ([UInt8]) -> Bool) {
    let items = items
    thread = NamedThread("kodebok-out") {
      var isOpen = true
      while true {
        for item in items.take() {
          switch item {
          case .frame(let body): if isOpen { isOpen = write(body) }
          case .close: return
          }
        }
      }
    }
  }

  /// Sends a message that is written already.
  func send(_ body: [UInt8]) { items.post(.frame(body)) }

  /// Waits until everything handed in has been written; a client that no longer reads is not waited for long.
  func finish() {
    items.post(.close)
    thread.join(milliseconds: 500)
  }

  // MARK: Messages

  /// Answers a request with what `result` writes.
  func answer(_ name: RequestID, _ result: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 512)
    Self.begin(name, in: &writer)
    result(&writer)
    writer.endObject()
    send(writer.bytes)
  }

  /// Begins the answer to a request: the result is to follow, then the end of the object.
  static func begin(_ name: RequestID, in writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("jsonrpc")
    writer.raw("\"2.0\"")
    writer.key("id")
    name.write(to: &writer)
    writer.key("result")
  }

  /// Answers a request with an error.
  func refuse(_ name: RequestID, _ error: ResponseError) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.key("id")
      name.write(to: &writer)
      writer.key("error")
      error.write(to: &writer)
    }
    send(writer.bytes)
  }

  /// Sends a notification with what `params` writes.
  func notify(_ method: StaticString, _ params: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 512)
    write(method, nil, params, into: &writer)
    send(writer.bytes)
  }

  /// Tells how far something is that was begun under a token.
  func progress(_ value: WorkDoneProgress, _ token: ProgressToken) {
    notify(ProgressParams.method) { ProgressParams.write(token, to: &$0) { $0.value(value) } }
  }

  /// Sends a request to the client.
  func request(_ method: StaticString, id: Int, _ params: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 512)
    write(method, id, params, into: &writer)
    send(writer.bytes)
  }

  /// Sends diagnostics of a version, unless a newer version's have left already.
  ///
  /// The order number, not the client's version, decides: it grows with every state of a document and of its study.
  func publish(_ uri: String, order: Int, _ body: [UInt8]) {
    published.withLock { published in
      guard published[uri].map({ $0 < order }) ?? true else { return }
      published[uri] = order
      items.post(.frame(body))
    }
  }

  private func write(
    _ method: StaticString,
    _ id: Int?,
    _ params: (inout JSONWriter) -> Void,
    into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("jsonrpc")
    writer.raw("\"2.0\"")
    writer.member("id", id)
    writer.key("method")
    writer.string(method.description)
    writer.key("params")
    params(&writer)
    writer.endObject()
  }
}

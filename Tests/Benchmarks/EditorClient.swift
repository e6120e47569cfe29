import CSystem
import KodebokBytes
import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// A bare client of the language server for measuring: writes frames, reads frames, parses nothing it need not.
final class EditorClient {
  private let child: ChildProcess
  private var buffer: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 20)
  private var next = 1
  /// The size of the last frame read, in bytes.
  private(set) var lastFrameBytes = 0
  private var lastFrame: [UInt8] = []

  /// The number of diagnostics in the last frame read.
  var lastFrameDiagnostics: Int {
    let mark = Array("\"severity\":".utf8)
    var (count, place) = (0, 0)
    while let next = lastFrame.offset(of: mark, from: place) {
      count += 1
      place = next + 1
    }
    return count
  }

  init(binary: String) { child = ChildProcess.start(binary, ["lsp"]) }

  /// The process id of the server.
  var identifier: pid_t { child.identifier }

  /// Does nothing for a while, as a person does between two keys; what the server sends meanwhile is read, as every
  /// editor does, so that the next answer does not wait behind it in the pipe.
  func rest(milliseconds: Int) {
    let end = ContinuousClock().now + .milliseconds(milliseconds)
    while true {
      let left = end - ContinuousClock().now
      guard left > .zero else { return }
      var output = [pollfd(fd: child.output, events: Int16(POLLIN), revents: 0)]
      let wait = Int32(clamping: left.components.attoseconds / 1_000_000_000_000_000 + 1)
      if poll(&output, 1, wait) > 0 { answer(readFrame()) }
    }
  }

  // MARK: Sending

  func send(_ body: [UInt8]) {
    var bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8)
    bytes += body
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(child.input, $0.baseAddress.map { $0 + done }, bytes.count - done) }
      guard count > 0 else { Report.stop("the server closed its input") }
      done += count
    }
  }

  func notify(_ method: String, _ params: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object { message in
      message.member("jsonrpc", "2.0")
      message.member("method", method)
      message.object("params", params)
    }
    send(writer.bytes)
  }

  /// Sends a request and reads frames until its answer has come; other frames are thrown away.
  @discardableResult
  func request(_ method: String, _ params: (inout JSONWriter) -> Void) -> [UInt8] {
    let id = next
    next += 1
    var writer = JSONWriter()
    writer.object { message in
      message.member("jsonrpc", "2.0")
      message.member("id", id)
      message.member("method", method)
      message.object("params", params)
    }
    send(writer.bytes)
    let mark = Array("\"id\":\(id),".utf8)
    let lastMark = Array("\"id\":\(id)}".utf8)
    while true {
      let frame = readFrame()
      let isAnswer = frame.offset(of: mark) != nil || frame.offset(of: lastMark) != nil
      if isAnswer, frame.offset(of: Array("\"method\":".utf8)) == nil { return frame }
      answer(frame)
    }
  }

  /// Answers a request of the server with null, so that it never waits.
  private func answer(_ frame: [UInt8]) {
    guard frame.offset(of: Array("\"method\":".utf8)) != nil, let value = try? JSONValue(parsing: frame),
      let id = value["id"]
    else { return }
    var writer = JSONWriter()
    writer.object { message in
      message.member("jsonrpc", "2.0")
      message.member("id", id)
      message.key("result")
      message.null()
    }
    send(writer.bytes)
  }

  // MARK: Reading

  /// Reads until the diagnostics of a version of a document have come, and returns the frame.
  func diagnostics(of uri: String, version: Int) -> [UInt8] {
    let method = Array("\"textDocument/publishDiagnostics\"".utf8)
    let name = Array(uri.utf8)
    let marks = [Array("\"version\":\(version),".utf8), Array("\"version\":\(version)}".utf8)]
    while true {
      let frame = readFrame()
      if frame.offset(of: method) != nil, frame.offset(of: name) != nil,
        marks.contains(where: { frame.offset(of: $0) != nil })
      {
        return frame
      }
      answer(frame)
    }
  }

  func readFrame() -> [UInt8] {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let header = buffer.offset(of: end) {
        let length = buffer[..<header].split(separator: UInt8(ascii: ":")).last.flatMap {
          Int(String(decoding: $0, as: UTF8.self).filter(\.isNumber))
        }
        guard let length else { Report.stop("a frame without length") }
        let start = header + end.count
        if buffer.count >= start + length {
          let frame = Array(buffer[start..<start + length])
          buffer.removeFirst(start + length)
          lastFrameBytes = frame.count
          lastFrame = frame
          return frame
        }
      }
      let count = read(child.output, &chunk, chunk.count)
      guard count > 0 else { Report.stop("the server closed its output") }
      buffer.append(contentsOf: chunk[..<count])
    }
  }

  /// Asks for shutdown, sends exit and waits; returns the seconds it took.
  func shutdown() -> Double {
    let begin = ContinuousClock().now
    request("shutdown") { _ in }
    notify("exit") { _ in }
    close(child.input)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while read(child.output, &chunk, chunk.count) > 0 {}
    let usage = child.wait(since: begin)
    close(child.output)
    return usage.seconds
  }

  /// The resident memory of the server in bytes.
  func memory() -> Int {
    let text = Files.readStream("/proc/\(child.identifier)/statm")
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(getpagesize())
  }
}

import CSystem
import KodebokJSON
import KodebokJSONRPC
import KodebokPluginKit
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The messages that go back and forth with one process, on the thread of whoever waits for an answer.
///
/// Nothing here blocks for longer than a tick: between ticks time, memory and cancellation are looked at. A question of the
/// plug-in is only looked at when it has taken the answer to the one before, so that what is kept for it does not grow.
struct PluginConversation: ~Copyable {
  /// What is looked at while a message is waited for.
  struct Watch {
    /// When to give up.
    var deadline: ContinuousClock.Instant
    /// The fault of giving up.
    var lateness: PluginFault
    /// Looked at each tick; what it throws ends the process.
    var look: (inout PluginConversation) throws(PluginFault) -> Void
  }

  /// What came of a message.
  enum Step<Value> {
    /// Wait for the next.
    case goOn
    /// This was waited for.
    case done(Value)
  }

  /// How often time, memory and cancellation are looked at.
  private static let tick: Int32 = 20

  let process: LaunchedProcess
  private let limits: PluginLimits
  private(set) var errors = ErrorTail()
  private var buffer: FrameBuffer
  private var outgoing: [UInt8] = []
  private var sent = 0
  /// What came since ``beginCounting()``, on both outputs.
  private var received = 0
  private var lastQuestion = 0
  private var areErrorsClosed = false
  private var lastLook = ContinuousClock.now

  init(_ process: LaunchedProcess, _ limits: PluginLimits) {
    self.process = process
    self.limits = limits
    buffer = FrameBuffer(bodyLimit: min(Frame.bodyLimit, limits.outputMegabytes << 20))
  }

  /// Begins to count what comes anew: for each run.
  mutating func beginCounting() {
    received = 0
    errors.removeAll()
  }

  // MARK: What goes out

  /// Puts a question into the way out; gives its id.
  mutating func ask(_ method: String, _ params: (inout JSONWriter) -> Void) -> RequestID {
    lastQuestion += 1
    let id = RequestID.int(lastQuestion)
    send { writer in
      writer.key("id")
      id.write(to: &writer)
      writer.member("method", method)
      writer.key("params")
      params(&writer)
    }
    return id
  }

  mutating func tell(_ method: String, _ params: (inout JSONWriter) -> Void) {
    send { writer in
      writer.member("method", method)
      writer.key("params")
      params(&writer)
    }
  }

  mutating func answer(_ id: RequestID, _ result: Result<[UInt8], ResponseError>) {
    send { writer in
      writer.key("id")
      id.write(to: &writer)
      switch result {
      case .success(let bytes):
        writer.key("result")
        writer.raw(bytes)
      case .failure(let error):
        writer.key("error")
        error.write(to: &writer)
      }
    }
  }

  private mutating func send(_ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(reserving: 256)
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      members(&writer)
    }
    outgoing.append(contentsOf: Frame.header(bodyCount: writer.bytes.count))
    outgoing.append(contentsOf: writer.bytes)
  }

  // MARK: The loop

  /// Exchanges messages until `handle` has what was waited for.
  mutating func converse<Value>(
    _ watch: Watch,
    _ handle: (Message, inout PluginConversation) throws(PluginFault) -> Step<Value>
  ) throws(PluginFault) -> Value {
    lastLook = .now
    while true {
      try write()
      while outgoing.isEmpty, let message = try next() {
        if case .done(let value) = try handle(message, &self) {
          // What was asked for is there; the rest of what goes out goes with the next message.
          return value
        }
        try write()
      }
      try wait()
      let now = ContinuousClock.now
      if now >= watch.deadline { throw watch.lateness }
      guard now - lastLook >= .milliseconds(Int(Self.tick)) else { continue }
      lastLook = now
      try watch.look(&self)
      try checkMemory()
      // Descendants may keep the pipes open after it has ended.
      guard process.status != nil else { continue }
      try readOutput()
      while let message = try next() {
        if case .done(let value) = try handle(message, &self) { return value }
      }
      throw ending()
    }
  }

  private mutating func next() throws(PluginFault) -> Message? {
    let body: [UInt8]?
    do throws(FrameBuffer.Broken) {
      body = try buffer.next()
    } catch {
      throw .noFrame(error.reason)
    }
    guard let body else { return nil }
    do throws(MalformedMessage) {
      return try Message(decoding: body)
    } catch {
      let isJSON = error.error.code != .parseError
      throw .noMessage(
        LocalizedText(error.error.message, nb: isJSON ? "den er ikke bygd som en melding" : "innholdet er ikke JSON")
      )
    }
  }

  /// Waits a tick at most until something can be read or written.
  private mutating func wait() throws(PluginFault) {
    let wantsInput = buffer.count <= Frame.bodyLimit || outgoing.isEmpty
    var ready = [
      pollfd(fd: wantsInput ? process.output : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: areErrorsClosed ? -1 : process.errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : process.input, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&ready, 3, Self.tick) > 0 else { return }
    if ready[1].revents != 0 { try readErrors() }
    if ready[0].revents != 0 { try readOutput() }
  }

  private mutating func readOutput() throws(PluginFault) {
    // Several reads at a time, but never so many that nothing else is looked at.
    for _ in 0..<16 {
      let (count, code) = Self.read(process.output) { buffer.append($0) }
      if count > 0 {
        try received(count)
        continue
      }
      if code == EAGAIN { return }
      throw ending()
    }
  }

  private mutating func readErrors() throws(PluginFault) {
    for _ in 0..<16 {
      let (count, code) = Self.read(process.errors) { errors.append($0) }
      if count > 0 {
        try received(count)
        continue
      }
      if code != EAGAIN { areErrorsClosed = true }
      return
    }
  }

  private mutating func received(_ count: Int) throws(PluginFault) {
    received += count
    if received > limits.outputMegabytes << 20 { throw .output(limits.outputMegabytes) }
  }

  /// The count that was read, or 0 at the end, or -1 with the reason.
  private static func read(_ descriptor: Int32, _ take: (UnsafeRawBufferPointer) -> Void) -> (Int, Int32) {
    withUnsafeTemporaryAllocation(byteCount: 256 << 10, alignment: 8) { room in
      while true {
        #if canImport(Glibc)
          let count = Glibc.read(descriptor, room.baseAddress, room.count)
        #else
          let count = Darwin.read(descriptor, room.baseAddress, room.count)
        #endif
        if count < 0, errno == EINTR { continue }
        if count > 0 { take(UnsafeRawBufferPointer(rebasing: room[..<count])) }
        return (count, count < 0 ? errno : 0)
      }
    }
  }

  /// Writes what the other side takes at once.
  private mutating func write() throws(PluginFault) {
    while sent < outgoing.count {
      let count = outgoing.withUnsafeBytes { bytes in
        kodebok_write_quietly(process.input, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        throw ending()
      }
    }
    if sent > 0 { outgoing.removeAll(keepingCapacity: outgoing.capacity <= 1 << 20) }
    sent = 0
  }

  /// Writes what is left to be written, as far as the other side takes it at once.
  mutating func flush() throws(PluginFault) { try write() }

  /// What it means that a pipe was closed: mostly that the process has ended.
  private mutating func ending() -> PluginFault {
    guard process.waitForEnd(seconds: 0.2), let status = process.status else { return .closed }
    drainErrors()
    return .ended(status)
  }

  /// Takes what was written to standard error and not read.
  mutating func drainErrors() {
    guard !areErrorsClosed else { return }
    for _ in 0..<64 where Self.read(process.errors, { errors.append($0) }).0 <= 0 { return }
  }

  // MARK: Memory

  /// Looks whether the process and its descendants hold more than they may.
  func checkMemory() throws(PluginFault) {
    let all = [process.identifier] + ProcessTree.descendants(of: process.identifier)
    if all.count > limits.processes { throw .processes(limits.processes) }
    let limit = limits.memoryMegabytes << 20
    guard ProcessTree.memory(of: all) > limit else { return }
    if ProcessTree.exactMemory(of: all) ?? .max > limit { throw .memory(limits.memoryMegabytes) }
  }
}

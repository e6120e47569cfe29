import KodebokJSON
import KodebokJSONRPC
import KodebokText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two pipes of a plug-in: questions to the host, answers from it, and what it wants.
///
/// A class, because an analysis may look from any thread whether it was cancelled; one of them reads at a time. There is no
/// thread of its own: what has come is looked at when somebody asks.
final class HostConnection: WireLink {
  /// What the host wants.
  enum Wish: Sendable {
    case request(id: RequestID, method: String, params: RawJSON)
    case notification(method: String, params: RawJSON)
    /// The host is gone, or no longer speaks in frames.
    case end
  }

  private struct State {
    var buffer = FrameBuffer()
    var answers: [RequestID: Result<RawJSON, ResponseError>] = [:]
    var wishes: [Wish] = []
    var cancelled: Set<RequestID> = []
    var lastQuestion = 0
    var isEnded = false
  }

  private let input: Int32
  private let writer: FrameWriter
  private let state = Mutex(State())

  init(input: Int32, output: Int32) {
    self.input = input
    writer = FrameWriter(descriptor: output)
  }

  /// Waits for what the host wants next.
  func nextWish() -> Wish {
    state.withLock { state in
      while state.wishes.isEmpty {
        if state.isEnded { return .end }
        read(&state, isWaiting: true)
      }
      return state.wishes.removeFirst()
    }
  }

  /// Whether the host took a request back, or is gone.
  func isCancelled(_ id: RequestID) -> Bool {
    state.withLock { state in
      while !state.isEnded, hasInput { read(&state, isWaiting: false) }
      return state.isEnded || state.cancelled.contains(id)
    }
  }

  // MARK: Questions

  func send(_ method: String, _ params: (inout JSONWriter) -> Void) throws(AnalysisFailure) -> RequestID {
    let id = state.withLock { state in
      state.lastQuestion += 1
      return RequestID.int(state.lastQuestion)
    }
    do throws(FrameWriter.Fault) {
      try writer.write(request: id, method: method, params)
    } catch {
      throw .hostGone
    }
    return id
  }

  func receive(_ id: RequestID) throws(AnalysisFailure) -> RawJSON {
    let answer = state.withLock { state -> Result<RawJSON, ResponseError>? in
      while state.answers[id] == nil, !state.isEnded { read(&state, isWaiting: true) }
      return state.answers.removeValue(forKey: id)
    }
    switch answer {
    case .success(let value): return value
    case .failure(let error): throw AnalysisFailure(reading: error)
    case nil: throw .hostGone
    }
  }

  /// Lets go what was answered and not asked for again.
  func forgetAnswers() {
    state.withLock { state in
      state.answers = [:]
      state.cancelled = []
    }
  }

  // MARK: What the host hears

  /// Answers a request; false where the host is gone.
  @discardableResult
  func answer(_ id: RequestID, _ result: (inout JSONWriter) -> Void) -> Bool {
    (try? writer.write(response: id, result)) != nil
  }

  @discardableResult
  func answer(_ id: RequestID, _ error: ResponseError) -> Bool {
    (try? writer.write(response: id, error: error)) != nil
  }

  /// Tells the host something; nothing happens where it is gone.
  func tell(_ method: String, _ params: (inout JSONWriter) -> Void) {
    try? writer.write(notification: method, params)
  }

  // MARK: Reading

  private var hasInput: Bool {
    var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
  }

  /// Reads what there is and sorts the messages that are whole.
  private func read(_ state: inout State, isWaiting: Bool) {
    let count = withUnsafeTemporaryAllocation(byteCount: 256 * 1024, alignment: 8) { room -> Int in
      while true {
        #if canImport(Glibc)
          let count = Glibc.read(input, room.baseAddress, room.count)
        #elseif canImport(Musl)
          let count = Musl.read(input, room.baseAddress, room.count)
        #else
          let count = Darwin.read(input, room.baseAddress, room.count)
        #endif
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN {
          guard isWaiting else { return 0 }
          var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
          _ = poll(&ready, 1, -1)
          continue
        }
        if count > 0 { state.buffer.append(UnsafeRawBufferPointer(rebasing: room[..<count])) }
        return count > 0 ? count : -1
      }
    }
    if count < 0 { state.isEnded = true }
    while !state.isEnded || state.buffer.count > 0 {
      do throws(FrameBuffer.Broken) {
        guard let body = try state.buffer.next() else { return }
        sort(body, &state)
      } catch {
        state.isEnded = true
        return
      }
    }
  }

  private func sort(_ body: [UInt8], _ state: inout State) {
    let message: Message
    do throws(MalformedMessage) {
      message = try Message(decoding: body)
    } catch {
      try? writer.write(response: error.id, error: error.error)
      return
    }
    switch message {
    case .response(let id, let result): state.answers[id] = result
    case .request(let id, let method, let params):
      state.wishes.append(.request(id: id, method: method, params: params))
    case .notification("$/cancelRequest", let params):
      if let id = CancelledRequests.id(in: params) { state.cancelled.insert(id) }
    case .notification(let method, let params): state.wishes.append(.notification(method: method, params: params))
    }
  }
}

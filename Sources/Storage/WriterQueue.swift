import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The requests that wait for the writer's thread.
final class WriterQueue: Sendable {
  typealias Done = @Sendable (Result<Applied, StorageError>) -> Void

  private struct State {
    var requests: [(StudyWriter.Request, Done)] = []
    var isStopped = false
    var hasThread = true
    var writer: pthread_t?
  }

  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Says whether there is a thread; without one every request fails.
  func started(_ hasThread: Bool) { state.withLock { $0.hasThread = hasThread } }

  func add(_ request: StudyWriter.Request, _ done: @escaping Done) {
    let isTaken = state.withLock { state in
      guard !state.isStopped, state.hasThread else { return false }
      state.requests.append((request, done))
      return true
    }
    if isTaken { signal.signal() } else { done(.failure(.unwritable(path: "", reason: "closed"))) }
  }

  /// Whether the caller is the writer's thread, which must not wait for itself.
  private var isOnWriter: Bool {
    let here = pthread_self()
    return state.withLock { state in state.writer.map { pthread_equal($0, here) != 0 } ?? false }
  }

  /// Ends the thread after what was asked for, and waits for that unless it is asked on that thread.
  func stop() {
    let waits = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped && state.hasThread
    }
    guard waits else { return }
    signal.signal()
    if !isOnWriter { ended.wait() }
  }

  /// Serves requests until it is stopped.
  func run(_ writer: inout StudyWriter, batchSeconds: Double) {
    let here = pthread_self()
    state.withLock { $0.writer = here }
    defer { ended.signal() }
    while true {
      if writer.hasWaiting {
        _ = signal.wait(timeout: .now() + batchSeconds)
      } else {
        signal.wait()
      }
      let (requests, isStopped) = state.withLock { state in
        defer { state.requests = [] }
        return (state.requests, state.isStopped)
      }
      if requests.isEmpty {
        // The journal has everything; what fails here is tried again with the next request or the next start.
        let failed = writer.hasWaiting && !((try? writer.flush()) != nil)
        if isStopped { return }
        if failed { writer.postpone() }
        continue
      }
      let results = writer.perform(requests.map(\.0))
      for ((_, done), result) in zip(requests, results) { done(result) }
    }
  }
}

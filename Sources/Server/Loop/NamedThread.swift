import Dispatch
import KodebokStorage

/// A thread of its own that others can wait for.
struct NamedThread: Sendable {
  private let ended = Mailbox<Bool>()

  /// Starts a thread that runs `body` and ends with it; names are cut to 15 bytes.
  init(_ name: String, _ body: @escaping @Sendable () -> Void) {
    let ended = ended
    let run: @Sendable () -> Void = {
      body()
      ended.post(true)
    }
    // No more threads: what it would have done is done here, late rather than never.
    if WorkerThread(name, run) == nil { run() }
  }

  /// Blocks until the thread has ended.
  func join() { _ = ended.take() }

  /// Blocks until the thread has ended, or for a number of milliseconds.
  func join(milliseconds: Int) { _ = ended.take(until: .now() + .milliseconds(milliseconds)) }
}

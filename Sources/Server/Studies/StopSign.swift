import Synchronization

/// Tells work in the background that nobody waits for it any more.
final class StopSign: Sendable {
  private let stopped = Atomic(false)

  func stop() { stopped.store(true, ordering: .relaxed) }

  var isStopped: Bool { stopped.load(ordering: .relaxed) }
}

import Synchronization

/// Counts upwards.
final class Numbers: Sendable {
  private let value = Mutex(0)

  /// The next number, 1 at first.
  func next() -> Int {
    value.withLock {
      $0 += 1
      return $0
    }
  }
}

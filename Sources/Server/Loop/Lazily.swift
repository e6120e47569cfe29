import Synchronization

/// A value made when it is first asked for, once, by whichever thread asks; the others wait for it.
final class Lazily<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// Remembers how the value is made.
  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// Whether nobody has asked for the value; never waits for one that is being made.
  var isUnmade: Bool { made.withLockIfAvailable { $0 == nil } ?? false }

  /// The value if it was made already.
  var present: Value? { made.withLock { $0 } }
}

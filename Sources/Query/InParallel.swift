import Dispatch
import Synchronization

/// What a function makes of each of some values, in their order; where they are many, on several processors.
///
/// - Parameters:
///   - values: The values.
///   - least: How many values are worth the help of another thread, about 0.05 ms of work.
///   - make: The function; it is called from threads of the pool, asks no host and waits for nothing.
/// - Returns: What it made of each.
public func inParallel<Value: Sendable, Result: Sendable>(
  _ values: [Value],
  least: Int,
  _ make: @Sendable (Value) -> Result
) -> [Result] {
  let parts = min(4, values.count / max(1, least))
  guard parts > 1 else { return values.map(make) }
  let results = Mutex([[Result]](repeating: [], count: parts))
  DispatchQueue.concurrentPerform(iterations: parts) { part in
    let own = values[values.count * part / parts..<values.count * (part + 1) / parts].map(make)
    results.withLock { $0[part] = own }
  }
  return results.withLock { $0.flatMap { $0 } }
}

/// What two functions make, on two processors.
///
/// - Parameters:
///   - one: A function; it may be called from a thread of the pool, asks no host and waits for nothing.
///   - other: Another.
/// - Returns: What each made.
public func inParallel<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One,
  and other: @Sendable () -> Other
) -> (One, Other) {
  let made = Mutex<(One?, Other?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { part in
    if part == 0 {
      let value = one()
      made.withLock { $0.0 = value }
    } else {
      let value = other()
      made.withLock { $0.1 = value }
    }
  }
  let (first, second) = made.withLock { $0 }
  return (first ?? one(), second ?? other())
}

/// Lets go of a value on another thread: taking apart what is made of hundreds of thousands of objects takes a tenth of a
/// second that nobody need wait for.
public func letGo<Value: Sendable>(_ value: consuming Value) {
  let value = value
  DispatchQueue.global(qos: .utility).async { withExtendedLifetime(value) {} }
}

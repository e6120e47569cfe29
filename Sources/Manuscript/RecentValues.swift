import Synchronization

/// Values by what they were made of; where there are too many, the half that was not asked for lately is let go.
package final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var values: [Key: (value: Value, used: Int)] = [:]
    var use = 0
  }

  private let state = Mutex(State())
  private let most: Int

  /// Creates an empty memory for so many values.
  package init(most: Int) { self.most = most }

  /// The value that is kept, else the one that is made now; made outside the lock, so that others need not wait.
  package func value(of key: Key, _ make: () -> Value) -> Value {
    let known = state.withLock { state in
      guard let place = state.values.index(forKey: key) else { return Value?.none }
      state.values.values[place].used = state.use
      return state.values.values[place].value
    }
    if let known { return known }
    let value = make()
    state.withLock { state in
      state.use += 1
      state.values[key] = (value, state.use)
      guard state.values.count > most else { return }
      for (old, _) in state.values.sorted(by: { $0.value.used < $1.value.used }).dropLast(most / 2) {
        state.values[old] = nil
      }
    }
    return value
  }
}

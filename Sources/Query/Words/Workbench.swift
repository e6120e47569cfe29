import Synchronization

/// Values that are filled while documents are read on several threads: each thread takes one, fills it and puts it back.
///
/// There are as many as there were threads at once, so that what is filled can be large. What they hold together must not
/// depend on which of them a document went into. A class because it is shared.
package final class Workbench<Value: Sendable>: Sendable {
  private let free: Mutex<[Value]>
  private let make: @Sendable () -> Value

  /// Creates a bench whose values begin as `make` makes them.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    free = Mutex([])
  }

  /// Takes a value, fills it and puts it back.
  package func use<Result>(_ body: (inout Value) -> Result) -> Result {
    var value = free.withLock { $0.popLast() } ?? make()
    let result = body(&value)
    free.withLock { $0.append(value) }
    return result
  }

  /// The values, in no order.
  package var values: [Value] { free.withLock { $0 } }
}

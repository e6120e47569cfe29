import Dispatch
import Synchronization

/// A queue between threads: anyone posts, one thread takes everything there is, in the order of posting.
///
/// A class because its lock and its signal are shared by the threads.
final class Mailbox<Element: Sendable>: Sendable {
  private let waiting = Mutex<[Element]>([])
  private let signal = DispatchSemaphore(value: 0)

  /// Puts an element behind those that wait.
  func post(_ element: Element) {
    let wasEmpty = waiting.withLock { waiting in
      waiting.append(element)
      return waiting.count == 1
    }
    if wasEmpty { signal.signal() }
  }

  /// Takes all elements; blocks while there are none.
  func take() -> [Element] {
    while true {
      let taken = takeNow()
      if !taken.isEmpty { return taken }
      signal.wait()
    }
  }

  /// Takes all elements; blocks while there are none, but only until a moment; then there may be none.
  func take(until deadline: DispatchTime) -> [Element] {
    while true {
      let taken = takeNow()
      if !taken.isEmpty { return taken }
      if signal.wait(timeout: deadline) == .timedOut { return takeNow() }
    }
  }

  /// Takes all elements there are now, possibly none.
  func takeNow() -> [Element] {
    waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Takes the first element; blocks while there is none.
  ///
  /// For queues that several threads take from.
  func takeFirst() -> Element {
    while true {
      let (first, isLast) = waiting.withLock { waiting -> (Element?, Bool) in
        waiting.isEmpty ? (nil, true) : (waiting.removeFirst(), waiting.isEmpty)
      }
      if let first {
        if !isLast { signal.signal() }
        return first
      }
      signal.wait()
    }
  }
}

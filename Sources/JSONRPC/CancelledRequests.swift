import KodebokJSON
import Synchronization

/// The requests that are being worked on and those of them that were taken back; shared by all threads.
///
/// The reader adds and cancels, whoever works on a request looks now and then, and who answers it removes it. Cancelling
/// what is not being worked on does nothing, so that ids used again and late cancellations do no harm.
package final class CancelledRequests: Sendable {
  private struct State {
    var open: Set<RequestID> = []
    var cancelled: Set<RequestID> = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Notes that a request came in.
  package func begin(_ id: RequestID) {
    state.withLock { state in
      state.open.insert(id)
      state.cancelled.remove(id)
    }
  }

  /// Takes a request back, if it is still being worked on.
  package func cancel(_ id: RequestID) {
    state.withLock { state in
      if state.open.contains(id) { state.cancelled.insert(id) }
    }
  }

  /// Whether a request was taken back.
  package func isCancelled(_ id: RequestID) -> Bool {
    state.withLock { $0.cancelled.contains(id) }
  }

  /// Notes that a request is answered; true if it had been taken back.
  @discardableResult
  package func end(_ id: RequestID) -> Bool {
    state.withLock { state in
      state.open.remove(id)
      return state.cancelled.remove(id) != nil
    }
  }

  /// The number of requests being worked on.
  package var count: Int { state.withLock { $0.open.count } }

  /// The id in the parameters of `$/cancelRequest`; nil where there is none.
  package static func id(in params: RawJSON) -> RequestID? {
    params.value["id"].flatMap(RequestID.init)
  }
}

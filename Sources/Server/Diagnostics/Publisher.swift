import KodebokJSON
import Synchronization

/// Sends diagnostics on a thread of its own; of several states of one document that wait, only the newest is looked at.
final class Publisher: Sendable {
  /// A state of a document whose diagnostics are to be sent.
  struct Job: Sendable {
    var view: DocumentView
    var study: StudyView?
    var profile: ClientProfile
    /// Grows with every job, also where only the study around the document has another state.
    var order: Int
  }

  private struct State {
    var jobs: [String: Job] = [:]
    /// The names in the order in which they came to wait.
    var order: [String] = []
    var isWoken = false
  }

  private let outgoing: Outgoing
  private let state = Mutex(State())
  private let thread = Workers("kodebok-publish", count: 1)
  /// Reads the turns of a text while its passages are written.
  private let turns = Workers("kodebok-turns", count: 1)

  init(_ outgoing: Outgoing) { self.outgoing = outgoing }

  /// Has the diagnostics of a state sent; an older one of the same document that still waits is left out.
  func submit(_ job: Job) {
    let wakes = state.withLock { state in
      if state.jobs.updateValue(job, forKey: job.view.uri) == nil { state.order.append(job.view.uri) }
      defer { state.isWoken = true }
      return !state.isWoken
    }
    if wakes { thread.submit { [self] in work() } }
  }

  /// Ends the thread; what still waits is not sent any more.
  func finish() {
    state.withLock { state in
      state.jobs = [:]
      state.order = []
    }
    thread.finish()
    turns.finish()
  }

  private func work() {
    while true {
      let job = state.withLock { state -> Job? in
        guard let uri = state.order.first else {
          state.isWoken = false
          return nil
        }
        state.order.removeFirst()
        return state.jobs.removeValue(forKey: uri)
      }
      guard let job else { return }
      publish(job)
    }
  }

  private func publish(_ job: Job) {
    turns.submit { _ = job.view.transcript.value }
    var writer = JSONWriter(reserving: 256 << 10)
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.member("method", "textDocument/publishDiagnostics")
    writer.key("params")
    writer.beginObject()
    writer.member("uri", job.view.uri)
    writer.member("version", job.view.version)
    writer.key("diagnostics")
    DiagnosticWriter(view: job.view, profile: job.profile, studyView: job.study).write(into: &writer)
    writer.endObject()
    writer.endObject()
    outgoing.publish(job.view.uri, order: job.order, writer.bytes)
  }
}

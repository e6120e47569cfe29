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
    /// Whether it is sent only where it differs from what was sent last: nothing but the study around the document has
    /// another state.
    var isRepeat = false
  }

  private struct State {
    var jobs: [String: Job] = [:]
    /// The names in the order in which they came to wait.
    var order: [String] = []
    var isWoken = false
    /// What was sent last of every document.
    var sent: [String: [UInt8]] = [:]
  }

  private let outgoing: Outgoing
  private let passages: PassageMemory
  /// The reads that go first.
  private let reads: ReadCount
  private let state = Mutex(State())
  private let thread = Workers("kodebok-publish", count: 1)
  /// Reads the turns of a text while its passages are written.
  private let turns = Workers("kodebok-turns", count: 1)

  init(_ outgoing: Outgoing, _ passages: PassageMemory, _ reads: ReadCount) {
    self.outgoing = outgoing
    self.passages = passages
    self.reads = reads
  }

  /// Has the diagnostics of a state sent; an older one of the same document that still waits is left out.
  func submit(_ job: Job) {
    let wakes = state.withLock { state in
      var job = job
      if let waiting = state.jobs[job.view.uri] {
        job.isRepeat = job.isRepeat && waiting.isRepeat
      } else {
        state.order.append(job.view.uri)
      }
      state.jobs[job.view.uri] = job
      defer { state.isWoken = true }
      return !state.isWoken
    }
    if wakes { thread.submit { [self] in work() } }
  }

  /// Reads the turns of a source on a thread of its own, beside whatever else is worked out of it.
  func readTurns(of view: DocumentView) {
    guard case .source = view.role, view.transcript.isUnmade else { return }
    turns.submit { _ = view.transcript.value }
  }

  /// Lets go of what was sent of a document that is closed.
  func forget(_ uri: String) { state.withLock { $0.sent[uri] = nil } }

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
      reads.letGoFirst()
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
    readTurns(of: job.view)
    var writer = JSONWriter(reserving: 256 << 10)
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.member("method", "textDocument/publishDiagnostics")
    writer.key("params")
    writer.beginObject()
    writer.member("uri", job.view.uri)
    writer.member("version", job.view.version)
    writer.key("diagnostics")
    DiagnosticWriter(view: job.view, profile: job.profile, studyView: job.study, memory: passages)
      .write(into: &writer)
    writer.endObject()
    writer.endObject()
    let isKnown = state.withLock { state in
      defer { state.sent[job.view.uri] = writer.bytes }
      return job.isRepeat && state.sent[job.view.uri] == writer.bytes
    }
    if !isKnown { outgoing.publish(job.view.uri, order: job.order, writer.bytes) }
  }
}

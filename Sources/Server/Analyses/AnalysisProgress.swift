import KodebokLanguageProtocol
import Synchronization

/// The progress of one run as the client sees it: a token, and the share told last.
final class AnalysisProgress: Sendable {
  /// The name of the run, under which the client hears of it where it hears anything.
  let token: ProgressToken
  private let isTold: Bool
  private let told = Mutex(-1)

  init(_ token: ProgressToken, isTold: Bool) {
    self.token = token
    self.isTold = isTold
  }

  /// Whether a share, in per cent, has not been told yet; steps of less than five are passed over.
  func isNew(_ share: Int) -> Bool {
    guard isTold else { return false }
    return told.withLock { last in
      guard share >= last + 5 || share == 100 && last < 100 else { return false }
      last = share
      return true
    }
  }
}

/// A run that goes on and can be stopped.
struct GoingRun: Sendable {
  let stop: StopSign
  /// Whether the client has agreed to show it.
  var isShown = false
}

extension Session {
  /// Has the client show how far a run is, where it can; the run is stopped when the user says so.
  func progress(for run: AnalysisRun, _ title: String, _ stop: StopSign) -> AnalysisProgress {
    let token = ProgressToken.text("kodebok-analyse-\(nextOrder())")
    runs[token] = GoingRun(stop: stop)
    guard profile.createsProgress else { return AnalysisProgress(token, isTold: false) }
    ask(WorkDoneProgress.createMethod) {
      $0.value(WorkDoneProgressParams(token))
    } then: { session, answer in
      guard case .success = answer, session.runs[token] != nil else { return }
      session.runs[token]?.isShown = true
      session.outgoing.progress(.begin(title: title, percentage: 0, isCancellable: true), token)
    }
    return AnalysisProgress(token, isTold: true)
  }

  /// Tells how far a run is.
  func report(_ token: ProgressToken, _ share: Int, _ message: String) {
    guard runs[token]?.isShown == true else { return }
    outgoing.progress(.report(message: message, percentage: share), token)
  }

  /// Tells that a run is over.
  func endProgress(_ token: ProgressToken) {
    guard let run = runs.removeValue(forKey: token), run.isShown else { return }
    outgoing.progress(.end, token)
  }
}

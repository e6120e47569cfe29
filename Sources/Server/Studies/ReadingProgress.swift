import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// What a client is shown while the sources of a large study are read.
struct ReadingProgress: Sendable {
  let token: ProgressToken
  /// The sources read so far.
  var done: Int
  /// All of them.
  let all: Int
  /// Whether the client has agreed to show it.
  var isShown = false

  var percentage: Int { all > 0 ? min(done * 100 / all, 100) : 100 }

  /// Tells the client that there is nothing more to show.
  func end(_ outgoing: Outgoing) {
    if isShown { outgoing.progress(.end, token) }
  }
}

extension Session {
  /// Shows how far the first reading of a study is, where it takes long: more than one chunk.
  func tellReading(of state: StudyState, _ count: Int, isLast: Bool) {
    guard profile.createsProgress else { return }
    guard !isLast else {
      state.progress?.end(outgoing)
      state.progress = nil
      return
    }
    guard var progress = state.progress else { return createProgress(for: state, done: count) }
    progress.done += count
    state.progress = progress
    if progress.isShown { report(progress, of: state) }
  }

  private func report(_ progress: ReadingProgress, of state: StudyState) {
    let facts: [String: Fact] = ["count": .number(progress.done), "all": .number(progress.all)]
    let message = Wording(profile.language(of: state.study)).text("progress/sources", facts)
    outgoing.progress(.report(message: message, percentage: progress.percentage), progress.token)
  }

  private func createProgress(for state: StudyState, done: Int) {
    let token = ProgressToken.text("kodebok-read-\(nextOrder())")
    state.progress = ReadingProgress(token: token, done: done, all: state.study.sources.count)
    let root = state.folder.root
    ask(WorkDoneProgress.createMethod) {
      $0.value(WorkDoneProgressParams(token))
    } then: { session, answer in
      // It may have refused, or the reading may have come to its end meanwhile.
      guard case .success = answer, let state = session.studies[root], var progress = state.progress,
        progress.token == token
      else { return }
      progress.isShown = true
      state.progress = progress
      let title = Wording(session.profile.language(of: state.study)).text("progress/reading")
      session.outgoing.progress(
        .begin(title: title, percentage: progress.percentage, isCancellable: true),
        token
      )
    }
  }

  /// Goes on reading a study whose reading was stopped.
  func readOn(_ state: StudyState) {
    if !state.isComplete, state.reading.isStopped { load(state) }
  }
}

extension Notice {
  /// The user does not want to wait for the reading of a study.
  ///
  /// What has been read stays; the rest is read when it is needed, or when the study changes.
  static let cancelProgress = Notice(method: WorkDoneProgress.cancelMethod) { session, params throws(ResponseError) in
    let cancelled: WorkDoneProgressParams = try params.decoded()
    if let run = session.runs[cancelled.token] { return run.stop.stop() }
    guard let state = session.studies.values.first(where: { $0.progress?.token == cancelled.token }) else { return }
    state.reading.stop()
    state.progress?.end(session.outgoing)
    state.progress = nil
  }
}

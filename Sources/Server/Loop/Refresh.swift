import KodebokJSON

/// What the client can be told to ask for again.
enum Refresh: Int, CaseIterable, Sendable {
  case diagnostics, folds, tokens

  /// The request that tells it.
  var method: StaticString {
    switch self {
    case .diagnostics: "workspace/diagnostic/refresh"
    case .folds: "workspace/foldingRange/refresh"
    case .tokens: "workspace/semanticTokens/refresh"
    }
  }

  /// Whether a client understands it and has use for it.
  func isTaken(by profile: ClientProfile) -> Bool {
    switch self {
    case .diagnostics: profile.pullsDiagnostics && profile.refreshesDiagnostics
    case .folds: profile.reading.refreshesFolds
    case .tokens: profile.reading.takesTokens && profile.reading.refreshesTokens
    }
  }
}

extension Session {
  /// Notes that the client is to ask again; it is told once the messages at hand have been applied, however many
  /// changes they made.
  func refresh(_ wanted: Refresh...) {
    for one in wanted where phase == .running && one.isTaken(by: profile) { refreshes.insert(one) }
  }

  /// Tells the client what to ask for again.
  func sendRefreshes() {
    guard !refreshes.isEmpty else { return }
    let wanted = Refresh.allCases.filter { refreshes.contains($0) }
    refreshes = []
    guard phase == .running else { return }
    for one in wanted { ask(one.method, { $0.null() }) }
  }
}

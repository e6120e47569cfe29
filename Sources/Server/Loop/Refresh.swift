import KodebokJSON
import KodebokLanguageProtocol

/// What the client can be told to ask for again.
enum Refresh: Int, CaseIterable, Sendable {
  case diagnostics, folds, inlays, lenses, pages, tokens

  /// What is worked out of the whole study.
  static let ofStudy: [Refresh] = [.diagnostics, .inlays, .lenses, .pages]

  /// Whether a client understands it and has use for it.
  func isTaken(by profile: ClientProfile) -> Bool {
    switch self {
    case .diagnostics: profile.pullsDiagnostics && profile.refreshesDiagnostics
    case .folds: profile.reading.refreshesFolds
    case .inlays: profile.refreshesInlays
    case .lenses: profile.refreshesLenses
    case .pages: profile.showsContent
    case .tokens: profile.reading.takesTokens && profile.reading.refreshesTokens
    }
  }

  /// Tells the client.
  func send(from session: Session) {
    switch self {
    case .diagnostics: session.ask("workspace/diagnostic/refresh", { $0.null() })
    case .folds: session.ask("workspace/foldingRange/refresh", { $0.null() })
    case .inlays: session.ask(InlayHint.refreshMethod, { $0.null() })
    case .lenses: session.ask(CodeLens.refreshMethod, { $0.null() })
    case .pages:
      for page in session.shownPages {
        session.ask(TextDocumentContentParams.refreshMethod) {
          $0.value(TextDocumentContentParams(DocumentURI(page.uri)))
        }
      }
    case .tokens: session.ask("workspace/semanticTokens/refresh", { $0.null() })
    }
  }
}

extension Session {
  /// The most pages that are kept up to date; older ones are as they were when they were opened.
  private static let mostPages = 16

  /// Notes that the client is to ask again; it is told once the messages at hand have been applied, however many
  /// changes they made.
  func refresh(_ wanted: [Refresh]) {
    for one in wanted where phase == .running && one.isTaken(by: profile) { refreshes.insert(one) }
  }

  /// Tells the client what to ask for again.
  func sendRefreshes() {
    guard !refreshes.isEmpty else { return }
    let wanted = Refresh.allCases.filter { refreshes.contains($0) }
    refreshes = []
    guard phase == .running else { return }
    for one in wanted { one.send(from: self) }
  }

  /// Remembers that the client shows a page.
  func noteShown(_ page: PageAddress) {
    shownPages.removeAll { $0 == page }
    shownPages.append(page)
    if shownPages.count > Self.mostPages { shownPages.removeFirst(shownPages.count - Self.mostPages) }
  }
}

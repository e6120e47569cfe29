import KodebokJSON
import KodebokLanguageProtocol

extension Session {
  /// The most pages that are kept up to date; older ones are as they were when they were opened.
  private static let mostPages = 16

  /// Tells the client to ask again for what is worked out of the study: lenses, hints, pages; only what it can be told.
  ///
  /// Once for all messages at hand, however many of them changed something.
  func refreshViews() {
    guard isViewStale, phase == .running else { return }
    isViewStale = false
    if profile.refreshesLenses { ask(CodeLens.refreshMethod, { $0.null() }) }
    if profile.refreshesInlays { ask(InlayHint.refreshMethod, { $0.null() }) }
    guard profile.showsContent else { return }
    for page in shownPages {
      ask(TextDocumentContentParams.refreshMethod) { $0.value(TextDocumentContentParams(DocumentURI(page.uri))) }
    }
  }

  /// Remembers that the client shows a page.
  func noteShown(_ page: PageAddress) {
    shownPages.removeAll { $0 == page }
    shownPages.append(page)
    if shownPages.count > Self.mostPages { shownPages.removeFirst(shownPages.count - Self.mostPages) }
  }
}

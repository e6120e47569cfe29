import KodebokLanguageProtocol

/// What the client can show of a document beside its text: tokens, folds.
struct ReadingProfile: Sendable {
  /// Whether it paints by semantic tokens.
  var takesTokens = false
  /// Whether a token may run over several lines.
  var takesMultilineTokens = false
  /// Whether tokens may lie over one another.
  var takesOverlappingTokens = false
  /// Whether it can be told to ask for tokens again.
  var refreshesTokens = false
  /// Whether it folds whole lines only.
  var foldsWholeLines = false
  /// The most folds it wants of a document; nil for any number.
  var foldLimit: Int?
  /// Whether it shows a text of the server's in place of what is folded.
  var showsCollapsedText = false
  /// Whether it can be told to ask for folds again.
  var refreshesFolds = false

  init() {}

  init(_ can: ClientCapabilities) {
    takesTokens = can.takesTokens
    takesMultilineTokens = can.takesMultilineTokens
    takesOverlappingTokens = can.takesOverlappingTokens
    refreshesTokens = can.refreshesTokens
    foldsWholeLines = can.foldsWholeLines
    foldLimit = can.foldLimit
    showsCollapsedText = can.showsCollapsedText
    refreshesFolds = can.refreshesFolds
  }
}

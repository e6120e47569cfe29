/// Every request there is, by name; a new one is a new file and one line here.
enum RequestTable {
  /// The requests that only look, sorted by name.
  static let reads: [Read] = [
    .codeActionResolve,
    .at,
    .codes,
    .segments,
    .codeAction,
    .colorPresentation,
    .completion,
    .definition,
    .pullDiagnostics,
    .documentColor,
    .documentHighlight,
    .documentSymbol,
    .foldingRange,
    .formatting,
    .hover,
    .onTypeFormatting,
    .prepareRename,
    .rangeFormatting,
    .rangesFormatting,
    .references,
    .selectionRange,
    .semanticTokens,
    .semanticTokensDelta,
    .semanticTokensRange,
    .workspaceDiagnostics,
    .workspaceSymbol,
  ]

  /// The requests that the session answers, sorted by name.
  static let acts: [Act] = [
    .shutdown,
    .rename,
    .willSaveWaitUntil,
    .executeCommand,
  ]

  /// The notifications the session takes, sorted by name; unknown ones are passed over.
  static let notices: [Notice] = [
    .initialized,
    .didChange,
    .didClose,
    .didOpen,
    .didSave,
    .didChangeConfiguration,
    .didChangeWatchedFiles,
    .didChangeWorkspaceFolders,
  ]

  private static let readsByName = Dictionary(reads.map { ($0.method, $0) }) { first, _ in first }
  private static let actsByName = Dictionary(acts.map { ($0.method, $0) }) { first, _ in first }
  private static let noticesByName = Dictionary(notices.map { ($0.method, $0) }) { first, _ in first }

  static func read(_ method: String) -> Read? { readsByName[method] }
  static func act(_ method: String) -> Act? { actsByName[method] }
  static func notice(_ method: String) -> Notice? { noticesByName[method] }
}

/// Every request there is, by name; a new one is a new file and one line here.
enum RequestTable {
  /// The requests that only look, sorted by name.
  static let reads: [Read] = [
    .incomingCalls,
    .outgoingCalls,
    .codeActionResolve,
    .codeLensResolve,
    .inlayHintResolve,
    .at,
    .codes,
    .segments,
    .codeAction,
    .codeLens,
    .colorPresentation,
    .completion,
    .declaration,
    .definition,
    .pullDiagnostics,
    .documentColor,
    .documentHighlight,
    .documentLink,
    .documentSymbol,
    .foldingRange,
    .formatting,
    .hover,
    .implementation,
    .inlayHint,
    .onTypeFormatting,
    .prepareCallHierarchy,
    .prepareRename,
    .prepareTypeHierarchy,
    .rangeFormatting,
    .rangesFormatting,
    .references,
    .selectionRange,
    .semanticTokens,
    .semanticTokensDelta,
    .semanticTokensRange,
    .typeDefinition,
    .subtypes,
    .supertypes,
    .workspaceDiagnostics,
    .workspaceSymbol,
    .workspaceSymbolResolve,
  ]

  /// The requests that the session answers, sorted by name.
  static let acts: [Act] = [
    .shutdown,
    .rename,
    .willSaveWaitUntil,
    .executeCommand,
    .textDocumentContent,
    .willDeleteFiles,
    .willRenameFiles,
  ]

  /// The notifications the session takes, sorted by name; unknown ones are passed over.
  static let notices: [Notice] = [
    .initialized,
    .didChange,
    .didClose,
    .didOpen,
    .didSave,
    .cancelProgress,
    .didChangeConfiguration,
    .didChangeWatchedFiles,
    .didChangeWorkspaceFolders,
    .didDeleteFiles,
    .didRenameFiles,
  ]

  private static let readsByName = Dictionary(reads.map { ($0.method, $0) }) { first, _ in first }
  private static let actsByName = Dictionary(acts.map { ($0.method, $0) }) { first, _ in first }
  private static let noticesByName = Dictionary(notices.map { ($0.method, $0) }) { first, _ in first }

  static func read(_ method: String) -> Read? { readsByName[method] }
  static func act(_ method: String) -> Act? { actsByName[method] }
  static func notice(_ method: String) -> Notice? { noticesByName[method] }
}

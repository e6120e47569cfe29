import KodebokJSON

/// What the client can, as far as the server behaves differently for it; what is missing or odd counts as cannot.
package struct ClientCapabilities: Sendable {
  private let raw: JSONValue

  package init(_ raw: JSONValue) {
    self.raw = raw
  }

  // MARK: General and window

  package var positionEncodings: [String] { strings("general", "positionEncodings") }
  package var showsDocuments: Bool { has("window", "showDocument", "support") }
  package var asks: Bool { value("window", "showMessage") != nil }
  package var createsProgress: Bool { has("window", "workDoneProgress") }

  // MARK: Workspace

  package var appliesEdits: Bool { has("workspace", "applyEdit") }
  /// Whether edits may be marked as to be confirmed by the person.
  package var takesChangeAnnotations: Bool { value("workspace", "workspaceEdit", "changeAnnotationSupport") != nil }
  /// Whether an edit may make files.
  package var createsFiles: Bool { strings("workspace", "workspaceEdit", "resourceOperations").contains("create") }
  package var takesDocumentChanges: Bool { has("workspace", "workspaceEdit", "documentChanges") }
  package var registersWatchedFiles: Bool { has("workspace", "didChangeWatchedFiles", "dynamicRegistration") }
  package var registersConfiguration: Bool { has("workspace", "didChangeConfiguration", "dynamicRegistration") }
  package var hasConfiguration: Bool { has("workspace", "configuration") }
  package var refreshesDiagnostics: Bool {
    has("workspace", "diagnostics", "refreshSupport") || has("workspace", "diagnostic", "refreshSupport")
  }

  package var refreshesTokens: Bool { has("workspace", "semanticTokens", "refreshSupport") }
  package var refreshesFolds: Bool { has("workspace", "foldingRange", "refreshSupport") }
  package var refreshesCodeLenses: Bool { has("workspace", "codeLens", "refreshSupport") }
  package var refreshesInlayHints: Bool { has("workspace", "inlayHint", "refreshSupport") }
  /// Whether documents that only the server has are shown.
  package var showsContent: Bool { value("workspace", "textDocumentContent")?.object != nil }
  /// Whether symbols may come without their range.
  package var resolvesSymbolRanges: Bool {
    strings("workspace", "symbol", "resolveSupport", "properties").contains("location.range")
  }

  // MARK: Documents

  package var pullsDiagnostics: Bool { value("textDocument", "diagnostic") != nil }
  package var takesRelatedInformation: Bool { has("textDocument", "publishDiagnostics", "relatedInformation") }
  package var waitsBeforeSaving: Bool { has("textDocument", "synchronization", "willSaveWaitUntil") }
  package var takesHierarchicalSymbols: Bool {
    has("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
  }
  /// Whether hover may be Markdown; clients that say nothing get plain text.
  package var hoverTakesMarkdown: Bool { strings("textDocument", "hover", "contentFormat").contains("markdown") }
  package var takesLinkTooltips: Bool { has("textDocument", "documentLink", "tooltipSupport") }
  package var takesCodeActionLiterals: Bool { value("textDocument", "codeAction", "codeActionLiteralSupport") != nil }

  package var takesTokens: Bool { value("textDocument", "semanticTokens") != nil }
  package var takesMultilineTokens: Bool { has("textDocument", "semanticTokens", "multilineTokenSupport") }
  package var takesOverlappingTokens: Bool { has("textDocument", "semanticTokens", "overlappingTokenSupport") }
  package var foldsWholeLines: Bool { has("textDocument", "foldingRange", "lineFoldingOnly") }
  /// The most folds of a document the client wants; nil where it does not say.
  package var foldLimit: Int? { value("textDocument", "foldingRange", "rangeLimit")?.int }
  package var showsCollapsedText: Bool { has("textDocument", "foldingRange", "foldingRange", "collapsedText") }

  // MARK: Looking things up

  private func has(_ keys: String...) -> Bool {
    value(keys)?.bool ?? false
  }

  private func strings(_ keys: String...) -> [String] {
    value(keys)?.array?.compactMap(\.string) ?? []
  }

  private func value(_ keys: String...) -> JSONValue? {
    value(keys)
  }

  /// The value at the end of a way of keys; nil where the way breaks off or ends in null.
  private func value(_ keys: [String]) -> JSONValue? {
    var value: JSONValue? = raw
    for key in keys { value = value?[key] }
    return value?.isNull == true ? nil : value
  }
}

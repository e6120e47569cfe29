import KodebokJSON

/// What the client can, as far as the server behaves differently for it; what is missing or odd counts as cannot.
package struct ClientCapabilities: Sendable {
  /// Everything as it came, for the log and for what is not parsed here.
  package let raw: JSONValue

  package init(_ raw: JSONValue) {
    self.raw = raw
  }

  // MARK: General

  package var positionEncodings: [String] { strings("general", "positionEncodings") }
  package var cancelsStaleRequests: Bool { has("general", "staleRequestSupport", "cancel") }

  // MARK: Window

  package var showsWorkDoneProgress: Bool { has("window", "workDoneProgress") }
  package var showsDocuments: Bool { has("window", "showDocument", "support") }
  package var asksWithActions: Bool { at("window", "showMessage", "messageActionItem") != nil }

  // MARK: Workspace

  package var appliesEdits: Bool { has("workspace", "applyEdit") }
  package var takesDocumentChanges: Bool { has("workspace", "workspaceEdit", "documentChanges") }
  package var resourceOperations: [String] { strings("workspace", "workspaceEdit", "resourceOperations") }
  package var takesChangeAnnotations: Bool { at("workspace", "workspaceEdit", "changeAnnotationSupport") != nil }
  package var registersWatchedFiles: Bool { has("workspace", "didChangeWatchedFiles", "dynamicRegistration") }
  package var hasConfiguration: Bool { has("workspace", "configuration") }
  package var registersConfiguration: Bool { has("workspace", "didChangeConfiguration", "dynamicRegistration") }
  package var hasWorkspaceFolders: Bool { has("workspace", "workspaceFolders") }
  package var refreshesDiagnostics: Bool {
    has("workspace", "diagnostics", "refreshSupport") || has("workspace", "diagnostic", "refreshSupport")
  }

  // MARK: Documents

  package var pullsDiagnostics: Bool { at("textDocument", "diagnostic") != nil }
  package var takesDiagnosticVersion: Bool { has("textDocument", "publishDiagnostics", "versionSupport") }
  package var takesRelatedInformation: Bool { has("textDocument", "publishDiagnostics", "relatedInformation") }
  package var waitsBeforeSaving: Bool { has("textDocument", "synchronization", "willSaveWaitUntil") }
  package var takesHierarchicalSymbols: Bool {
    has("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
  }
  /// Whether hover may be Markdown; clients that say nothing get plain text.
  package var hoverTakesMarkdown: Bool { strings("textDocument", "hover", "contentFormat").contains("markdown") }
  package var takesCodeActionLiterals: Bool { at("textDocument", "codeAction", "codeActionLiteralSupport") != nil }
  package var resolvesCodeActionEdits: Bool {
    strings("textDocument", "codeAction", "resolveSupport", "properties").contains("edit")
  }
  package var takesDisabledActions: Bool { has("textDocument", "codeAction", "disabledSupport") }
  package var takesPreferredActions: Bool { has("textDocument", "codeAction", "isPreferredSupport") }
  package var keepsActionData: Bool { has("textDocument", "codeAction", "dataSupport") }
  package var preparesRename: Bool { has("textDocument", "rename", "prepareSupport") }
  package var takesSnippets: Bool { has("textDocument", "completion", "completionItem", "snippetSupport") }
  package var takesLabelDetails: Bool { has("textDocument", "completion", "completionItem", "labelDetailsSupport") }
  package var completionTakesMarkdown: Bool {
    strings("textDocument", "completion", "completionItem", "documentationFormat").contains("markdown")
  }
  package var resolvesCompletion: [String] {
    strings("textDocument", "completion", "completionItem", "resolveSupport", "properties")
  }

  // MARK: Looking things up

  /// The value at the end of a way of keys; nil where the way breaks off or ends in null.
  package func at(_ keys: String...) -> JSONValue? {
    value(keys)
  }

  private func has(_ keys: String...) -> Bool {
    value(keys)?.bool ?? false
  }

  private func strings(_ keys: String...) -> [String] {
    value(keys)?.array?.compactMap(\.string) ?? []
  }

  private func value(_ keys: [String]) -> JSONValue? {
    var value: JSONValue? = raw
    for key in keys { value = value?[key] }
    return value?.isNull == true ? nil : value
  }
}

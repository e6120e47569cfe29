import KodebokJSON

/// A request that reads, with what it is asked about; those of features that come later stand here already.
struct FuzzMethod {
  /// What the parameters name beside the document.
  enum About {
    case document, position, positions, range, actions, references, format, formatRange, query, pull
  }

  let name: String
  /// The member of the capabilities that tells of it; nil for the project's own requests.
  let capability: String?
  let about: About
  /// The request that each of the first items of the answer is sent back with.
  var next: [String] = []

  /// Everything that can be asked about a document, sorted by name.
  static let all: [FuzzMethod] = [
    FuzzMethod(name: "kodebok/at", capability: nil, about: .position),
    FuzzMethod(name: "kodebok/codes", capability: nil, about: .position),
    FuzzMethod(name: "kodebok/segments", capability: nil, about: .document),
    FuzzMethod(name: "textDocument/codeAction", capability: "codeActionProvider", about: .actions),
    FuzzMethod(name: "textDocument/codeLens", capability: "codeLensProvider", about: .document),
    FuzzMethod(name: "textDocument/completion", capability: "completionProvider", about: .position),
    FuzzMethod(name: "textDocument/declaration", capability: "declarationProvider", about: .position),
    FuzzMethod(name: "textDocument/definition", capability: "definitionProvider", about: .position),
    FuzzMethod(name: "textDocument/diagnostic", capability: "diagnosticProvider", about: .pull),
    FuzzMethod(name: "textDocument/documentColor", capability: "colorProvider", about: .document),
    FuzzMethod(name: "textDocument/documentHighlight", capability: "documentHighlightProvider", about: .position),
    FuzzMethod(name: "textDocument/documentLink", capability: "documentLinkProvider", about: .document),
    FuzzMethod(name: "textDocument/documentSymbol", capability: "documentSymbolProvider", about: .document),
    FuzzMethod(name: "textDocument/foldingRange", capability: "foldingRangeProvider", about: .document),
    FuzzMethod(name: "textDocument/formatting", capability: "documentFormattingProvider", about: .format),
    FuzzMethod(name: "textDocument/hover", capability: "hoverProvider", about: .position),
    FuzzMethod(name: "textDocument/implementation", capability: "implementationProvider", about: .position),
    FuzzMethod(name: "textDocument/inlayHint", capability: "inlayHintProvider", about: .range),
    FuzzMethod(name: "textDocument/linkedEditingRange", capability: "linkedEditingRangeProvider", about: .position),
    FuzzMethod(name: "textDocument/moniker", capability: "monikerProvider", about: .position),
    FuzzMethod(
      name: "textDocument/prepareCallHierarchy",
      capability: "callHierarchyProvider",
      about: .position,
      next: ["callHierarchy/incomingCalls", "callHierarchy/outgoingCalls"]
    ),
    FuzzMethod(name: "textDocument/prepareRename", capability: "renameProvider", about: .position),
    FuzzMethod(
      name: "textDocument/prepareTypeHierarchy",
      capability: "typeHierarchyProvider",
      about: .position,
      next: ["typeHierarchy/subtypes", "typeHierarchy/supertypes"]
    ),
    FuzzMethod(
      name: "textDocument/rangeFormatting",
      capability: "documentRangeFormattingProvider",
      about: .formatRange
    ),
    FuzzMethod(name: "textDocument/references", capability: "referencesProvider", about: .references),
    FuzzMethod(name: "textDocument/selectionRange", capability: "selectionRangeProvider", about: .positions),
    FuzzMethod(name: "textDocument/semanticTokens/full", capability: "semanticTokensProvider", about: .document),
    FuzzMethod(name: "textDocument/semanticTokens/range", capability: "semanticTokensProvider", about: .range),
    FuzzMethod(name: "textDocument/signatureHelp", capability: "signatureHelpProvider", about: .position),
    FuzzMethod(name: "textDocument/typeDefinition", capability: "typeDefinitionProvider", about: .position),
    FuzzMethod(name: "workspace/symbol", capability: "workspaceSymbolProvider", about: .query),
  ]

  /// Members of the capabilities that stand for no request of this table.
  static let others: Set<String> = [
    "executeCommandProvider", "experimental", "positionEncoding", "textDocumentSync", "workspace",
    "documentOnTypeFormattingProvider", "inlineCompletionProvider",
  ]

  /// The methods a server says it answers.
  static func offered(by capabilities: JSONValue) -> [FuzzMethod] {
    all.filter { method in
      guard let name = method.capability else { return true }
      guard let offer = capabilities[name], offer != .bool(false), !offer.isNull else { return false }
      return !method.name.hasSuffix("/range") || !(offer["range"] == nil || offer["range"] == .bool(false))
    }
  }

  /// Capabilities nobody asks about: a feature that is added needs a line above.
  static func unknown(in capabilities: JSONValue) -> [String] {
    let known = others.union(all.compactMap(\.capability))
    return capabilities.object?.map(\.key).filter { !known.contains($0) } ?? []
  }

  /// The parameters of a question; `place` and `other` are positions, in any order.
  func params(_ uri: String, _ place: JSONValue, _ other: JSONValue) -> JSONValue {
    let document = JSONMember("textDocument", ["uri": .string(uri)])
    let range = JSONMember("range", ["start": place, "end": other])
    let options = JSONMember("options", ["tabSize": 2, "insertSpaces": true])
    switch about {
    case .document: return .object([document, JSONMember("uri", .string(uri))])
    case .position: return .object([document, JSONMember("uri", .string(uri)), JSONMember("position", place)])
    case .positions: return .object([document, JSONMember("positions", [place, other])])
    case .range: return .object([document, range])
    case .actions: return .object([document, range, JSONMember("context", ["diagnostics": []])])
    case .references:
      return .object([document, JSONMember("position", place), JSONMember("context", ["includeDeclaration": true])])
    case .format: return .object([document, options])
    case .formatRange: return .object([document, range, options])
    case .query: return ["query": "a"]
    case .pull: return .object([document])
    }
  }
}

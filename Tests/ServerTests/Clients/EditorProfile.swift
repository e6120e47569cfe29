import KodebokJSON
import Testing
import struct KodebokLanguageProtocol.DocumentURI

/// An editor as it greets a server: what it really sends in `initialize`, recorded from the editor or read in its source,
/// and what must follow from it.
struct EditorProfile: Sendable, CustomTestStringConvertible {
  let name: String
  let capabilities: JSONValue
  /// The unit of columns that must be chosen.
  var encoding = "utf-16"
  /// How it says where it works.
  var root = Root.uriAndFolders
  var hasClientInfo = true
  /// How it answers `workspace/configuration`; nil: with an error.
  var configuration: JSONValue? = [.null]
  /// How it leaves.
  var leaving = Leaving.shutdownAndExit

  enum Root: Sendable {
    case uriAndFolders, uriOnly, nothing
  }

  enum Leaving: Sendable {
    case shutdownAndExit, shutdownOnly, killed
  }

  var testDescription: String { name }

  /// The parameters of `initialize` for a folder.
  func greeting(_ folder: String) -> JSONValue {
    let uri = JSONValue.string(DocumentURI(path: folder).text)
    var members = [JSONMember("processId", .null), JSONMember("capabilities", capabilities)]
    switch root {
    case .uriAndFolders:
      members += [JSONMember("rootUri", uri), JSONMember("workspaceFolders", [["uri": uri, "name": "studie"]])]
    case .uriOnly: members += [JSONMember("rootUri", uri), JSONMember("rootPath", .string(folder))]
    case .nothing: members += [JSONMember("rootUri", .null), JSONMember("workspaceFolders", [])]
    }
    if hasClientInfo { members.append(JSONMember("clientInfo", ["name": .string(name)])) }
    return .object(members)
  }

  // MARK: What it can

  func can(_ way: String...) -> Bool {
    var value: JSONValue? = capabilities
    for key in way { value = value?[key] }
    return value.map { !$0.isNull && $0 != .bool(false) } ?? false
  }

  /// Who cannot be told to pull again would not see what a tag changes, so such clients are sent diagnostics.
  var pulls: Bool { can("textDocument", "diagnostic") && can("workspace", "diagnostics", "refreshSupport") }
  var nests: Bool { can("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport") }
  var asks: Bool { can("window", "showMessage") }
  var takesLiterals: Bool { can("textDocument", "codeAction", "codeActionLiteralSupport") }
  var appliesEdits: Bool { can("workspace", "applyEdit") }
  var takesVersionedEdits: Bool { can("workspace", "workspaceEdit", "documentChanges") }
  var waitsBeforeSaving: Bool { can("textDocument", "synchronization", "willSaveWaitUntil") }
  var readsMarkdown: Bool {
    capabilities["textDocument"]?["hover"]?["contentFormat"]?.array?.contains("markdown") ?? false
  }

  /// The requests of the server's that it declares to understand.
  var understood: Set<String> {
    var result: Set<String> = []
    let table: [(String, [String])] = [
      ("client/registerCapability", ["workspace", "didChangeWatchedFiles", "dynamicRegistration"]),
      ("window/showDocument", ["window", "showDocument", "support"]),
      ("window/showMessageRequest", ["window", "showMessage"]),
      ("window/workDoneProgress/create", ["window", "workDoneProgress"]),
      ("workspace/applyEdit", ["workspace", "applyEdit"]),
      ("workspace/codeLens/refresh", ["workspace", "codeLens", "refreshSupport"]),
      ("workspace/configuration", ["workspace", "configuration"]),
      ("workspace/diagnostic/refresh", ["workspace", "diagnostics", "refreshSupport"]),
      ("workspace/foldingRange/refresh", ["workspace", "foldingRange", "refreshSupport"]),
      ("workspace/inlayHint/refresh", ["workspace", "inlayHint", "refreshSupport"]),
      ("workspace/semanticTokens/refresh", ["workspace", "semanticTokens", "refreshSupport"]),
      ("workspace/textDocumentContent/refresh", ["workspace", "textDocumentContent"]),
    ]
    for (method, way) in table {
      var value: JSONValue? = capabilities
      for key in way { value = value?[key] }
      if let value, !value.isNull, value != .bool(false) { result.insert(method) }
    }
    return result
  }

  static let all = [neovim7, neovim10, helix, eglot9, eglot17, lspMode, ale, code165, code100, pygls]
}

extension EditorProfile {
  private static let literals: JSONValue = ["codeActionKind": ["valueSet": ["", "quickfix", "refactor", "source"]]]

  static let neovim7 = EditorProfile(
    name: "Neovim 0.7",
    capabilities: [
      "window": [
        "workDoneProgress": true, "showMessage": ["messageActionItem": ["additionalPropertiesSupport": false]],
        "showDocument": ["support": false],
      ],
      "textDocument": [
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true, "dynamicRegistration": false],
        "rename": ["prepareSupport": true, "dynamicRegistration": false],
        "hover": ["contentFormat": ["markdown", "plaintext"], "dynamicRegistration": false],
        "synchronization": ["didSave": true, "willSave": false, "willSaveWaitUntil": false],
        "publishDiagnostics": ["tagSupport": ["valueSet": [1, 2]], "relatedInformation": true],
        "completion": ["contextSupport": false, "completionItem": ["snippetSupport": false]],
        "codeAction": [
          "resolveSupport": ["properties": ["edit"]], "codeActionLiteralSupport": literals, "dataSupport": true,
        ],
      ],
      "callHierarchy": ["dynamicRegistration": false],
      "workspace": [
        "workspaceEdit": ["resourceOperations": ["rename", "create", "delete"]], "applyEdit": true,
        "workspaceFolders": true,
      ],
    ],
    configuration: nil
  )

  static let neovim10 = EditorProfile(
    name: "Neovim 0.10",
    capabilities: [
      "general": ["positionEncodings": ["utf-16"]],
      "workspace": [
        "inlayHint": ["refreshSupport": true], "configuration": true, "semanticTokens": ["refreshSupport": true],
        "applyEdit": true, "workspaceEdit": ["resourceOperations": ["rename", "create", "delete"]],
        "didChangeWatchedFiles": ["dynamicRegistration": false, "relativePatternSupport": true],
        "workspaceFolders": true,
      ],
      "textDocument": [
        "publishDiagnostics": ["dataSupport": true, "relatedInformation": true, "tagSupport": ["valueSet": [1, 2]]],
        "hover": ["dynamicRegistration": true, "contentFormat": ["markdown", "plaintext"]],
        "diagnostic": ["dynamicRegistration": false],
        "rename": ["dynamicRegistration": true, "prepareSupport": true],
        "synchronization": ["didSave": true, "willSaveWaitUntil": true, "willSave": true],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "inlayHint": ["dynamicRegistration": true],
        "semanticTokens": ["requests": ["range": false, "full": ["delta": true]], "overlappingTokenSupport": true],
        "codeAction": [
          "resolveSupport": ["properties": ["edit"]], "codeActionLiteralSupport": literals, "dataSupport": true,
          "isPreferredSupport": true,
        ],
      ],
      "window": [
        "workDoneProgress": true, "showMessage": ["messageActionItem": ["additionalPropertiesSupport": false]],
        "showDocument": ["support": true],
      ],
    ]
  )

  static let helix = EditorProfile(
    name: "Helix 25.01",
    capabilities: [
      "general": ["positionEncodings": ["utf-8", "utf-32", "utf-16"]],
      "workspace": [
        "configuration": true, "didChangeConfiguration": ["dynamicRegistration": false], "workspaceFolders": true,
        "applyEdit": true, "symbol": ["dynamicRegistration": false], "executeCommand": ["dynamicRegistration": false],
        "inlayHint": ["refreshSupport": false],
        "workspaceEdit": [
          "documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
          "failureHandling": "abort", "normalizesLineEndings": false,
        ],
        "didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": false],
        "fileOperations": ["willRename": true, "didRename": true],
      ],
      "textDocument": [
        "completion": [
          "completionItem": [
            "snippetSupport": true,
            "resolveSupport": ["properties": ["documentation", "detail", "additionalTextEdits"]],
            "insertReplaceSupport": true, "deprecatedSupport": true, "tagSupport": ["valueSet": [1]],
          ]
        ],
        "hover": ["contentFormat": ["markdown"]], "signatureHelp": .object([]),
        "rename": ["dynamicRegistration": false, "prepareSupport": true, "honorsChangeAnnotations": false],
        "codeAction": [
          "codeActionLiteralSupport": literals, "isPreferredSupport": true, "disabledSupport": true,
          "dataSupport": true, "resolveSupport": ["properties": ["edit", "command"]],
        ],
        "publishDiagnostics": ["versionSupport": true, "tagSupport": ["valueSet": [1, 2]]],
        "inlayHint": ["dynamicRegistration": false],
      ],
      "window": ["workDoneProgress": true],
    ],
    encoding: "utf-8",
    root: .nothing,
    leaving: .shutdownOnly
  )

  private static func eglot(_ hover: JSONValue) -> JSONValue {
    [
      "synchronization": ["dynamicRegistration": false, "willSave": true, "willSaveWaitUntil": true, "didSave": true],
      "completion": ["completionItem": ["snippetSupport": false, "deprecatedSupport": true], "contextSupport": true],
      "hover": ["dynamicRegistration": false, "contentFormat": hover],
      "documentSymbol": ["dynamicRegistration": false, "hierarchicalDocumentSymbolSupport": true],
      "codeAction": [
        "dynamicRegistration": false, "codeActionLiteralSupport": literals, "isPreferredSupport": true,
      ],
      "rename": ["dynamicRegistration": false], "inlayHint": ["dynamicRegistration": false],
      "publishDiagnostics": [
        "relatedInformation": false, "codeDescriptionSupport": false, "tagSupport": ["valueSet": [1, 2]],
      ],
    ]
  }

  private static let eglotWorkspace: JSONValue = [
    "applyEdit": true, "executeCommand": ["dynamicRegistration": false], "workspaceEdit": ["documentChanges": true],
    "didChangeWatchedFiles": ["dynamicRegistration": true], "symbol": ["dynamicRegistration": false],
    "configuration": true, "workspaceFolders": true,
  ]

  static let eglot9 = EditorProfile(
    name: "Eglot 1.9",
    capabilities: [
      "workspace": eglotWorkspace, "textDocument": eglot(["plaintext"]), "window": .object([]),
      "experimental": .object([]),
    ],
    hasClientInfo: false
  )

  static let eglot17 = EditorProfile(
    name: "Eglot 1.17",
    capabilities: [
      "workspace": eglotWorkspace, "textDocument": eglot(["markdown", "plaintext"]),
      "window": ["showDocument": ["support": true], "workDoneProgress": true],
      "general": ["positionEncodings": ["utf-32", "utf-8", "utf-16"]], "experimental": .object([]),
    ],
    encoding: "utf-8"
  )

  static let lspMode = EditorProfile(
    name: "lsp-mode 9.0",
    capabilities: [
      "general": ["positionEncodings": ["utf-32", "utf-16"]],
      "workspace": [
        "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]],
        "applyEdit": true, "didChangeWatchedFiles": ["dynamicRegistration": true], "workspaceFolders": true,
        "configuration": true, "codeLens": ["refreshSupport": true], "fileOperations": ["willRename": true],
      ],
      "textDocument": [
        "synchronization": ["willSave": true, "didSave": true, "willSaveWaitUntil": true],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "rename": ["dynamicRegistration": true, "prepareSupport": true],
        "codeAction": [
          "dynamicRegistration": true, "isPreferredSupport": true, "codeActionLiteralSupport": literals,
          "resolveSupport": ["properties": ["edit", "command"]], "dataSupport": true,
        ],
        "hover": ["contentFormat": ["markdown", "plaintext"]],
        "foldingRange": ["dynamicRegistration": true], "callHierarchy": ["dynamicRegistration": false],
        "publishDiagnostics": [
          "relatedInformation": true, "tagSupport": ["valueSet": [1, 2]], "versionSupport": true,
        ],
        "moniker": .null, "linkedEditingRange": .null,
      ],
      "window": ["workDoneProgress": true, "showMessage": .null, "showDocument": .null],
    ],
    encoding: "utf-32",
    root: .uriOnly,
    configuration: [.object([]), .null],
    leaving: .shutdownOnly
  )

  static let ale = EditorProfile(
    name: "ALE 3.3",
    capabilities: [
      "workspace": [
        "applyEdit": false, "didChangeConfiguration": ["dynamicRegistration": false],
        "symbol": ["dynamicRegistration": false], "workspaceFolders": false, "configuration": false,
      ],
      "textDocument": [
        "synchronization": ["willSave": false, "willSaveWaitUntil": false, "didSave": true],
        "completion": ["completionItem": ["snippetSupport": false, "documentationFormat": ["plaintext"]]],
        "hover": ["contentFormat": ["plaintext"]],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": false],
        "publishDiagnostics": ["relatedInformation": true],
        "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]],
        "rename": ["dynamicRegistration": false],
      ],
    ],
    root: .uriOnly,
    hasClientInfo: false,
    configuration: nil,
    leaving: .killed
  )

  private static let codeWorkspace: [JSONMember] = [
    JSONMember("applyEdit", true),
    JSONMember(
      "workspaceEdit",
      [
        "documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
        "changeAnnotationSupport": ["groupsOnLabel": true],
      ]
    ),
    JSONMember("didChangeWatchedFiles", ["dynamicRegistration": true]), JSONMember("workspaceFolders", true),
    JSONMember("configuration", true), JSONMember("semanticTokens", ["refreshSupport": true]),
    JSONMember("codeLens", ["refreshSupport": true]),
    JSONMember("fileOperations", ["willRename": true, "didRename": true]),
  ]

  private static let codeDocument: [JSONMember] = [
    JSONMember("synchronization", ["willSave": true, "willSaveWaitUntil": true, "didSave": true]),
    JSONMember("hover", ["contentFormat": ["markdown", "plaintext"]]),
    JSONMember("documentSymbol", ["hierarchicalDocumentSymbolSupport": true]),
    JSONMember(
      "codeAction",
      [
        "codeActionLiteralSupport": literals, "isPreferredSupport": true, "disabledSupport": true, "dataSupport": true,
        "resolveSupport": ["properties": ["edit"]],
      ]
    ),
    JSONMember("rename", ["prepareSupport": true, "honorsChangeAnnotations": true]),
    JSONMember("publishDiagnostics", ["relatedInformation": true, "versionSupport": false]),
  ]

  private static let codeWindow: JSONValue = [
    "workDoneProgress": true, "showMessage": ["messageActionItem": ["additionalPropertiesSupport": true]],
    "showDocument": ["support": true],
  ]

  static let code165 = EditorProfile(
    name: "VS Code 1.65",
    capabilities: [
      "workspace": .object(codeWorkspace), "textDocument": .object(codeDocument), "window": codeWindow,
      "general": ["markdown": ["parser": "marked", "version": "1.1.0"]],
    ]
  )

  static let code100 = EditorProfile(
    name: "VS Code 1.100",
    capabilities: [
      "workspace": .object(
        codeWorkspace + [
          JSONMember("diagnostics", ["refreshSupport": true]), JSONMember("inlayHint", ["refreshSupport": true]),
          JSONMember("foldingRange", ["refreshSupport": true]),
        ]
      ),
      "textDocument": .object(
        codeDocument + [JSONMember("diagnostic", ["dynamicRegistration": true, "relatedDocumentSupport": false])]
      ),
      "window": codeWindow, "general": ["positionEncodings": ["utf-16"]],
    ]
  )

  static let pygls = EditorProfile(
    name: "pygls",
    capabilities: .object([]),
    hasClientInfo: false,
    configuration: nil
  )
}

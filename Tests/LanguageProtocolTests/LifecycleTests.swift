import KodebokJSON
import KodebokLanguageProtocol
import Testing

@Suite struct LifecycleTests {
  @Test func `a client that says nothing is understood`() throws {
    for json in [
      "{}", #"{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":null,"clientInfo":null}"#,
    ] {
      let params = try InitializeParams(fields(json))
      #expect(params.processID == nil)
      #expect(params.folders == [])
      #expect(params.initializationOptions == nil)
      #expect(params.capabilities.positionEncodings.isEmpty)
      #expect(!params.capabilities.takesHierarchicalSymbols)
      #expect(!params.capabilities.hoverTakesMarkdown)
    }
  }

  @Test func `a client that says everything is understood`() throws {
    let params = try InitializeParams(
      fields(
        #"""
        {"processId":42,"clientInfo":{"name":"Neovim","version":"0.10"},"locale":"nb","rootPath":"/old",
        "rootUri":"file:///root","workspaceFolders":[{"uri":"file:///w%20x","name":"w x"}],
        "initializationOptions":{"coder":"anna"},"trace":"off","capabilities":{
        "general":{"positionEncodings":["utf-8"],"staleRequestSupport":{"cancel":true,"retryOnContentModified":[]}},
        "window":{"workDoneProgress":true,"showDocument":{"support":true},"showMessage":{"messageActionItem":{}}},
        "workspace":{"applyEdit":true,"configuration":true,"workspaceFolders":true,"diagnostics":{"refreshSupport":true},
        "didChangeWatchedFiles":{"dynamicRegistration":true},"didChangeConfiguration":{"dynamicRegistration":true},
        "workspaceEdit":{"documentChanges":true,"resourceOperations":["create"],"changeAnnotationSupport":{}}},
        "textDocument":{"diagnostic":{},"synchronization":{"willSaveWaitUntil":true},
        "publishDiagnostics":{"versionSupport":true,"relatedInformation":true},
        "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"hover":{"contentFormat":["markdown"]},
        "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true,
        "disabledSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]}},
        "rename":{"prepareSupport":true},"completion":{"completionItem":{"snippetSupport":true,
        "labelDetailsSupport":true,"documentationFormat":["markdown"],"resolveSupport":{"properties":["detail"]}}}}}}
        """#
      )
    )
    #expect(params.processID == 42)
    #expect(params.locale == "nb")
    #expect(params.folders == ["/w x"])
    #expect(params.initializationOptions?["coder"] == "anna")
    let can = params.capabilities
    #expect(can.positionEncodings == ["utf-8"])
    let all = [
      can.showsDocuments, can.asks, can.appliesEdits, can.takesDocumentChanges, can.registersWatchedFiles,
      can.hasConfiguration, can.refreshesDiagnostics, can.pullsDiagnostics, can.takesRelatedInformation,
      can.waitsBeforeSaving, can.takesHierarchicalSymbols, can.hoverTakesMarkdown, can.takesCodeActionLiterals,
    ]
    #expect(all.allSatisfy { $0 })
  }

  @Test func `older ways to say the folder are understood`() throws {
    #expect(try InitializeParams(fields(#"{"rootUri":"file:///r","rootPath":"/p"}"#)).folders == ["/r"])
    #expect(try InitializeParams(fields(#"{"rootUri":"untitled:r","rootPath":"/p q"}"#)).folders == ["/p q"])
    #expect(try InitializeParams(fields(#"{"rootPath":"p"}"#)).folders == [])
  }

  @Test(arguments: [
    #"{"processId":"x"}"#, #"{"processId":-1}"#, #"{"processId":99999999999}"#, #"{"rootUri":1}"#,
    #"{"workspaceFolders":{}}"#, #"{"workspaceFolders":[1]}"#, #"{"workspaceFolders":[{"name":"x"}]}"#,
    #"{"locale":[]}"#, #"{"capabilities":7}"#,
  ])
  func `what is of the wrong type counts as left out`(json: String) throws {
    let params = try InitializeParams(fields(json))
    #expect(params.processID == nil && params.folders == [] && params.locale == nil)
    #expect(!params.capabilities.appliesEdits)
  }

  @Test func `odd capabilities count as cannot`() {
    for odd in [
      [:], .null, 1, "x", [1], ["textDocument": [1], "window": .null, "general": ["positionEncodings": "utf-8"]],
    ]
      as [JSONValue]
    {
      let can = ClientCapabilities(odd)
      #expect(!can.pullsDiagnostics && !can.asks && can.positionEncodings.isEmpty)
    }
  }

  @Test func `the answer tells what the server can`() throws {
    let can = ServerCapabilities(
      positionEncoding: "utf-8",
      codeActionKinds: ["quickfix"],
      completionTriggers: ["#"],
      diagnostics: false,
      commands: ["kodebok.tag"],
      experimental: ["kodebokCommands": []]
    )
    let answer = told(InitializeResult(capabilities: can, name: "kodebok", version: "1"))
    #expect(
      answer.hasPrefix(
        #"{"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2,"#
          + #""willSaveWaitUntil":true,"save":{"includeText":false}},"codeActionProvider":{"codeActionKinds":["#
          + ##""quickfix"],"resolveProvider":true},"completionProvider":{"triggerCharacters":["#"],"##
      )
    )
    #expect(answer.hasSuffix(#""experimental":{"kodebokCommands":[]}},"serverInfo":{"name":"kodebok","version":"1"}}"#))
    #expect(!answer.contains("diagnosticProvider"))
    var pulled = can
    pulled.diagnostics = true
    #expect(
      told(pulled).contains(
        #""diagnosticProvider":{"identifier":"kodebok","interFileDependencies":true,"workspaceDiagnostics":true}"#
      )
    )
  }

  @Test func `changes of settings are registered`() {
    #expect(
      told(RegistrationParams([.configuration(id: "s", section: "kodebok")]))
        == #"{"registrations":[{"id":"s","method":"workspace/didChangeConfiguration","registerOptions":"#
        + #"{"section":"kodebok"}}]}"#
    )
  }

  @Test func `files to be watched are registered`() {
    #expect(
      told(RegistrationParams([.watchedFiles(id: "w", patterns: ["**/*.md"])]))
        == #"{"registrations":[{"id":"w","method":"workspace/didChangeWatchedFiles","registerOptions":"#
        + #"{"watchers":[{"globPattern":"**/*.md"}]}}]}"#
    )
  }

  @Test func `parameters that are no object are wrong parameters`() {
    for value in [.null, [1], "x"] as [JSONValue] {
      #expect(throws: InvalidParams(path: "", expected: .object)) { try DidOpenParams(Fields(value)) }
    }
  }
}

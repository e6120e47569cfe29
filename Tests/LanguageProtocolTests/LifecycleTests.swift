import KodebokJSON
import KodebokJSONRPC
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
      #expect(params.clientName == nil)
      #expect(params.initializationOptions == nil)
      #expect(PositionEncoding.choose(from: params.capabilities.positionEncodings) == .utf16)
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
    #expect(params.clientName == "Neovim")
    #expect(params.clientVersion == "0.10")
    #expect(params.locale == "nb")
    #expect(params.trace == "off")
    #expect(params.folders.map(\.path) == ["/w x"])
    #expect(params.initializationOptions?["coder"] == "anna")
    let can = params.capabilities
    #expect(can.positionEncodings == ["utf-8"])
    #expect(can.resourceOperations == ["create"])
    #expect(can.resolvesCompletion == ["detail"])
    let all = [
      can.cancelsStaleRequests, can.showsWorkDoneProgress, can.showsDocuments, can.asksWithActions, can.appliesEdits,
      can.takesDocumentChanges, can.takesChangeAnnotations, can.registersWatchedFiles, can.hasConfiguration,
      can.registersConfiguration, can.hasWorkspaceFolders, can.refreshesDiagnostics, can.pullsDiagnostics,
      can.takesDiagnosticVersion, can.takesRelatedInformation, can.waitsBeforeSaving, can.takesHierarchicalSymbols,
      can.hoverTakesMarkdown, can.takesCodeActionLiterals, can.resolvesCodeActionEdits, can.takesDisabledActions,
      can.takesPreferredActions, can.keepsActionData, can.preparesRename, can.takesSnippets, can.takesLabelDetails,
      can.completionTakesMarkdown,
    ]
    #expect(all.allSatisfy { $0 })
  }

  @Test func `older ways to say the folder are understood`() throws {
    #expect(
      try InitializeParams(fields(#"{"rootUri":"file:///r","rootPath":"/p"}"#)).folders.map(\.text) == ["file:///r"]
    )
    #expect(try InitializeParams(fields(#"{"rootPath":"/p q"}"#)).folders.map(\.text) == ["file:///p%20q"])
  }

  @Test(arguments: [
    #"{"processId":"x"}"#, #"{"rootUri":1}"#, #"{"workspaceFolders":{}}"#, #"{"workspaceFolders":[1]}"#,
    #"{"workspaceFolders":[{"name":"x"}]}"#, #"{"clientInfo":"x"}"#,
  ])
  func `wrong types are wrong parameters`(json: String) throws {
    let fields = try fields(json)
    #expect(throws: InvalidParams.self) { try InitializeParams(fields) }
  }

  @Test func `odd capabilities count as cannot`() {
    for odd in [
      [:], .null, 1, "x", [1], ["textDocument": [1], "window": .null, "general": ["positionEncodings": "utf-8"]],
    ]
      as [JSONValue]
    {
      let can = ClientCapabilities(odd)
      #expect(!can.pullsDiagnostics && !can.showsWorkDoneProgress && can.positionEncodings.isEmpty)
    }
  }

  @Test func `the answer tells only what the server can`() {
    var can = ServerCapabilities()
    can.positionEncoding = .utf8
    can.workspaceFolders = false
    let sync = #""textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}}"#
    #expect(
      told(InitializeResult(capabilities: can, name: "kodebok", version: "1"))
        == #"{"capabilities":{"positionEncoding":"utf-8","#
        + sync + #"},"serverInfo":{"name":"kodebok","version":"1"}}"#
    )
    can.codeActionKinds = ["quickfix"]
    can.resolvesCodeActions = true
    can.completionTriggers = ["#"]
    can.rename = true
    can.commands = ["kodebok.tag"]
    can.diagnostics = true
    #expect(
      told(can).hasSuffix(
        ##""completionProvider":{"triggerCharacters":["#"]},"codeActionProvider":{"codeActionKinds":["quickfix"],"##
          + #""resolveProvider":true},"renameProvider":{"prepareProvider":true},"executeCommandProvider":{"commands":["#
          + #""kodebok.tag"]},"diagnosticProvider":{"identifier":"kodebok","interFileDependencies":true,"#
          + #""workspaceDiagnostics":true}}"#
      )
    )
  }

  @Test func `small messages of the lifecycle are read and written`() throws {
    #expect(try CancelParams(fields(#"{"id":3}"#)).id == .int(3))
    #expect(try CancelParams(fields(#"{"id":"a"}"#)).id == .string("a"))
    #expect(throws: InvalidParams.self) { try CancelParams(fields("{}")) }
    #expect(try SetTraceParams(fields(#"{"value":"verbose"}"#)).value == "verbose")
    #expect(
      told(RegistrationParams([.watchedFiles(id: "w", patterns: ["**/*.md"])]))
        == #"{"registrations":[{"id":"w","method":"workspace/didChangeWatchedFiles","registerOptions":"#
        + #"{"watchers":[{"globPattern":"**/*.md"}]}}]}"#
    )
  }

  @Test func `parameters that are no object are wrong parameters`() {
    for raw in [RawJSON(.null), RawJSON([1]), RawJSON("x")] {
      #expect(throws: InvalidParams(path: "", expected: .object)) { try DidOpenParams(decoding: raw) }
    }
  }
}

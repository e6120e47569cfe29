import KodebokJSON

/// What the server can, told in the answer to `initialize`.
package struct ServerCapabilities: Sendable, WireWritable {
  package var positionEncoding = PositionEncoding.utf16
  package var takesIncrementalChanges = true
  package var willSave = false
  package var willSaveWaitUntil = false
  package var hover = false
  package var definition = false
  package var references = false
  package var documentHighlight = false
  package var documentSymbol = false
  package var workspaceSymbol = false
  /// The characters that open completion; nil where there is no completion.
  package var completionTriggers: [String]?
  package var resolvesCompletion = false
  /// The kinds of code actions; nil where there are none.
  package var codeActionKinds: [String]?
  package var resolvesCodeActions = false
  package var rename = false
  package var commands: [String] = []
  /// Pull diagnostics, of single documents and of the workspace.
  package var diagnostics = false
  package var workspaceFolders = true
  package var experimental: JSONValue?

  package init() {}

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("positionEncoding", positionEncoding.rawValue)
      $0.object("textDocumentSync") {
        $0.member("openClose", true)
        $0.member("change", takesIncrementalChanges ? 2 : 1)
        $0.flag("willSave", willSave)
        $0.flag("willSaveWaitUntil", willSaveWaitUntil)
        $0.object("save") { $0.member("includeText", false) }
      }
      $0.flag("hoverProvider", hover)
      $0.flag("definitionProvider", definition)
      $0.flag("referencesProvider", references)
      $0.flag("documentHighlightProvider", documentHighlight)
      $0.flag("documentSymbolProvider", documentSymbol)
      $0.flag("workspaceSymbolProvider", workspaceSymbol)
      if let completionTriggers {
        $0.object("completionProvider") {
          $0.member("triggerCharacters", completionTriggers)
          $0.flag("resolveProvider", resolvesCompletion)
        }
      }
      if let codeActionKinds {
        $0.object("codeActionProvider") {
          $0.member("codeActionKinds", codeActionKinds)
          $0.flag("resolveProvider", resolvesCodeActions)
        }
      }
      if rename { $0.object("renameProvider") { $0.member("prepareProvider", true) } }
      if !commands.isEmpty { $0.object("executeCommandProvider") { $0.member("commands", commands) } }
      if diagnostics {
        $0.object("diagnosticProvider") {
          $0.member("identifier", "kodebok")
          $0.member("interFileDependencies", true)
          $0.member("workspaceDiagnostics", true)
        }
      }
      if workspaceFolders {
        $0.object("workspace") {
          $0.object("workspaceFolders") {
            $0.member("supported", true)
            $0.member("changeNotifications", true)
          }
        }
      }
      $0.member("experimental", experimental)
    }
  }
}

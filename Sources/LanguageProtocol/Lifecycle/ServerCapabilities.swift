import KodebokJSON

/// What the server can, told in the answer to `initialize`; what is not asked for here it always can.
package struct ServerCapabilities: Sendable, WireWritable {
  /// The unit of columns agreed on, as the protocol names it.
  package var positionEncoding: String
  /// The kinds of code actions.
  package var codeActionKinds: [String]
  /// The characters that open completion.
  package var completionTriggers: [String]
  /// Pull diagnostics, of single documents and of the workspace.
  package var diagnostics: Bool
  package var commands: [String]
  package var fileOperations: FileOperations
  /// The schemes of documents that only the server has.
  package var contentSchemes: [String]
  /// What the numbers of semantic tokens stand for.
  package var tokenLegend: SemanticTokensLegend
  /// What is not part of the protocol.
  package var experimental: JSONValue

  package init(
    positionEncoding: String,
    codeActionKinds: [String],
    completionTriggers: [String],
    diagnostics: Bool,
    commands: [String],
    fileOperations: FileOperations = FileOperations(endings: []),
    contentSchemes: [String] = [],
    tokenLegend: SemanticTokensLegend = SemanticTokensLegend(types: [], modifiers: []),
    experimental: JSONValue
  ) {
    self.positionEncoding = positionEncoding
    self.codeActionKinds = codeActionKinds
    self.completionTriggers = completionTriggers
    self.diagnostics = diagnostics
    self.commands = commands
    self.fileOperations = fileOperations
    self.contentSchemes = contentSchemes
    self.tokenLegend = tokenLegend
    self.experimental = experimental
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("positionEncoding", positionEncoding)
      $0.object("textDocumentSync") {
        $0.member("openClose", true)
        $0.member("change", 2)
        $0.member("willSaveWaitUntil", true)
        $0.object("save") { $0.member("includeText", false) }
      }
      $0.object("codeActionProvider") {
        $0.member("codeActionKinds", codeActionKinds)
        $0.member("resolveProvider", true)
      }
      $0.object("completionProvider") {
        $0.member("triggerCharacters", completionTriggers)
        $0.member("resolveProvider", false)
      }
      writeLooking(to: &$0)
      $0.member("definitionProvider", true)
      if diagnostics {
        $0.object("diagnosticProvider") {
          $0.member("identifier", "kodebok")
          $0.member("interFileDependencies", true)
          $0.member("workspaceDiagnostics", true)
        }
      }
      $0.member("documentHighlightProvider", true)
      $0.member("documentSymbolProvider", true)
      $0.object("executeCommandProvider") { $0.member("commands", commands) }
      $0.member("hoverProvider", true)
      writeReading(to: &$0)
      $0.member("referencesProvider", true)
      $0.object("renameProvider") { $0.member("prepareProvider", true) }
      $0.object("workspace") {
        $0.member("fileOperations", fileOperations)
        $0.object("textDocumentContent") { $0.member("schemes", contentSchemes) }
        $0.object("workspaceFolders") {
          $0.member("supported", true)
          $0.member("changeNotifications", true)
        }
      }
      $0.object("workspaceSymbolProvider") { $0.member("resolveProvider", true) }
      $0.member("experimental", experimental as JSONValue?)
    }
  }

  /// What shows something beside the text, and what leads from one place to others.
  private func writeLooking(to writer: inout JSONWriter) {
    writer.member("callHierarchyProvider", true)
    writer.object("codeLensProvider") { $0.member("resolveProvider", true) }
    writer.member("declarationProvider", true)
    writer.object("documentLinkProvider") { $0.member("resolveProvider", false) }
    writer.member("implementationProvider", true)
    writer.object("inlayHintProvider") { $0.member("resolveProvider", true) }
    writer.member("typeDefinitionProvider", true)
    writer.member("typeHierarchyProvider", true)
  }
}

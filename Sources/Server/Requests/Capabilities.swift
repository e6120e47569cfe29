import KodebokJSON
import KodebokText

/// What the server tells a client that it can do.
enum Capabilities {
  /// The version of the program.
  static let version = "0.1.0"

  /// Writes the result of `initialize`.
  static func write(for profile: ClientProfile, into writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("capabilities") { writer in
        writer.member("positionEncoding", profile.encoding.rawValue)
        writer.object("textDocumentSync") { writer in
          writer.member("openClose", true)
          writer.member("change", 2)
          writer.member("willSaveWaitUntil", true)
          writer.object("save") { $0.member("includeText", false) }
        }
        writer.object("codeActionProvider") { writer in
          writer.member("codeActionKinds", CodeActionKind.families)
          writer.member("resolveProvider", true)
        }
        writer.object("completionProvider") { writer in
          writer.member("triggerCharacters", ["#"])
          writer.member("resolveProvider", false)
        }
        writer.member("definitionProvider", true)
        if profile.pullsDiagnostics {
          writer.object("diagnosticProvider") { writer in
            writer.member("identifier", "kodebok")
            writer.member("interFileDependencies", true)
            writer.member("workspaceDiagnostics", true)
          }
        }
        writer.member("documentHighlightProvider", true)
        writer.member("documentSymbolProvider", true)
        writer.object("executeCommandProvider") { $0.member("commands", CommandTable.advertised) }
        writer.member("hoverProvider", true)
        writer.member("referencesProvider", true)
        writer.object("renameProvider") { $0.member("prepareProvider", true) }
        writer.object("workspace") { writer in
          writer.object("workspaceFolders") { writer in
            writer.member("supported", true)
            writer.member("changeNotifications", true)
          }
        }
        writer.member("workspaceSymbolProvider", true)
        writer.object("experimental") { writer in
          writer.member("kodebokRequests", ["kodebok/at", "kodebok/codes", "kodebok/segments"])
          writer.member("kodebokNotifications", ["kodebok/passagesChanged"])
          writer.member("kodebokCommands", CommandTable.all.map(\.name))
        }
      }
      writer.object("serverInfo") { writer in
        writer.member("name", "kodebok")
        writer.member("version", version)
      }
    }
  }
}

import KodebokJSON
import KodebokLanguageProtocol
import KodebokRendering
import KodebokText

/// What the server tells a client that it can do.
enum Capabilities {
  /// The result of `initialize`.
  static func result(for profile: ClientProfile) -> InitializeResult {
    func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
    let capabilities = ServerCapabilities(
      positionEncoding: profile.encoding.rawValue,
      codeActionKinds: CodeActionKind.families,
      completionTriggers: ["#", ">", "«", "“"],
      diagnostics: profile.pullsDiagnostics,
      commands: CommandTable.advertised,
      fileOperations: FileOperations(endings: ["md", "markdown", "txt", "vtt", "srt", "csv", "json"]),
      contentSchemes: [PageAddress.scheme],
      tokenLegend: TokenType.legend,
      experimental: [
        "kodebokRequests": ["kodebok/at", "kodebok/codes", "kodebok/segments"],
        "kodebokNotifications": ["kodebok/passagesChanged"],
        "kodebokCommands": names(CommandTable.all.map(\.name)),
      ]
    )
    return InitializeResult(capabilities: capabilities, name: "kodebok", version: ProgramVersion.current)
  }
}

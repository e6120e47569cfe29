/// Every command, sorted by name; a command is added in its own file and here.
enum CommandTable {
  static let all: [CommandDescription] = [
    .check,
    .code,
    .codes,
    .completions,
    .explain,
    .initialize,
    .languageServer,
    .segments,
    .status,
  ]

  /// The options every command takes.
  static let shared: [OptionDescription] = [
    OptionDescription("study", .folder, "option-study"),
    OptionDescription("coder", .text("NAME"), "option-coder"),
    OptionDescription("lang", .choice(["en", "nb"]), "option-lang"),
    OptionDescription("color", .choice(["auto", "always", "never"]), "option-color"),
    OptionDescription("help", short: "h", "option-help"),
    OptionDescription("version", "option-version"),
  ]

  /// The parser of command lines.
  static var parser: ArgumentParser { ArgumentParser(commands: all, shared: shared) }
}

extension CommandDescription {
  /// `kodebok lsp`: stands here for help and completions; the program starts the server before commands are parsed.
  static let languageServer = CommandDescription(
    name: "lsp",
    options: [OptionDescription("stdio", "option-help")]
  ) { (_, _) throws(CommandFailure) in
    throw CommandFailure(key: "error/internal")
  }
}

/// Every command, sorted by name; a command is added in its own file and here.
enum CommandTable {
  static let all: [CommandDescription] = [
    .analyse,
    .check,
    .code,
    .codes,
    .completions,
    .condense,
    .explain,
    .export,
    .initialize,
    .languageServer,
    .plugins,
    .pseudonymise,
    .report,
    .segments,
    .sort,
    .status,
  ]

  /// The options every command takes.
  static let shared: [OptionDescription] = [
    OptionDescription("study", .folder),
    OptionDescription("coder", .text("NAME")),
    OptionDescription("lang", .choice(["en", "nb"])),
    OptionDescription("color", .choice(["auto", "always", "never"])),
    OptionDescription("help", short: "h"),
    OptionDescription("version"),
  ]

  /// The parser of command lines.
  static var parser: ArgumentParser { ArgumentParser(commands: all, shared: shared) }
}

extension CommandDescription {
  /// `kodebok lsp`: stands here for help and completions; the program starts the server before commands are parsed.
  static let languageServer = CommandDescription(
    name: "lsp",
    options: [OptionDescription("stdio")]
  ) { (_, _) throws(CommandFailure) in
    throw CommandFailure(key: "error/internal")
  }
}

/// A command line that asks for the language server, which the program starts before commands are run.
package struct ServerInvocation: Sendable {
  /// Who is coding, where `--coder` says so.
  package var coder: String?
  /// The language of messages, where `--lang` says so.
  package var language: String?

  /// Reads the words after the program's name; nil where they ask for something else, or for help.
  ///
  /// Editors add options of their own behind `lsp`: what is not known there is left alone.
  package init?(_ words: [String]) {
    guard !words.contains("--help"), !words.contains("-h") else { return nil }
    if words.first != "lsp" {
      guard let invocation = try? CommandTable.parser.parse(words), invocation.command == "lsp" else { return nil }
    }
    coder = Self.value(of: "--coder", in: words)
    language = Self.value(of: "--lang", in: words)
  }

  /// What the last use of an option says, as its own word or behind an equals sign.
  private static func value(of option: String, in words: [String]) -> String? {
    var value: String?
    for (index, word) in words.enumerated() {
      if word == option, index + 1 < words.count { value = words[index + 1] }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value
  }
}

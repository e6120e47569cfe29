/// A command line that asks for the language server, which the program starts before commands are run.
package struct ServerInvocation: Sendable {
  /// Who is coding, where `--coder` says so.
  package var coder: String?

  /// Reads the words after the program's name; nil where they ask for something else, or for help.
  ///
  /// Editors add options of their own behind `lsp`: what is not known there is left alone.
  package init?(_ words: [String]) {
    guard !words.contains("--help"), !words.contains("-h") else { return nil }
    if words.first != "lsp" {
      guard let invocation = try? CommandTable.parser.parse(words), invocation.command == "lsp" else { return nil }
    }
    for (index, word) in words.enumerated() {
      if word == "--coder", index + 1 < words.count { coder = words[index + 1] }
      if word.hasPrefix("--coder=") { coder = String(word.dropFirst("--coder=".count)) }
    }
  }
}

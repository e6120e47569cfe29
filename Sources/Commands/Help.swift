import KodebokWording

/// The help pages, made from the table of commands.
struct Help {
  var wording: Wording

  /// The page of a command, or the front page.
  func page(of command: CommandDescription?) -> String {
    guard let command else { return frontPage() }
    var text = wording.text(command.summary) + "\n\n"
    let arguments = command.arguments.map { argument in
      let name = argument.name + (argument.isRepeatable ? " …" : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    let usage = ["kodebok", command.name] + arguments + [wording.text("help-words-options")]
    text += wording.text("help-usage") + " " + usage.joined(separator: " ") + "\n"
    if !command.options.isEmpty { text += "\n" + wording.text("help-options") + "\n" + list(command.options) }
    text += "\n" + wording.text("help-shared-options") + "\n" + list(CommandTable.shared)
    return text
  }

  private func frontPage() -> String {
    var text = wording.text("help-title") + "\n\n"
    let usage = ["kodebok", wording.text("help-words-command"), wording.text("help-words-options")]
    text += wording.text("help-usage") + " " + usage.joined(separator: " ") + "\n\n"
    text += wording.text("help-commands") + "\n"
    text += lines(CommandTable.all.map { ($0.name, wording.text($0.summary)) })
    text += "\n" + wording.text("help-shared-options") + "\n" + list(CommandTable.shared)
    return text + "\n" + wording.text("help-more") + "\n"
  }

  private func list(_ options: [OptionDescription]) -> String {
    lines(
      options.map { option in
        let short = option.short.map { "-\($0), " } ?? ""
        let value = option.placeholder.map { " " + $0 } ?? ""
        return (short + "--" + option.name + value, wording.text(option.summary))
      }
    )
  }

  private func lines(_ rows: [(String, String)]) -> String {
    let width = min(34, rows.map { $0.0.count }.max() ?? 0)
    return rows.map { name, words in
      let gap = name.count > width ? "\n" + String(repeating: " ", count: width + 4) : ""
      let fill = gap.isEmpty ? String(repeating: " ", count: width - name.count + 2) : gap
      return "  " + name + fill + words + "\n"
    }.joined()
  }
}

extension Help {
  /// Whether the catalogue has words for a key.
  static func isKnown(_ key: String) -> Bool { Wording.has(key) }
}

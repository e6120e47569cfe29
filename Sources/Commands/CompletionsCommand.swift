/// `kodebok completions SHELL`: prints a script that completes commands and options in a shell.
extension CommandDescription {
  static let completions = CommandDescription(
    name: "completions",
    arguments: [Argument(name: "SHELL", value: .choice(["bash", "zsh", "fish"]))]
  ) { (invocation, console) throws(CommandFailure) in
    let commands = CommandTable.all
    let shared = CommandTable.shared
    switch invocation.arguments[0] {
    case "bash": console.print(Completions(commands: commands, shared: shared).bash())
    case "zsh": console.print(Completions(commands: commands, shared: shared).zsh())
    case "fish": console.print(Completions(commands: commands, shared: shared).fish())
    default:
      throw CommandFailure(
        key: "usage-invalid-choice",
        facts: ["option": "SHELL", "given": invocation.arguments[0], "choices": "bash, zsh, fish"]
      )
    }
    return .clean
  }
}

/// Completion scripts made from the table of commands, so that they can never fall behind it.
struct Completions {
  var commands: [CommandDescription]
  var shared: [OptionDescription]

  private var names: String { commands.map(\.name).joined(separator: " ") }

  private func options(_ command: CommandDescription?) -> [OptionDescription] { (command?.options ?? []) + shared }

  // MARK: bash

  func bash() -> String {
    var lines = [
      "# Completions of kodebok for bash.",
      "_kodebok() {",
      "  local current previous command word",
      "  current=${COMP_WORDS[COMP_CWORD]}",
      "  previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  command=",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case $word in",
      "      -*) ;;",
      "      *) command=$word; break ;;",
      "    esac",
      "  done",
      "  case $command:$previous in",
    ]
    for (name, action) in bashValues() { lines.append("    \(name)) \(action); return ;;") }
    lines += [
      "  esac",
      "  case $command in",
    ]
    for command in commands {
      lines.append("    \(command.names.joined(separator: "|")))")
      let words = options(command).map { "--" + $0.name }.joined(separator: " ")
      lines.append("      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W \"\(words)\" -- \"$current\"))")
      if case .choice(let choices)? = command.arguments.first?.value {
        lines.append(
          "      else COMPREPLY=($(compgen -W \"\(choices.joined(separator: " "))\" -- \"$current\")); fi ;;"
        )
      } else {
        lines.append("      else COMPREPLY=($(compgen -f -- \"$current\")); fi ;;")
      }
    }
    let words = shared.map { "--" + $0.name }.joined(separator: " ")
    lines += [
      "    *) COMPREPLY=($(compgen -W \"\(names) \(words)\" -- \"$current\")) ;;",
      "  esac",
      "}",
      "complete -o filenames -F _kodebok kodebok",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func bashValues() -> [(String, String)] {
    var found: [(String, String)] = []
    func add(_ option: OptionDescription, of command: String) {
      let name = "\(command):--\(option.name)"
      switch option.value {
      case .none: return
      case .choice(let choices):
        found.append((name, "COMPREPLY=($(compgen -W \"\(choices.joined(separator: " "))\" -- \"$current\"))"))
      case .folder: found.append((name, "COMPREPLY=($(compgen -d -- \"$current\"))"))
      case .file: found.append((name, "COMPREPLY=($(compgen -f -- \"$current\"))"))
      case .text: found.append((name, "COMPREPLY=()"))
      }
    }
    for command in commands {
      for option in command.options { add(option, of: command.name) }
    }
    for option in shared { add(option, of: "*") }
    return found
  }

  // MARK: zsh

  func zsh() -> String {
    var lines = [
      "#compdef kodebok",
      "# Completions of kodebok for zsh.",
      "_kodebok() {",
      "  local context state state_descr line",
      "  typeset -A opt_args",
      "  _arguments -C \\",
    ]
    lines += shared.map { "    \(zshOption($0)) \\" }
    lines += [
      "    '1:command:(\(names))' \\",
      "    '*::argument:->argument'",
      "  [[ $state == argument ]] || return",
      "  case $line[1] in",
    ]
    for command in commands {
      lines.append("    \(command.names.joined(separator: "|")))")
      lines.append("      _arguments \\")
      lines += options(command).map { "        \(zshOption($0)) \\" }
      if case .choice(let choices)? = command.arguments.first?.value {
        lines.append("        '*:argument:(\(choices.joined(separator: " ")))' ;;")
      } else {
        lines.append("        '*:file:_files' ;;")
      }
    }
    lines += [
      "  esac", "}", "if [[ $funcstack[1] == _kodebok ]]; then _kodebok \"$@\"; else compdef _kodebok kodebok; fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func zshOption(_ option: OptionDescription) -> String {
    let star = option.isRepeatable ? "*" : ""
    switch option.value {
    case .none: return "'\(star)--\(option.name)'"
    case .choice(let choices): return "'\(star)--\(option.name)=:value:(\(choices.joined(separator: " ")))'"
    case .folder: return "'\(star)--\(option.name)=:folder:_files -/'"
    case .file: return "'\(star)--\(option.name)=:file:_files'"
    case .text(let name): return "'\(star)--\(option.name)=:\(name): '"
    }
  }

  // MARK: fish

  func fish() -> String {
    var lines = [
      "# Completions of kodebok for fish.",
      "complete -c kodebok -f -n __fish_use_subcommand -a '\(names)'",
    ]
    lines += shared.map { "complete -c kodebok \(fishOption($0))" }
    for command in commands {
      let condition = "-n '__fish_seen_subcommand_from \(command.names.joined(separator: " "))'"
      lines += command.options.map { "complete -c kodebok \(condition) \(fishOption($0))" }
      if let argument = command.arguments.first {
        if case .choice(let choices) = argument.value {
          lines.append("complete -c kodebok \(condition) -f -a '\(choices.joined(separator: " "))'")
        } else {
          lines.append("complete -c kodebok \(condition) -F")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fishOption(_ option: OptionDescription) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    switch option.value {
    case .none: return "-l \(option.name)\(short)"
    case .choice(let choices): return "-l \(option.name)\(short) -x -a '\(choices.joined(separator: " "))'"
    case .folder: return "-l \(option.name)\(short) -x -a '(__fish_complete_directories)'"
    case .file: return "-l \(option.name)\(short) -r -F"
    case .text: return "-l \(option.name)\(short) -x"
    }
  }
}

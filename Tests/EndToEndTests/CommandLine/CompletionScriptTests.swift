import Testing

@Suite("Shells complete commands, options and values")
struct CompletionScriptTests {
  /// Command lines and a word that must be offered for the last word.
  static let cases: [(line: [String], offered: String)] = [
    (["kodebok", "che"], "check"),
    (["kodebok", "check", "--for"], "--format"),
    (["kodebok", "check", "--format", "sa"], "sarif"),
    (["kodebok", "code", "und"], "undo"),
    (["kodebok", "init", "--example", ""], "nb"),
  ]

  @Test("bash", .enabled(if: Tool.bash, "needs bash"), arguments: cases.indices)
  func bash(index: Int) throws {
    let (line, offered) = Self.cases[index]
    let bench = try Bench()
    try bench.write(try bench.kodebok("completions", "bash").output, to: "complete.bash")
    let script = """
      source complete.bash
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
      function=$(complete -p kodebok | sed -E 's/.*-F ([^ ]+).*/\\1/')
      "$function" kodebok "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try ProgramRun.run(
      ["bash", "--norc", "-c", script, "bash"] + line,
      in: bench.study,
      environment: bench.settings
    )
    #expect(run.errors.isEmpty && run.lines.contains { $0.trimmed == offered }, "\(run.all)")
  }

  @Test("fish", .enabled(if: Tool.fish, "needs fish"), arguments: cases.indices)
  func fish(index: Int) throws {
    let (line, offered) = Self.cases[index]
    let bench = try Bench()
    try bench.write(try bench.kodebok("completions", "fish").output, to: "complete.fish")
    let run = try bench.run(
      "fish",
      "--no-config",
      "-c",
      "source complete.fish; complete -C '\(line.joined(separator: " "))'"
    )
    let words = run.lines.map { $0.split(separator: "\t")[0].trimmed }
    #expect(run.errors.isEmpty && words.contains(offered), "\(run.all)")
  }

  @Test("zsh", .enabled(if: Tool.zsh, "needs zsh"), arguments: cases.indices)
  func zsh(index: Int) throws {
    let (line, offered) = Self.cases[index]
    let bench = try Bench()
    try bench.write(try bench.kodebok("completions", "zsh").output, to: "functions/_kodebok")
    try bench.write(Self.zshDriver, to: "drive.zsh")
    let run = try bench.run("zsh", "-f", "drive.zsh", line.joined(separator: " "))
    #expect(run.text.contains(offered), "\(run.all)")
  }

  /// Types a command line into an interactive zsh and presses the completion key.
  static let zshDriver = """
    zmodload zsh/zpty
    zpty shell "TERM=dumb zsh -f -i"
    zpty -w shell "PROMPT=; fpath=($PWD/functions \\$fpath); autoload -U compinit; compinit -u -D; unsetopt zle_bracketed_paste"
    zpty -w shell "zstyle ':completion:*' list-prompt ''; setopt AUTO_LIST NO_LIST_BEEP; print ready"
    zpty -r -m shell line '*ready*'
    sleep 0.3
    zpty -n -w shell "$1"$'\\t\\t'
    sleep 0.7
    zpty -r -t shell seen
    result=$seen
    while zpty -r -t shell seen; do result+=$seen; done
    print -r -- "$result"
    zpty -d shell
    """
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: String {
    let words = drop { $0.isWhitespace }
    return String(words.reversed().drop { $0.isWhitespace }.reversed())
  }
}

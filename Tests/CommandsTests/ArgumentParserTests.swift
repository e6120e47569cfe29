import Testing

@testable import KodebokCommands

@Suite("The command line is read by declared options")
struct ArgumentParserTests {
  let parser = CommandTable.parser

  @Test("Options stand anywhere, long or short, with = or a blank")
  func options() throws {
    let one = try parser.parse(["init", "--study=here", "--example", "nb", "place"])
    #expect(one.command == "init")
    #expect(one.value("study") == "here")
    #expect(one.value("example") == "nb")
    #expect(one.arguments == ["place"])
    let other = try parser.parse(["--study", "here", "init", "-h"])
    #expect(other.has("help"))
    #expect(other.value("study") == "here")
  }

  @Test("Two hyphens end the options")
  func literal() throws {
    let invocation = try parser.parse(["explain", "--", "--help"])
    #expect(invocation.arguments == ["--help"])
    #expect(!invocation.has("help"))
  }

  @Test(
    "What cannot be understood is named, with the nearest that could have been meant",
    arguments: [
      (["chek"], UsageError.unknownCommand("chek", nearest: "check")),
      (["explian"], .unknownCommand("explian", nearest: "explain")),
      (["init", "--exampel", "nb"], .unknownOption("--exampel", nearest: "--example")),
      (["init", "--example"], .missingValue(option: "example")),
      (["init", "--help=yes"], .unexpectedValue(option: "help")),
      (["init", "--example", "de"], .invalidChoice(option: "example", given: "de", choices: ["nb", "en"])),
      (["init", "--lang", "nb", "--lang", "en"], .repeatedOption("lang")),
      (["init", "one", "two"], .tooManyArguments("two")),
      (["completions"], .missingArgument("SHELL")),
    ] as [([String], UsageError)]
  )
  func errors(words: [String], error: UsageError) {
    #expect(throws: error) { try parser.parse(words) }
  }

  @Test("Every command and option has words in both languages")
  func words() {
    for command in CommandTable.all {
      #expect(Help.isKnown(command.summary), "\(command.summary)")
      for option in command.options + CommandTable.shared { #expect(Help.isKnown(option.summary), "\(option.summary)") }
    }
  }

  @Test("Commands are sorted, and no name stands twice")
  func table() {
    let names = CommandTable.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(CommandTable.all.flatMap(\.names)).count == CommandTable.all.flatMap(\.names).count)
  }

  @Test("The server is asked for by lsp anywhere, says who codes, and leaves the options of editors alone")
  func server() {
    #expect(ServerInvocation(["lsp"])?.coder == nil)
    #expect(ServerInvocation(["lsp", "--stdio", "--clientProcessId=7"]) != nil)
    #expect(ServerInvocation(["lsp", "--coder", "anna"])?.coder == "anna")
    #expect(ServerInvocation(["lsp", "--lang", "nb"])?.language == "nb")
    #expect(ServerInvocation(["--lang=nb", "lsp"])?.language == "nb")
    #expect(ServerInvocation(["lsp"])?.language == nil)
    #expect(ServerInvocation(["--coder=anna", "lsp"])?.coder == "anna")
    #expect(ServerInvocation(["lsp", "--help"]) == nil)
    #expect(ServerInvocation(["check", "lsp"]) == nil)
    #expect(ServerInvocation([]) == nil)
  }
}

import KodebokPluginKit
import KodebokRendering
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// The command line as a whole: parses, runs a command, says what went wrong.
package enum Program {
  /// Runs the words after the program's name and returns the status the process ends with.
  ///
  /// - Parameters:
  ///   - words: The words, without the program's name.
  ///   - analyses: The analyses that come with the program.
  /// - Returns: The exit status.
  package static func run(_ words: [String], analyses: [any AnalysisPlugin.Type]) -> Int32 {
    var console = Console.process()
    console.analyses = analyses
    return run(words, console: console).rawValue
  }

  /// Runs a command line on a console.
  static func run(_ words: [String], console: Console) -> ExitStatus {
    let invocation: Invocation
    do {
      invocation = try CommandTable.parser.parse(words)
    } catch {
      let settings = studyLanguage(wanted("study", words), console)
      let wording = Wording(language(wanted("lang", words), settings, console))
      console.complain("kodebok: " + wording.text(error.key, error.facts))
      return .couldNotRun
    }
    let wording = Wording(language(invocation.value("lang"), nil, console))
    if invocation.has("version") {
      console.print("kodebok \(ProgramVersion.current)\n")
      return .clean
    }
    let command = CommandTable.all.first { $0.name == invocation.command }
    guard let command, !invocation.has("help") else {
      console.print(Help(wording: wording).page(of: command))
      return .clean
    }
    do {
      return try command.run(invocation, console)
    } catch {
      let settings = studyLanguage(invocation.value("study"), console)
      let wording = Wording(language(invocation.value("lang"), settings, console))
      console.complain("kodebok: " + wording.text(error.key, error.facts))
      return .couldNotRun
    }
  }

  /// The language that the settings of the study say which a command is about; nil where there is none, or they do not.
  private static func studyLanguage(_ study: String?, _ console: Console) -> Settings.Language? {
    let start = study.map { OpenedStudy.absolute($0, in: console.folder) } ?? console.folder
    guard let root = StudyRoot.find(for: start, workspaceFolder: start, home: console.environment["HOME"]),
      let bytes = try? Files.read(root.path + "/kodebok.json", limit: Limits.recordBytes)
    else { return nil }
    return SettingsReader.read(bytes, path: StudyPath("kodebok.json")).settings.language
  }

  /// The language of messages: the option, the study's settings, the environment, English.
  static func language(_ option: String?, _ settings: Settings.Language?, _ console: Console) -> Settings.Language {
    Wording.language(option: option, settings: settings, environment: console.environment)
  }

  /// The value of an option in words that could not be parsed.
  private static func wanted(_ option: String, _ words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      if word == "--" + option, index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix("--\(option)=") { return String(word.dropFirst(option.count + 3)) }
    }
    return nil
  }
}

extension UsageError {
  /// The entry of the catalogue that says what is wrong.
  var key: String {
    switch self {
    case .unknownCommand(_, let nearest): "usage-unknown-command" + (nearest == nil ? "" : "-near")
    case .unknownOption(_, let nearest): "usage-unknown-option" + (nearest == nil ? "" : "-near")
    case .missingValue: "usage-missing-value"
    case .unexpectedValue: "usage-unexpected-value"
    case .invalidChoice: "usage-invalid-choice"
    case .repeatedOption: "usage-repeated-option"
    case .tooManyArguments: "usage-too-many-arguments"
    case .missingArgument: "usage-missing-argument"
    }
  }

  /// The facts its words are made of.
  var facts: [String: Fact] {
    switch self {
    case .unknownCommand(let word, let nearest), .unknownOption(let word, let nearest):
      ["word": .text(word), "nearest": .text(nearest ?? "")]
    case .missingValue(let option), .unexpectedValue(let option), .repeatedOption(let option):
      ["option": .text(option)]
    case .invalidChoice(let option, let given, let choices):
      ["option": .text("--" + option), "given": .text(given), "choices": .text(choices.joined(separator: ", "))]
    case .tooManyArguments(let word): ["word": .text(word)]
    case .missingArgument(let name): ["name": .text(name)]
    }
  }
}

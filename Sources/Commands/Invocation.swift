/// The words of a command line after parsing: options by name and the rest in order.
struct Invocation: Sendable {
  /// The command asked for; nil when none was.
  var command: String?
  /// The values of options by long name, in the order given; an empty text for an option without value.
  var options: [String: [String]] = [:]
  /// The arguments that are no options, in order.
  var arguments: [String] = []

  /// Whether an option was given.
  func has(_ name: String) -> Bool { options[name] != nil }

  /// The last value given for an option.
  func value(_ name: String) -> String? { options[name]?.last }

  /// All values given for an option.
  func values(_ name: String) -> [String] { options[name] ?? [] }
}

/// Why a command line cannot be understood; facts, no words.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case invalidChoice(option: String, given: String, choices: [String])
  case repeatedOption(String)
  case tooManyArguments(String)
  case missingArgument(String)
}

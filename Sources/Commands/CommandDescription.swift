import KodebokChanges
import KodebokStorage
import KodebokStudyModel

/// What a command is called, what it takes, and the function that runs it.
struct CommandDescription: Sendable {
  /// A word after the command that is no option.
  struct Argument: Sendable {
    /// How help calls it: `QUERY`.
    var name: String
    var isOptional = false
    var isRepeatable = false
    /// What may stand there, for completions.
    var value: OptionDescription.Value
  }

  /// The name.
  var name: String
  /// Other names that mean the same.
  var aliases: [String] = []
  /// The arguments in order; only the last may be repeated.
  var arguments: [Argument] = []
  /// The options beside the shared ones.
  var options: [OptionDescription] = []
  /// Runs it and says with which status the process ends.
  var run: @Sendable (Invocation, Console) throws(CommandFailure) -> ExitStatus

  /// The name and the aliases.
  var names: [String] { [name] + aliases }

  /// The catalogue key of its one-line description.
  var summary: String { "command-\(name)" }
}

/// With which status the process ends: a contract of the command line.
package enum ExitStatus: Int32, Sendable {
  /// Nothing wrong.
  case clean = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// Could not run: usage, no study, settings that cannot be read.
  case couldNotRun = 2
}

/// Why a command could not run: the catalogue key of its words and their facts.
struct CommandFailure: Error {
  var key: String
  var facts: [String: Fact] = [:]

  init(key: String, facts: [String: String] = [:]) {
    self.key = key
    self.facts = facts.mapValues { .text($0) }
  }

  /// Takes over why a change could not be written.
  init(_ error: StorageError) {
    key = error.key
    facts = error.facts
  }

  /// Takes over why something is not done.
  init(_ refusal: Refusal) {
    key = refusal.key
    facts = refusal.facts
  }
}

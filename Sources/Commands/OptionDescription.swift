/// One option of a command: what is typed, what it takes and where its words stand in the catalogue.
struct OptionDescription: Sendable {
  /// What follows an option.
  enum Value: Sendable {
    /// Nothing: the option is there or not.
    case none
    /// One of a few words.
    case choice([String])
    /// A folder.
    case folder
    /// A file.
    case file
    /// Any text, called by a name in help: `CODE`.
    case text(String)
  }

  /// The long name without its hyphens.
  var name: String
  /// The one-letter name, or nil.
  var short: Character?
  /// What follows it.
  var value: Value
  /// Whether it may stand several times.
  var isRepeatable = false
  init(_ name: String, short: Character? = nil, _ value: Value = .none, repeatable: Bool = false) {
    self.name = name
    self.short = short
    self.value = value
    isRepeatable = repeatable
  }

  /// The catalogue key of its description.
  var summary: String { "option-" + name }

  /// How the value is shown in help, or nil for an option without one.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .choice(let words): words.joined(separator: "|")
    case .folder: "DIR"
    case .file: "FILE"
    case .text(let name): name
    }
  }
}

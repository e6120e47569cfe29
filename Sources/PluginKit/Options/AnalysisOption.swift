/// An option of an analysis: one declaration gives the command line, the JSON schema and the editor's completion.
public struct AnalysisOption: Hashable, Sendable {
  /// What an option takes; an open value.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The word on the wire.
    public let rawValue: String

    /// Creates a kind from its word; any word is allowed, and an unknown kind takes any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Any text.
    public static let text = Self(rawValue: "text")
    /// A whole number.
    public static let integer = Self(rawValue: "integer")
    /// A number.
    public static let number = Self(rawValue: "number")
    /// Yes or no: `true` or `false`.
    public static let boolean = Self(rawValue: "boolean")
    /// One of ``AnalysisOption/choices``.
    public static let choice = Self(rawValue: "choice")
    /// A node of the code book by id, label or path.
    public static let code = Self(rawValue: "code")
    /// A participant by id or pseudonym.
    public static let participant = Self(rawValue: "participant")
    /// A source by path or file name.
    public static let source = Self(rawValue: "source")
    /// A coder.
    public static let coder = Self(rawValue: "coder")
    /// A column of the participants or the material.
    public static let attribute = Self(rawValue: "attribute")
    /// A query.
    public static let query = Self(rawValue: "query")
  }

  /// One value of a choice.
  public struct Choice: Hashable, Sendable {
    /// The value as written.
    public var value: String
    /// What it means.
    public var summary: LocalizedText

    /// Creates a choice.
    public init(_ value: String, _ summary: LocalizedText) {
      self.value = value
      self.summary = summary
    }
  }

  /// The name: lower-case words joined by hyphens; what stands before `=` in `--option name=value`.
  public var name: String
  /// What it takes.
  public var kind: Kind
  /// What it does, in one sentence.
  public var summary: LocalizedText
  /// The value where none is given, as written; nil for an option that may be left out.
  public var defaultValue: String?
  /// The values of a choice.
  public var choices: [Choice]
  /// The smallest number allowed, or nil.
  public var minimum: Double?
  /// The greatest number allowed, or nil.
  public var maximum: Double?
  /// Whether it may be given several times.
  public var isRepeatable: Bool

  /// Creates an option.
  public init(
    _ name: String,
    _ kind: Kind,
    _ summary: LocalizedText,
    default defaultValue: String? = nil,
    choices: [Choice] = [],
    minimum: Double? = nil,
    maximum: Double? = nil,
    repeatable: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.defaultValue = defaultValue
    self.choices = choices
    self.minimum = minimum
    self.maximum = maximum
    isRepeatable = repeatable
  }
}

import KodebokText

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// The study is wrong or something may be lost.
  case error
  /// Probably wrong.
  case warning
  /// Worth knowing.
  case information
  /// A quiet hint.
  case hint

  /// Orders severities from the mildest to the gravest.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .hint: 0
    case .information: 1
    case .warning: 2
    case .error: 3
    }
  }
}

/// The name of a rule: lower-case words joined by hyphens; never changes.
public struct RuleID: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name.
  public let value: String

  /// Creates a name from text.
  public init(_ value: String) { self.value = value }

  /// Creates a name from a literal.
  public init(stringLiteral value: String) { self.value = value }

  /// Orders rules by name.
  public static func < (left: Self, right: Self) -> Bool { left.value.precedesByBytes(right.value) }

  /// The name.
  public var description: String { value }
}

/// A fact that a finding's words are made of.
public enum Fact: Hashable, Sendable {
  /// Text from the study, or an id.
  case text(String)
  /// A count.
  case number(Int)
  /// Several texts, in order.
  case list([String])
}

/// A stretch of a file: lines and scalar columns counted from 0, end exclusive.
public struct Place: Hashable, Comparable, Sendable {
  /// The file.
  public var file: StudyPath
  /// The first position.
  public var start: TextPosition
  /// The position after the last.
  public var end: TextPosition

  /// Creates a place from positions in lines and scalar columns, counted from 0.
  public init(file: StudyPath, start: TextPosition, end: TextPosition) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// Creates the place of a range of a text.
  public init(file: StudyPath, text: SourceText, range: Range<ByteOffset>) {
    self.init(
      file: file,
      start: text.position(of: range.lowerBound, in: .utf32),
      end: text.position(of: range.upperBound, in: .utf32)
    )
  }

  /// Creates the place at the beginning of a file.
  public init(file: StudyPath) {
    self.init(file: file, start: TextPosition(line: 0, column: 0), end: TextPosition(line: 0, column: 0))
  }

  /// Orders places by file, start, end.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return left.start != right.start ? left.start < right.start : left.end < right.end
  }
}

/// Something a rule found: facts and places; its words come from the catalogue.
public struct Finding: Hashable, Sendable {
  /// Another place that belongs to a finding.
  public struct Related: Hashable, Sendable {
    /// Where.
    public var place: Place
    /// The catalogue key of its words: the rule's id is put before it.
    public var role: String
    /// The facts its words are made of.
    public var facts: [String: Fact]

    /// Creates a related place.
    public init(_ place: Place, role: String, facts: [String: Fact] = [:]) {
      self.place = place
      self.role = role
      self.facts = facts
    }
  }

  /// Which rule found it.
  public var rule: RuleID
  /// Which of the rule's messages; empty for the only one.
  public var variant: String
  /// How much it matters, after the settings.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What its words are made of, and what a fix needs (`coding`, `coder`, `code`, …).
  public var facts: [String: Fact]
  /// Other places that belong to it.
  public var related: [Related]

  /// Creates a finding.
  public init(
    rule: RuleID,
    variant: String = "",
    severity: Severity,
    place: Place,
    facts: [String: Fact] = [:],
    related: [Related] = []
  ) {
    self.rule = rule
    self.variant = variant
    self.severity = severity
    self.place = place
    self.facts = facts
    self.related = related
  }

  /// The order of output: file, place, rule, variant, then facts.
  public static func outputOrder(_ left: Self, _ right: Self) -> Bool {
    if left.place != right.place { return left.place < right.place }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.variant != right.variant { return left.variant < right.variant }
    // Most findings at one place differ by the coding they are about.
    if let one = left.text("coding"), let other = right.text("coding"), one != other {
      return one.precedesByBytes(other)
    }
    return left.identity.lexicographicallyPrecedes(right.identity)
  }

  /// The facts in a fixed order as bytes, for comparing findings of one rule at one place.
  private var identity: [UInt8] {
    var bytes: [UInt8] = []
    for (key, fact) in facts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      bytes += Array(key.utf8) + [0x1F]
      switch fact {
      case .text(let text): bytes += Array(text.utf8)
      case .number(let number): bytes += Array(String(number).utf8)
      case .list(let texts): for text in texts { bytes += Array(text.utf8) + [0x1E] }
      }
      bytes.append(0x1D)
    }
    return bytes
  }

  /// The text of a fact, or nil where it is no text.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = facts[name] { return text }
    return nil
  }
}

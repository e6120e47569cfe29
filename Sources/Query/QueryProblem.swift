import KodebokStudyModel
import KodebokText

/// Something in a query that cannot be read, or that the study does not know.
public struct QueryProblem: Hashable, Sendable {
  /// What it is; the raw value is the catalogue key after `query-`.
  public enum Kind: String, Sendable, CaseIterable {
    /// A word that stands without a field.
    case missingField = "missing-field"
    /// A field without a value.
    case missingValue = "missing-value"
    /// `and`, `or` or `not` with nothing to join.
    case missingOperand = "missing-operand"
    /// A quotation mark that is never closed.
    case openQuote = "open-quote"
    /// A parenthesis that is never closed.
    case openParenthesis = "open-parenthesis"
    /// A closing parenthesis that was never opened.
    case strayParenthesis = "stray-parenthesis"
    /// A distance that is not a number of turns.
    case invalidDistance = "invalid-distance"
    /// Parentheses and `not` nested deeper than ``Query/greatestDepth``; what is deeper was not read.
    case tooDeep = "too-deep"
    /// A value that is none of those the field allows.
    case invalidValue = "invalid-value"
    /// A date that is not `2026`, `2026-11` or `2026-11-20`.
    case invalidDate = "invalid-date"
    /// A code or theme the code book does not know.
    case unknownCode = "unknown-code"
    /// A label that several nodes of the code book have; all of them are meant.
    case severalCodes = "several-codes"
    /// A field that is no column of the tables either.
    case unknownField = "unknown-field"
    /// A participant, group, coder, source … that the study does not have.
    case unknownValue = "unknown-value"
  }

  /// What it is.
  public var kind: Kind
  /// Where; bytes of the query's text.
  public var range: Range<ByteOffset>
  /// The word it is about.
  public var found: String
  /// What could stand there instead, the likeliest first; may be empty.
  public var expected: [String]

  /// Creates a problem.
  public init(_ kind: Kind, at range: Range<ByteOffset>, found: String = "", expected: [String] = []) {
    self.kind = kind
    self.range = range
    self.found = found
    self.expected = expected
  }

  /// What could stand there instead, in the words of a language.
  public func expected(in language: Settings.Language) -> [String] {
    switch kind {
    case .invalidValue, .missingValue:
      expected.map { word in
        let lists = [QueryVocabulary.flags, .stances, .outcomes, .roles]
        let list = lists.first { $0.words.contains { $0.value == word } }
        return list?.word(for: word, in: language) ?? word
      }
    case .invalidDistance: language == .norwegian ? ["2taleturer"] : expected
    default: expected
    }
  }

  /// Whether the query can still be answered as it is meant: the study merely holds nothing of that name.
  public var isAnswerable: Bool {
    switch kind {
    case .severalCodes, .unknownValue: true
    default: false
    }
  }
}

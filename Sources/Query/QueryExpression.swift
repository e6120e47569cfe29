import KodebokStudyModel
import KodebokText

/// One condition of a query: a field and a value.
///
/// Two terms are equal when they mean the same; where they stand does not count.
public struct QueryTerm: Hashable, Sendable {
  /// What is looked at.
  public var field: QueryField
  /// What is looked for, without quotation marks; words of a closed list in their English form.
  public var value: String
  /// For ``QueryField/near``: how many turns away at most; otherwise 0.
  public var turns: Int
  /// The whole term; bytes of the query's text.
  public var range: Range<ByteOffset>
  /// The field without colon; bytes of the query's text.
  public var fieldRange: Range<ByteOffset>
  /// The value, quotation marks included; bytes of the query's text.
  public var valueRange: Range<ByteOffset>

  /// The distance of ``QueryField/near`` where none is written: the same turn or the next.
  public static let usualTurns = 1
  /// The largest distance.
  public static let mostTurns = 9_999

  /// Creates a term; its place in a text, in bytes, may be given.
  public init(
    _ field: QueryField,
    _ value: String,
    turns: Int? = nil,
    range: Range<ByteOffset>? = nil,
    fieldRange: Range<ByteOffset>? = nil,
    valueRange: Range<ByteOffset>? = nil
  ) {
    let nowhere = ByteOffset(0)..<ByteOffset(0)
    self.field = field
    self.value = value
    self.turns = field == .near ? min(max(turns ?? Self.usualTurns, 0), Self.mostTurns) : 0
    self.range = range ?? nowhere
    self.fieldRange = fieldRange ?? nowhere
    self.valueRange = valueRange ?? nowhere
  }

  /// Compares what terms mean, not where they stand.
  public static func == (left: Self, right: Self) -> Bool {
    left.field == right.field && left.value == right.value && left.turns == right.turns
  }

  /// Feeds what the term means to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(field)
    hasher.combine(value)
    hasher.combine(turns)
  }
}

/// What a query asks for: conditions joined by and, or, not.
public indirect enum QueryExpression: Hashable, Sendable {
  /// Every segment.
  case everything
  /// The segments that meet one condition.
  case term(QueryTerm)
  /// The segments that do not meet a condition.
  case not(QueryExpression)
  /// The segments that meet all conditions; two or more, none of them itself an `and`.
  case and([QueryExpression])
  /// The segments that meet at least one condition; two or more, none of them itself an `or`.
  case or([QueryExpression])

  /// All of several conditions in the flat form that printing and reading keep.
  public static func all(of parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .and(let inner) = part { return inner }
      return [part]
    }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .everything : .and(flat)
  }

  /// Any of several conditions in the flat form that printing and reading keep.
  public static func any(of parts: [QueryExpression]) -> QueryExpression {
    let flat = parts.flatMap { part -> [QueryExpression] in
      if case .or(let inner) = part { return inner }
      return [part]
    }
    return flat.count == 1 ? flat[0] : flat.isEmpty ? .everything : .or(flat)
  }

  /// The terms in the order of the text.
  public var terms: [QueryTerm] {
    switch self {
    case .everything: []
    case .term(let term): [term]
    case .not(let inner): inner.terms
    case .and(let parts), .or(let parts): parts.flatMap(\.terms)
    }
  }
}

import KodebokStudyModel
import KodebokText

/// Reads the pieces of a query into an expression; every text has one, with problems where it is not well made.
struct QueryParser {
  private let text: String
  private let tokens: [QueryToken]
  private var place = 0
  private(set) var problems: [QueryProblem]

  private init(_ text: String) {
    self.text = text
    let lexer = QueryLexer(text)
    tokens = lexer.tokens
    problems = lexer.problems
  }

  /// The expression of a text and what is wrong with it, in the order of the text.
  static func parse(_ text: String) -> (QueryExpression, [QueryProblem]) {
    var parser = QueryParser(text)
    var parts: [QueryExpression] = []
    while parser.place < parser.tokens.count {
      if let part = parser.disjunction(depth: 0) { parts.append(part) }
      guard parser.place < parser.tokens.count else { break }
      let token = parser.tokens[parser.place]
      parser.problems.append(QueryProblem(.strayParenthesis, at: token.range, found: ")"))
      parser.place += 1
    }
    let problems = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return (.all(of: parts), problems)
  }

  private var next: QueryToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func disjunction(depth: Int) -> QueryExpression? {
    var parts: [QueryExpression] = []
    if let first = conjunction(depth: depth) { parts.append(first) }
    while let token = next, case .or = token.kind {
      if parts.isEmpty { missingOperand(token) }
      place += 1
      if let part = conjunction(depth: depth) { parts.append(part) } else { missingOperand(token) }
    }
    return parts.isEmpty ? nil : .any(of: parts)
  }

  private mutating func conjunction(depth: Int) -> QueryExpression? {
    var parts: [QueryExpression] = []
    loop: while let token = next {
      switch token.kind {
      case .close, .or: break loop
      case .and:
        if parts.isEmpty { missingOperand(token) }
        place += 1
        if let after = next {
          switch after.kind {
          case .close, .or, .and: missingOperand(token)
          default: break
          }
        } else {
          missingOperand(token)
        }
      default:
        if let part = operand(depth: depth) { parts.append(part) }
      }
    }
    return parts.isEmpty ? nil : .all(of: parts)
  }

  private mutating func operand(depth: Int) -> QueryExpression? {
    guard let token = next else { return nil }
    switch token.kind {
    case .not:
      place += 1
      guard depth < Query.greatestDepth else { return tooDeep(token) }
      guard let after = next, !after.isJoint else {
        missingOperand(token)
        return nil
      }
      return operand(depth: depth + 1).map { .not($0) }
    case .open:
      place += 1
      guard depth < Query.greatestDepth else { return tooDeep(token) }
      return group(token, depth: depth)
    case .term(let term):
      place += 1
      return .term(self.term(term, range: token.range))
    case .bare(let word):
      place += 1
      let fields = QueryField.named.prefix(3).map { $0.word(in: .english) + ":" + word }
      problems.append(QueryProblem(.missingField, at: token.range, found: word, expected: Array(fields)))
      return nil
    case .close, .and, .or: return nil
    }
  }

  private mutating func group(_ opening: QueryToken, depth: Int) -> QueryExpression {
    let inner = disjunction(depth: depth + 1) ?? .everything
    if let token = next, case .close = token.kind {
      place += 1
    } else {
      problems.append(QueryProblem(.openParenthesis, at: opening.range, found: "(", expected: [")"]))
    }
    return inner
  }

  private mutating func tooDeep(_ token: QueryToken) -> QueryExpression? {
    problems.append(QueryProblem(.tooDeep, at: token.range))
    place = tokens.count
    return nil
  }

  private mutating func missingOperand(_ token: QueryToken) {
    // As it is written: the stored form of a word is English.
    let bytes = Array(text.utf8)[token.range.lowerBound.value..<min(token.range.upperBound.value, text.utf8.count)]
    let problem = QueryProblem(.missingOperand, at: token.range, found: String(decoding: bytes, as: UTF8.self))
    if problems.last != problem { problems.append(problem) }
  }

  private mutating func term(_ term: QueryToken.Term, range: Range<ByteOffset>) -> QueryTerm {
    let field = term.isFieldQuoted ? .attribute(term.field) : QueryField.named(term.field) ?? .attribute(term.field)
    var value = term.value
    var turns: Int?
    if field == .near {
      var distance = term.suffix
      if !term.isValueQuoted, let slash = value.unicodeScalars.lastIndex(of: "/") {
        let after = value.unicodeScalars[value.unicodeScalars.index(after: slash)...]
        if after.isEmpty || after.first.map({ $0.isASCII && $0.properties.numericType != nil }) == true {
          distance = String(after)
          value = String(value.unicodeScalars[..<slash])
        }
      }
      if let distance {
        turns = Self.turns(distance)
        if turns == nil {
          problems.append(QueryProblem(.invalidDistance, at: range, found: distance, expected: ["2turns"]))
        }
      }
    }
    if value.isEmpty, !term.isValueQuoted {
      let expected = field.vocabulary?.all(in: .english) ?? []
      problems.append(QueryProblem(.missingValue, at: range, found: term.field, expected: expected))
    }
    if let vocabulary = field.vocabulary, !value.isEmpty {
      if let stored = vocabulary.value(of: value) {
        value = stored
      } else {
        let expected = vocabulary.all(in: .english)
        problems.append(QueryProblem(.invalidValue, at: term.valueRange, found: value, expected: expected))
      }
    }
    if field == .speaker { value = QueryVocabulary.roles.value(of: value) ?? value }
    if field == .since || field == .until, !value.isEmpty, !Self.isDate(value) {
      problems.append(QueryProblem(.invalidDate, at: term.valueRange, found: value, expected: ["2026-11-20"]))
    }
    return QueryTerm(
      field,
      value,
      turns: turns,
      range: range,
      fieldRange: term.fieldRange,
      valueRange: term.valueRange
    )
  }

  /// The number of turns in `2turns`, `2replikker` or `2`; nil where it is none.
  private static func turns(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 4, let number = Int(digits), number <= QueryTerm.mostTurns else { return nil }
    let unit = text.dropFirst(digits.count).lowercased()
    return unit.isEmpty || QueryVocabulary.turns.contains(unit) ? number : nil
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard parts.count <= 3 else { return false }
    for (part, length) in zip(parts, lengths) {
      guard part.utf8.count == length, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    }
    return true
  }
}

extension QueryToken {
  /// Whether nothing can begin here.
  fileprivate var isJoint: Bool {
    switch kind {
    case .and, .or, .close: true
    default: false
    }
  }

  fileprivate var word: String {
    switch kind {
    case .open: "("
    case .close: ")"
    case .and: "and"
    case .or: "or"
    case .not: "not"
    case .bare(let word): word
    case .term(let term): term.field
    }
  }
}

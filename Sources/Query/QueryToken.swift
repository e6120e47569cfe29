import KodebokText

/// A piece of a query's text.
struct QueryToken: Sendable {
  /// What a piece is.
  enum Kind: Sendable {
    case open
    case close
    case and
    case or
    case not
    /// A word without a field.
    case bare(String)
    /// A field with what follows its colon.
    case term(Term)
  }

  /// The parts of a field with value.
  struct Term: Sendable {
    var field: String
    /// Whether the field stands in quotation marks, so that it is a column's name.
    var isFieldQuoted: Bool
    var fieldRange: Range<ByteOffset>
    var value: String
    var isValueQuoted: Bool
    var valueRange: Range<ByteOffset>
    /// What follows the value after a `/`, for a distance.
    var suffix: String?
  }

  var kind: Kind
  var range: Range<ByteOffset>
}

/// Cuts the text of a query into pieces; every text can be cut.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private var place = 0
  private(set) var tokens: [QueryToken] = []
  private(set) var problems: [QueryProblem] = []

  static let andWords: Set<String> = ["and", "og"]
  static let orWords: Set<String> = ["or", "eller"]
  static let notWords: Set<String> = ["not", "ikke", "ikkje"]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var bytes = 0
    for scalar in scalars {
      offsets.append(bytes)
      bytes += UTF8.width(scalar)
    }
    offsets.append(bytes)
    self.offsets = offsets
    while place < scalars.count { step() }
  }

  private mutating func step() {
    let start = place
    let scalar = scalars[place]
    if Self.isSpace(scalar) {
      place += 1
    } else if scalar == "(" || scalar == ")" {
      place += 1
      tokens.append(QueryToken(kind: scalar == "(" ? .open : .close, range: range(start, place)))
    } else {
      word()
    }
  }

  private mutating func word() {
    let start = place
    let isQuoted = closing(scalars[place]) != nil
    let name = isQuoted ? quoted() : run(stopsAtColon: true)
    let nameRange = range(start, place)
    guard place < scalars.count, scalars[place] == ":" else {
      tokens.append(QueryToken(kind: kind(of: name, isQuoted: isQuoted), range: nameRange))
      return
    }
    place += 1
    let valueStart = place
    var value = ""
    var isValueQuoted = false
    var suffix: String?
    if place < scalars.count, closing(scalars[place]) != nil {
      isValueQuoted = true
      value = quoted()
    } else {
      value = run(stopsAtColon: false)
    }
    let valueRange = range(valueStart, place)
    if isValueQuoted, place < scalars.count, scalars[place] == "/" {
      place += 1
      suffix = run(stopsAtColon: false)
    }
    let term = QueryToken.Term(
      field: name,
      isFieldQuoted: isQuoted,
      fieldRange: nameRange,
      value: value,
      isValueQuoted: isValueQuoted,
      valueRange: valueRange,
      suffix: suffix
    )
    tokens.append(QueryToken(kind: .term(term), range: range(start, place)))
  }

  private func kind(of name: String, isQuoted: Bool) -> QueryToken.Kind {
    if isQuoted { return .bare(name) }
    let word = name.lowercased()
    if Self.andWords.contains(word) { return .and }
    if Self.orWords.contains(word) { return .or }
    if Self.notWords.contains(word) { return .not }
    return .bare(name)
  }

  /// Reads up to white space, a parenthesis, a quotation mark or, for a field, a colon.
  private mutating func run(stopsAtColon: Bool) -> String {
    var text = String.UnicodeScalarView()
    while place < scalars.count {
      let scalar = scalars[place]
      if Self.isSpace(scalar) || scalar == "(" || scalar == ")" || closing(scalar) != nil { break }
      if stopsAtColon, scalar == ":" { break }
      text.append(scalar)
      place += 1
    }
    return String(text)
  }

  /// Reads a text in quotation marks, whose first mark stands here; `\` takes the next character as it is.
  private mutating func quoted() -> String {
    let start = place
    let end = closing(scalars[place]) ?? "\""
    var text = String.UnicodeScalarView()
    place += 1
    while place < scalars.count {
      var scalar = scalars[place]
      place += 1
      if scalar == end || (end == "\u{201D}" && scalar == "\"") { return String(text) }
      if scalar == "\\", place < scalars.count {
        scalar = scalars[place]
        place += 1
      }
      text.append(scalar)
    }
    problems.append(QueryProblem(.openQuote, at: range(start, place), found: String(text), expected: [String(end)]))
    return String(text)
  }

  private func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\"": "\""
    case "\u{201C}", "\u{201D}", "\u{201E}": "\u{201D}"
    case "\u{AB}": "\u{BB}"
    default: nil
    }
  }

  private func range(_ start: Int, _ end: Int) -> Range<ByteOffset> {
    Range(between: offsets[start], and: offsets[end])
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar.properties.isWhitespace }
}

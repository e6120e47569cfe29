import KodebokStudyModel
import Synchronization

/// A sentence with gaps: `{code}` for a fact, `{count|coding|codings}` for the form of a word that a count asks for.
struct Template {
  /// A part of a sentence.
  enum Part: Hashable {
    /// Fixed words.
    case words(String)
    /// A fact by its name.
    case fact(String)
    /// One of two forms by a count.
    case form(String, one: String, many: String)
  }

  /// The longest text of a fact that is shown whole, in scalars.
  static let factLimit = 80

  /// The parts in order.
  let parts: [Part]

  private static let known = Mutex([String: Template]())

  /// A template of the catalogue, read once.
  static func of(_ text: String) -> Template {
    known.withLock { known in
      if let template = known[text] { return template }
      let template = Template(text)
      known[text] = template
      return template
    }
  }

  /// Reads a template; a brace that is not closed is kept as text.
  init(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      let pieces = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      switch pieces.count {
      case 3: parts.append(.form(String(pieces[0]), one: String(pieces[1]), many: String(pieces[2])))
      default: parts.append(.fact(pieces.first.map(String.init) ?? ""))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// The names of the facts it asks for.
  var names: Set<String> {
    Set(
      parts.compactMap { part in
        switch part {
        case .words: nil
        case .fact(let name), .form(let name, _, _): name
        }
      }
    )
  }

  /// Fills the gaps; a fact that is missing leaves "…".
  ///
  /// - Parameters:
  ///   - facts: What fills the gaps.
  ///   - and: The word before the last of several.
  ///   - named: Words for a fact that is a name of the catalogue, or nil.
  /// - Returns: The sentence.
  func filled(
    with facts: [String: Fact],
    joinedBy and: String,
    named: (String, String) -> String? = { _, _ in nil }
  ) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .words(let words): result += words
      case .fact(let name):
        if case .text(let text)? = facts[name], let words = named(name, text) {
          result += words
        } else {
          result += facts[name].map { Self.words(of: $0, joinedBy: and) } ?? "…"
        }
      case .form(let name, let one, let many):
        if case .number(1)? = facts[name] { result += one } else { result += many }
      }
    }
    return result
  }

  /// A fact as words on one line.
  static func words(of fact: Fact, joinedBy and: String) -> String {
    switch fact {
    case .number(let number): return String(number)
    case .text(let text): return oneLine(text)
    case .list(let texts):
      let texts = texts.map(oneLine)
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      return texts.dropLast().joined(separator: ", ") + " " + and + " " + last
    }
  }

  /// A text without line breaks and control characters, cut in the middle where it is long.
  private static func oneLine(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || isControl(scalar) {
        if scalars.last != " " { scalars.append(" ") }
      } else {
        scalars.append(scalar)
      }
      // A long text is read far enough to know its beginning; its end is taken below.
      if scalars.count > factLimit { break }
    }
    var result = String.UnicodeScalarView()
    if scalars.count <= factLimit {
      result.append(contentsOf: scalars)
      return String(result)
    }
    var end = factLimit - 1
    if let space = scalars[..<end].lastIndex(of: " "), space > factLimit / 2 { end = space }
    result.append(contentsOf: scalars[..<end])
    return String(result) + "…"
  }

  /// Whether a scalar could steer a terminal or turn the direction of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

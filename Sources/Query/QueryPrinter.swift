import KodebokStudyModel
import KodebokText

extension QueryExpression {
  /// The expression in its canonical form; read again, it is equal.
  public func text(in language: Settings.Language) -> String {
    switch self {
    case .everything: return "()"
    case .term(let term): return term.text(in: language)
    case .not(let inner):
      let word = language == .norwegian ? "ikke " : "not "
      switch inner {
      case .and, .or: return word + "(" + inner.text(in: language) + ")"
      default: return word + inner.text(in: language)
      }
    case .and(let parts):
      return parts.map { part in
        if case .or = part { return "(" + part.text(in: language) + ")" }
        return part.text(in: language)
      }.joined(separator: language == .norwegian ? " og " : " and ")
    case .or(let parts):
      return parts.map { $0.text(in: language) }.joined(separator: language == .norwegian ? " eller " : " or ")
    }
  }
}

extension QueryTerm {
  /// The term in its canonical form.
  public func text(in language: Settings.Language) -> String {
    var name = field.word(in: language)
    if case .attribute = field, !Self.isBare(name) || name.contains(":") || QueryField.named(name) != nil {
      name = Self.quoted(name)
    }
    var words = value
    if let vocabulary = field.vocabulary { words = vocabulary.word(for: value, in: language) }
    if field == .speaker { words = QueryVocabulary.roles.word(for: value, in: language) }
    if !Self.isBare(words) || (field == .near && words.contains("/")) { words = Self.quoted(words) }
    guard field == .near else { return name + ":" + words }
    let unit =
      switch language {
      case .english: turns == 1 ? "turn" : "turns"
      case .norwegian: turns == 1 ? "replikk" : "replikker"
      }
    return "\(name):\(words)/\(turns)\(unit)"
  }

  /// Whether a value can stand without quotation marks.
  package static func isBare(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !QueryLexer.isSpace($0) && !"()\"\\\u{201C}\u{201D}\u{201E}\u{AB}".unicodeScalars.contains($0)
      }
  }

  /// The value in quotation marks.
  package static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return "\"" + String(result) + "\""
  }
}

import KodebokStudyModel

/// What a term of a query looks at.
public enum QueryField: Hashable, Sendable {
  /// One node of the code book: id, alias, label, or path of labels joined by `/`.
  case code
  /// A node and everything below it.
  case theme
  /// A node and everything below it; the word for a node in the middle.
  case category
  /// The group of a participant who speaks in the segment.
  case group
  /// A participant who speaks in the segment: id or pseudonym.
  case participant
  /// The speaker of the segment: a label, `@participants`, or a role such as `@interviewer`.
  case speaker
  /// The source: path or file name; `*` and `?` stand for anything.
  case source
  /// The kind of source in the material register, or `transcript` and `article`.
  case kind
  /// The round of interviews.
  case round
  /// The site.
  case site
  /// Whose coding it is: slug or full name.
  case coder
  /// Words of the segment, in any case; several in quotation marks stand side by side.
  case text
  /// A mark of the coding: candidate, selected, provisional.
  case flag
  /// How the segment stands: supports, contradicts, nuances.
  case stance
  /// How sure the place is: anchored, ambiguous, drifted.
  case outcome
  /// Coded on this date or later (`2026`, `2026-11` or `2026-11-20`).
  case since
  /// Coded on this date or earlier.
  case until
  /// Shares words with a segment of another code or theme.
  case overlaps
  /// Lies within a segment of another code or theme.
  case inside
  /// Stands a number of turns at most from a segment of another code or theme.
  case near
  /// Any other column of the participants or the material register.
  case attribute(String)

  /// The fields with a name of their own, in the order they are offered.
  public static let named: [QueryField] = table.map(\.field)

  private static let table: [(field: QueryField, english: String, norwegian: String, others: [String])] = [
    (.code, "code", "kode", []),
    (.theme, "theme", "tema", []),
    (.category, "category", "kategori", []),
    (.participant, "participant", "deltaker", ["deltakar", "informant"]),
    (.group, "group", "gruppe", []),
    (.speaker, "speaker", "taler", ["talar"]),
    (.text, "text", "tekst", []),
    (.source, "source", "kilde", ["kjelde"]),
    (.kind, "kind", "slag", []),
    (.round, "round", "runde", []),
    (.site, "site", "sted", ["stad"]),
    (.coder, "coder", "koder", ["kodar"]),
    (.flag, "flag", "merke", []),
    (.stance, "stance", "holdning", ["haldning"]),
    (.outcome, "outcome", "plassering", []),
    (.since, "since", "siden", ["fra", "sidan"]),
    (.until, "until", "til", []),
    (.near, "near", "nær", ["naer"]),
    (.overlaps, "overlaps", "overlapper", ["overlappar"]),
    (.inside, "inside", "inni", []),
  ]

  /// The field that a word means, in English or Norwegian and in any case; nil for the name of a column.
  public static func named(_ word: String) -> QueryField? {
    let word = word.lowercased()
    return table.first { $0.english == word || $0.norwegian == word || $0.others.contains(word) }?.field
  }

  /// The word for the field.
  public func word(in language: Settings.Language) -> String {
    if case .attribute(let name) = self { return name }
    guard let row = Self.table.first(where: { $0.field == self }) else { return "" }
    return language == .norwegian ? row.norwegian : row.english
  }

  /// Whether the value names a node of the code book.
  public var takesCode: Bool {
    switch self {
    case .code, .theme, .category, .overlaps, .inside, .near: true
    default: false
    }
  }

  /// The values the field allows, where it allows only a few.
  var vocabulary: QueryVocabulary? {
    switch self {
    case .flag: .flags
    case .stance: .stances
    case .outcome: .outcomes
    default: nil
    }
  }
}

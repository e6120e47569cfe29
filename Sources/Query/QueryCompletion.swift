import KodebokStudyModel
import KodebokText

/// Something that can be written at a place of a query.
public struct QueryCompletion: Hashable, Sendable {
  /// What a completion is.
  public enum Kind: String, Sendable {
    /// A field with its colon.
    case field
    /// A value of the field before it.
    case value
    /// `and`, `or`, `not`.
    case keyword
  }

  /// What is written.
  public var text: String
  /// What is shown beside it: the label of a code, the name of a participant; may be empty.
  public var detail: String
  /// What it is.
  public var kind: Kind
  /// What it replaces; bytes of the query's text.
  public var range: Range<ByteOffset>
}

extension Query {
  /// What can be written at a place, in the order to offer it; what is typed so far stands at its beginning.
  ///
  /// - Parameters:
  ///   - place: The cursor; bytes of `text`.
  ///   - text: The whole query.
  ///   - study: Where the values come from.
  ///   - language: The language of fields and words.
  /// - Returns: Completions that replace the word at the cursor.
  public static func completions(
    at place: ByteOffset,
    in text: String,
    study: Study,
    language: Settings.Language
  ) -> [QueryCompletion] {
    let head = String(decoding: text.utf8.prefix(max(place.value, 0)), as: UTF8.self)
    let token = QueryLexer(head).tokens.last { $0.range.upperBound.value == head.utf8.count }
    if case .term(let term)? = token?.kind {
      let field = term.isFieldQuoted ? .attribute(term.field) : QueryField.named(term.field) ?? .attribute(term.field)
      return study.queryValues(of: field, in: language)
        .filter { $0.text.hasPrefixInAnyCase(term.value) || $0.detail.hasPrefixInAnyCase(term.value) }
        .map { value in
          let written = QueryTerm.isBare(value.text) ? value.text : QueryTerm.quoted(value.text)
          return QueryCompletion(text: written, detail: value.detail, kind: .value, range: term.valueRange)
        }
    }
    var typed = ""
    var range = ByteOffset(head.utf8.count)..<ByteOffset(head.utf8.count)
    switch token?.kind {
    case .bare(let word)?: (typed, range) = (word, token?.range ?? range)
    case .and?, .or?, .not?:
      typed = token.map { String(decoding: Array(head.utf8)[$0.range.lowerBound.value...], as: UTF8.self) } ?? ""
      range = token?.range ?? range
    default: break
    }
    var result: [QueryCompletion] = []
    func offer(_ name: String, _ written: String, _ kind: QueryCompletion.Kind) {
      guard name.hasPrefixInAnyCase(typed) else { return }
      result.append(QueryCompletion(text: written, detail: "", kind: kind, range: range))
    }
    for field in QueryField.named { offer(field.word(in: language), field.word(in: language) + ":", .field) }
    for name in study.queryColumns {
      let isBare = QueryTerm.isBare(name) && !name.contains(":")
      offer(name, (isBare ? name : QueryTerm.quoted(name)) + ":", .field)
    }
    for word in language == .norwegian ? ["og", "eller", "ikke"] : ["and", "or", "not"] { offer(word, word, .keyword) }
    return result
  }
}

extension String {
  func hasPrefixInAnyCase(_ other: String) -> Bool { lowercased().hasPrefix(other.lowercased()) }
}

extension Study {
  /// The columns of participants and material that have no field of their own, in the order of the tables.
  var queryColumns: [String] {
    var seen: Set<String> = []
    let people = participants.all.flatMap(\.columns)
    let sources = material.rows.flatMap { $0.attributes.map(\.name) }
    return (people + sources).filter { QueryField.named($0) == nil && seen.insert($0.lowercased()).inserted }
  }

  /// The values a field can have in this study, with what is shown beside them.
  func queryValues(of field: QueryField, in language: Settings.Language) -> [(text: String, detail: String)] {
    func plain(_ values: [String]) -> [(text: String, detail: String)] {
      var seen: Set<String> = []
      return values.filter { !$0.isEmpty && seen.insert($0).inserted }.map { ($0, "") }
    }
    switch field {
    case .code, .near, .overlaps, .inside, .theme, .category:
      let wanted = codeBook.codes.filter {
        switch field {
        case .code: $0.kind == .code
        case .theme: $0.kind != .code
        case .category: $0.kind == .category
        default: true
        }
      }
      return wanted.map { ($0.id.value, $0.label) }
    case .participant: return participants.all.map { ($0.id.value, $0.pseudonym) }
    case .group: return plain(participants.all.map(\.group))
    case .speaker: return plain(QueryVocabulary.roles.all(in: language) + participants.all.map(\.name))
    case .source: return plain(sources.map(\.path.value))
    case .kind: return plain(material.rows.map(\.kind) + ["transcript", "article"])
    case .round: return plain(material.rows.map(\.round))
    case .site: return plain(material.rows.map(\.site))
    case .coder: return coders.map { ($0.value, settings.coders[$0] ?? "") }
    case .flag, .stance, .outcome: return plain(field.vocabulary?.all(in: language) ?? [])
    case .text, .since, .until: return []
    case .attribute(let name):
      let name = name.lowercased()
      return plain(participants.all.flatMap { $0.values(of: name) } + material.rows.flatMap { $0.values(of: name) })
    }
  }
}

import KodebokStudyModel
import KodebokText

extension Query {
  /// What the study does not know of what a query asks for, in the order of the text.
  ///
  /// These come beside ``problems``, which need no study.
  public func problems(in study: Study) -> [QueryProblem] {
    expression.terms.compactMap { Self.problem($0, study) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func problem(_ term: QueryTerm, _ study: Study) -> QueryProblem? {
    guard !term.value.isEmpty else { return nil }
    if term.field.takesCode {
      let found = study.codeBook.indices(named: term.value).map { study.codeBook.codes[$0].id.value }
      if found.isEmpty {
        let ids = study.codeBook.codes.map(\.id.value)
        let labels = study.codeBook.codes.map(\.label)
        let expected = nearest(term.value, ids) + nearest(term.value, labels)
        return QueryProblem(.unknownCode, at: term.valueRange, found: term.value, expected: Array(expected.prefix(3)))
      }
      return found.count > 1
        ? QueryProblem(.severalCodes, at: term.valueRange, found: term.value, expected: found) : nil
    }
    switch term.field {
    case .attribute(let name):
      let columns = study.queryColumns + ["date", "guide", "state", "pseudonym", "withdrawn"]
      let more = ["dato", "tilstand", "trukket"]
      guard !(columns + more).contains(where: { $0.lowercased() == name.lowercased() }) else { return nil }
      let fields = QueryField.named.flatMap { [$0.word(in: .english), $0.word(in: .norwegian)] }
      let expected = nearest(name, fields + columns)
      return QueryProblem(.unknownField, at: term.fieldRange, found: name, expected: expected)
    case .participant, .group, .round, .site, .kind, .coder, .source:
      let known = study.queryValues(of: term.field, in: .english)
      let pattern = Pattern(term.value)
      if known.contains(where: { pattern.matches($0.text) || pattern.matches($0.detail) }) { return nil }
      if term.field == .source, study.sources.contains(where: { Self.fits(term.value, $0.path) }) { return nil }
      let expected = nearest(term.value, known.flatMap { [$0.text, $0.detail] })
      return QueryProblem(.unknownValue, at: term.valueRange, found: term.value, expected: expected)
    default: return nil
    }
  }

  private static func fits(_ value: String, _ path: StudyPath) -> Bool { SourcePattern(value).matches(path) }

  /// At most three names that are much like another, the likest first.
  private static func nearest(_ wanted: String, _ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.enumerated()
      .filter { !$0.element.isEmpty && seen.insert($0.element).inserted }
      .map { ($0.offset, $0.element, Similarity.ratio(wanted.lowercased(), $0.element.lowercased())) }
      .filter { $0.2 >= 0.6 }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      .prefix(3).map(\.1)
  }
}

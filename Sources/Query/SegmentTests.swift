import KodebokStudyModel
import KodebokText

/// Turns the terms of a query into tests of one segment.
struct SegmentTests {
  let study: Study
  let segments: [Segment]

  typealias Test = @Sendable (Segment) -> Bool

  func test(_ term: QueryTerm) -> Test {
    let pattern = Pattern(term.value)
    switch term.field {
    case .code: return coded(Set(study.codeBook.indices(named: term.value).map { study.codeBook.codes[$0].id }), term)
    case .theme, .category: return coded(Self.family(term.value, in: study.codeBook), term)
    case .participant: return spoken { $0.isNamed(pattern) }
    case .group: return spoken { pattern.matches($0.group) }
    case .speaker: return speaker(term.value)
    case .source:
      let sources = SourcePattern(term.value)
      return { sources.matches($0.source) }
    case .kind:
      return material { pattern.matches($0?.kind ?? "") || ($1.map { pattern.matches($0.rawValue) } ?? false) }
    case .round: return material { row, _ in row.map { pattern.matches($0.round) } ?? false }
    case .site: return material { row, _ in row.map { pattern.matches($0.site) } ?? false }
    case .coder:
      let names = study.settings.coders
      return { pattern.matches($0.coder.value) || (names[$0.coder].map(pattern.matches) ?? false) }
    case .text:
      let phrase = Phrase(term.value)
      return { phrase.isFound(in: SearchWords($0.quote)) }
    case .flag:
      let flag = Coding.Flag(rawValue: term.value)
      return { segment in flag.map { segment.coding.flags.contains($0) } ?? false }
    case .stance:
      let stance = Coding.Stance(rawValue: term.value)
      return { stance != nil && $0.coding.stance == stance }
    case .outcome:
      let value = term.value
      return { $0.outcome.word == value }
    case .since, .until: return Self.dated(term)
    case .overlaps, .inside, .near: return around(term)
    case .attribute(let name): return attribute(name, Comparison(term.value))
    }
  }

  // MARK: Codes

  static func family(_ name: String, in book: CodeBook) -> Set<CodeID> {
    book.indices(named: name).reduce(into: []) { $0.formUnion(book.family(of: book.codes[$1].id)) }
  }

  /// A code the code book does not know is looked for as it is written: codings may bear it all the same.
  private func coded(_ ids: Set<CodeID>, _ term: QueryTerm) -> Test {
    let ids = ids.isEmpty ? [CodeID(term.value)] : ids
    return { ids.contains($0.code) }
  }

  private func around(_ term: QueryTerm) -> Test {
    var ids = Self.family(term.value, in: study.codeBook)
    if ids.isEmpty { ids = [CodeID(term.value)] }
    let countsTurns = term.field == .near
    var stretches: [StudyPath: [(key: StretchIndex.Key, lower: Int, upper: Int)]] = [:]
    for segment in segments where ids.contains(segment.code) && (!countsTurns || segment.turn >= 0) {
      let key = StretchIndex.Key(code: segment.code, scalars: segment.scalars)
      let (lower, upper) =
        countsTurns
        ? (segment.turn, segment.lastTurn) : (segment.scalars.lowerBound.value, segment.scalars.upperBound.value)
      stretches[segment.source, default: []].append((key, lower, upper))
    }
    let indices = stretches.mapValues(StretchIndex.init)
    let (turns, field) = (term.turns, term.field)
    return { segment in
      guard let index = indices[segment.source] else { return false }
      let key = StretchIndex.Key(code: segment.code, scalars: segment.scalars)
      let (start, end) = (segment.scalars.lowerBound.value, segment.scalars.upperBound.value)
      switch field {
      case .near:
        guard segment.turn >= 0 else { return false }
        return index.holds(
          lowerAtMost: segment.lastTurn + turns,
          upperAtLeast: segment.turn - turns,
          besides: key
        )
      case .inside: return index.holds(lowerAtMost: start, upperAtLeast: end, besides: key)
      default: return index.holds(lowerAtMost: end - 1, upperAtLeast: start + 1, besides: key)
      }
    }
  }

  // MARK: People and places

  private func spoken(_ fits: (Participant) -> Bool) -> Test {
    let ids = Set(study.participants.all.filter(fits).map(\.id))
    return { $0.participants.contains { ids.contains($0) } }
  }

  private func speaker(_ value: String) -> Test {
    let lowered = value.lowercased()
    if lowered == "@participants" { return { !$0.participants.isEmpty } }
    if lowered.hasPrefix("@") {
      let role = QueryVocabulary.roles.value(of: lowered) ?? lowered
      return { segment in
        guard let own = segment.role else { return false }
        return QueryVocabulary.roles.value(of: "@" + own) ?? "@" + own.lowercased() == role
      }
    }
    let pattern = Pattern(value)
    let ids = Set(study.participants.all.filter { $0.isNamed(pattern) }.map(\.id))
    return { pattern.matches($0.speaker) || $0.participants.contains { ids.contains($0) } }
  }

  private func material(_ fits: (Material?, SourceFile.Kind?) -> Bool) -> Test {
    let sources = Set(study.sources.filter { fits(study.material[$0.path], $0.kind) }.map(\.path))
    let rows = Set(study.material.rows.filter { fits($0, nil) }.map(\.source))
    return { sources.contains($0.source) || rows.contains($0.source) }
  }

  /// Compares as many figures of the date as the value has, so that `until:2026-11` holds all of November.
  private static func dated(_ term: QueryTerm) -> Test {
    let (value, isSince) = (term.value, term.field == .since)
    return { segment in
      let date = String(segment.coding.created.prefix(value.count))
      guard !date.isEmpty else { return false }
      return isSince ? date >= value : date <= value
    }
  }

  private func attribute(_ name: String, _ comparison: Comparison) -> Test {
    let name = name.lowercased()
    let people = Set(
      study.participants.all.filter { $0.values(of: name).contains(where: comparison.holds) }.map(\.id)
    )
    let sources = Set(
      study.material.rows.filter { $0.values(of: name).contains(where: comparison.holds) }.map(\.source)
    )
    return { sources.contains($0.source) || $0.participants.contains { people.contains($0) } }
  }
}

import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension ReportEvidence {
  /// The shares that words for how many stand for in this study.
  var shares: [String: ClosedRange<Double>] { study.settings.claimShares }

  /// Creates a finding about a claim, with who says it.
  func finding(_ claim: CountedClaim, variant: String = "", _ facts: [String: Fact] = [:]) -> Finding {
    var all: [String: Fact] = [
      "printed": .text(claim.manuscript.text.string(claim.claim.range).withoutMargins),
      "label": .text(claim.subject?.label(in: study) ?? ""), "count": .number(claim.says.count),
      "all": .number(claim.all), "people": .list(claim.says.map(\.name)), "group": .text(claim.claim.group),
    ]
    if claim.isCounted { all["corrected"] = .text(claim.corrected) }
    all.merge(facts) { _, new in new }
    return Finding(at: claim.manuscript.place(claim.claim.range), variant: variant, all)
  }

  /// The claims that rest on the passage of a quote, as places that belong to a finding: those about a code on it, or about
  /// a node above such a code; ten at most.
  func claims(restingOn quote: VerifiedQuote) -> [Finding.Related] {
    let book = study.codeBook
    var subjects: Set<CodeID> = []
    for code in traces.note(of: quote)?.codes ?? [] {
      subjects.insert(code)
      if let index = book.indices[code] { subjects.formUnion(book.ancestors(of: index).map { book.codes[$0].id }) }
    }
    guard !subjects.isEmpty else { return [] }
    return claims.lazy.filter { claim in
      if case .code(let id)? = claim.subject { subjects.contains(id) } else { false }
    }.prefix(10).map { claim in
      let words = claim.manuscript.text.string(claim.claim.range).withoutMargins
      let facts: [String: Fact] = ["claimed": .text(words), "label": .text(claim.subject?.label(in: study) ?? "")]
      return Finding.Related(claim.manuscript.place(claim.claim.range), role: "claim", facts: facts)
    }
  }

  /// What a number of the study is; nil for one that cannot be told.
  package func value(of fact: PrintedFact, in manuscript: Manuscript) -> FactValue? {
    if fact.fact == .agreement { return fact.measure.flatMap { agreement[$0] }.map { .coefficient($0) } }
    return count(of: fact, in: manuscript).map { .count($0) }
  }

  private func count(of fact: PrintedFact, in manuscript: Manuscript) -> Int? {
    let book = study.codeBook.codes
    switch fact.fact {
    case nil, .agreement: return nil
    case .participants:
      let speaking = Set(tallies.flatMap(\.participants))
      return study.participants.all.count { one in
        !one.hasWithdrawn && speaking.contains(one.id) && (fact.part.isEmpty || one.group == fact.part)
      }
    case .groups: return Set(study.participants.all.filter { !$0.hasWithdrawn }.map(\.group)).subtracting([""]).count
    case .transcripts: return tallies.count { $0.kind == .transcript }
    case .articles: return tallies.count { $0.kind == .article }
    case .documents: return tallies.count
    case .turns: return tallies.reduce(0) { $0 + ($1.kind == .transcript ? $1.turns : 0) }
    case .words: return spoken.reduce(0) { $0 + $1.words }
    case .minutes: return Int((Double(spoken.reduce(0) { $0 + $1.seconds }) / 60).rounded())
    case .codes: return book.count { $0.kind == .code && !$0.isParked }
    case .themes: return book.count { $0.kind == .theme && !$0.isParked }
    case .codings: return tallies.reduce(0) { $0 + $1.codings }
    case .coders: return Set(tallies.flatMap { $0.uses.flatMap(\.coders) }).count
    case .quotes: return manuscript.quotes.count
    case .pages:
      guard let size = study.settings.reports.pageWords else { return nil }
      return spoken.reduce(0) { $0 + ($1.words + size - 1) / size }
    case .questions: return study.entries.count { $0.kind == .guideQuestion }
    }
  }

  /// How far the coders agree on all codes together, by turns, as the analysis `agreement` gives it.
  static func agreement(
    _ measures: [AgreementMeasure],
    _ study: Study,
    _ spoken: [FactTally]
  ) -> [AgreementMeasure: Double] {
    guard !measures.isEmpty else { return [:] }
    var options = AgreementOptions(measures: AgreementMeasure.all.filter { measures.contains($0) }, resamples: 0)
    options.listsDisagreements = false
    let agreement = Agreement(
      documents: spoken.compactMap(\.compared),
      coders: study.coders.filter { !$0.isProgram },
      categories: study.codeBook.codes.map { AgreementCategory($0.id) },
      options: options
    )
    let row = agreement.rows.first { $0.subject == .pooled }
    return Dictionary(
      (row?.estimates ?? []).compactMap { one in one.figure.value.map { (one.measure, $0) } }
    ) { first, _ in first }
  }
}

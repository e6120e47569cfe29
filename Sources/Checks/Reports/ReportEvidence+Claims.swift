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

  /// What a number of the study is; nil for one that cannot be told.
  package func value(of fact: PrintedFact, in manuscript: Manuscript) -> Int? {
    let book = study.codeBook.codes
    switch fact.fact {
    case nil: return nil
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
    case .questions: return study.entries.count { $0.kind == .guideQuestion }
    }
  }
}

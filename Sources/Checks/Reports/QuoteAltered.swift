import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote in which words stand that were not said.
  static let quoteAltered = Rule(
    "quote-altered",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .altered, let best = quote.best, best.layer == .speech else { return nil }
        let turns = best.differences.contains(where: \.turnsMeaning)
        let facts: [String: Fact] = ["changes": evidence.changes(quote)]
        return evidence.finding(quote, manuscript, variant: turns ? "negation" : "", facts)
      }
    }
  )
}

import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote from which words are left out without a mark.
  static let quoteElisionUnmarked = Rule(
    "quote-elision-unmarked",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .shortened, let best = quote.best, best.layer == .speech else { return nil }
        let turns = best.differences.contains(where: \.turnsMeaning)
        let facts: [String: Fact] = ["left": evidence.dropped(quote), "count": evidence.droppedCount(quote)]
        return evidence.finding(quote, manuscript, variant: turns ? "negation" : "", facts)
      }
    }
  )
}

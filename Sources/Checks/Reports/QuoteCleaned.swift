import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote from which hesitation or repetition is left out without a mark.
  static let quoteCleaned = Rule(
    "quote-cleaned",
    .information,
    mending: .byChoice,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .cleaned, quote.best?.layer == .speech else { return nil }
        return evidence.finding(
          quote,
          manuscript,
          ["left": evidence.dropped(quote), "count": evidence.droppedCount(quote)]
        )
      }
    }
  )
}

import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote without a name and without a reference that stands nowhere in the material.
  static let quoteUnsourced = Rule(
    "quote-unsourced",
    .information,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .unsourced else { return nil }
        return evidence.finding(quote, manuscript)
      }
    }
  )
}

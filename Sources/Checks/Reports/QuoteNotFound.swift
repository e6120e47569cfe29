import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote that somebody is said to have spoken and that stands nowhere in the material.
  static let quoteNotFound = Rule(
    "quote-not-found",
    .warning,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.outcome == .notFound else { return nil }
        let name = quote.quote.attribution?.name ?? ""
        return evidence.finding(quote, manuscript, ["speaker": .text(name)])
      }
    }
  )
}

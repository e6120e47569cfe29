import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A condensate printed as somebody's words.
  static let quoteCondensate = Rule(
    "quote-condensate",
    .error,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.best?.layer == .condensate, quote.quote.wordCount >= 3, quote.outcome != .notFound else {
          return nil
        }
        return evidence.finding(quote, manuscript)
      }
    }
  )
}

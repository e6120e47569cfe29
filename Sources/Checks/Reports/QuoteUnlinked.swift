import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A quote that is found and has no link to its place in the transcript.
  static let quoteUnlinked = Rule(
    "quote-unlinked",
    nil,
    mending: .byChoice,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.isFound, let best = quote.best, !manuscript.links(to: best.source, from: quote) else { return nil }
        return evidence.finding(quote, manuscript, ["lastLine": .number(best.place.end.line + 1)])
      }
    }
  )
}

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
      evidence.quotes { evidence.unlinked($0, $1) }
    }
  )
}

extension ReportEvidence {
  /// The finding about a quote that is found and has no link to its place; nil for any other.
  package func unlinked(_ quote: VerifiedQuote, _ manuscript: Manuscript) -> Finding? {
    guard quote.isFound, let best = quote.best, !manuscript.links(to: best.source, from: quote) else { return nil }
    var finding = finding(quote, manuscript, ["lastLine": .number(best.place.end.line + 1)])
    finding.rule = "quote-unlinked"
    return finding
  }
}

import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// Words that several people said, with nobody named.
  static let quoteAmbiguous = Rule(
    "quote-ambiguous",
    .information,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        let people = evidence.candidates(quote)
        guard people.count > 1 else { return nil }
        return evidence.finding(quote, manuscript, ["people": .list(people), "count": .number(people.count)])
      }
    }
  )
}

extension ReportEvidence {
  /// Who may have said the words of a quote without a name; empty where somebody is named, and for a word or two.
  func candidates(_ quote: VerifiedQuote) -> [String] {
    guard quote.isFound, quote.quote.attribution == nil, quote.quote.nearby.isEmpty, quote.quote.wordCount >= 3,
      let best = quote.best
    else { return [] }
    var people: [String] = []
    for sighting in quote.sightings where sighting.distance <= best.distance + 0.001 && sighting.layer == .speech {
      guard let voice = sighting.voices.first else { continue }
      let name = name(voice)
      if !people.contains(name) { people.append(name) }
    }
    return people
  }
}

import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// Words that somebody else said than the one who is named.
  static let quoteWrongSpeaker = Rule(
    "quote-wrong-speaker",
    .error,
    mending: .byChoice,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.isFound, let attribution = quote.quote.attribution, quote.isSpokenBySomebodyElse else { return nil }
        // What the one who asks said is another rule's.
        guard let voice = quote.voices.first, !voice.isRole else { return nil }
        var facts: [String: Fact] = ["speaker": .text(attribution.name), "person": .text(evidence.name(voice))]
        if attribution.strength == .label { facts["corrected"] = .text(evidence.name(voice)) }
        var finding = evidence.finding(
          quote,
          manuscript,
          variant: attribution.persons.isEmpty ? "unknown" : "",
          at: attribution.strength == .label ? attribution.range : nil,
          facts
        )
        finding.related += evidence.claims(restingOn: quote)
        return finding
      }
    }
  )
}

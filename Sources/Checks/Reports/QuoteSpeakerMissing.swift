import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// A quote of which nobody is said to be the speaker.
  static let quoteSpeakerMissing = Rule(
    "quote-speaker-missing",
    .information,
    reports: { evidence in
      let voiced = VoiceEvidence(evidence)
      return evidence.quotes { quote, manuscript in
        // Bound to a person, and kept from the reader on purpose.
        if voiced.holds(quote, manuscript) { return nil }
        guard quote.isFound, quote.quote.attribution == nil, let voice = quote.voices.first, !voice.isRole else {
          return nil
        }
        guard evidence.candidates(quote).count < 2 else { return nil }
        guard quote.quote.setting == .block || quote.quote.wordCount >= 6 && quote.quote.nearby.isEmpty else {
          return nil
        }
        return evidence.finding(quote, manuscript)
      }
    }
  )
}

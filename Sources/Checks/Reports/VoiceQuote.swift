import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// Words bound to a person beside a quote that somebody else spoke.
  static let voiceQuote = Rule(
    "voice-quote",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      VoiceEvidence(evidence).all.flatMap { voice -> [Finding] in
        guard let person = evidence.study.participants[voice.bound.name] else { return [] }
        return voice.quotes.compactMap { quote in
          guard quote.isFound, let best = quote.best, !best.voices.isEmpty else { return nil }
          // The same words may have been said by several.
          let isTheirs = quote.sightings.contains { sighting in
            sighting.distance <= best.distance + 0.02
              && sighting.voices.contains { $0.speaker == .participant(person.id) }
          }
          if isTheirs { return nil }
          var facts: [String: Fact] = ["bound": .text(person.name)]
          if case .participant(let id)? = quote.voices.first?.speaker {
            facts["corrected"] = .text("kodebok:voice/" + id.value)
          }
          return evidence.finding(quote, voice.manuscript, at: voice.bound.target, facts)
        }
      }
    }
  )
}

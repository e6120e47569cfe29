import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// Words that somebody else said than the one who is named.
  static let quoteWrongSpeaker = Rule(
    "quote-wrong-speaker",
    .error,
    fixable: true,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.isFound, let attribution = quote.quote.attribution, quote.isSpokenBySomebodyElse else { return nil }
        // What the one who asks said is another rule's.
        guard let voice = quote.voices.first, !voice.isRole else { return nil }
        var facts: [String: Fact] = ["speaker": .text(attribution.name), "person": .text(evidence.name(voice))]
        if attribution.strength == .label { facts["corrected"] = .text(evidence.name(voice)) }
        return evidence.finding(
          quote,
          manuscript,
          variant: attribution.persons.isEmpty ? "unknown" : "",
          at: attribution.strength == .label ? attribution.range : nil,
          facts
        )
      }
    }
  )
}

extension VerifiedQuote {
  /// Whether somebody is clearly named, and none of the words are theirs.
  var isSpokenBySomebodyElse: Bool {
    guard let attribution = quote.attribution, !voices.isEmpty, !voices.contains(where: { names($0) }) else {
      return false
    }
    switch attribution.strength {
    case .label: return true
    case .said:
      return !voices.contains { quote.nearby.contains($0.speaker) && $0.speaker != .unknown } || quote.setting == .block
    case .named:
      return quote.wordCount >= 4 && !voices.contains { quote.nearby.contains($0.speaker) && $0.speaker != .unknown }
    case .context: return false
    }
  }
}

extension Sighting.Voice {
  /// Whether it is somebody who is no informant, such as the one who asks.
  var isRole: Bool { if case .role = speaker { true } else { false } }
}

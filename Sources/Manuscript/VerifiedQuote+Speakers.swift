import KodebokStudyModel

/// What a report says about who speaks, beside who does.
extension VerifiedQuote {
  /// Whether somebody is clearly named, and none of the words are theirs; not where the transcript does not say whose.
  package var isSpokenBySomebodyElse: Bool {
    guard let attribution = quote.attribution, !voices.isEmpty,
      !voices.contains(where: { names($0) || $0.label.isEmpty && $0.speaker == .unknown })
    else { return false }
    switch attribution.strength {
    case .label: return true
    case .said:
      return !voices.contains { quote.nearby.contains($0.speaker) && $0.speaker != .unknown } || quote.setting == .block
    case .named:
      return quote.wordCount >= 4 && !voices.contains { quote.nearby.contains($0.speaker) && $0.speaker != .unknown }
    case .context: return false
    }
  }

  /// Whether the report says that somebody spoke these words: by the way they are set, or by a name.
  package var claimsSpeech: Bool {
    quote.citation == nil && (quote.setting == .block || (quote.attribution?.strength ?? .context) >= .named)
  }

  /// Whether the words were found well enough to speak of who said them.
  package var isFound: Bool {
    switch outcome {
    case .exact, .elided, .cleaned, .shortened, .altered: best?.layer == .speech
    case .literature, .expression, .unsourced, .notFound: false
    }
  }
}

extension Sighting.Voice {
  /// Whether it is somebody who is no informant, such as the one who asks.
  package var isRole: Bool { if case .role = speaker { true } else { false } }
}

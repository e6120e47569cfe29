import KodebokStudyModel
import KodebokText

/// A quote with the passages it may come from.
package struct VerifiedQuote: Sendable {
  /// What a quote is, held against the material.
  package enum Outcome: String, Sendable, CaseIterable {
    /// Printed as it was said, but for punctuation and case.
    case exact
    /// As it was said, with what is left out marked.
    case elided
    /// Hesitation or repetition is left out without a mark.
    case cleaned
    /// Words are left out without a mark.
    case shortened
    /// Words are put in, or stand in the place of others.
    case altered
    /// Words of literature, or given as such.
    case literature
    /// A word or two, or an expression that nobody is said to have used: no claim about the material.
    case expression
    /// Nowhere in the material, and nobody is named.
    case unsourced
    /// Nowhere in the material.
    case notFound
  }

  /// The quote.
  package var quote: Quote
  /// The passages it may come from, the best first.
  package var sightings: [Sighting]

  /// The most passages that are kept for a quote.
  private static let limit = 24

  /// Puts the passages that a quote may come from in order; their places in print count from the quote's first byte.
  init(_ quote: Quote, from sightings: [Sighting]) {
    self.quote = quote
    self.sightings = Self.ranked(sightings, for: quote).map { $0.moved(by: quote.range.lowerBound.value) }
  }

  private init(quote: Quote, sightings: [Sighting]) {
    self.quote = quote
    self.sightings = sightings
  }

  /// The passage it comes from, as far as can be told.
  package var best: Sighting? { sightings.first }

  /// What the quote is.
  package var outcome: Outcome {
    guard let best, !isLiterature else {
      if isLiterature { return .literature }
      return missing
    }
    if best.differences.contains(where: { $0.kind == .added || $0.kind == .changed }) {
      return isGuess ? missing : .altered
    }
    let dropped = best.differences.filter { $0.kind == .dropped }
    if !dropped.isEmpty { return dropped.allSatisfy(\.isFiller) ? .cleaned : .shortened }
    return best.differences.isEmpty ? .exact : .elided
  }

  /// What words are that stand nowhere in the material.
  private var missing: Outcome {
    guard let attribution = quote.attribution else { return quote.wordCount < 6 ? .expression : .unsourced }
    switch attribution.strength {
    case .label: return .notFound
    case .said: return quote.setting == .block || quote.wordCount >= 2 ? .notFound : .expression
    case .named: return quote.setting == .block || quote.wordCount >= 5 ? .notFound : .expression
    case .context:
      if quote.setting == .block { return .notFound }
      return quote.wordCount < 6 ? .expression : .unsourced
    }
  }

  /// Whether a likeness is too weak to be more than chance, for few words that nobody is said to have used.
  private var isGuess: Bool {
    guard quote.setting == .inline, let best else { return false }
    let strength = quote.attribution?.strength ?? .context
    return strength < .said && best.distance > (quote.wordCount < 8 ? 0.21 : 0.4)
  }

  private var isLiterature: Bool {
    if best?.layer == .article { return true }
    guard quote.citation != nil || quote.isKeptForLiterature else { return false }
    return (best?.distance ?? 1) > 0.2
  }

  /// The participants and others whose words these are, most words first.
  package var voices: [Sighting.Voice] { best?.voices ?? [] }

  // MARK: Speakers

  /// Whether somebody is among those who may be meant by the name that is printed.
  package func names(_ voice: Sighting.Voice) -> Bool {
    guard let attribution = quote.attribution else { return false }
    if attribution.persons.contains(voice.speaker), voice.speaker != .unknown { return true }
    return !voice.label.isEmpty && CaseFolding.lowercased(voice.label) == CaseFolding.lowercased(attribution.name)
  }

  /// Puts passages in order: the nearest first; of equally near ones speech, then the person who is named, then the place.
  static func ranked(_ sightings: [Sighting], for quote: Quote) -> [Sighting] {
    func names(_ sighting: Sighting) -> Bool {
      let one = VerifiedQuote(quote: quote, sightings: [sighting])
      return sighting.voices.contains { one.names($0) || quote.nearby.contains($0.speaker) && $0.speaker != .unknown }
    }
    func layer(_ sighting: Sighting) -> Int { sighting.layer == .speech ? 0 : 1 }
    var keyed = sightings.map { sighting in
      (
        sighting: sighting, distance: (sighting.distance * 1_000).rounded(), layer: layer(sighting),
        named: names(sighting) ? 0 : 1
      )
    }
    keyed.sort { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      if left.layer != right.layer { return left.layer < right.layer }
      if left.named != right.named { return left.named < right.named }
      if left.sighting.source != right.sighting.source { return left.sighting.source < right.sighting.source }
      return left.sighting.range.lowerBound < right.sighting.range.lowerBound
    }
    var result = keyed.prefix(limit).map(\.sighting)
    // Words that two people said, one of them with a hesitation that is not printed: the one who is named is meant.
    if let best = result.first, !names(best), best.distance < 0.02,
      let other = result.firstIndex(where: { sighting in
        names(sighting) && sighting.layer == .speech && sighting.distance < 0.15
          && sighting.differences.allSatisfy { $0.kind == .elided || $0.isFiller }
      })
    {
      result.insert(result.remove(at: other), at: 0)
    }
    return result
  }
}

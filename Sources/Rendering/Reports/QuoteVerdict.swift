import KodebokChecks
import KodebokManuscript
import KodebokStudyModel

/// What a quote was found to be, in one word and one weight.
struct QuoteVerdict {
  /// How much it matters.
  enum Weight: String, CaseIterable {
    /// As it was said.
    case good
    /// Worth a look.
    case fair
    /// Not what was said.
    case poor
    /// Nothing is claimed of the material.
    case none

    /// A sign beside the word, so that nothing is told by colour only.
    var sign: String {
      switch self {
      case .good: "✓"
      case .fair: "~"
      case .poor: "✗"
      case .none: "·"
      }
    }
  }

  /// The name of the word in the catalogue.
  var key: String
  /// How much it matters.
  var weight: Weight

  /// Judges a quote.
  init(_ quote: VerifiedQuote) {
    switch (quote.outcome, quote.best?.layer) {
    case (.literature, _): (key, weight) = ("literature", .none)
    case (.expression, _): (key, weight) = ("expression", .none)
    case (.unsourced, _): (key, weight) = ("unsourced", .fair)
    case (.notFound, _): (key, weight) = ("not-found", .poor)
    case (_, .condensate?): (key, weight) = ("condensate", .poor)
    case (_, .observation?), (_, .researcher?): (key, weight) = ("not-speech", .poor)
    case _ where quote.isSpokenBySomebodyElse: (key, weight) = ("wrong-speaker", .poor)
    case (.exact, _): (key, weight) = ("exact", .good)
    case (.elided, _): (key, weight) = ("elided", .good)
    case (.cleaned, _): (key, weight) = ("cleaned", .fair)
    case (.shortened, _): (key, weight) = ("shortened", .poor)
    case (.altered, _): (key, weight) = ("altered", .poor)
    }
  }
}

import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// What was seen, or what the researcher wrote, printed as somebody's words.
  static let quoteNotSpeech = Rule(
    "quote-not-speech",
    .warning,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.claimsSpeech, let best = quote.best, quote.quote.wordCount >= 3 else { return nil }
        switch best.layer {
        case .observation: return evidence.finding(quote, manuscript, variant: "observation")
        case .researcher: return evidence.finding(quote, manuscript)
        case .speech, .condensate, .article: return nil
        }
      }
    }
  )
}

extension VerifiedQuote {
  /// Whether the report says that somebody spoke these words: by the way they are set, or by a name.
  var claimsSpeech: Bool {
    quote.citation == nil && (quote.setting == .block || (quote.attribution?.strength ?? .context) >= .named)
  }

  /// Whether the words were found well enough to speak of who said them.
  var isFound: Bool {
    switch outcome {
    case .exact, .elided, .cleaned, .shortened, .altered: best?.layer == .speech
    case .literature, .expression, .unsourced, .notFound: false
    }
  }
}

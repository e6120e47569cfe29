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

import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// Words of the one who asks, printed as a participant's.
  static let quoteInterviewer = Rule(
    "quote-interviewer",
    .warning,
    reports: { evidence in
      evidence.quotes { quote, manuscript in
        guard quote.isFound, let voice = quote.voices.first, voice.isRole, quote.quote.wordCount >= 3 else {
          return nil
        }
        guard let attribution = quote.quote.attribution else {
          return quote.quote.setting == .block ? evidence.finding(quote, manuscript, variant: "unnamed") : nil
        }
        guard quote.isSpokenBySomebodyElse, attribution.strength >= .named else { return nil }
        return evidence.finding(quote, manuscript, ["speaker": .text(attribution.name)])
      }
    }
  )
}

import KodebokManuscript
import KodebokText
import Testing

@Suite("Quotes damaged in known ways")
struct DamagedQuotesTests {
  /// How many transcripts are generated beside those of the examples, and how many quotes are taken from each kind.
  private static let (transcripts, quotes) = (6, 60)

  /// The words that the differences of a quote tell of, put in and left out.
  private func told(_ quote: VerifiedQuote) -> (printed: [String], said: [String]) {
    let differences = (quote.best?.differences ?? []).filter { $0.kind != .elided }
    return (
      differences.flatMap { DamagedQuotes.folded($0.printedWords) },
      differences.flatMap { DamagedQuotes.folded($0.saidWords) }
    )
  }

  /// Whether what is told of a quote explains it: taken back, the quote is the passage word by word, and no more words
  /// are told of than were damaged.
  private func explains(_ quote: VerifiedQuote, _ truth: DamagedQuotes.Truth, _ text: SourceText) -> Bool {
    guard let best = quote.best else { return false }
    let (printed, said) = told(quote)
    let mended = quote.restored(in: text) ?? text.string(quote.quote.range)
    return Self.joined(mended) == Self.joined(best.words)
      && printed.count + said.count <= truth.added.count + truth.removed.count
  }

  /// The letters of a text: two words written as one are the same words.
  private static func joined(_ text: String) -> String { DamagedQuotes.folded(text.withoutMargins).joined() }

  @Test("At most one true quote in 200 is called anything but true", arguments: ["nb", "en"], [1, 2])
  func trueQuotes(language: String, seed: UInt64) {
    var quotes = DamagedQuotes(language, seed: seed, generated: Self.transcripts)
    quotes.add(Self.quotes, .typography, share: 0)
    quotes.add(Self.quotes, .markedElision, share: 0)
    let verified = quotes.verified()
    #expect(verified.count == 2 * Self.quotes)
    var alarms = 0
    for (truth, quote) in verified {
      let isTrue = (quote.outcome == .exact || quote.outcome == .elided) && !quote.isSpokenBySomebodyElse
      if !isTrue {
        alarms += 1
        print("\(truth) \(quote.outcome) \(String(describing: quote.quote.attribution)) \(told(quote))")
      }
    }
    #expect(alarms <= 1)
  }

  @Test(
    "Every word that is left out, put in or changed is told of",
    arguments: ["nb", "en"],
    [
      (DamagedQuotes.Damage.drop, 0.03), (.drop, 0.15), (.add, 0.03), (.add, 0.15), (.alter, 0.03), (.alter, 0.15),
      (.alter, 0.3), (.clean, 0), (.unmarkedElision, 0),
    ]
  )
  func damagedQuotes(language: String, damage: (kind: DamagedQuotes.Damage, share: Double)) {
    var quotes = DamagedQuotes(language, seed: 7, generated: Self.transcripts)
    quotes.add(damage.kind == .clean ? 10 : Self.quotes, damage.kind, share: damage.share)
    var missed = 0
    let verified = quotes.verified()
    for (truth, quote) in verified where !truth.added.isEmpty || !truth.removed.isEmpty {
      // So few words may be left that nothing can be said to be theirs.
      if quote.outcome == .notFound, damage.share >= 0.3 { continue }
      if !explains(quote, truth, quotes.text) {
        missed += 1
        let told = told(quote)
        Issue.record(
          "\(quote.outcome) \(truth.added) \(truth.removed) \(told) \(quote.best?.words ?? "-") | \(truth.words) | \(quote.restored(in: quotes.text) ?? "-")"
        )
      }
    }
    #expect(missed == 0)
  }

  @Test("Every speaker who is swapped for another is told", arguments: ["nb", "en"], [11, 12])
  func swappedSpeakers(language: String, seed: UInt64) {
    var quotes = DamagedQuotes(language, seed: seed, generated: Self.transcripts)
    quotes.add(Self.quotes, .swap, share: 0)
    for (truth, quote) in quotes.verified() {
      #expect(quote.isSpokenBySomebodyElse, "\(truth) \(quote.voices) \(String(describing: quote.quote.attribution))")
      #expect(quote.voices.first?.label == truth.speaker)
    }
  }
}

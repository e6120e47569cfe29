import KodebokManuscript
import Testing

@Suite("Quotes damaged in known ways")
struct DamagedQuotesTests {
  /// The words that the differences of a quote tell of, put in and left out.
  private func told(_ quote: VerifiedQuote) -> (printed: [String], said: [String]) {
    let differences = (quote.best?.differences ?? []).filter { $0.kind != .elided }
    return (
      differences.flatMap { DamagedQuotes.folded($0.printedWords) }, differences.flatMap { DamagedQuotes.folded($0.saidWords) }
    )
  }

  private func holds(_ all: [String], _ wanted: [String]) -> Bool {
    var all = all
    for word in wanted {
      guard let index = all.firstIndex(of: word) else { return false }
      all.remove(at: index)
    }
    return true
  }

  @Test("At most one true quote in 200 is called anything but true", arguments: ["nb", "en"], [1, 2, 3])
  func trueQuotes(language: String, seed: UInt64) {
    var quotes = DamagedQuotes(language, seed: seed, generated: 20)
    quotes.add(200, .typography, share: 0)
    quotes.add(100, .markedElision, share: 0)
    let verified = quotes.verified()
    #expect(verified.count == 300)
    var alarms = 0
    for (truth, quote) in verified {
      let isTrue = (quote.outcome == .exact || quote.outcome == .elided) && !quote.isSpokenBySomebodyElse
      if !isTrue {
        alarms += 1
        print("FALSE", language, truth.damage, quote.outcome, truth.speaker, quote.voices.map(\.label), told(quote), truth.words.joined(separator: " "))
      }
    }
    #expect(alarms <= 1)
  }

  @Test(
    "Every word that is left out, put in or changed is told of",
    arguments: ["nb", "en"],
    [(DamagedQuotes.Damage.drop, 0.03), (.drop, 0.15), (.add, 0.03), (.add, 0.15), (.alter, 0.03), (.alter, 0.15), (.alter, 0.3), (.clean, 0), (.unmarkedElision, 0)]
  )
  func damagedQuotes(language: String, damage: (kind: DamagedQuotes.Damage, share: Double)) {
    var quotes = DamagedQuotes(language, seed: 7, generated: 20)
    quotes.add(damage.kind == .clean ? 30 : 150, damage.kind, share: damage.share)
    var missed = 0
    for (truth, quote) in quotes.verified() where !truth.added.isEmpty || !truth.removed.isEmpty {
      let (printed, said) = told(quote)
      let isFound = holds(printed, truth.added) && holds(said, truth.removed) || quote.outcome == .notFound
      if !isFound || quote.outcome == .exact || quote.outcome == .elided {
        missed += 1
        print("MISSED", language, damage, quote.outcome, truth.added, truth.removed, "told", printed, said, quote.best?.words ?? "-", "|", truth.words.joined(separator: " "))
      }
    }
    #expect(missed == 0)
  }

  @Test("Every speaker who is swapped for another is told", arguments: ["nb", "en"], [11, 12])
  func swappedSpeakers(language: String, seed: UInt64) {
    var quotes = DamagedQuotes(language, seed: seed, generated: 20)
    quotes.add(150, .swap, share: 0)
    for (truth, quote) in quotes.verified() {
      #expect(quote.isSpokenBySomebodyElse, "\(truth) \(quote.voices) \(String(describing: quote.quote.attribution))")
      #expect(quote.voices.first?.label == truth.speaker)
    }
  }
}

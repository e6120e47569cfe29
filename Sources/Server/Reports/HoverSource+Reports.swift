import KodebokChecks
import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What hovers say in a report.
extension HoverSource {
  /// Tells of the quote, the claim or the number at a place of a report; nil where there is none.
  func report(at offset: ByteOffset, in study: StudyView, into text: inout HoverText) -> Range<ByteOffset>? {
    guard ReportReading.isReport(view.path) else { return nil }
    guard let place = ReportPlace(at: offset, in: view, study) else {
      if !study.isComplete { text.line(snapshot.words.text("hover/still-reading")) }
      return nil
    }
    if let (fact, value) = place.fact {
      describe(fact, value, into: &text)
      return fact.range
    }
    if let (voice, quotes) = place.voice {
      describe(voice, quotes, in: study, into: &text)
      return voice.words.lowerBound..<voice.target.upperBound
    }
    if let claim = place.claim {
      describe(claim, in: study, into: &text)
      return claim.claim.range
    }
    if let quote = place.quote {
      describe(quote, in: study, into: &text)
      return quote.quote.whole
    }
    return nil
  }

  // MARK: Quotes

  /// The verdict first, then who said it and where, then both texts with every difference.
  private func describe(_ quote: VerifiedQuote, in study: StudyView, into text: inout HoverText) {
    let words = snapshot.words
    let names = QuoteNames(study.study)
    text.title(words.text("quote-verdict/" + quote.verdict, names.facts(of: quote)))
    guard let best = quote.best, quote.isShown else { return }
    let line = words.text("hover/quote-place", names.facts(of: quote))
    text.link(line, to: study.uri(of: best.source) + "#L\(best.place.start.line + 1)")
    if quote.isSpokenBySomebodyElse, let attribution = quote.quote.attribution {
      text.field(words.text("hover/quote-named"), attribution.name)
    }
    guard !best.differences.isEmpty else { return }
    text.marked(words.text("hover/quote-said"), quote.pieces(of: .said, in: view.text, from: best))
    text.marked(words.text("hover/quote-printed"), quote.pieces(of: .printed, in: view.text, from: best))
    for kind in Sighting.Difference.Kind.allCases {
      let own = best.differences.filter { $0.kind == kind }
      text.list(words.text("hover/quote-" + kind.rawValue), own.map { $0.change })
    }
    let others = quote.sightings.dropFirst().filter { $0.distance <= best.distance + 0.001 && $0.layer == best.layer }
    if !others.isEmpty {
      text.list(
        words.text("hover/quote-also"),
        others.prefix(3).map { words.text("hover/quote-place", names.facts(of: $0)) }
      )
    }
  }

  // MARK: Claims

  /// How many say it, who they are, who contradicts it and how many were not asked.
  private func describe(_ claim: CountedClaim, in study: StudyView, into text: inout HoverText) {
    let words = snapshot.words
    guard let subject = claim.subject else {
      text.title(words.text(claim.claim.link == nil ? "hover/claim-unbound" : "hover/claim-uncountable"))
      return
    }
    text.title(
      words.text("hover/says", ["count": .number(claim.says.count), "all": .number(claim.all)]) + names(claim.says)
    )
    var parts: [String] = []
    parts.append(words.text("hover/against", ["count": .number(claim.against.count)]) + names(claim.against))
    if !claim.notAsked.isEmpty {
      parts.append(words.text("hover/not-asked", ["count": .number(claim.notAsked.count)]))
    }
    let group = claim.claim.group
    if !group.isEmpty { parts.append(words.text("hover/claim-group", ["group": .text(group)])) }
    text.line(parts.joined(separator: " · "))
    // The line above holds the first three.
    if claim.says.count > 3 {
      text.field(words.text("hover/claim-says"), claim.says.map(\.name).joined(separator: ", "))
    }
    if claim.against.count > 3 {
      text.field(words.text("hover/claim-against"), claim.against.map(\.name).joined(separator: ", "))
    }
    if claim.isCounted, claim.corrected != claim.manuscript.text.string(claim.claim.range) {
      text.field(words.text("hover/claim-would-be"), claim.corrected)
    }
    if case .code(let id) = subject {
      text.rule()
      describe(id, in: study, into: &text)
    } else {
      text.field(words.text("hover/claim-subject"), subject.label(in: study.study))
    }
  }

  // MARK: Voices

  /// Who is meant, that no copy which is handed out says so, and whose words the quotes beside it are.
  private func describe(_ voice: BoundVoice, _ quotes: [VerifiedQuote], in study: StudyView, into text: inout HoverText)
  {
    let words = snapshot.words
    guard let person = study.study.participants[voice.name] else {
      text.title(words.text("voice-unknown", ["name": .text(voice.name)]))
      return
    }
    text.title(person.name + (person.group.isEmpty ? "" : " · " + person.group))
    text.line(words.text("hover/voice"))
    for quote in quotes {
      text.line(words.text("quote-verdict/" + quote.verdict, QuoteNames(study.study).facts(of: quote)))
    }
  }

  // MARK: Facts

  private func describe(_ fact: PrintedFact, _ value: FactValue?, into text: inout HoverText) {
    let words = snapshot.words
    guard let kind = fact.fact, let value else {
      text.title(words.text("fact-unknown", ["name": .text(fact.name)]))
      return
    }
    let name = words.text("fact/" + kind.rawValue, ["part": .text(fact.part)])
    text.title(value.shown + " · " + name + (fact.part.isEmpty ? "" : " (\(fact.part))"))
    if !fact.prints(value) { text.line(words.text("hover/fact-differs", ["printed": .text(fact.words)])) }
  }
}

/// The names of those who speak, for words about quotes.
struct QuoteNames {
  private let study: Study

  init(_ study: Study) { self.study = study }

  func name(_ voice: Sighting.Voice) -> String {
    guard case .participant(let id) = voice.speaker else { return voice.label }
    return study.participants[id.value]?.name ?? id.value
  }

  /// Who said it and where it stands.
  func facts(of quote: VerifiedQuote) -> [String: Fact] {
    var facts = quote.best.map { self.facts(of: $0) } ?? [:]
    facts["speaker"] = .text(quote.quote.attribution?.name ?? "")
    return facts
  }

  func facts(of sighting: Sighting) -> [String: Fact] {
    let (first, last) = (sighting.place.start.line + 1, sighting.place.end.line + 1)
    return [
      "person": .text(sighting.voices.map(name).filter { !$0.isEmpty }.joined(separator: ", ")),
      "source": .text(sighting.source.name),
      "lines": .text(first == last ? "\(first)" : "\(first)–\(last)"),
    ]
  }
}

extension VerifiedQuote {
  /// The end of the catalogue key that says what was found.
  var verdict: String {
    guard let best, isShown else { return outcome.rawValue }
    switch best.layer {
    case .speech: break
    case .condensate: return "condensate"
    case .observation, .researcher: return "not-speech"
    case .article: return "literature"
    }
    if isSpokenBySomebodyElse { return voices.first?.isRole == true ? "interviewer" : "wrong-speaker" }
    return outcome.rawValue
  }

  /// Whether the passage it comes from is told of.
  var isShown: Bool {
    switch outcome {
    case .exact, .elided, .cleaned, .shortened, .altered: true
    case .literature, .expression, .unsourced, .notFound: false
    }
  }

  /// Which of the two texts is shown.
  enum Side { case said, printed }

  /// A text in pieces: those that differ from the other are marked.
  func pieces(of side: Side, in report: SourceText, from passage: Sighting) -> [(words: String, isMarked: Bool)] {
    var result: [(words: String, isMarked: Bool)] = []
    switch side {
    case .printed:
      var place = quote.range.lowerBound
      for difference in passage.differences where difference.printed.lowerBound >= place {
        result.append((report.string(place..<difference.printed.lowerBound), false))
        result.append((report.string(difference.printed), true))
        place = difference.printed.upperBound
      }
      result.append((report.string(place..<max(place, quote.range.upperBound)), false))
    case .said:
      // What was said is told on one line, and each difference by its words, found one after the other.
      var rest = passage.words[...]
      for difference in passage.differences where !difference.saidWords.isEmpty {
        guard let found = rest.first(of: difference.saidWords) else { continue }
        result.append((String(rest[..<found.lowerBound]), false))
        result.append((String(rest[found]), true))
        rest = rest[found.upperBound...]
      }
      result.append((String(rest), false))
    }
    return result.map { ($0.words.withoutInnerMargins, $0.isMarked) }.filter { !$0.0.isEmpty }
  }
}

extension Sighting.Difference {
  /// The change in one line: `printed → said`, or the words alone.
  var change: String {
    switch kind {
    case .elided, .dropped: saidWords
    case .added: printedWords.withoutMargins
    case .changed: saidWords + " → " + printedWords.withoutMargins
    }
  }
}

extension String {
  /// The text on one line, without the signs before the lines of a quotation; blanks around it stay.
  fileprivate var withoutInnerMargins: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 == 0 ? String($1) : String($1.drop { $0 == ">" || $0 == " " }) }.joined(
      separator: " "
    )
  }
}

extension Substring {
  /// Where some words stand first.
  fileprivate func first(of words: String) -> Range<Substring.Index>? {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    guard !wanted.isEmpty, wanted.count <= all.count,
      let start = (0...(all.count - wanted.count)).first(where: { all[$0..<$0 + wanted.count].elementsEqual(wanted) })
    else { return nil }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: wanted.count)
  }
}

import KodebokDisclosure
import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What paragraphs of reports were read as, kept from one state of a live study to the next.
package struct EvidenceMemory: Sendable {
  /// Sections, claims and statements; it holds the names, too.
  package let manuscripts: ManuscriptMemory
  /// What is told of participants.
  let jigsaw = JigsawMemory()

  /// Creates an empty memory beside one of manuscripts.
  package init(_ manuscripts: ManuscriptMemory) { self.manuscripts = manuscripts }
}

/// The reports of a study with what their quotes were found to be: what rules about reports look at.
package struct ReportEvidence: Sendable {
  /// The study.
  package let study: Study
  /// The reports.
  package let reports: [VerifiedReport]
  /// The claims of the reports beside what was counted, in the order of the reports.
  package let claims: [CountedClaim]
  /// The numbers of the study that the reports print.
  package let facts: [(fact: PrintedFact, manuscript: Manuscript)]
  /// The counts of the documents.
  let tallies: [DocumentTally]
  /// Words and times of the transcripts and what the coders coded, where a report prints numbers of them.
  let spoken: [FactTally]
  /// How far the coders agree on all codes, by measure, where a report prints it.
  let agreement: [AgreementMeasure: Double]
  /// What the reports are followed to.
  package let traces: ReportTraces
  /// What the reports rest on, and what of the study reaches them.
  package let traceability: Traceability
  /// Who can be named.
  let names: SpeakerNames
  /// Quotes that hold words of the same passage.
  let repeated: RepeatedPassages
  /// What paragraphs were read as before; nil where all of them are read.
  let memory: EvidenceMemory?
  private let people: [ParticipantID: String]

  /// Gathers what the rules need.
  package init(
    study: Study,
    reports: [VerifiedReport],
    claims: [CountedClaim] = [],
    tallies: [DocumentTally] = [],
    spoken: [FactTally] = [],
    traces: ReportTraces = ReportTraces(),
    names: SpeakerNames,
    memory: EvidenceMemory? = nil
  ) {
    self.study = study
    self.reports = reports
    self.claims = claims
    self.tallies = tallies
    self.spoken = spoken
    self.traces = traces
    self.names = names
    self.memory = memory
    repeated = RepeatedPassages(reports)
    traceability = Traceability(study, reports: reports, claims: claims, tallies: tallies) { traces.note(of: $0) }
    facts = reports.flatMap { report in report.manuscript.facts.map { ($0, report.manuscript) } }
    agreement = Self.agreement(facts.compactMap { $0.fact.fact == .agreement ? $0.fact.measure : nil }, study, spoken)
    people = Dictionary(study.participants.all.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// The name by which a voice is called in print; the label in the transcript for one who is no participant.
  package func name(_ voice: Sighting.Voice) -> String {
    if case .participant(let id) = voice.speaker { return people[id] ?? id.value }
    return voice.label
  }

  /// The name of whoever speaks most of a quote; empty where nobody is known.
  package func name(_ quote: VerifiedQuote) -> String { quote.voices.first.map(name) ?? "" }

  /// The findings that a rule makes of every quote.
  func quotes(_ make: (VerifiedQuote, Manuscript) -> Finding?) -> [Finding] {
    reports.flatMap { report in report.quotes.compactMap { make($0, report.manuscript) } }
  }

  /// Creates a finding about a quote, with the passage it comes from beside it.
  func finding(
    _ quote: VerifiedQuote,
    _ manuscript: Manuscript,
    variant: String = "",
    at range: Range<ByteOffset>? = nil,
    _ facts: [String: Fact] = [:]
  ) -> Finding {
    var all: [String: Fact] = ["quote": .text(manuscript.text.string(quote.quote.range).withoutMargins)]
    var related: [Finding.Related] = []
    if let best = quote.best {
      all["said"] = .text(best.words)
      all["person"] = .text(name(quote))
      all["source"] = .text(best.source.value)
      all["line"] = .number(best.place.start.line + 1)
      let role = best.layer == .speech && !name(quote).isEmpty ? "said" : "passage"
      related.append(
        Finding.Related(best.place, role: role, facts: ["person": .text(name(quote)), "said": .text(best.words)])
      )
    }
    all.merge(facts) { _, new in new }
    if let words = quote.restored(in: manuscript.text) { all["restored"] = .text(words) }
    if let words = quote.marked(in: manuscript.text, with: "[…]") { all["marked"] = .text(words) }
    return Finding(at: manuscript.place(range ?? quote.quote.range), variant: variant, all, related: related)
  }

  /// The unmarked differences of a quote as `printed → said`, with `–` where nothing is printed or said.
  func changes(_ quote: VerifiedQuote) -> Fact {
    let differences = (quote.best?.differences ?? []).filter { $0.kind != .elided }
    var words = differences.prefix(5).map { difference in
      let printed = difference.printedWords.withoutMargins
      return (printed.isEmpty ? "–" : printed) + " → " + (difference.saidWords.isEmpty ? "–" : difference.saidWords)
    }
    if differences.count > words.count { words.append("…") }
    return .list(words)
  }

  /// What is left out without a mark.
  func dropped(_ quote: VerifiedQuote) -> Fact {
    .list((quote.best?.differences ?? []).filter { $0.kind == .dropped }.prefix(6).map(\.saidWords))
  }

  /// How many words are left out without a mark.
  func droppedCount(_ quote: VerifiedQuote) -> Fact {
    .number((quote.best?.differences ?? []).filter { $0.kind == .dropped }.reduce(0) { $0 + $1.saidCount })
  }
}

extension String {
  /// The text without the signs that stand before the lines of a quotation.
  package var withoutMargins: String {
    guard utf8.first == 0x3E || utf8.first == 0x20 || utf8.contains(0x0A) || utf8.contains(0xE2) else { return self }
    return split { $0 == "\n" || $0 == "\u{2028}" }.map { line in
      String(line.drop { $0 == ">" || $0 == " " })
    }.joined(separator: " ")
  }
}

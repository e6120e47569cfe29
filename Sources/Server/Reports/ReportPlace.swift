import KodebokChecks
import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// What stands at a place of a report: a quote, a claim, a number of the study.
struct ReportPlace {
  /// The report with its quotes.
  let report: VerifiedReport
  private let reports: LiveReports
  private let offset: ByteOffset

  /// Finds the report that an open document is; nil for what is none, and until the study has been read.
  init?(at offset: ByteOffset, in view: DocumentView, _ study: StudyView) {
    guard ReportReading.isReport(view.path), let reports = study.liveReports,
      let report = reports.report(view.path), report.manuscript.text == view.text
    else { return nil }
    self.report = report
    self.reports = reports
    self.offset = offset
  }

  private func holds(_ range: Range<ByteOffset>) -> Bool { range.lowerBound <= offset && offset <= range.upperBound }

  /// The quote whose words, marks or speaker hold the place; of several the innermost.
  var quote: VerifiedQuote? {
    report.quotes.filter { quote in
      holds(quote.quote.whole) || quote.quote.attribution.map { $0.strength == .label && holds($0.range) } ?? false
    }.min { $0.quote.whole.byteCount < $1.quote.whole.byteCount }
  }

  /// The claim whose words hold the place, else the only one of a sentence that holds it.
  var claim: CountedClaim? {
    let claims = reports.evidence.claims.filter { $0.manuscript.path == report.manuscript.path }
    if let claim = claims.first(where: { holds($0.claim.range) }) { return claim }
    return claims.first { claim in
      report.manuscript.links.contains { link in
        holds(link.whole) && claim.claim.link?.words == link.words
      }
    }
  }

  /// The claim at the place, else one whose sentence holds it: first those that are bound to nothing.
  var sentence: CountedClaim? {
    if let claim { return claim }
    let claims = reports.evidence.claims.filter {
      $0.manuscript.path == report.manuscript.path && holds($0.claim.sentence)
    }
    return claims.first { $0.claim.link == nil } ?? claims.first
  }

  /// The words at the place that stand for a person who is not named, with the quotes beside them.
  var voice: (voice: BoundVoice, quotes: [VerifiedQuote])? {
    let voices = report.manuscript.voices
    guard let voice = voices.first(where: { holds($0.words.lowerBound..<$0.target.upperBound) }) else { return nil }
    return (voice, voice.quotes.filter(report.quotes.indices.contains).map { report.quotes[$0] })
  }

  /// The number of the study that is printed at the place, with what it is.
  var fact: (fact: PrintedFact, value: FactValue?)? {
    for link in report.manuscript.links where holds(link.whole) {
      guard let fact = report.manuscript.facts.first(where: { $0.range == link.words }) else { continue }
      return (fact, reports.evidence.value(of: fact, in: report.manuscript))
    }
    return nil
  }
}

import KodebokChecks
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWording

extension SymbolOutline {
  /// The sections of a report with the quotes and claims in them; nil for what is no report or has not been read.
  var report: [Symbol]? {
    guard ReportReading.isReport(view.path), let study = snapshot.study, let reports = study.liveReports,
      let report = reports.report(view.path), report.manuscript.text == view.text
    else { return nil }
    var inside: [Symbol] = report.quotes.filter { $0.claimsSpeech || $0.isShown }.map { symbol($0, study) }
    inside += reports.evidence.claims.filter { $0.manuscript.path == view.path }.map(symbol)
    inside.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    return Self.put(inside, into: headings)
  }

  private func symbol(_ quote: VerifiedQuote, _ study: StudyView) -> Symbol {
    let names = QuoteNames(study.study)
    let verdict = snapshot.words.text("quote-verdict/" + quote.verdict, names.facts(of: quote))
    let words = String(view.text.string(quote.quote.range).withoutMargins.prefix(60))
    return Symbol(
      name: "“" + words + "”",
      detail: [quote.quote.attribution?.name ?? "", verdict].filter { !$0.isEmpty }.joined(separator: " · "),
      kind: .string,
      range: quote.quote.whole,
      selection: quote.quote.range.clamped(to: quote.quote.whole)
    )
  }

  private func symbol(_ claim: CountedClaim) -> Symbol {
    Symbol(
      name: view.text.string(claim.claim.range).withoutMargins,
      detail: claim.isCounted
        ? snapshot.words.text("hover/says", ["count": .number(claim.says.count), "all": .number(claim.all)]) : "",
      kind: .key,
      range: claim.claim.range,
      selection: claim.claim.range
    )
  }

  /// Puts symbols below the innermost heading that holds them; both are in the order of the text.
  private static func put(_ symbols: [Symbol], into headings: [Symbol]) -> [Symbol] {
    var rest = symbols[...]
    func fill(_ headings: [Symbol], to end: ByteOffset) -> [Symbol] {
      var result: [Symbol] = []
      for (index, heading) in headings.enumerated() {
        while rest.first.map({ $0.range.lowerBound < heading.range.lowerBound }) == true {
          result.append(rest.removeFirst())
        }
        var heading = heading
        let limit = index + 1 < headings.count ? headings[index + 1].range.lowerBound : end
        heading.children = fill(heading.children, to: limit)
        for child in heading.children where child.range.upperBound > heading.range.upperBound {
          heading.range = heading.range.lowerBound..<child.range.upperBound
        }
        result.append(heading)
      }
      while rest.first.map({ $0.range.lowerBound < end }) == true { result.append(rest.removeFirst()) }
      return result
    }
    return fill(headings, to: ByteOffset(Int.max))
  }
}

/// The lenses of a report: over each heading how its quotes stand, over each bound claim who says it.
struct ReportLenses {
  let snapshot: Snapshot
  let view: DocumentView
  let study: StudyView

  /// The lenses in the order of the text; none for what is no report.
  var all: [CodeLens] {
    guard let reports = study.liveReports, let report = reports.report(view.path), report.manuscript.text == view.text
    else { return [] }
    let words = snapshot.words
    var result: [CodeLens] = []
    let manuscript = report.manuscript
    let bounds = manuscript.sections.map(\.range.lowerBound)
    func isIn(_ place: ByteOffset, _ index: Int) -> Bool {
      // The first heading tells of the whole report, where it stands above all the others.
      let level = manuscript.sections[index].level
      let next = manuscript.sections[(index + 1)...].firstIndex { $0.level <= level }
      return place >= bounds[index] && (next.map { place < bounds[$0] } ?? true)
    }
    let wrong = Set(reports.findings(in: view.path).filter { $0.severity >= .warning }.map(\.place))
    for (index, section) in manuscript.sections.enumerated() {
      let quotes = report.quotes.filter { ($0.isShown || $0.claimsSpeech) && isIn($0.quote.whole.lowerBound, index) }
      guard !quotes.isEmpty else { continue }
      let bad = quotes.count { quote in
        wrong.contains(manuscript.place(quote.quote.range))
          || quote.quote.attribution.map { wrong.contains(manuscript.place($0.range)) } ?? false
      }
      let state =
        bad == 0 ? words.text("lens/quotes-all") : words.text("lens/quotes-wrong", ["count": .number(bad)])
      result.append(
        lens(section.range, words.text("lens/quotes", ["count": .number(quotes.count)]) + " · " + state, [])
      )
    }
    for claim in reports.evidence.claims where claim.manuscript.path == view.path && claim.isCounted {
      var title = words.text("hover/says", ["count": .number(claim.says.count), "all": .number(claim.all)])
      title += HoverSource(snapshot: snapshot, view: view).names(claim.says)
      if !claim.against.isEmpty {
        title += " · " + words.text("hover/against", ["count": .number(claim.against.count)])
      }
      var codes: [CodeID] = []
      if case .code(let id)? = claim.subject { codes = [id] }
      result.append(lens(claim.claim.range, title, codes))
    }
    return result
  }

  private func lens(_ range: Range<ByteOffset>, _ title: String, _ codes: [CodeID]) -> CodeLens {
    var lens = CodeLens(range: Wire.range(range, of: view.text, snapshot.encoding), data: nil)
    lens.command = LensCommand.command(title, showing: codes, in: study)
    return lens
  }
}

import KodebokChecks
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Definition {
  /// The passage of a transcript that a quote at a place of a report comes from; several where several are equally near.
  func quoted(at offset: ByteOffset, in view: DocumentView, _ study: StudyView) -> [Location]? {
    guard let quote = ReportPlace(at: offset, in: view, study)?.quote, quote.isShown, let best = quote.best else {
      return nil
    }
    let places = QuotedPlaces(snapshot: snapshot, study: study)
    return quote.sightings.prefix { $0.distance <= best.distance + 0.001 && $0.layer == best.layer }
      .map { places.location(of: $0) }
  }
}

/// Where passages stand that are printed in reports, and where they are printed.
struct QuotedPlaces {
  let snapshot: Snapshot
  let study: StudyView

  /// The passage in the client's unit.
  func location(of sighting: Sighting) -> Location {
    Location(
      uri: study.uri(of: sighting.source),
      start: shown(sighting.place.start, sighting.source),
      end: shown(sighting.place.end, sighting.source)
    )
  }

  /// Every place of a report that prints words of a stretch of a source, in the order of the reports.
  func prints(of range: Range<ByteOffset>, in source: StudyPath) -> [Location] {
    guard let quoted = study.quotedReports else { return [] }
    return quoted.reports.flatMap { report in
      report.quotes.filter { quote in
        guard quote.isShown, let best = quote.best, best.source == source else { return false }
        return best.range.overlaps(range) || range.isEmpty && best.range.contains(range.lowerBound)
      }.map { location(of: $0, in: report) }
    }
  }

  /// Every place of a report that prints words of the passage at a place of a transcript: of the innermost coding there,
  /// else of the words themselves.
  func prints(at offset: ByteOffset, in view: DocumentView) -> [Location] {
    guard case .source = view.role, let document = view.document.value else { return [] }
    let range = snapshot.codings(at: offset, in: document).first?.range ?? offset..<offset
    return prints(of: range, in: view.path)
  }

  /// Where a quote is printed.
  func location(of quote: VerifiedQuote, in report: VerifiedReport) -> Location {
    let (text, range) = report.manuscript.inFile(quote.quote.range)
    return Location(uri: study.uri(of: report.manuscript.path), range, of: text, snapshot.encoding)
  }

  /// A position in scalars as the client counts it; where the text is not at hand the study's own count.
  private func shown(_ position: TextPosition, _ path: StudyPath) -> TextPosition {
    guard snapshot.encoding != .utf32,
      let text = study.open[path]?.text ?? study.reports.memory.text(of: path, in: study)
    else {
      return position
    }
    return text.position(of: text.offset(of: position, in: .utf32), in: snapshot.encoding)
  }
}

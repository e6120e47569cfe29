import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// Quotes that hold words of the same passage, in the order of the reports.
struct RepeatedPassages: Sendable {
  /// Two quotes with words in common.
  struct Pair: Sendable {
    var first: VerifiedQuote
    var firstIn: Manuscript
    var second: VerifiedQuote
    var secondIn: Manuscript

    /// The words of the source that both hold; nil where they are few.
    var shared: Range<ByteOffset>? {
      guard let one = first.best?.range, let other = second.best?.range, one.overlaps(other) else { return nil }
      let range = one.clamped(to: other)
      return range.byteCount * 2 >= min(one.byteCount, other.byteCount) && range.byteCount >= 12 ? range : nil
    }
  }

  private(set) var pairs: [Pair] = []

  /// The most quotes that one is compared with.
  private static let reach = 12

  init(_ reports: [VerifiedReport]) {
    // Quotes are large and few of them meet: their places are put in order, not they.
    var places: [StudyPath: [(range: Range<ByteOffset>, report: Int, quote: Int)]] = [:]
    for (number, report) in reports.enumerated() {
      for index in report.quotes.indices where report.quotes[index].isFound {
        guard let best = report.quotes[index].best else { continue }
        places[best.source, default: []].append((best.range, number, index))
      }
    }
    for (_, found) in places.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      var all = found
      all.sort { ($0.range.lowerBound, $0.report, $0.quote) < ($1.range.lowerBound, $1.report, $1.quote) }
      for (index, one) in all.enumerated() {
        for other in all[(index + 1)...].prefix(Self.reach) {
          guard other.range.lowerBound < one.range.upperBound else { break }
          let (first, second) =
            (one.report, one.quote) < (other.report, other.quote) ? (one, other) : (other, one)
          let (firstIn, secondIn) = (reports[first.report], reports[second.report])
          pairs.append(
            Pair(
              first: firstIn.quotes[first.quote],
              firstIn: firstIn.manuscript,
              second: secondIn.quotes[second.quote],
              secondIn: secondIn.manuscript
            )
          )
        }
      }
    }
  }
}

extension VerifiedQuote {
  /// Whether the report says who speaks.
  var isNamed: Bool { quote.attribution != nil }

  /// How the words of a part of the source are printed: what differs from them, and what is marked as left out.
  func print(of shared: Range<ByteOffset>) -> [String] {
    (best?.differences ?? []).filter { difference in
      difference.kind != .elided && difference.said.lowerBound >= shared.lowerBound
        && difference.said.upperBound <= shared.upperBound
    }.map { "\($0.said.lowerBound.value) \($0.printedWords.lowercased())" }
  }
}

extension ReportEvidence {
  /// Creates a finding about a quote whose passage is printed elsewhere too.
  func finding(
    _ quote: VerifiedQuote,
    _ manuscript: Manuscript,
    other: VerifiedQuote,
    _ otherIn: Manuscript
  ) -> Finding {
    let place = otherIn.place(other.quote.range)
    let words = otherIn.text.string(other.quote.range).withoutMargins
    var finding = finding(
      quote,
      manuscript,
      ["other": .text(words), "file": .text(otherIn.path.value), "otherLine": .number(place.start.line + 1)]
    )
    finding.related.insert(Finding.Related(place, role: "printed", facts: ["other": .text(words)]), at: 0)
    return finding
  }
}

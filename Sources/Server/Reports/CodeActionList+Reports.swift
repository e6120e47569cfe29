import KodebokChecks
import KodebokJSON
import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording

extension CodeActionList {
  /// The most codes a claim is offered to be bound to.
  private static let bindings = 5

  /// Printing the passage at hand in the reports that are open.
  mutating func quotes(_ study: StudyView, _ range: Range<ByteOffset>?) {
    guard let range, !range.isEmpty else { return }
    for path in study.open.keys.sorted() where ReportReading.isReport(path) {
      add(
        OfferedAction(
          title: words.text("action/quote-in", ["file": .text(path.name)]),
          kind: .quote,
          command: "kodebok.quote",
          arguments: [JSONMember("report", .string(path.value))]
        )
      )
    }
  }

  /// What can be done in a report: bind a claim to what it is about, link a quote to its passage.
  mutating func report(_ study: StudyView) {
    guard let place = ReportPlace(at: selection.lowerBound, in: view, study) else { return }
    if let quote = place.quote, quote.isFound, let best = quote.best,
      !place.report.manuscript.links(to: best.source, from: quote)
    {
      let facts: [String: Fact] = ["source": .text(best.source.name), "line": .number(best.place.start.line + 1)]
      add(OfferedAction(title: words.text("fix/quote-unlinked", facts), kind: .quote, command: "kodebok.linkQuote"))
    }
    guard let claim = place.sentence, claim.claim.link == nil else { return }
    let text = view.text
    var question = CodeSuggestions.Question()
    question.words = text.string(claim.claim.sentence)
    let codes = study.suggester.codes(for: question).filter { study.codeBook[$0]?.isParked == false }
    let likely = Array(codes.prefix(Self.bindings))
    let counts = study.claimCounts.counts(of: likely.map { .code($0) }, in: study)
    for code in likely {
      guard let node = study.codeBook[code], let count = counts[.code(code)] else { continue }
      let facts: [String: Fact] = [
        "printed": .text(text.string(claim.claim.range)), "label": .text(node.label),
        "count": .number(count.says.count),
        "all": .number(count.participants),
      ]
      add(
        OfferedAction(
          title: words.text("action/bind-claim", facts),
          kind: .bind,
          command: "kodebok.bindClaim",
          arguments: [JSONMember("code", .string(code.value))]
        )
      )
    }
  }
}

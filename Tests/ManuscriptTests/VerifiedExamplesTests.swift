import KodebokExamples
import KodebokManuscript
import Testing

@Suite("The reports of the example studies")
struct VerifiedExamplesTests {
  @Test("Every quote stands in a transcript, and is given to the one who said it", arguments: ["en", "nb"])
  func examples(language: String) {
    let reports = ReportSketch(language == "nb" ? .norwegian : .english).verified()
    let quotes = reports.flatMap { report in report.quotes.map { (report.manuscript, $0) } }
    #expect(quotes.count >= 10)
    for (manuscript, verified) in quotes {
      let line = ReportSketch.line(verified, manuscript)
      #expect([.exact, .elided].contains(verified.outcome), "\(line)")
      guard let printed = verified.quote.attribution?.name else {
        Issue.record("Nobody is said to have said it: \(line)")
        continue
      }
      #expect(verified.voices.contains { [$0.label, $0.label + "s"].contains(printed) }, "\(line)")
    }
  }
}

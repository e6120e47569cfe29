import KodebokManuscript
import KodebokStudyModel

/// One way through a study with all rules: over its documents one by one, in any order and on any thread, then over the whole.
///
/// What is kept of a document is its findings, its counts and the passages that quotes of the reports may come from.
package struct StudyPass: Sendable {
  /// What is kept of a document once its text is let go.
  package struct Part: Sendable {
    /// The findings about the document alone.
    package var findings: [Finding]
    /// The counts.
    package var tally: DocumentTally
    /// The passages that quotes may come from.
    var found: [QuoteSearch.Found]
  }

  /// The study.
  package let study: Study
  private let reading: ReportReading

  /// Reads the reports of a study.
  package init(_ study: Study) {
    self.study = study
    reading = ReportReading(study)
  }

  /// Goes through a document.
  package func part(_ document: Document) -> Part {
    Part(
      findings: Checks.check(document: document, in: study),
      tally: DocumentTally(document, in: study),
      found: reading.found(in: document, of: study)
    )
  }

  /// The findings that only the whole study shows, in the order of output.
  package func findings(_ parts: [Part]) -> [Finding] {
    let tallies = parts.map(\.tally)
    let found = parts.flatMap(\.found) + reading.foundInCondensates(of: study)
    let evidence = ReportEvidence(study: study, reports: reading.verified(found))
    return (Checks.check(study, tallies: tallies) + Checks.check(evidence)).sorted(by: Finding.outputOrder)
  }
}

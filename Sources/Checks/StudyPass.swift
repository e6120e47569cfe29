import KodebokManuscript
import KodebokQuery
import KodebokStudyModel

/// One way through a study with all rules: over its documents one by one, in any order and on any thread, then over the whole.
///
/// What is kept of a document is its findings, its counts, the passages that quotes of the reports may come from and the
/// segments that claims of the reports are about.
package struct StudyPass: Sendable {
  /// What is kept of a document once its text is let go.
  package struct Part: Sendable {
    /// The findings about the document alone.
    package var findings: [Finding]
    /// The counts.
    package var tally: DocumentTally
    /// The passages that quotes may come from.
    var found: [QuoteSearch.Found]
    /// For each thing that is claimed the segments about it.
    var claimed: [[Segment]]
    /// Words and time, where a report prints them.
    var spoken: FactTally?
    /// What the reports are followed to.
    var traced: TraceReading.Part
  }

  /// The study.
  package let study: Study
  private let reading: ReportReading
  private let claims: [(claim: Claim, manuscript: Manuscript, subject: ClaimSubject?)]
  private let counting: ClaimCounting
  private let needsWords: Bool
  private let traces: TraceReading

  /// Reads the reports of a study.
  package init(_ study: Study) {
    self.study = study
    reading = ReportReading(study)
    claims = reading.claims(of: study)
    var subjects: [ClaimSubject] = []
    for claim in claims { if let subject = claim.subject, !subjects.contains(subject) { subjects.append(subject) } }
    counting = ClaimCounting(subjects, in: study)
    traces = TraceReading(study, reading, subjects: subjects)
    needsWords = reading.manuscripts.contains { $0.facts.contains { $0.fact?.needsWords == true } }
  }

  /// Goes through a document.
  package func part(_ document: Document) -> Part {
    let found = reading.found(in: document, of: study)
    return Part(
      findings: Checks.check(document: document, in: study),
      tally: DocumentTally(document, in: study),
      found: found,
      claimed: counting.segments(in: document, of: study),
      spoken: needsWords ? FactTally(document) : nil,
      traced: traces.part(document, found, of: study)
    )
  }

  /// The findings that only the whole study shows, in the order of output.
  package func findings(_ parts: [Part]) -> [Finding] {
    let tallies = parts.map(\.tally)
    return (Checks.check(study, tallies: tallies) + Checks.check(evidence(parts))).sorted(by: Finding.outputOrder)
  }

  /// What the reports say beside what the documents do.
  package func evidence(_ parts: [Part]) -> ReportEvidence {
    let tallies = parts.map(\.tally)
    let speaking = Prevalence.speaking(in: tallies, study: study)
    let traced = traces.traces(parts.map(\.traced), of: study)
    let counts = counting.counts(
      parts.map(\.claimed),
      in: study,
      speaking: speaking,
      asked: { traced.coverage?.asked(about: $0) }
    )
    return ReportEvidence(
      study: study,
      reports: reading.verified(parts.flatMap(\.found) + reading.foundInCondensates(of: study)),
      claims: reading.counted(claims, counts, in: study, speaking: speaking),
      tallies: tallies,
      spoken: parts.compactMap(\.spoken),
      traces: traced,
      names: reading.names
    )
  }
}

import KodebokChecks
import KodebokManuscript
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization

/// The reports of one state of a study with what their quotes were found to be.
struct QuotedReports: Sendable {
  /// The reports as they were read.
  let reading: ReportReading
  /// The reports in their order, each with its quotes.
  let reports: [VerifiedReport]
  /// The passages that quotes may come from.
  let found: [QuoteSearch.Found]

  /// Holds the quotes of a study's reports against its sources as they stand in the client.
  ///
  /// - Complexity: O(bytes of the reports), and what ``QuoteMemory`` says for quotes that are new.
  init(_ study: StudyView, _ memory: ReportMemory) {
    reading = memory.reading(of: study)
    // Nothing is looked for in a text, after each key, where no report quotes anything.
    for source in study.study.sources where !reading.isEmpty {
      guard let document = study.open[source.path]?.document.value else { continue }
      memory.quotes.note(document, of: study.study, isOpen: true)
    }
    (reports, found) = memory.quotes.verified(reading, of: study.study) { memory.document($0, in: study) }
  }
}

/// The reports of one state of a study, held against the material: what findings, hovers and lenses of a report are made of.
struct LiveReports: Sendable {
  /// What the rules looked at.
  let evidence: ReportEvidence
  /// What they found, by report.
  private let found: [StudyPath: [Finding]]
  private let places: [StudyPath: Int]

  /// Holds the claims and numbers of reports, too, against the study, and lets the rules look at all of it.
  ///
  /// - Complexity: O(segments) where a source was edited, and O(quotes).
  init(_ study: StudyView, _ memory: ReportMemory, _ quoted: QuotedReports) {
    let (reading, reports) = (quoted.reading, quoted.reports)
    let paragraphs = memory.paragraphs(of: study.study)
    let claims = reading.claims(of: study.study, memory: paragraphs.manuscripts)
    var subjects: [ClaimSubject] = []
    for claim in claims { if let subject = claim.subject, !subjects.contains(subject) { subjects.append(subject) } }
    let traces = memory.traces.traces(
      reading,
      subjects,
      quoted.found,
      of: study.study,
      token: { ReportMemory.token(of: $0, in: study) },
      read: { memory.document($0, in: study) }
    )
    let needsWords = reading.manuscripts.contains { $0.facts.contains { $0.fact?.needsWords == true } }
    let tallies = study.presentTallies
    evidence = ReportEvidence(
      study: study.study,
      reports: reports,
      claims: reading.counted(
        claims,
        study.claimCounts.counts(of: subjects, in: study, asked: { traces.asked(about: $0) }),
        in: study.study,
        speaking: Prevalence.speaking(in: tallies, study: study.study)
      ),
      tallies: tallies,
      spoken: needsWords ? memory.spoken(in: study) : [],
      traces: traces,
      names: reading.names,
      memory: paragraphs
    )
    var found: [StudyPath: [Finding]] = [:]
    for finding in Checks.check(evidence) { found[finding.place.file, default: []].append(finding) }
    self.found = found
    places = Dictionary(reports.enumerated().map { ($1.manuscript.path, $0) }) { first, _ in first }
  }

  /// What was found in a report, in the order of output.
  func findings(in path: StudyPath) -> [Finding] { found[path] ?? [] }

  /// Everything that was found, in the order of output.
  var findings: [Finding] { found.keys.sorted().flatMap { found[$0] ?? [] } }

  /// A report with its quotes; nil for what is none.
  func report(_ path: StudyPath) -> VerifiedReport? { places[path].map { evidence.reports[$0] } }
}

/// How many say what claims are about, counted once for each state of the codings.
final class ClaimCounts: Sendable {
  private let known = Mutex([ClaimSubject: Prevalence?]())

  /// The counts of some subjects; a query that cannot be read has none.
  ///
  /// `asked` tells who was asked about a node of the code book, or nil where that is not known.
  func counts(
    of subjects: [ClaimSubject],
    in study: StudyView,
    asked: (CodeID) -> [ParticipantID]? = { _ in nil }
  ) -> [ClaimSubject: Prevalence] {
    known.withLock { known in
      var new: [ClaimSubject] = []
      for subject in subjects where known[subject] == nil && !new.contains(subject) { new.append(subject) }
      if !new.isEmpty {
        let counting = ClaimCounting(new, in: study.study)
        let parts = study.study.sources.map { source in
          counting.segments(study.segments(of: source.path)?.entries.map(\.segment) ?? [], of: study.study)
        }
        let counts = counting.counts(
          parts,
          in: study.study,
          speaking: Prevalence.speaking(in: study.presentTallies, study: study.study),
          asked: asked
        )
        for subject in new { known.updateValue(counts[subject], forKey: subject) }
      }
      var result: [ClaimSubject: Prevalence] = [:]
      for subject in subjects { if let count = known[subject] ?? nil { result[subject] = count } }
      return result
    }
  }
}

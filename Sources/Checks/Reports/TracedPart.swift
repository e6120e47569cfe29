import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What is read once of a study so that its reports can be followed to the material: condensates, references to lines,
/// lists of literature, interview guides.
struct TraceReading: Sendable {
  /// What is kept of a document.
  struct Part: Sendable {
    /// What is known of the passages that quotes come from.
    var notes: PassageNotes
    /// The passages that quotes of memos may come from.
    var found: [QuoteSearch.Found]
    /// What condensates and summaries rest on.
    var grounds: [[CondensateReading.Ground]]
    /// The numbers that the study gives to lines that links lead to, by link.
    var labels: [ClosedRange<Int>: String]
    /// What was asked in it; nil where no claim depends on that.
    var coverage: GuideCoverage?
    /// The days on which each code was given or changed last, by code.
    var lastCoded: [CodeID: String]
  }

  /// The references to lines in reports and notes.
  let references: [(manuscript: Manuscript, reference: LineReference)]
  /// The lists of literature.
  let literature: Literature
  private let condensates: CondensateReading
  /// The notes that refer to lines, with quotes beside the references.
  private let notes: ReportReading
  private let lines: [StudyPath: Set<ClosedRange<Int>>]
  private let people: Bool
  private let coverage: GuideCoverage?
  private let needsDays: Bool

  /// Reads what the reports do not hold themselves.
  ///
  /// - Complexity: O(bytes of notes and lists).
  init(_ study: Study, _ reading: ReportReading, subjects: [ClaimSubject]) {
    let sources = Set(study.sources.map(\.path))
    let others = study.notes.filter {
      !ReportReading.isReport($0.path) && $0.decoding.encoding != .binary
        && LineReferenceReader.mayHold($0.decoding.text)
    }
    let names = reading.names
    let memos = others.map { ReportReading.manuscript($0.decoding.text, path: $0.path, names: names) }
    var references: [(Manuscript, LineReference)] = []
    var kept: [Manuscript] = []
    for manuscript in reading.manuscripts {
      guard LineReferenceReader.mayHold(manuscript.text) else { continue }
      let reader = LineReferenceReader(manuscript, names: names, sources: sources)
      references += reader.references().map { (manuscript, $0) }
    }
    for manuscript in memos {
      let found = LineReferenceReader(manuscript, names: names, sources: sources).references()
      guard !found.isEmpty else { continue }
      kept.append(manuscript)
      references += found.map { (manuscript, $0) }
    }
    self.references = references
    notes = ReportReading(kept, names)
    var lines: [StudyPath: Set<ClosedRange<Int>>] = [:]
    for (_, reference) in references {
      if let source = reference.source, let range = reference.lines { lines[source, default: []].insert(range) }
    }
    self.lines = lines
    people = references.contains { !$0.1.persons.isEmpty }
    literature = Literature(study)
    let all = Condensate.all(in: study)
    condensates = CondensateReading(all, in: study)
    needsDays = all.contains { $0.kind == .description && !$0.checked.isEmpty }
    let codes = study.codeBook
    let asks = subjects.contains { subject in
      guard case .code(let id) = subject else { return false }
      let family = codes.family(of: id)
      return codes.codes.contains { $0.guide != nil && family.contains($0.id) }
    }
    let isDeclared = study.material.rows.contains { !$0.guide.isEmpty }
    coverage = asks && isDeclared ? GuideCoverage(keepsPlaces: false, CountingFrame(study)) : nil
  }

  /// What the part of a document depends on beside the document, the passages found in it and what is no report.
  struct Asking: Equatable {
    var lines: Set<ClosedRange<Int>>
    var people: Bool
    var coverage: Bool
  }

  /// What is asked of a source.
  func asking(of source: StudyPath) -> Asking {
    Asking(lines: lines[source] ?? [], people: people, coverage: coverage != nil)
  }

  /// Goes through a document.
  func part(_ document: Document, _ found: [QuoteSearch.Found], of study: Study) -> Part {
    let memos = notes.isEmpty ? [] : notes.found(in: document, of: study)
    let wanted = lines[document.source.path] ?? []
    let scheme = study.settings.lineNumbering
    let ranges = (found + memos).filter { $0.sighting.layer == .speech }.map(\.sighting.range)
    var labels: [ClosedRange<Int>: String] = [:]
    if !wanted.isEmpty, document.failure == nil {
      let numbers = LineNumbers(document.text, document.transcript, scheme)
      for range in wanted where range.upperBound <= document.text.lineCount {
        let lower = document.text.lineRange(range.lowerBound - 1).lowerBound
        labels[range] = numbers.label(of: lower..<max(lower, document.text.lineRange(range.upperBound - 1).upperBound))
      }
    }
    var counting = coverage
    counting?.add(CodedSource(document, in: study))
    var days: [CodeID: String] = [:]
    if needsDays {
      for placed in document.codings {
        let day = String(max(placed.coding.created, placed.coding.modified ?? "").prefix(10))
        days[placed.code] = max(days[placed.code] ?? "", day)
      }
    }
    return Part(
      notes: PassageNotes(ranges, in: document, scheme, countsLines: people || !wanted.isEmpty),
      found: memos,
      grounds: condensates.grounds(in: document, of: study),
      labels: labels,
      coverage: counting,
      lastCoded: days
    )
  }

  /// Puts together what the documents gave.
  func traces(_ parts: [Part], of study: Study) -> ReportTraces {
    var traces = ReportTraces()
    traces.references = references
    traces.literature = literature
    traces.notes = Dictionary(parts.map { ($0.notes.source, $0.notes) }) { first, _ in first }
    for part in parts {
      for (range, label) in part.labels { traces.labels[part.notes.source, default: [:]][range] = label }
      for (code, day) in part.lastCoded { traces.lastCoded[code, default: [:]][part.notes.source] = day }
    }
    traces.condensates = condensates.grounded(parts.map(\.grounds))
    let memos = notes.verified(parts.flatMap(\.found))
    traces.memoQuotes = Dictionary(memos.map { ($0.manuscript.path, $0.quotes) }) { first, _ in first }
    if var all = coverage {
      for part in parts { if let one = part.coverage { all.merge(one) } }
      traces.coverage = all
    }
    return traces
  }
}

/// What the reports rest on beside quotes and counts: what rules about traces look at.
package struct ReportTraces: Sendable {
  /// The references to lines in reports and notes.
  package var references: [(manuscript: Manuscript, reference: LineReference)] = []
  /// The lists of literature.
  package var literature = Literature(Study())
  /// What is known of the passages that quotes come from, by source.
  package var notes: [StudyPath: PassageNotes] = [:]
  /// The condensates, summaries and descriptions with what they rest on now.
  package var condensates: [(condensate: Condensate, grounds: [CondensateReading.Ground], footing: Footing)] = []
  /// The numbers of lines that links lead to.
  var labels: [StudyPath: [ClosedRange<Int>: String]] = [:]
  /// The day on which a code was given or changed last, by source.
  var lastCoded: [CodeID: [StudyPath: String]] = [:]
  /// The quotes of notes that refer to lines.
  var memoQuotes: [StudyPath: [VerifiedQuote]] = [:]
  /// What was asked of whom; nil where no claim depends on that.
  var coverage: GuideCoverage?

  /// Creates traces of nothing.
  package init() {}

  /// Who was asked about a node of the code book; nil where that is not known.
  package func asked(about code: CodeID) -> [ParticipantID]? { coverage?.asked(about: code) }

  /// What is known of the passage a quote comes from.
  package func note(of quote: VerifiedQuote) -> PassageNotes.Note? {
    quote.best.flatMap { best in notes[best.source]?[best.range] }
  }
}

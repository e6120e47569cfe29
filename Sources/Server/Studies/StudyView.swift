import KodebokChecks
import KodebokCodeBook
import KodebokManuscript
import KodebokQuery
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Synchronization
import struct KodebokLanguageProtocol.DocumentURI

/// One state of a study for reads: everything that is known, immutable, shared by reference.
final class StudyView: Sendable {
  /// The folder, as the client spells it.
  let root: String
  /// The study without its documents.
  let study: Study
  /// The segments of every document read so far; those of an open document as they are on disk.
  let indices: [StudyPath: SegmentIndex]
  /// The states of the open documents, by path.
  let open: [StudyPath: DocumentView]
  /// Whether every document has been read.
  let isComplete: Bool
  /// Whose codings are written.
  let coder: CoderID
  /// What codes are suggested from.
  let suggester: Suggester
  /// What the user did last; nil before the first tag of the session.
  let last: LastStep?
  /// Counts every state of the study, so that later ones are told from earlier ones.
  let generation: Int
  /// The findings about the study as a whole, in the order of output; made when first asked for.
  let findings: Lazily<[Finding]>
  /// Who speaks in coded material.
  let speaking: Lazily<[ParticipantID]>
  /// How often each code is used: distinct segments.
  let counts: Lazily<[CodeID: Int]>
  /// The colours of codes.
  let slots: Lazily<Palette.Slots>
  /// What each document holds, sorted by path.
  let tallies: Lazily<[DocumentTally]>
  /// How many say what claims are about.
  let claimCounts: ClaimCounts
  /// The reports held against the material; nil until every document has been read.
  let reports: Reports
  /// The sorting sheets that are open, and what they are read against.
  let sheets: SheetReadings

  init(
    root: String,
    study: Study,
    indices: [StudyPath: SegmentIndex],
    open: [StudyPath: DocumentView],
    isComplete: Bool,
    last: LastStep?,
    coder: CoderID,
    suggester: Suggester,
    generation: Int,
    memory: ReportMemory
  ) {
    self.root = root
    self.study = study
    self.indices = indices
    self.open = open
    self.isComplete = isComplete
    self.last = last
    self.coder = coder
    self.suggester = suggester
    self.generation = generation
    sheets = Self.readings(of: study, indices, open, coder)
    slots = Lazily { Palette.Slots(study.codeBook) }
    claimCounts = ClaimCounts()
    reports = Reports(memory)
    let tallies = Lazily { indices.values.map(\.tally).sorted { $0.source < $1.source } }
    self.tallies = tallies
    findings = Lazily { isComplete ? Checks.check(study, tallies: tallies.value) : [] }
    speaking = Lazily { Prevalence.speaking(in: tallies.value, study: study) }
    counts = Lazily {
      var counts: [CodeID: Int] = [:]
      for tally in tallies.value { for use in tally.uses { counts[use.code, default: 0] += use.segments } }
      return counts
    }
  }

  private static func readings(
    of study: Study,
    _ indices: [StudyPath: SegmentIndex],
    _ open: [StudyPath: DocumentView],
    _ coder: CoderID
  ) -> SheetReadings {
    SheetReadings(
      {
        study.sources.flatMap { source in
          (open[source.path]?.segments.value ?? indices[source.path])?.entries.map(\.segment) ?? []
        }
      },
      coder: coder
    )
  }

  /// The same study with another state of an open report: of what the rest was found to be, only what depends on the
  /// words of notes is worked out anew.
  func writing(_ view: DocumentView, in study: Study) -> StudyView {
    var open = open
    open[view.path] = view
    return StudyView(self, open: open, isSource: false, study: study)
  }

  /// The same study with another state of an open document.
  func opening(_ view: DocumentView) -> StudyView {
    var open = open
    open[view.path] = view
    return StudyView(self, open: open, isSource: view.isSource)
  }

  private init(
    _ other: StudyView,
    open: [StudyPath: DocumentView],
    isSource: Bool,
    study rewritten: Study? = nil
  ) {
    // The text of anything else says nothing of passages.
    sheets = isSource ? Self.readings(of: other.study, other.indices, open, other.coder) : other.sheets
    root = other.root
    study = rewritten ?? other.study
    indices = other.indices
    self.open = open
    isComplete = other.isComplete
    last = other.last
    coder = other.coder
    suggester = other.suggester
    generation = other.generation
    if let rewritten {
      let (before, tallies, isComplete) = (other.findings, other.tallies, other.isComplete)
      findings = Lazily { isComplete ? Checks.check(rewritten, tallies: tallies.value, after: before.value) : [] }
    } else {
      findings = other.findings
    }
    speaking = other.speaking
    counts = other.counts
    tallies = other.tallies
    claimCounts = isSource ? ClaimCounts() : other.claimCounts
    reports = Reports(other.reports.memory)
    slots = other.slots
  }

  /// The code book.
  var codeBook: CodeBook { study.codeBook }

  /// The address of a file of the study: as the client spelled it where it is open.
  func uri(of path: StudyPath) -> String {
    if let view = open[path] { return view.uri }
    let disk = study.sources.first { $0.path == path }?.diskPath ?? path.value
    return DocumentURI(path: root + "/" + disk).text
  }

  /// The reports with what their quotes were found to be; nil until every document has been read.
  var quotedReports: QuotedReports? { isComplete ? reports.quoted(of: self) : nil }

  /// The reports held against the material; nil until every document has been read.
  var liveReports: LiveReports? { isComplete ? reports.value(of: self) : nil }

  /// What each document holds as it stands in the client, sorted by path.
  var presentTallies: [DocumentTally] {
    guard open.values.contains(where: \.isSource) else { return tallies.value }
    return study.sources.compactMap { segments(of: $0.path)?.tally }
  }

  /// The codes of a node and of everything below it, with its own id first.
  func family(of code: CodeID, withSubcodes: Bool = true) -> [CodeID] {
    let own = codeBook.resolved(code)
    return withSubcodes ? [own] + codeBook.family(of: own).filter { $0 != own }.sorted() : [own]
  }

  /// All segments of some codes in the order of sources and places; open documents as they stand in the client.
  func entries(of codes: [CodeID], encoding: PositionEncoding) -> [(SourceFile, SegmentIndex.Entry)] {
    var result: [(SourceFile, SegmentIndex.Entry)] = []
    for source in study.sources {
      if let view = open[source.path], let entries = view.entries(of: codes) {
        for entry in entries { result.append((source, entry)) }
      } else if let index = indices[source.path] {
        var found = codes.count == 1 ? index.entries(of: codes[0]) : codes.flatMap { index.entries(of: $0) }
        if codes.count > 1 { found.sort { ($0.start, $0.end) < ($1.start, $1.end) } }
        for entry in found { result.append((source, entry)) }
      }
    }
    return result
  }

  /// The findings about one file that only the whole study shows, and those about codings of a source that was moved
  /// there, whose own file nobody opens.
  func findings(about path: StudyPath) -> [Finding] {
    let own = findings.value.filter { finding in
      finding.place.file == path
        || finding.related.contains { $0.place.file == path } && finding.place.file.codingsOwner != nil
    }
    guard ReportReading.isReport(path), let found = liveReports?.findings(in: path), !found.isEmpty else { return own }
    return (own + found).sorted(by: Finding.outputOrder)
  }
}

/// The reports of one state of a study, made when first asked for; other threads that ask wait for them.
///
/// A class of its own because what it is made of is the state it belongs to.
final class Reports: Sendable {
  let memory: ReportMemory
  private let quoted = Mutex<QuotedReports?>(nil)
  private let made = Mutex<LiveReports?>(nil)

  init(_ memory: ReportMemory) { self.memory = memory }

  /// The reports of a state with their quotes; always the same.
  func quoted(of study: StudyView) -> QuotedReports {
    quoted.withLock { quoted in
      if let quoted { return quoted }
      let value = QuotedReports(study, memory)
      quoted = value
      return value
    }
  }

  /// The reports of a state with all that is said of them; always the same.
  func value(of study: StudyView) -> LiveReports {
    made.withLock { made in
      if let made { return made }
      let value = LiveReports(study, memory, quoted(of: study))
      made = value
      return value
    }
  }
}

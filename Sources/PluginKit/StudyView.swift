import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What an analysis reads of a document; the less, the faster it runs.
public struct DocumentNeeds: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The text with its turns.
  public static let text = Self(rawValue: 1)
  /// The coded segments.
  public static let segments = Self(rawValue: 2)
}

/// A source as an analysis sees it.
public struct StudyDocument: Sendable {
  /// Which file it is.
  public var source: SourceFile
  /// The text as it is now; empty where the analysis did not ask for it.
  public var text: SourceText
  /// Turns, speakers, headings and what is not speech, in bytes of ``text``; empty where text was not asked for.
  public var transcript: Transcript
  /// The coded segments in the order of the document, references filled in; empty where they were not asked for.
  public var segments: [Segment]
  /// The number of codings whose words were not found in the text; they are not among the segments.
  public var unplaced: Int
  private var numbers: LineNumbers

  /// Creates a document from its parts; references are filled in where a segment has none.
  public init(
    source: SourceFile,
    text: SourceText,
    transcript: Transcript,
    segments: [Segment],
    unplaced: Int = 0,
    numbering: Settings.LineNumbering = .physical
  ) {
    self.source = source
    self.text = text
    self.transcript = transcript
    self.segments = segments
    self.unplaced = unplaced
    numbers = LineNumbers(text, transcript, numbering)
  }

  /// A stretch of the text, in bytes, which are clamped, as the study numbers lines: `45`, `45–47`, `12.3`.
  public func reference(of range: Range<ByteOffset>) -> String { numbers.label(of: text.clamped(range)) }

  /// Gives a stretch of the text as a place of a result.
  ///
  /// - Parameter range: Bytes of the text, end exclusive; clamped.
  /// - Returns: The place with its words, reference and speaker.
  public func place(_ range: Range<ByteOffset>) -> ResultPlace {
    let range = text.clamped(range)
    let turn = transcript.turnIndex(at: range.lowerBound)
    let speaker = turn.flatMap { transcript.turns[$0].speaker }
    return ResultPlace(
      source: source.path,
      scalars: text.scalarRange(of: range),
      start: text.position(of: range.lowerBound, in: .utf32),
      end: text.position(of: range.upperBound, in: .utf32),
      quote: text.string(range),
      reference: numbers.label(of: range),
      speaker: speaker.map { transcript.speakers[$0] } ?? ""
    )
  }
}

extension SpokenDocument {
  /// Joins a document, whose text was asked for, with who its speakers are in a study.
  public init(_ document: StudyDocument, in study: Study) {
    self.init(
      source: document.source.path,
      text: document.text,
      transcript: document.transcript,
      speakers: document.transcript.speakers.map { study.speaker($0, in: document.source.path) }
    )
  }
}

/// A study as an analysis sees it: what it is about, and its documents one by one.
///
/// Two kinds exist, the snapshot inside Kodebok and the wire of a plug-in process; both give the same values.
public protocol StudyView: Sendable {
  /// Everything of the study but its documents: settings, code book, participants, material, memos, entries, sources.
  ///
  /// Over the wire the texts of tables and notes, and places in them, are left out.
  var study: Study { get }

  /// What `body` makes of each of some sources, in their order.
  ///
  /// Documents are read one by one, several at a time where they can be, and let go when `body` is done, so that memory
  /// does not grow with the study. Progress is told and cancellation looked at between documents.
  ///
  /// - Throws: That the run was cancelled, or that the host is gone.
  func mapDocuments<Part: Sendable>(
    _ sources: [SourceFile],
    _ needs: DocumentNeeds,
    _ context: AnalysisContext,
    _ body: @escaping @Sendable (StudyDocument) -> Part
  ) throws(AnalysisFailure) -> [Part]
}

extension StudyView {
  /// What `body` makes of every source of the study, in the order of paths.
  public func mapDocuments<Part: Sendable>(
    _ needs: DocumentNeeds,
    _ context: AnalysisContext,
    _ body: @escaping @Sendable (StudyDocument) -> Part
  ) throws(AnalysisFailure) -> [Part] {
    try mapDocuments(study.sources, needs, context, body)
  }

  /// Every coded segment of the study, in the order of paths and places.
  public func segments(_ context: AnalysisContext) throws(AnalysisFailure) -> [Segment] {
    try mapDocuments(.segments, context) { $0.segments }.flatMap(\.self)
  }

  /// The segments that a query finds; all of them for an empty query.
  ///
  /// - Throws: That the query cannot be understood.
  public func segments(
    matching query: String,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> [Segment] {
    let parsed = Query(query)
    if let problem = (parsed.problems + parsed.problems(in: study)).first(where: { !$0.isAnswerable }) {
      throw .query(problem, in: query)
    }
    let all = try segments(context)
    return query.isEmpty ? all : Query.evaluate(parsed, over: all, study: study)
  }
}

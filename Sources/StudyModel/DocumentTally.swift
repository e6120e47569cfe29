import KodebokText

/// What the whole study needs to know of one document once its text is let go: counts, no words.
public struct DocumentTally: Sendable {
  /// How often one code is used in one document.
  public struct CodeUse: Hashable, Sendable {
    /// The code, aliases followed.
    public var code: CodeID
    /// The distinct segments; the same span coded by several coders or through two merged codes counts once.
    public var segments: Int
    /// The codings of all coders.
    public var codings: Int
    /// The participants who say it, sorted.
    public var participants: [ParticipantID]
    /// The coders who used it, sorted.
    public var coders: [CoderID]

    /// Creates a count.
    public init(code: CodeID, segments: Int, codings: Int, participants: [ParticipantID], coders: [CoderID]) {
      self.code = code
      self.segments = segments
      self.codings = codings
      self.participants = participants
      self.coders = coders
    }
  }

  /// The source.
  public var source: StudyPath
  /// What kind of material it is.
  public var kind: SourceFile.Kind
  /// The codes used, sorted by id.
  public var uses: [CodeUse]
  /// All codings, also those without a place.
  public var codings: Int
  /// The day of the latest coding by anybody, `2026-11-20`; empty where no coding has a date.
  public var lastCoded: String
  /// The number of turns.
  public var turns: Int
  /// The participants who speak, sorted.
  public var participants: [ParticipantID]
  /// The labels of the speakers as written, in the order they first speak.
  public var speakers: [String]
  /// The words of the headings, in the order of the text.
  public var headings: [String]
  /// The number of lines; 0 where the text could not be read.
  public var lines: Int
  /// The claims that codings name, sorted.
  public var claims: [String]
  /// The ids of all codings with where they stand: coder and line of the coder's file.
  public var codingIDs: [(id: CodingID, coder: CoderID, line: Int)]

  /// The day of the latest of some codings, as ``lastCoded``.
  public static func lastCoded(_ codings: [PlacedCoding]) -> String {
    String(codings.lazy.map(\.coding.created).max()?.prefix(10) ?? "")
  }

  /// Counts a document of a study.
  public init(_ document: Document, in study: Study) {
    source = document.source.path
    kind = document.source.kind
    turns = document.transcript.turns.count
    codings = document.codings.count
    lastCoded = Self.lastCoded(document.codings)
    codingIDs = document.codings.map { ($0.coding.id, $0.coder, $0.line) }
    self.speakers = document.transcript.speakers
    headings = document.transcript.headings.map { document.text.string($0.range) }
    lines = document.failure == nil ? document.text.lineCount : 0
    claims = Set(document.codings.compactMap(\.coding.claim)).sorted()
    let speakers = document.transcript.speakers.map { study.speaker($0, in: document.source.path) }
    func participant(_ turn: Int) -> ParticipantID? {
      guard let index = document.transcript.turns[turn].speaker, case .participant(let id) = speakers[index] else {
        return nil
      }
      return id
    }
    var all: Set<ParticipantID> = []
    for case .participant(let id) in speakers { all.insert(id) }
    participants = all.sorted()
    var counts: [CodeID: Count] = [:]
    for placed in document.codings {
      // In place: a count that is taken out and put back would be copied with its sets.
      Self.count(placed, in: &counts[placed.code, default: Count()], document.transcript, participant)
    }
    uses = counts.sorted { $0.key < $1.key }.map { code, count in
      CodeUse(
        code: code,
        segments: count.spans.count,
        codings: count.codings,
        participants: count.participants.sorted(),
        coders: count.coders.sorted()
      )
    }
  }

  private static func count(
    _ placed: PlacedCoding,
    in count: inout Count,
    _ transcript: Transcript,
    _ participant: (Int) -> ParticipantID?
  ) {
    count.codings += 1
    count.coders.insert(placed.coder)
    guard placed.isPlaced else { return }
    count.spans.insert(UInt64(placed.range.lowerBound.value) << 32 | UInt64(placed.range.upperBound.value))
    for turn in transcript.turnIndices(touching: placed.range) {
      if let id = participant(turn) { count.participants.insert(id) }
    }
  }

  private struct Count {
    var codings = 0
    var spans: Set<UInt64> = []
    var participants: Set<ParticipantID> = []
    var coders: Set<CoderID> = []
  }
}

import KodebokText

/// A file of the study that can be coded.
public struct SourceFile: Hashable, Sendable {
  /// What kind of material a source is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An interview, group or observation with speakers.
    case transcript
    /// Literature, an e-mail, anything that is no participant's speech.
    case article
  }

  /// The path, in normal form C.
  public var path: StudyPath
  /// The path as the file system spells it, relative to the study.
  public var diskPath: String
  /// What kind of material it is, by its folder.
  public var kind: Kind

  /// Creates a source file.
  public init(path: StudyPath, diskPath: String, kind: Kind) {
    self.path = path
    self.diskPath = diskPath
    self.kind = kind
  }
}

/// A source with its text, its turns and everybody's codings placed in it; immutable.
public struct Document: Sendable {
  /// Which file it is.
  public var source: SourceFile
  /// The decoded text.
  public var decoding: TextDecoding
  /// The digest of the text; nil where it was not needed.
  public var digest: TextDigest?
  /// The digest of the text on disk where ``text`` is what an editor has made of it; nil elsewhere.
  public var savedDigest: TextDigest?
  /// Turns, speakers, headings.
  public var transcript: Transcript
  /// The files of codings about this source, sorted by coder.
  public var files: [CodingFile]
  /// All codings, in ``PlacedCoding/documentOrder(_:_:)``; orphaned ones are among them.
  public var codings: [PlacedCoding]
  /// Why the file could not be read, or nil.
  public var failure: String?

  /// Creates a document from its parts.
  public init(
    source: SourceFile,
    decoding: TextDecoding,
    digest: TextDigest?,
    transcript: Transcript,
    files: [CodingFile],
    codings: [PlacedCoding],
    failure: String? = nil
  ) {
    self.source = source
    self.decoding = decoding
    self.digest = digest
    self.transcript = transcript
    self.files = files
    self.codings = codings
    self.failure = failure
  }

  /// The text.
  public var text: SourceText { decoding.text }
}

/// A coding joined with who says it: what queries, matrices and lists work on.
public struct Segment: Sendable {
  /// The identity of the coding.
  public var id: CodingID
  /// The source.
  public var source: StudyPath
  /// Whose coding it is.
  public var coder: CoderID
  /// The code, aliases followed.
  public var code: CodeID
  /// The segment in the text as it is now; scalars, end exclusive.
  public var scalars: Range<ScalarOffset>
  /// Where it begins: line and scalar column, counted from 0.
  public var start: TextPosition
  /// Where it ends, exclusive.
  public var end: TextPosition
  /// The participants whose turns it touches, in order; several for a segment across speakers.
  public var participants: [ParticipantID]
  /// The label of the speaker of its first turn, or empty.
  public var speaker: String
  /// The role of that speaker (`interviewer`) where it is no participant, or nil.
  public var role: String?
  /// The index of its first turn, or -1.
  public var turn: Int
  /// The index of its last turn, or -1.
  public var lastTurn: Int
  /// The words as they stand in the text now.
  public var quote: String
  /// How sure the place is.
  public var outcome: PlacedCoding.Outcome
  @usableFromInline
  var shared: SharedCoding
  /// The place as the study numbers lines (`45–47`, `12.3`); empty where it was not asked for.
  public var reference = ""

  /// Creates a segment.
  public init(
    id: CodingID,
    source: StudyPath,
    coder: CoderID,
    code: CodeID,
    scalars: Range<ScalarOffset>,
    start: TextPosition,
    end: TextPosition,
    participants: [ParticipantID],
    speaker: String,
    role: String?,
    turn: Int,
    lastTurn: Int,
    quote: String,
    outcome: PlacedCoding.Outcome,
    coding: Coding
  ) {
    self.id = id
    self.source = source
    self.coder = coder
    self.code = code
    self.scalars = scalars
    self.start = start
    self.end = end
    self.participants = participants
    self.speaker = speaker
    self.role = role
    self.turn = turn
    self.lastTurn = lastTurn
    self.quote = quote
    self.outcome = outcome
    shared = SharedCoding(coding)
  }

  /// Joins a placed coding, which is shared with it, with where it stands and who speaks there.
  init(
    _ placed: PlacedCoding,
    source: StudyPath,
    start: TextPosition,
    end: TextPosition,
    participants: [ParticipantID],
    speaker: String,
    role: String?,
    turns: Range<Int>,
    quote: String
  ) {
    id = placed.coding.id
    self.source = source
    coder = placed.coder
    code = placed.code
    scalars = placed.scalars
    self.start = start
    self.end = end
    self.participants = participants
    self.speaker = speaker
    self.role = role
    turn = turns.first ?? -1
    lastTurn = turns.last ?? -1
    self.quote = quote
    outcome = placed.outcome
    shared = placed.shared
  }

  /// The coding as recorded; copies of this value share it.
  @inlinable
  public var coding: Coding {
    get { shared.coding }
    set { shared = SharedCoding(newValue) }
  }
}

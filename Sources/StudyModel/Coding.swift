import KodebokText

/// A code applied to a segment, as one line of a coder's file records it.
public struct Coding: Hashable, Sendable {
  /// What a coder has marked a coding as.
  public enum Flag: String, Sendable, CaseIterable {
    /// The passage may be quoted in the report.
    case candidate
    /// The passage is chosen for the report.
    case selected
    /// The coding waits for a person's approval.
    case provisional
  }

  /// How a segment stands towards a claim.
  public enum Stance: String, Sendable, CaseIterable {
    /// The segment supports the claim.
    case supports
    /// The segment contradicts the claim.
    case contradicts
    /// The segment nuances the claim.
    case nuances
  }

  /// A member of the line that this version does not know, kept byte for byte.
  public struct UnknownMember: Hashable, Sendable {
    /// The name of the member, decoded.
    public var key: String
    /// The value as JSON text, as it stood in the file.
    public var json: String

    /// Creates a member from its decoded name and its JSON text.
    public init(key: String, json: String) {
      self.key = key
      self.json = json
    }
  }

  /// The identity of the coding.
  public var id: CodingID
  /// The code as written; it may be an alias (`was`) of a node of the code book.
  public var code: CodeID
  /// The segment in the text that the file's header names; scalars, end exclusive.
  public var range: Range<ScalarOffset>
  /// The exact text of the segment when it was coded.
  public var quote: String
  /// The text that ``range`` counts in where it is not the one the file's header names (`text`), or nil.
  ///
  /// A coding whose words could not be found for certain keeps its old place and names its old text when its file
  /// follows a changed source; a digest with an empty value means a text that was never on disk.
  public var text: TextDigest?
  /// Up to 32 scalars before the segment, within its turn.
  public var before: String
  /// Up to 32 scalars after the segment, within its turn.
  public var after: String
  /// When the coding was made: UTC, `2026-11-20T10:00:00Z`; empty where the line says nothing.
  public var created: String
  /// When the coding was last changed, or nil.
  public var modified: String?
  /// Marks in the order of ``Flag``; unknown ones are kept in ``unknownFlags``.
  public var flags: Set<Flag> = []
  /// Marks this version does not know, in the order of the file.
  public var unknownFlags: [String] = []
  /// How the segment stands towards ``claim``, or towards its theme where no claim is named.
  public var stance: Stance?
  /// The id of the claim that ``stance`` is about.
  public var claim: String?
  /// A weight or rating, or nil.
  public var weight: Double?
  /// The page of a source with pages, or nil.
  public var page: String?
  /// The label of a code that was not yet in the code book when the coding was written.
  public var label: String?
  /// Members this version does not know, sorted by key.
  public var unknown: [UnknownMember] = []

  /// Creates a coding without marks.
  public init(
    id: CodingID,
    code: CodeID,
    range: Range<ScalarOffset>,
    quote: String,
    before: String,
    after: String,
    created: String
  ) {
    self.id = id
    self.code = code
    self.range = range
    self.quote = quote
    self.before = before
    self.after = after
    self.created = created
  }

  /// The order of lines in a file: start, end, code, id.
  public static func fileOrder(_ left: Self, _ right: Self) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound < right.range.upperBound }
    if left.code != right.code { return left.code < right.code }
    return left.id < right.id
  }
}

/// What one coder's file about one source holds.
public struct CodingFile: Sendable {
  /// Something wrong with a file of codings; lines count from 1.
  public enum Problem: Hashable, Sendable {
    /// A line that is not a coding; it survives rewriting.
    case brokenLine(line: Int, reason: String, text: String)
    /// A line that git's conflict markers surround; both sides are read.
    case conflict(line: Int, endLine: Int)
    /// The same id on two lines that are not equal.
    case duplicateID(line: Int, first: Int, id: CodingID)
    /// A header that names another source than the file's own path does.
    case headerMismatch(line: Int, named: String)
    /// A header of a newer version: the file is only read.
    case newerVersion(line: Int, version: Int)
    /// The file could not be read.
    case unreadable(reason: String)
    /// The file is larger than the limit and was not read.
    case tooLarge(bytes: Int, limit: Int)
    /// The two sides of a merge: one deleted the coding, the other changed it; it was kept.
    case deletedAndChanged(line: Int, id: CodingID)
  }

  /// Whose file it is.
  public var coder: CoderID
  /// Where the file lies in the study.
  public var path: StudyPath
  /// The source named by the path.
  public var source: StudyPath
  /// The text that offsets count in; nil for a file without header.
  public var text: TextDigest?
  /// The codings in the order of the file, with the line of each, counted from 1.
  public var codings: [Coding]
  /// The line of each coding in ``codings``, counted from 1.
  public var lines: [Int]
  /// What is wrong with the file.
  public var problems: [Problem]
  /// Unknown members of the header, kept.
  public var unknownHeader: [Coding.UnknownMember] = []

  /// Creates a file from its parts.
  public init(
    coder: CoderID,
    path: StudyPath,
    source: StudyPath,
    text: TextDigest?,
    codings: [Coding],
    lines: [Int],
    problems: [Problem] = []
  ) {
    self.coder = coder
    self.path = path
    self.source = source
    self.text = text
    self.codings = codings
    self.lines = lines
    self.problems = problems
  }

  /// Whether the file may be rewritten: it could be read and is of this version.
  public var isWritable: Bool {
    !problems.contains {
      switch $0 {
      case .newerVersion, .unreadable, .tooLarge: true
      default: false
      }
    }
  }
}

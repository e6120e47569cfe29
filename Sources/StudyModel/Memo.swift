import KodebokText

/// A note of the researcher: a heading under `memos/`, or a question, guide question or term of the study's own files.
public struct Memo: Sendable {
  /// The id of the heading, written or by slugs.
  public var id: String
  /// The words of the heading.
  public var title: String
  /// What it is about, as written: code, coding, participant, source, claim or question; several are possible.
  public var about: [String]
  /// The date as written, or empty.
  public var date: String
  /// observation, interpretation, preconception, decision, method, summary, condensate; or as written.
  public var kind: String
  /// How certain the researcher is, as written.
  public var certainty: String
  /// The text without attributes.
  public var text: String
  /// The fingerprint of what it rests on (`rests`), as written, or empty.
  public var rests = ""
  /// The date on which it was last held against the sources (`checked`), as written, or empty.
  public var checked = ""
  /// The file it stands in.
  public var file: StudyPath
  /// Where it stands; bytes of the file.
  public var range: Range<ByteOffset>
  /// The first line, counted from 0.
  public var line: Int

  /// Creates a memo.
  public init(
    id: String,
    title: String,
    about: [String],
    date: String,
    kind: String,
    certainty: String,
    text: String,
    file: StudyPath,
    range: Range<ByteOffset>,
    line: Int
  ) {
    self.id = id
    self.title = title
    self.about = about
    self.date = date
    self.kind = kind
    self.certainty = certainty
    self.text = text
    self.file = file
    self.range = range
    self.line = line
  }
}

/// A named node of `study.md`, a guide, `glossary.md` or `queries.md`.
public struct OutlineEntry: Sendable {
  /// What the node is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A research question.
    case researchQuestion
    /// A question of an interview guide or a field of an observation form.
    case guideQuestion
    /// A term with its aliases.
    case term
    /// A saved query.
    case query
    /// Any other heading.
    case section
  }

  /// What the node is.
  public var kind: Kind
  /// The id, written or by slugs.
  public var id: String
  /// The words of the node.
  public var label: String
  /// Aliases of a term; the text of a saved query; `since=…` and `until=…` of a guide question, where it has them.
  public var values: [String]
  /// The file it stands in.
  public var file: StudyPath
  /// Where the words stand; bytes of the file.
  public var range: Range<ByteOffset>
  /// Where the text of a saved query stands, byte for byte with line breaks for blanks; nil for everything else, and
  /// where it is written so that its places cannot be told.
  public var valueRange: Range<ByteOffset>?
  /// The line, counted from 0.
  public var line: Int

  /// Creates an entry.
  public init(
    kind: Kind,
    id: String,
    label: String,
    values: [String] = [],
    file: StudyPath,
    range: Range<ByteOffset>,
    valueRange: Range<ByteOffset>? = nil,
    line: Int
  ) {
    self.kind = kind
    self.id = id
    self.label = label
    self.values = values
    self.file = file
    self.range = range
    self.valueRange = valueRange
    self.line = line
  }
}

/// A Markdown link between files of the study, with its place.
public struct StudyLink: Hashable, Sendable {
  /// The file the link stands in.
  public var file: StudyPath
  /// The target as written.
  public var target: String
  /// The target's path relative to the study; nil where it leaves the study.
  public var path: StudyPath?
  /// What follows `#`, or nil.
  public var fragment: String?
  /// The target in the file; bytes.
  public var range: Range<ByteOffset>
  /// The words between the brackets; bytes.
  ///
  /// Empty, before the target, where they are not known.
  public var words: Range<ByteOffset>
  /// Where it stands: line and scalar column, counted from 0, end exclusive.
  public var start: TextPosition
  /// Where it ends: line and scalar column, counted from 0.
  public var end: TextPosition

  /// Creates a link.
  public init(
    file: StudyPath,
    target: String,
    path: StudyPath?,
    fragment: String?,
    range: Range<ByteOffset>,
    words: Range<ByteOffset>? = nil,
    start: TextPosition,
    end: TextPosition
  ) {
    self.file = file
    self.target = target
    self.path = path
    self.fragment = fragment
    self.range = range
    self.words = words ?? range.lowerBound..<range.lowerBound
    self.start = start
    self.end = end
  }
}

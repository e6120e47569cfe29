import KodebokText

/// What is known about one source: a row of `material.csv`.
public struct Material: Sendable {
  /// The source the row is about, as a path in the study.
  public var source: StudyPath
  /// What kind of source it is, as written (interview, group, observation, article …); empty: by its folder.
  public var kind: String
  /// The date as written.
  public var date: String
  /// The round of interviews, as written.
  public var round: String
  /// The site, as written.
  public var site: String
  /// The interview guide, as written.
  public var guide: String
  /// Who the labels of the source mean: a participant's id or pseudonym, or a role such as `@interviewer`.
  public var speakers: [(label: String, means: String)]
  /// The state of the source (open, approved, locked), as written.
  public var state: String
  /// Every other column in the order of the file.
  public var attributes: [(name: String, value: String)]
  /// The cell that names the source; bytes of the table.
  public var range: Range<ByteOffset>
  /// The cell that says who the labels mean; bytes of the table, nil where the table has none.
  public var speakersRange: Range<ByteOffset>?

  /// Creates a row.
  public init(
    source: StudyPath,
    kind: String = "",
    date: String = "",
    round: String = "",
    site: String = "",
    guide: String = "",
    speakers: [(label: String, means: String)] = [],
    state: String = "",
    attributes: [(name: String, value: String)] = [],
    range: Range<ByteOffset>
  ) {
    self.source = source
    self.kind = kind
    self.date = date
    self.round = round
    self.site = site
    self.guide = guide
    self.speakers = speakers
    self.state = state
    self.attributes = attributes
    self.range = range
  }
}

/// The material register of a study in the order of the file.
public struct MaterialTable: Sendable {
  /// Where the table lies.
  public var path: StudyPath
  /// The text it was read from; empty where there is no table.
  public var text: SourceText
  /// The rows.
  public var rows: [Material]
  /// What is wrong with the table.
  public var problems: [TableProblem]
  private var indices: [StudyPath: Int]

  /// Creates the table; the first row about a source counts.
  public init(path: StudyPath, text: SourceText, rows: [Material], problems: [TableProblem] = []) {
    self.path = path
    self.text = text
    self.rows = rows
    self.problems = problems
    indices = [:]
    for (index, row) in rows.enumerated() where indices[row.source] == nil { indices[row.source] = index }
  }

  /// The register of a study without one.
  public static let empty = MaterialTable(path: StudyPath("material.csv"), text: SourceText(""), rows: [])

  /// The row about a source.
  public subscript(source: StudyPath) -> Material? { indices[source].map { rows[$0] } }
}

/// What an analysis found: tables, charts, quotes, notes, findings and proposals; plain values, in the run's language.
public struct AnalysisResult: Hashable, Sendable {
  /// What people call it, with what it was made of: `Work matrix: themes by participant`.
  public var title: String
  /// The tables in the order they are shown.
  public var tables: [ResultTable]
  /// The charts in the order they are shown.
  public var charts: [ResultChart]
  /// Passages in the order they are shown.
  public var quotes: [ResultQuote]
  /// Text in Markdown, shown after tables and charts; headings begin at the third level.
  public var markdown: String
  /// What the reader must know: definitions, what was left out, warnings at small numbers; a sentence each.
  public var notes: [String]
  /// Findings, for the editor and `check`.
  public var findings: [ResultFinding]
  /// Codings proposed under the plug-in's own coder name.
  public var proposals: [ProposedCoding]
  /// Changes proposed to files.
  public var edits: [ProposedEdit]

  /// Creates a result.
  public init(
    title: String,
    tables: [ResultTable] = [],
    charts: [ResultChart] = [],
    quotes: [ResultQuote] = [],
    markdown: String = "",
    notes: [String] = [],
    findings: [ResultFinding] = [],
    proposals: [ProposedCoding] = [],
    edits: [ProposedEdit] = []
  ) {
    self.title = title
    self.tables = tables
    self.charts = charts
    self.quotes = quotes
    self.markdown = markdown
    self.notes = notes
    self.findings = findings
    self.proposals = proposals
    self.edits = edits
  }
}

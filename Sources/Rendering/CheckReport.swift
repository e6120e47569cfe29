import KodebokStudyModel
import KodebokText
import KodebokWording

/// What a check found, ready to be written in any format.
package struct CheckReport: Sendable {
  /// A rule as a report names it.
  package struct RuleEntry: Sendable {
    /// The name.
    package var id: RuleID
    /// How much a finding matters; nil where the rule is off.
    package var severity: Severity?
    /// Who can mend it.
    package var mending: Mending

    /// Creates an entry.
    package init(id: RuleID, severity: Severity?, mending: Mending) {
      self.id = id
      self.severity = severity
      self.mending = mending
    }
  }

  /// Gives the text of a file of the study, or nil.
  package typealias Texts = (StudyPath) -> SourceText?

  /// The findings in the order of output.
  package var findings: [Finding]
  /// The number of sources that were checked.
  package var documents: Int
  /// The number of codings that were checked.
  package var codings: Int
  /// The rules that were asked, sorted by name.
  package var rules: [RuleEntry]
  /// The files that were checked, sorted.
  package var files: [StudyPath]
  /// The number of findings left out because a baseline knows them.
  package var known: Int
  /// The number of findings that `check --fix` would mend.
  package var mendable = 0
  /// The reports of word processors, in which places are called by page and paragraph.
  package var flows: [FlowReport] = []

  /// Creates a report.
  package init(
    findings: [Finding],
    documents: Int,
    codings: Int,
    rules: [RuleEntry] = [],
    files: [StudyPath] = [],
    known: Int = 0
  ) {
    self.findings = findings
    self.documents = documents
    self.codings = codings
    self.rules = rules
    self.files = files
    self.known = known
  }

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// How a place in the report of a word processor is called; nil in a text, where lines are counted.
  func address(of place: Place) -> FlowReport.Address? {
    flows.first { $0.path == place.file }.flatMap { $0.address(of: place) }
  }

  /// Whether a file has lines that a reader can count.
  func hasLines(_ file: StudyPath) -> Bool { !flows.contains { $0.path == file } }

  /// A place as it stands before a message: `reports/results.md:12:3`, or `reports/results.docx: page 4, paragraph 31`.
  package func location(_ place: Place, _ wording: Wording) -> String {
    guard !hasLines(place.file) else { return "\(place.file.value):\(place.start.line + 1):\(place.start.column + 1)" }
    return place.file.value + (address(of: place).map { ": " + wording.name(of: $0) } ?? "")
  }

  /// Whether there is a finding at least as grave as `limit`.
  package func fails(at limit: Severity) -> Bool { findings.contains { $0.severity >= limit } }

  /// The report as bytes of UTF-8 that end with a line break; machine formats are always in English.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - style: How text is shown; the other formats do not look at it.
  ///   - failOn: The mildest severity that counts as a failure in JUnit.
  ///   - texts: The texts that excerpts and fingerprints are taken from.
  /// - Returns: The bytes.
  package func written(
    as format: CheckFormat,
    style: TextStyle,
    failOn: Severity = .error,
    texts: Texts
  ) -> [UInt8] {
    switch format {
    case .text: Array(TextReport(self, style: style).written(texts: texts).utf8)
    case .json: json()
    case .sarif: sarif(texts: texts)
    case .junit: Array(junit(failOn: failOn).utf8)
    case .github: Array(github().utf8)
    }
  }
}

/// The formats of `check`.
package enum CheckFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One object, version 1.
  case json
  /// SARIF 2.1.0.
  case sarif
  /// JUnit's XML.
  case junit
  /// Workflow commands of GitHub Actions.
  case github
}

/// How text for people looks.
package struct TextStyle: Sendable {
  /// The words.
  package var wording: Wording
  /// Whether colours are used.
  package var isColored: Bool
  /// The width of the terminal in columns.
  package var width: Int

  /// Creates a style; a width under 40 is taken as 40.
  package init(wording: Wording, isColored: Bool = false, width: Int = 100) {
    self.wording = wording
    self.isColored = isColored
    self.width = max(width, 40)
  }

  /// Text in a colour or weight, where colours are used.
  func paint(_ text: String, _ paint: Paint) -> String {
    isColored && !text.isEmpty ? "\u{1B}[" + paint.rawValue + "m" + text + "\u{1B}[0m" : text
  }

  /// Colours and weights of a terminal.
  enum Paint: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "34"
    case cyan = "36"

    /// The colour of a severity.
    init(_ severity: Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .information: self = .cyan
      case .hint: self = .blue
      }
    }
  }
}

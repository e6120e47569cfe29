import KodebokStudyModel
import KodebokText

/// Something an analysis found wrong or worth looking at, for the editor and `check`.
public struct ResultFinding: Hashable, Sendable {
  /// The rule within the analysis: lower-case words joined by hyphens; the host puts the analysis before it.
  public var rule: String
  /// How much it matters; the settings of the study can change it.
  public var severity: Severity
  /// The sentence, in the run's language.
  public var message: String
  /// Where it is.
  public var place: Place
  /// Other places that belong to it, with what each is.
  public var related: [Related]

  /// Another place that belongs to a finding.
  public struct Related: Hashable, Sendable {
    /// Where.
    public var place: Place
    /// What it is, in the run's language.
    public var message: String

    /// Creates a related place.
    public init(_ place: Place, _ message: String) {
      self.place = place
      self.message = message
    }
  }

  /// Creates a finding.
  public init(rule: String, severity: Severity, message: String, place: Place, related: [Related] = []) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.related = related
  }
}

/// A coding that an analysis proposes; it counts only when a person accepts it.
public struct ProposedCoding: Hashable, Sendable {
  /// Where, with the words.
  public var place: ResultPlace
  /// The code by id.
  public var code: CodeID
  /// How sure the analysis is, 0…1, or nil.
  public var confidence: Double?
  /// Why, in the run's language; may be empty.
  public var reason: String

  /// Creates a proposal.
  public init(_ place: ResultPlace, code: CodeID, confidence: Double? = nil, reason: String = "") {
    self.place = place
    self.code = code
    self.confidence = confidence
    self.reason = reason
  }
}

/// A change of one stretch of a file that an analysis proposes; done only when a person says so, and only where the
/// file still has the words it would replace.
public struct ProposedEdit: Hashable, Sendable {
  /// The file.
  public var file: StudyPath
  /// The stretch that is replaced; scalars, end exclusive.
  public var scalars: Range<ScalarOffset>
  /// The words that stand there.
  public var old: String
  /// The words that take their place.
  public var new: String
  /// What the change does, in the run's language.
  public var title: String

  /// Creates a change.
  public init(file: StudyPath, scalars: Range<ScalarOffset>, old: String, new: String, title: String) {
    self.file = file
    self.scalars = scalars
    self.old = old
    self.new = new
    self.title = title
  }
}

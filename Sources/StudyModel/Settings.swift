/// What `kodebok.json` says; every key has a default.
public struct Settings: Sendable {
  /// A language of messages.
  public enum Language: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Norwegian, Bokmål.
    case norwegian = "nb"
  }

  /// A pair of marks that surround what is not speech.
  public struct Notation: Hashable, Sendable {
    /// What stands before, such as `(` or `[F:`.
    public var open: String
    /// What stands after.
    public var close: String
    /// What is inside: `observation`, `researcher`, `timestamp` or `speech`.
    public var kind: String

    /// Creates a pair of marks.
    public init(open: String, close: String, kind: String) {
      self.open = open
      self.close = close
      self.kind = kind
    }
  }

  /// How lines are numbered for references.
  public enum LineNumbering: Hashable, Sendable {
    /// Lines of the file.
    case physical
    /// Turns, and sentences in them.
    case turns
    /// Lines as wrapped at a number of columns.
    case wrapped(columns: Int)
  }

  /// How coded passages are shown in an editor.
  public enum CodedPassages: String, Sendable, CaseIterable {
    /// As hints.
    case hint
    /// As information.
    case information
    /// By code lens only.
    case lens
    /// By inlay hints only.
    case inlay
    /// By semantic tokens only.
    case tokens
    /// Not at all; the client paints them itself.
    case off
  }

  /// An analysis that is run with every check, so that what it finds and proposes is shown.
  public struct EnabledAnalysis: Hashable, Sendable {
    /// The name, as `kodebok analyse` takes it.
    public var name: String
    /// The options as written, sorted by name.
    public var options: [Option]
    /// Where the settings name it, quotation marks included.
    public var place: Place

    /// One value of an option.
    public struct Option: Hashable, Sendable {
      /// The name.
      public var name: String
      /// The value.
      public var value: String

      /// Creates a value of an option.
      public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
      }
    }

    /// Creates an enabled analysis.
    public init(name: String, options: [Option], place: Place) {
      self.name = name
      self.options = options
      self.place = place
    }
  }

  /// The version of the format; this program writes and reads 1.
  public var format = 1
  /// The language of messages, or nil: by the locale of the process or the client.
  public var language: Language?
  /// The full names of coders by slug.
  public var coders: [CoderID: String] = [:]
  /// Folders that hold transcripts.
  public var transcriptFolders = ["transcripts", "transkripsjoner", "intervjuer"]
  /// Folders that hold articles and other sources that are not participants.
  public var articleFolders = ["articles", "artikler"]
  /// The lists of literature of reports that name none themselves, as paths in the study.
  public var bibliography: [String] = []
  /// The shares of all, 0 to 1, that words for how many stand for (`most`, `many` …) where a study declares them.
  public var claimShares: [String: ClosedRange<Double>] = [:]
  /// Names, numbers and addresses that may stand although they look like somebody's: the researcher's own.
  package var allowedIdentifiers: [String] = []
  /// The most participants a combination of attributes may fit to be a finding; 0 turns it off.
  package var smallestGroup = 1
  /// The columns of the participants table that say nothing about who somebody is.
  package var harmlessAttributes: [String] = []
  /// How the reports are written.
  package var reports = ReportLanguage()
  /// The way speakers are labelled: `auto`, `colon`, `spaces`, `brackets`, `bold`, `line`.
  public var speakerStyle = "auto"
  /// Labels known everywhere: what each means, a participant or a role such as `@interviewer`.
  public var speakers: [String: String] = [:]
  /// The notation of the transcripts; nil: `(…)` and `[…]` are observation and nothing is checked.
  public var notation: [Notation]?
  /// How lines are numbered.
  public var lineNumbering = LineNumbering.physical
  /// The severity of rules that differ from their defaults; nil turns one off.
  public var rules: [RuleID: Severity?] = [:]
  /// The analyses that are run with every check, sorted by name.
  public var analyses: [EnabledAnalysis] = []
  /// Where the settings name each rule, quotation marks included.
  public var rulePlaces: [RuleID: Place] = [:]
  /// How coded passages are shown, or nil: by client.
  public var codedPassages: CodedPassages?
  /// Whether a number in brackets is a typed tag for the code with that number.
  public var numberedTags = false

  /// The default settings.
  public init() {}

  /// Whether a rule is one of an enabled analysis: its name, a hyphen, and the analysis' own name of the rule.
  public func hasAnalysis(withRule id: RuleID) -> Bool {
    analyses.contains { analysis in
      let name = analysis.name.split(separator: "/").last.map { String($0) } ?? analysis.name
      return id.value.hasPrefix(name + "-")
    }
  }
}

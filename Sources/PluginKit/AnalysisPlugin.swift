import KodebokStudyModel

/// An analysis: a named, pure function of a study and options.
///
/// One value serves one run. The same type runs inside Kodebok and as a process of its own (``PluginRunner``); it cannot
/// tell which, and gives the same result in both.
///
/// ```swift
/// struct LongestInterview: AnalysisPlugin {
///   static let description = AnalysisDescription(
///     name: "longest-interview",
///     version: "1.0",
///     title: "The longest interview",
///     summary: "Which interview has most characters"
///   )
///
///   func run(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> AnalysisResult {
///     let lengths = try study.mapDocuments(.text, context) { ($0.source.path.value, $0.text.scalarCount) }
///     …
///   }
/// }
/// ```
public protocol AnalysisPlugin: Sendable {
  /// What the analysis is called, takes and gives.
  static var description: AnalysisDescription { get }

  /// Creates the analysis for one run.
  init()

  /// Works out the result.
  ///
  /// Results are a function of study, options and language alone: no clock, no dictionary order, no randomness but from a
  /// seed among the options.
  ///
  /// - Throws: What keeps the analysis from giving a result, in one sentence; also that it was cancelled.
  func run(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> AnalysisResult
}

/// What an analysis is called, what it takes and what it may give.
public struct AnalysisDescription: Hashable, Sendable {
  /// A thing beside tables, charts and quotes that an analysis may give; an open value.
  public struct Contribution: RawRepresentable, Hashable, Sendable {
    /// The word on the wire.
    public let rawValue: String

    /// Creates a contribution from its word; any word is allowed.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Findings, shown in the editor and in `check` where the study enables the plug-in.
    public static let findings = Self(rawValue: "findings")
    /// Proposed codings under the plug-in's own coder name, provisional until a person accepts them.
    public static let proposals = Self(rawValue: "proposals")
    /// Proposed changes of files.
    public static let edits = Self(rawValue: "edits")
  }

  /// The name: lower-case words joined by hyphens; what `kodebok analyse NAME` takes.
  public var name: String
  /// The version of the analysis, `1.0`; recorded with each result.
  public var version: String
  /// What people call it.
  public var title: LocalizedText
  /// What it answers, in one sentence.
  public var summary: LocalizedText
  /// The options in the order they are shown.
  public var options: [AnalysisOption]
  /// What it reads of the documents.
  public var needs: DocumentNeeds
  /// What it may give beside tables, charts and quotes.
  public var contributes: [Contribution]

  /// Creates a description.
  public init(
    name: String,
    version: String,
    title: LocalizedText,
    summary: LocalizedText,
    options: [AnalysisOption] = [],
    needs: DocumentNeeds = .segments,
    contributes: [Contribution] = []
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.summary = summary
    self.options = options
    self.needs = needs
    self.contributes = contributes
  }
}

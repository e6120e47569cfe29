import KodebokStudyModel

/// Why an analysis gives no result: one sentence for the person who asked.
public struct AnalysisFailure: Error, Hashable, Sendable {
  /// What kind of failure it is; an open value.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The word on the wire.
    public let rawValue: String

    /// Creates a kind from its word; any word is allowed.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The person who asked did not want to wait.
    public static let cancelled = Self(rawValue: "cancelled")
    /// An option is not known, or its value is not one it takes.
    public static let option = Self(rawValue: "option")
    /// The study lacks what the analysis needs: participants, a second coder, a guide.
    public static let missingData = Self(rawValue: "missing-data")
    /// The plug-in ended, hung, broke the contract or went beyond a limit.
    public static let process = Self(rawValue: "process")
    /// Anything else.
    public static let failed = Self(rawValue: "failed")
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What is wrong and what to do.
  public var message: LocalizedText

  /// Creates a failure.
  public init(_ kind: Kind, _ message: LocalizedText) {
    self.kind = kind
    self.message = message
  }

  /// The failure of a run that was cancelled.
  public static let cancelled = AnalysisFailure(.cancelled, LocalizedText("Cancelled.", nb: "Avbrutt."))
}

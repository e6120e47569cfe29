import KodebokStudyModel

/// What a run has beside the study: options, language, and a way to tell how far it is.
public struct AnalysisContext: Sendable {
  /// How far a run is.
  public struct Progress: Hashable, Sendable {
    /// The parts that are done.
    public var done: Int
    /// All parts.
    public var total: Int
    /// What is being done, in the run's language; may be empty.
    public var message: String

    /// Creates a state of progress.
    public init(done: Int, total: Int, message: String = "") {
      self.done = done
      self.total = total
      self.message = message
    }
  }

  /// The language of titles, headings and notes.
  public var language: Settings.Language
  /// The options, checked, with defaults filled in.
  public var options: OptionValues
  private let tell: @Sendable (Progress) -> Void
  private let give: @Sendable (AnalysisResult) -> Void
  private let write: @Sendable (String) -> Void
  private let cancelled: @Sendable () -> Bool

  /// Creates a context; what is left out goes nowhere and never cancels.
  public init(
    language: Settings.Language = .english,
    options: OptionValues = OptionValues(),
    progress: @escaping @Sendable (Progress) -> Void = { _ in },
    partial: @escaping @Sendable (AnalysisResult) -> Void = { _ in },
    log: @escaping @Sendable (String) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.language = language
    self.options = options
    tell = progress
    give = partial
    write = log
    cancelled = isCancelled
  }

  /// Tells how far the run is; the host may pass over some.
  public func progress(_ done: Int, of total: Int, _ message: String = "") {
    tell(Progress(done: done, total: total, message: message))
  }

  /// Gives what is known so far; a later result takes its place as a whole.
  public func partial(_ result: AnalysisResult) { give(result) }

  /// Writes a line to the log; never words of participants.
  public func log(_ message: String) { write(message) }

  /// Whether the result is no longer wanted.
  public var isCancelled: Bool { cancelled() }

  /// Ends the run where its result is no longer wanted.
  ///
  /// - Throws: ``AnalysisFailure/cancelled``.
  public func checkCancelled() throws(AnalysisFailure) {
    if cancelled() { throw .cancelled }
  }

  /// Words in the run's language.
  public func words(_ english: String, nb norwegian: String) -> String {
    LocalizedText(english, nb: norwegian).text(in: language)
  }

  /// Words in the run's language.
  public func words(_ text: LocalizedText) -> String { text.text(in: language) }
}

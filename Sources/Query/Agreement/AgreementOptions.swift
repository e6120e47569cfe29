import KodebokStudyModel

/// How agreement is computed.
public struct AgreementOptions: Sendable {
  /// What one resample draws, with replacement.
  public struct Drawing: RawRepresentable, Hashable, Sendable {
    /// A word in lower case, stable over versions: the name in options.
    public let rawValue: String

    /// Creates a way of drawing from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// As many units as were judged.
    ///
    /// Source: A. Zapf et al. (2016), BMC Medical Research Methodology 16:93.
    /// Takes units as independent of one another, as turns of one interview hardly are: intervals are rather too short.
    public static let units = Drawing(rawValue: "units")
    /// As many documents as there are, each with all its units.
    ///
    /// Source: C. A. Field, A. H. Welsh (2007), Journal of the Royal Statistical Society B 69, 369–390.
    public static let documents = Drawing(rawValue: "documents")
  }

  /// The unit.
  public var unit: AgreementUnit
  /// The measures wanted, in the order of the answer.
  public var measures: [AgreementMeasure]
  /// The number of resamples for intervals; 0 for none.
  public var resamples: Int
  /// What a resample draws for ``AgreementMeasure/onUnits``; characters and borders are always drawn by document.
  public var drawing: Drawing
  /// Where the numbers of the resamples begin; the same seed gives the same intervals on every machine.
  public var seed: UInt64
  /// The share of resamples inside an interval, above 0 and below 1.
  public var confidence: Double
  /// Sources that all coders have worked through, also those who coded nothing there.
  public var declared: Set<StudyPath>
  /// Whether every place where the coders differ is listed.
  public var listsDisagreements = true

  /// The most coders that are compared at once.
  public static let mostCoders = 32
  /// The most resamples.
  public static let mostResamples = 100_000

  /// Creates options.
  public init(
    unit: AgreementUnit = .turns,
    measures: [AgreementMeasure] = AgreementMeasure.all,
    resamples: Int = 1_000,
    drawing: Drawing = .units,
    seed: UInt64 = 1,
    confidence: Double = 0.95,
    declared: Set<StudyPath> = []
  ) {
    self.unit = unit
    self.measures = measures
    self.resamples = min(max(resamples, 0), Self.mostResamples)
    self.drawing = drawing
    self.seed = seed
    self.confidence = confidence > 0 && confidence < 1 ? confidence : 0.95
    self.declared = declared
  }
}

import KodebokStudyModel

/// What a row of figures is about; later versions may have more.
public struct AgreementSubject: Hashable, Sendable {
  /// The kind, a word in lower case that is stable over versions.
  public var kind: String
  /// The code or theme, for ``code(_:)``.
  public var code: CodeID?

  /// Creates a subject.
  public init(kind: String, code: CodeID? = nil) {
    self.kind = kind
    self.code = code
  }

  /// One code or theme: it is there or it is not.
  public static func code(_ id: CodeID) -> AgreementSubject { AgreementSubject(kind: "code", code: id) }

  /// All codes, pooled: observed and chance agreement are averaged over the codes before the coefficient is taken.
  ///
  /// Source: H. De Vries, M. N. Elliott, D. E. Kanouse, S. S. Teleki (2008), Using pooled kappa to summarize interrater
  /// agreement across many items, Field Methods 20, 272–282. Codes nobody used in the shared material are left out. F1,
  /// Jaccard, precision and recall add up the counts of all codes.
  public static let pooled = AgreementSubject(kind: "pooled")

  /// Whether anything is coded at all, with whatever code.
  public static let any = AgreementSubject(kind: "any")

  /// The whole set of codes as one value: coders agree where they have exactly the same codes.
  public static let sets = AgreementSubject(kind: "sets")
}

/// A figure with its interval.
public struct AgreementEstimate: Hashable, Sendable {
  /// The measure.
  public var measure: AgreementMeasure
  /// The figure of all shared material.
  public var figure: AgreementFigure
  /// The interval of the resamples, or why there is none; nil where none was asked for or the figure has no value.
  public var interval: AgreementInterval?
  /// The pairs of coders that have no value and are left out of the mean, for a measure over pairs.
  public var pairsWithoutValue: Int

  /// Creates an estimate.
  public init(
    measure: AgreementMeasure,
    figure: AgreementFigure,
    interval: AgreementInterval? = nil,
    pairsWithoutValue: Int = 0
  ) {
    self.measure = measure
    self.figure = figure
    self.interval = interval
    self.pairsWithoutValue = pairsWithoutValue
  }
}

/// A percentile interval of resamples, with linear interpolation between resamples.
///
/// Source: B. Efron, R. J. Tibshirani (1993), An introduction to the bootstrap, chapter 13.
public struct AgreementInterval: Hashable, Sendable {
  /// The lower end, or why there is no interval.
  public var lower: AgreementFigure
  /// The upper end, or why there is no interval.
  public var upper: AgreementFigure
  /// The resamples without a value, which are left out.
  public var resamplesWithoutValue: Int

  /// Creates the interval of some resamples.
  ///
  /// - Parameters:
  ///   - values: The values of the resamples that have one, in any order.
  ///   - resamples: The number of all resamples.
  ///   - confidence: The share of resamples inside, above 0 and below 1.
  public init(of values: [Double], resamples: Int, confidence: Double) {
    resamplesWithoutValue = max(resamples - values.count, 0)
    guard !values.isEmpty, values.count * 2 >= resamples else {
      (lower, upper) = (.undefined(.resamplesUndefined), .undefined(.resamplesUndefined))
      return
    }
    let sorted = values.sorted()
    lower = .value(Self.quantile((1 - confidence) / 2, of: sorted))
    upper = .value(Self.quantile((1 + confidence) / 2, of: sorted))
  }

  /// Creates the interval that does not exist.
  init(missing gap: AgreementGap) {
    (lower, upper, resamplesWithoutValue) = (.undefined(gap), .undefined(gap), 0)
  }

  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
  }
}

/// The figures about one code, or about all of them.
public struct AgreementRow: Sendable {
  /// What it is about.
  public var subject: AgreementSubject
  /// The stretches each coder has in the shared material, in the order of the coders.
  public var passages: [Int]
  /// The units that two coders or more judged; characters where the unit is the character.
  public var units: Int
  /// The figures in the order of the measures asked for; measures that say nothing about the subject are left out.
  public var estimates: [AgreementEstimate]

  /// Creates a row.
  public init(subject: AgreementSubject, passages: [Int], units: Int, estimates: [AgreementEstimate]) {
    self.subject = subject
    self.passages = passages
    self.units = units
    self.estimates = estimates
  }

  /// The estimate of a measure.
  public subscript(measure: AgreementMeasure) -> AgreementEstimate? { estimates.first { $0.measure == measure } }
}

/// A coefficient of agreement: a number, or the reason why there is none.
public enum AgreementFigure: Hashable, Sendable {
  /// The coefficient; shares run from 0 to 1, coefficients corrected for chance from below 0 to 1.
  case value(Double)
  /// The coefficient does not exist for these data.
  case undefined(AgreementGap)

  /// The number, or nil where there is none.
  public var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no number, or nil where there is one.
  public var gap: AgreementGap? {
    if case .undefined(let gap) = self { gap } else { nil }
  }
}

/// Why a coefficient has no value for some data; later versions may have more reasons.
public struct AgreementGap: RawRepresentable, Hashable, Sendable {
  /// A word in lower case, stable over versions.
  public let rawValue: String

  /// Creates a reason from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Fewer than two coders.
  public static let oneCoder = AgreementGap(rawValue: "one-coder")
  /// The measure compares one coder with another, and there are more than two.
  public static let moreThanTwoCoders = AgreementGap(rawValue: "more-than-two-coders")
  /// More coders than can be compared at once (``AgreementOptions/mostCoders``).
  public static let tooManyCoders = AgreementGap(rawValue: "too-many-coders")
  /// Nothing was judged by two coders.
  public static let nothingShared = AgreementGap(rawValue: "nothing-shared")
  /// No coder used the code in the shared material.
  public static let nothingCoded = AgreementGap(rawValue: "nothing-coded")
  /// All judgements are the same, so that agreement by chance is certain and nothing can be learnt.
  public static let noVariation = AgreementGap(rawValue: "no-variation")
  /// A coder has two codes at one place, where the measure needs one value for each place.
  public static let overlappingCodes = AgreementGap(rawValue: "overlapping-codes")
  /// Only one code was used, where the measure compares codes.
  public static let oneCode = AgreementGap(rawValue: "one-code")
  /// No passages of two coders share a character.
  public static let nothingIntersects = AgreementGap(rawValue: "nothing-intersects")
  /// There are fewer than two documents or units to draw from.
  public static let tooFewToResample = AgreementGap(rawValue: "too-few-to-resample")
  /// Fewer than half of the resamples have a value.
  public static let resamplesUndefined = AgreementGap(rawValue: "resamples-undefined")
}

/// The same sums for eight resamples at once; a lane without a value is not a number.
///
/// Figures of all material use the first lane. Eight at a time are several times as fast as one.
typealias Lanes = SIMD8<Double>

extension SIMD8 where Scalar == Double {
  /// Quotients, without a value where the divisor is not above 0.
  func divided(by other: Self) -> Self { (self / other).replacing(with: .nan, where: .!(other .> 0)) }

  /// 0 in lanes without a value.
  var filled: Self { replacing(with: 0, where: self .!= self) }

  /// 1 in lanes with a value, else 0.
  var known: Self { Self(repeating: 1).replacing(with: 0, where: self .!= self) }

  /// The means of some lanes over those that have a value.
  static func mean(_ all: [Self]) -> Self {
    if all.count == 1 { return all[0] }
    var (sum, count) = (Self(repeating: 0), Self(repeating: 0))
    for one in all {
      sum += one.filled
      count += one.known
    }
    return sum.divided(by: count)
  }
}

/// Observed agreement and the agreement that chance alone would bring, both as shares of what was judged.
///
/// Every coefficient that is corrected for chance is `(observed - expected) / (1 - expected)`; they differ in what they
/// take as chance.
struct LaneTerms: Sendable {
  var observed: Lanes
  var expected: Lanes

  /// The coefficient, without a value where chance agreement is certain or there is nothing to agree on.
  var coefficient: Lanes {
    let rest = 1 - expected
    return (observed - expected).divided(by: rest)
  }
}

/// A figure of eight resamples, with the reason for lanes that have no value and the pairs left out of a mean.
struct LaneFigure: Sendable {
  var measure: AgreementMeasure
  var values: Lanes
  var gap: AgreementGap
  var without = 0

  /// The figure of all material.
  var first: AgreementFigure { values[0] == values[0] ? .value(values[0]) : .undefined(gap) }
}

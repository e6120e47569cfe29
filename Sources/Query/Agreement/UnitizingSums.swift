/// What the unitizing family of Krippendorff's alpha is computed from; sums over continua of any number of coders.
///
/// Source: K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher (2016), On the reliability of unitizing textual continua:
/// further developments, Quality & Quantity 50, 2347–2364. A continuum is what all its coders were given; a *unit* a
/// stretch a coder gave a value, a *gap* what lies between. Lengths are weighed by the number of other coders of their
/// continuum, `1 / (m - 1)`, so that continua with different coders may be put together.
struct UnitizingSums: Sendable {
  /// The sums for one value.
  struct Value: Sendable {
    /// `ℓ_k`: the lengths of its units.
    var length = 0.0
    /// `Σ L²`: the squares of the lengths of its units, which are not paired with themselves.
    var squares = 0.0
    /// `ℓ_kk`: its intersections with itself.
    var same = 0.0
    /// `ℓ*_k`: its intersections with units of any value.
    var met = 0.0
    /// The squares of what each of its units shares with units of each other coder.
    var metSquares = 0.0

    static func += (left: inout Self, right: (value: Self, weight: Double)) {
      left.length += right.weight * right.value.length
      left.squares += right.weight * right.value.squares
      left.same += right.weight * right.value.same
      left.met += right.weight * right.value.met
      left.metSquares += right.weight * right.value.metSquares
    }
  }

  /// `ℓ..`: the length of every continuum, once for each of its coders.
  var total = 0.0
  /// The sums by value.
  var values: [Value]

  /// `uα` (equations 4 and 5): all that is coded, gaps among it.
  ///
  /// With one value alone it is `|uα`, the reliability of telling what is coded from what is not (equation 6).
  var unitizing: AgreementTerms? {
    guard total > 0 else { return nil }
    let coded = values.reduce(0) { $0 + $1.length }
    let gaps = total - coded
    let squares = values.reduce(gaps) { $0 + $1.squares }
    let met = values.reduce(0) { $0 + $1.met }
    // What is no unit of one coder is a gap; it meets a gap of the other wherever that coder has no unit either.
    let agreeing = values.reduce(gaps - (coded - met)) { $0 + $1.same }
    let chance = values.reduce(gaps * gaps - gaps) { $0 + $1.length * $1.length - $1.squares }
    let pairs = total * total - squares
    // One coder's single unit over a whole continuum is paired with nothing but the same of the others.
    guard pairs > 0 else { return nil }
    return AgreementTerms(observed: agreeing / total, expected: chance / pairs)
  }

  /// `ℓ*..`: the lengths of all intersections of units.
  private var met: Double { values.reduce(0) { $0 + $1.met } }

  /// The divisor of equation 10.
  private var metPairs: Double { met * met - values.reduce(0) { $0 + $1.metSquares } }

  /// `cuα` (equations 10 and 11): the values of what both have coded, whatever they left out.
  var coding: AgreementFigure {
    let used = values.filter { $0.length > 0 }.count
    guard used > 0 else { return .undefined(.nothingCoded) }
    guard used > 1 else { return .undefined(.oneCode) }
    guard met > 0 else { return .undefined(.nothingIntersects) }
    guard metPairs > 0 else { return .undefined(.noVariation) }
    let chance = values.reduce(0) { $0 + $1.met * $1.met - $1.metSquares }
    let same = values.reduce(0) { $0 + $1.same }
    // Rounding must not make chance agreement of one value alone less than certain.
    guard values.filter({ $0.met > 0 }).count > 1 else { return .undefined(.noVariation) }
    return AgreementTerms(observed: same / met, expected: chance / metPairs).coefficient
  }

  /// `(k)uα` (equation 13b): how reliably one value is told from the others where both have coded.
  func coding(of index: Int) -> AgreementFigure {
    let value = values[index]
    guard value.length > 0 else { return .undefined(.nothingCoded) }
    guard value.met > 0 else { return .undefined(.nothingIntersects) }
    guard values.filter({ $0.met > 0 }).count > 1, metPairs > 0 else { return .undefined(.noVariation) }
    // e_k - e_kk and e_k of equation 13b, both times metPairs / ℓ*..
    let others = value.met * met - value.met * value.met
    let all = value.met * met - value.metSquares
    guard others > 0 else { return .undefined(.noVariation) }
    return .value(1 - all / value.met * (value.met - value.same) / others)
  }
}

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
    var length = Lanes(repeating: 0)
    /// `Σ L²`: the squares of the lengths of its units, which are not paired with themselves.
    var squares = Lanes(repeating: 0)
    /// `ℓ_kk`: its intersections with itself.
    var same = Lanes(repeating: 0)
    /// `ℓ*_k`: its intersections with units of any value.
    var met = Lanes(repeating: 0)
    /// The squares of what each of its units shares with units of each other coder.
    var metSquares = Lanes(repeating: 0)
  }

  /// `ℓ..`: the length of every continuum, once for each of its coders.
  var total = Lanes(repeating: 0)
  /// The sums by value.
  var values: [Value]

  private func sum(_ part: (Value) -> Lanes) -> Lanes {
    var result = Lanes(repeating: 0)
    for value in values { result += part(value) }
    return result
  }

  /// `uα` (equations 4 and 5): all that is coded, gaps among it.
  ///
  /// With one value alone it is `|uα`, the reliability of telling what is coded from what is not (equation 6).
  var unitizing: LaneTerms {
    let coded = sum(\.length)
    let gaps = total - coded
    // What is no unit of one coder is a gap; it meets a gap of the other wherever that coder has no unit either.
    let agreeing = gaps - (coded - sum(\.met)) + sum(\.same)
    let chance = gaps * gaps - gaps + sum { $0.length * $0.length - $0.squares }
    // One coder's single unit over a whole continuum is paired with nothing but the same of the others.
    let pairs = total * total - (gaps + sum(\.squares))
    return LaneTerms(observed: agreeing.divided(by: total), expected: chance.divided(by: pairs))
  }

  /// Why ``unitizing`` has no value in the first lane.
  var unitizingGap: AgreementGap {
    total[0] > 0 ? sum(\.length)[0] > 0 ? .noVariation : .nothingCoded : .nothingShared
  }

  /// How many values meet others or themselves; chance agreement of one alone is certain, whatever rounding says.
  private var meeting: Lanes { sum { Lanes(repeating: 0).replacing(with: 1, where: $0.met .> 0) } }

  /// The divisor of equation 10, times `ℓ*..`.
  private var metPairs: Lanes {
    let met = sum(\.met)
    return met * met - sum(\.metSquares)
  }

  /// `cuα` (equations 10 and 11): the values of what both have coded, whatever they left out.
  var coding: LaneFigure {
    let terms = LaneTerms(
      observed: sum(\.same).divided(by: sum(\.met)),
      expected: sum { $0.met * $0.met - $0.metSquares }.divided(by: metPairs)
    )
    let values = terms.coefficient.replacing(with: .nan, where: meeting .< 2)
    let used = self.values.count { $0.length[0] > 0 }
    let gap: AgreementGap =
      used == 0 ? .nothingCoded : used == 1 ? .oneCode : sum(\.met)[0] > 0 ? .noVariation : .nothingIntersects
    return LaneFigure(measure: .coding, values: values, gap: gap)
  }

  /// `(k)uα` (equation 13b): how reliably one value is told from the others where both have coded.
  func coding(of index: Int) -> LaneFigure {
    let value = values[index]
    let met = sum(\.met)
    // e_k - e_kk and e_k of equation 13b, both times metPairs / ℓ*..
    let others = value.met * met - value.met * value.met
    let all = value.met * met - value.metSquares
    let figure = 1 - (all * (value.met - value.same)).divided(by: value.met * others)
    let values = figure.replacing(with: .nan, where: (meeting .< 2) .| .!(metPairs .> 0))
    let gap: AgreementGap =
      value.length[0] > 0 ? value.met[0] > 0 ? .noVariation : .nothingIntersects : .nothingCoded
    return LaneFigure(measure: .codeUnitizing, values: values, gap: gap)
  }
}

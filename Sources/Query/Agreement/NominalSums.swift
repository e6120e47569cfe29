/// What the coefficients of a nominal table are computed from, for any weights of its patterns.
struct NominalSums: Sendable {
  /// The judgements of two coders on the units both judged.
  struct Pair: Sendable {
    var units = Lanes(repeating: 0)
    var agreeing = Lanes(repeating: 0)
    /// How often the first coder chose each category, then how often the second did.
    var margins: [Lanes]
  }

  let coders: Int
  let categories: Int
  /// The units that two coders or more judged.
  var units = Lanes(repeating: 0)
  /// The units that a coder judged.
  var judged = Lanes(repeating: 0)
  /// The sum over ``units`` of the share of pairs that agree.
  var agreeing = Lanes(repeating: 0)
  /// The judgements on ``units``.
  var judgements = Lanes(repeating: 0)
  /// The judgements on ``units`` in agreement: the diagonal of the matrix of coincidences.
  var coincidences = Lanes(repeating: 0)
  /// The judgements on ``units`` by category.
  var counts: [Lanes]
  /// The sum over ``judged`` of the share of judgements in each category.
  var shares: [Lanes]
  /// The pairs of coders: 0 and 1, 0 and 2, … 1 and 2, and so on.
  var pairs: [Pair] = []

  init(_ table: NominalTable, weights: [Lanes], pairwise: Bool = true) {
    coders = table.coders
    categories = table.categories
    counts = Array(repeating: Lanes(repeating: 0), count: categories)
    shares = counts
    for (row, weight) in zip(table.rows, weights) where row.judges > 0 {
      judged += weight
      let isShared = row.judges > 1
      if isShared {
        units += weight
        agreeing += weight * row.agreement
        judgements += weight * row.judges
        coincidences += weight * (row.agreement * row.judges)
      }
      for index in row.groups {
        let group = table.groups[index]
        shares[group.category] += weight * (group.count / row.judges)
        if isShared { counts[group.category] += weight * group.count }
      }
    }
    guard pairwise, coders > 1 else { return }
    let empty = Array(repeating: Lanes(repeating: 0), count: 2 * categories)
    pairs = Array(repeating: Pair(margins: empty), count: coders * (coders - 1) / 2)
    for (row, weight) in zip(table.rows.indices, weights) { addPairs(table, row, weight) }
  }

  private mutating func addPairs(_ table: NominalTable, _ row: Int, _ weight: Lanes) {
    let start = row * coders
    var pair = 0
    for first in 0..<(coders - 1) {
      let one = Int(table.values[start + first])
      for second in (first + 1)..<coders {
        let other = Int(table.values[start + second])
        if one >= 0, other >= 0 {
          pairs[pair].units += weight
          if one == other { pairs[pair].agreeing += weight }
          pairs[pair].margins[one] += weight
          pairs[pair].margins[categories + other] += weight
        }
        pair += 1
      }
    }
  }

  /// The terms of a measure: one, or one for each pair of coders; lanes without shared units have no value.
  func terms(_ measure: AgreementMeasure) -> [LaneTerms] {
    guard coders > 1 else { return [] }
    let observed = agreeing.divided(by: units)
    switch measure {
    case .percent: return [LaneTerms(observed: observed, expected: Lanes(repeating: 0))]
    case .cohen: return pairs.map(cohen)
    case .scott: return pairs.map(scott)
    case .fleiss: return [LaneTerms(observed: observed, expected: shareSquares)]
    case .gwet:
      // The sum of p (1 - p) is 1 less the sum of the squares.
      let spread = 1 - shareSquares
      let expected = categories > 1 ? spread / Double(categories - 1) : Lanes(repeating: 1)
      return [LaneTerms(observed: observed, expected: expected)]
    case .krippendorff:
      var same = Lanes(repeating: 0)
      for count in counts { same += count * (count - 1) }
      let expected = same.divided(by: judgements * (judgements - 1))
      return [LaneTerms(observed: coincidences.divided(by: judgements), expected: expected)]
    default: return []
    }
  }

  private var shareSquares: Lanes {
    var sum = Lanes(repeating: 0)
    for share in shares {
      let part = share.divided(by: judged)
      sum += part * part
    }
    return sum
  }

  private func cohen(_ pair: Pair) -> LaneTerms {
    var expected = Lanes(repeating: 0)
    for category in 0..<categories { expected += pair.margins[category] * pair.margins[categories + category] }
    return LaneTerms(
      observed: pair.agreeing.divided(by: pair.units),
      expected: expected.divided(by: pair.units * pair.units)
    )
  }

  private func scott(_ pair: Pair) -> LaneTerms {
    var expected = Lanes(repeating: 0)
    for category in 0..<categories {
      let share = (pair.margins[category] + pair.margins[categories + category]).divided(by: 2 * pair.units)
      expected += share * share
    }
    return LaneTerms(observed: pair.agreeing.divided(by: pair.units), expected: expected)
  }

  /// The coefficient; the reason is that of the first lane.
  func figure(_ measure: AgreementMeasure) -> LaneFigure {
    guard coders > 1 else { return LaneFigure(measure: measure, values: Lanes(repeating: .nan), gap: .oneCoder) }
    let coefficients = terms(measure).map(\.coefficient)
    var values = coefficients.isEmpty ? Lanes(repeating: .nan) : Lanes.mean(coefficients)
    if measure == .gwet {
      // AC1 has the value 1 where nothing varies, as its chance agreement is 0 then; that number says nothing.
      var used = Lanes(repeating: 0)
      for share in shares { used += Lanes(repeating: 0).replacing(with: 1, where: share .> 0) }
      values = values.replacing(with: .nan, where: used .< 2)
    }
    let gap: AgreementGap = units[0] > 0 ? .noVariation : .nothingShared
    return LaneFigure(measure: measure, values: values, gap: gap, without: Self.missing(coefficients))
  }

  /// How many of some coefficients the first lane has no value for, where it has one for others.
  static func missing(_ coefficients: [Lanes]) -> Int {
    let missing = coefficients.count { $0[0] != $0[0] }
    return missing < coefficients.count ? missing : 0
  }
}

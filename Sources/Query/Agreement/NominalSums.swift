/// What the coefficients of a nominal table are computed from, for any weights of its patterns.
struct NominalSums: Sendable {
  /// The judgements of two coders on the units both judged.
  struct Pair: Sendable {
    var units = 0.0
    var agreeing = 0.0
    /// How often the first coder chose each category, then how often the second did.
    var margins: [Double]
  }

  let coders: Int
  let categories: Int
  /// The units that two coders or more judged.
  var units = 0.0
  /// The units that a coder judged.
  var judged = 0.0
  /// The sum over ``units`` of the share of pairs that agree.
  var agreeing = 0.0
  /// The judgements on ``units``.
  var judgements = 0.0
  /// The judgements on ``units`` in agreement: the diagonal of the matrix of coincidences.
  var coincidences = 0.0
  /// The judgements on ``units`` by category.
  var counts: [Double]
  /// The sum over ``judged`` of the share of judgements in each category.
  var shares: [Double]
  /// The pairs of coders: 0 and 1, 0 and 2, … 1 and 2, and so on.
  var pairs: [Pair] = []

  init(_ table: NominalTable, weights: some RandomAccessCollection<Double>, pairwise: Bool = true) {
    coders = table.coders
    categories = table.categories
    counts = Array(repeating: 0, count: categories)
    shares = counts
    for (row, weight) in zip(table.rows, weights) where weight > 0 && row.judges > 0 {
      judged += weight
      let isShared = row.judges > 1
      if isShared {
        units += weight
        agreeing += weight * row.agreement
        judgements += weight * row.judges
        coincidences += weight * row.agreement * row.judges
      }
      for index in row.groups {
        let group = table.groups[index]
        shares[group.category] += weight * group.count / row.judges
        if isShared { counts[group.category] += weight * group.count }
      }
    }
    guard pairwise, coders > 1 else { return }
    let empty = Array(repeating: 0.0, count: 2 * categories)
    pairs = Array(repeating: Pair(margins: empty), count: coders * (coders - 1) / 2)
    for (row, weight) in zip(table.rows.indices, weights) where weight > 0 { addPairs(table, row, weight) }
  }

  private mutating func addPairs(_ table: NominalTable, _ row: Int, _ weight: Double) {
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

  /// The terms of a measure: one, or one for each pair of coders, nil for a pair without shared units.
  ///
  /// - Returns: Nil where there is nothing at all to compute them from.
  func terms(_ measure: AgreementMeasure) -> [AgreementTerms?] {
    guard coders > 1, units > 0 else { return [] }
    let observed = agreeing / units
    switch measure {
    case .percent: return [AgreementTerms(observed: observed, expected: 0)]
    case .cohen: return pairs.map { $0.units > 0 ? cohen($0) : nil }
    case .scott: return pairs.map { $0.units > 0 ? scott($0) : nil }
    case .fleiss:
      let expected = shares.reduce(0) { $0 + ($1 / judged) * ($1 / judged) }
      return [AgreementTerms(observed: observed, expected: expected)]
    case .gwet:
      guard categories > 1 else { return [AgreementTerms(observed: observed, expected: 1)] }
      let spread = shares.reduce(0) { $0 + ($1 / judged) * (1 - $1 / judged) }
      return [AgreementTerms(observed: observed, expected: spread / Double(categories - 1))]
    case .krippendorff:
      let same = counts.reduce(0) { $0 + $1 * ($1 - 1) }
      return [
        AgreementTerms(observed: coincidences / judgements, expected: same / (judgements * (judgements - 1)))
      ]
    default: return []
    }
  }

  private func cohen(_ pair: Pair) -> AgreementTerms {
    var expected = 0.0
    for category in 0..<categories { expected += pair.margins[category] * pair.margins[categories + category] }
    return AgreementTerms(observed: pair.agreeing / pair.units, expected: expected / (pair.units * pair.units))
  }

  private func scott(_ pair: Pair) -> AgreementTerms {
    var expected = 0.0
    for category in 0..<categories {
      let share = (pair.margins[category] + pair.margins[categories + category]) / (2 * pair.units)
      expected += share * share
    }
    return AgreementTerms(observed: pair.agreeing / pair.units, expected: expected)
  }

  func figure(_ measure: AgreementMeasure) -> AgreementFigure {
    guard coders > 1 else { return .undefined(.oneCoder) }
    guard units > 0 else { return .undefined(.nothingShared) }
    if measure == .percent { return .value(agreeing / units) }
    // AC1 has the value 1 where nothing varies, as its chance agreement is 0 then; that number says nothing.
    if measure == .gwet, shares.lazy.filter({ $0 > 0 }).count < 2 { return .undefined(.noVariation) }
    return Self.mean(terms(measure))
  }

  /// The coefficient of some terms: the mean over those pairs that have one.
  static func mean(_ terms: [AgreementTerms?]) -> AgreementFigure {
    let figures = terms.compactMap { $0?.coefficient }
    let values = figures.compactMap(\.value)
    guard !values.isEmpty else { return .undefined(figures.first?.gap ?? .nothingShared) }
    return .value(values.reduce(0, +) / Double(values.count))
  }
}

import KodebokStudyModel

/// Turns the sums of a tally sheet into figures, row by row, for all material and for resamples.
protocol AgreementEvaluation: Sendable {
  /// The sums and atoms the figures come from.
  var sheet: TallySheet { get }

  /// The figures of all rows: the categories, pooled, any, sets; each in the order of the measures it has.
  func figures(_ sums: [Lanes]) -> [[LaneFigure]]
}

/// The figures for judgements of units.
struct UnitEvaluation: AgreementEvaluation {
  let sheet: TallySheet
  private let measures: [AgreementMeasure]
  private let isPairwise: Bool
  private let tables: PatternTables
  private let sets: SetTable
  private let nominal: [NominalTable]
  private let nominalSets: NominalTable

  init(sheet: TallySheet, tables: PatternTables, sets: SetTable, measures: [AgreementMeasure]) {
    self.sheet = sheet
    self.tables = tables
    self.sets = sets
    self.measures = measures.filter { AgreementMeasure.onUnits.contains($0) }
    isPairwise = measures.contains(.cohen) || measures.contains(.scott)
    nominal = tables.patterns.indices.map { tables.table(of: $0) }
    nominalSets = sets.table
  }

  /// The units that two coders or more judged.
  func units(_ sums: [Lanes]) -> Int {
    zip(tables.groups, tables.groupSlots).reduce(0) { $0 + ($1.0.nonzeroBitCount > 1 ? Int(sums[$1.1][0]) : 0) }
  }

  func figures(_ sums: [Lanes]) -> [[LaneFigure]] {
    var rows: [[LaneFigure]] = []
    var pools = measures.map { TermPool(measure: $0) }
    let any = nominal.count - 1
    var isCoded = Lanes(repeating: 0)
    for category in nominal.indices {
      let found = NominalSums(nominal[category], weights: tables.weights(of: category, sums), pairwise: isPairwise)
      // The second of the two values is that the code is there.
      let used = found.counts[1]
      rows.append(row(found, used: used))
      if category == any {
        isCoded = used
      } else {
        for index in pools.indices { pools[index].add(found.terms(measures[index]), used: used) }
      }
    }
    rows.insert(pools.map(\.figure), at: any)
    rows.append(row(NominalSums(nominalSets, weights: sets.weights(sums), pairwise: isPairwise), used: isCoded))
    return rows
  }

  /// The figures of a table; a code that nobody used has no agreement, not a perfect one.
  private func row(_ sums: NominalSums, used: Lanes) -> [LaneFigure] {
    measures.map { measure in
      var figure = sums.figure(measure)
      figure.values = figure.values.replacing(with: .nan, where: .!(used .> 0))
      if sums.units[0] > 0, !(used[0] > 0) { figure.gap = .nothingCoded }
      return figure
    }
  }
}

/// The terms of several codes, averaged pair by pair before the coefficient is taken.
struct TermPool: Sendable {
  private let measure: AgreementMeasure
  private var sums: [(observed: Lanes, expected: Lanes, count: Lanes)] = []

  init(measure: AgreementMeasure) { self.measure = measure }

  /// Adds the terms of a code to lanes in which it is used.
  mutating func add(_ terms: [LaneTerms], used: Lanes) {
    let zero = Lanes(repeating: 0)
    while sums.count < terms.count { sums.append((zero, zero, zero)) }
    for (place, term) in terms.enumerated() {
      let isThere = (used .> 0) .& (term.observed .== term.observed) .& (term.expected .== term.expected)
      sums[place].observed += zero.replacing(with: term.observed, where: isThere)
      sums[place].expected += zero.replacing(with: term.expected, where: isThere)
      sums[place].count += zero.replacing(with: 1, where: isThere)
    }
  }

  /// The coefficient of all codes together.
  var figure: LaneFigure {
    let coefficients = sums.map { sum in
      LaneTerms(observed: sum.observed.divided(by: sum.count), expected: sum.expected.divided(by: sum.count))
        .coefficient
    }
    let isKnown = sums.contains { $0.count[0] > 0 }
    return LaneFigure(
      measure: measure,
      values: coefficients.isEmpty ? Lanes(repeating: .nan) : Lanes.mean(coefficients),
      gap: isKnown ? .noVariation : .nothingCoded,
      without: NominalSums.missing(coefficients)
    )
  }
}

/// The figures for characters and for the borders of passages.
struct CharacterEvaluation: AgreementEvaluation {
  private let judgements: CharacterJudgements
  private let measures: [AgreementMeasure]

  init(_ judgements: CharacterJudgements, measures: [AgreementMeasure]) {
    self.judgements = judgements
    self.measures = measures.filter { AgreementMeasure.onCharacters.contains($0) }
  }

  var sheet: TallySheet { judgements.sheet }

  func figures(_ sums: [Lanes]) -> [[LaneFigure]] {
    guard !measures.isEmpty else { return [] }
    let any = judgements.values.count
    let values = judgements.unitizing(sums)
    var rows: [[LaneFigure]] = []
    var pools: [AgreementMeasure: [PairOverlap]] = [:]
    var unitizing = TermPool(measure: .unitizing)
    for category in 0...any {
      var row: [LaneFigure] = []
      for measure in measures {
        switch measure {
        case .coding: continue
        case .codeUnitizing:
          if category < any { row.append(exclusive(measure, values) { $0.coding(of: category) }) }
        case .unitizing:
          let own = judgements.unitizing(of: category, sums)
          row.append(Self.unitizing(own))
          if category < any { unitizing.add([own.unitizing], used: own.values[0].length) }
        default:
          let overlaps = overlaps(measure, category, sums)
          row.append(PairOverlap.figure(measure, overlaps))
          guard category < any else { continue }
          guard var sum = pools.removeValue(forKey: measure) else {
            pools[measure] = overlaps
            continue
          }
          for pair in sum.indices { sum[pair] += overlaps[pair] }
          pools[measure] = sum
        }
      }
      rows.append(row)
    }
    rows.insert(pooled(pools, unitizing.figure), at: any)
    rows.append(sets(values))
    return rows
  }

  private func overlaps(_ measure: AgreementMeasure, _ category: Int, _ sums: [Lanes]) -> [PairOverlap] {
    switch measure {
    case .passages: judgements.matches(of: category, exactly: false, sums)
    case .exactPassages: judgements.matches(of: category, exactly: true, sums)
    default: judgements.tables.overlaps(of: category, sums)
    }
  }

  /// A figure of values, of which each place must have one at most.
  private func exclusive(
    _ measure: AgreementMeasure,
    _ values: UnitizingSums,
    _ figure: (UnitizingSums) -> LaneFigure
  ) -> LaneFigure {
    judgements.isExclusive
      ? figure(values) : LaneFigure(measure: measure, values: Lanes(repeating: .nan), gap: .overlappingCodes)
  }

  private static func unitizing(_ sums: UnitizingSums) -> LaneFigure {
    var values = sums.unitizing.coefficient
    var length = Lanes(repeating: 0)
    for value in sums.values { length += value.length }
    values = values.replacing(with: .nan, where: .!(length .> 0))
    return LaneFigure(measure: .unitizing, values: values, gap: sums.unitizingGap)
  }

  private func pooled(_ pools: [AgreementMeasure: [PairOverlap]], _ unitizing: LaneFigure) -> [LaneFigure] {
    measures.compactMap { measure in
      switch measure {
      case .coding, .codeUnitizing: nil
      case .unitizing: unitizing
      default:
        pools[measure].map { PairOverlap.figure(measure, $0) }
          ?? LaneFigure(measure: measure, values: Lanes(repeating: .nan), gap: .nothingCoded)
      }
    }
  }

  private func sets(_ values: UnitizingSums) -> [LaneFigure] {
    measures.compactMap { measure in
      switch measure {
      case .unitizing: exclusive(measure, values, Self.unitizing)
      case .coding: exclusive(measure, values, \.coding)
      default: nil
      }
    }
  }
}

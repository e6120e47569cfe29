import KodebokStudyModel

/// Turns the sums of a tally sheet into figures, row by row: for all material and for each resample.
protocol AgreementEvaluation {
  /// The sums and atoms the figures come from.
  var sheet: TallySheet { get }

  /// The figures of all rows: the categories, pooled, any, sets; each in the order of the measures it has.
  func figures(_ sums: [Double]) -> [[Figure]]
}

/// A figure as it is computed, with the pairs of coders left out of it.
struct Figure: Sendable {
  var measure: AgreementMeasure
  var figure: AgreementFigure
  var without = 0
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
  func units(_ sums: [Double]) -> Int {
    zip(tables.groups, tables.groupSlots).reduce(0) { $0 + ($1.0.nonzeroBitCount > 1 ? Int(sums[$1.1]) : 0) }
  }

  func figures(_ sums: [Double]) -> [[Figure]] {
    var rows: [[Figure]] = []
    var pool: [[[AgreementTerms?]]] = Array(repeating: [], count: measures.count)
    let any = nominal.count - 1
    for category in nominal.indices {
      let found = NominalSums(nominal[category], weights: tables.weights(of: category, sums), pairwise: isPairwise)
      // The second of the two values is that the code is there.
      let isUsed = found.counts[1] > 0
      rows.append(row(found, isUsed: isUsed))
      guard category != any, isUsed else { continue }
      for (index, measure) in measures.enumerated() { pool[index].append(found.terms(measure)) }
    }
    let pooled = zip(measures, pool).map { measure, terms in Self.pooled(measure, terms) }
    rows.insert(pooled, at: any)
    let isCoded = rows[rows.count - 1].contains { $0.figure.gap != .nothingCoded } || measures.isEmpty
    rows.append(row(NominalSums(nominalSets, weights: sets.weights(sums), pairwise: isPairwise), isUsed: isCoded))
    return rows
  }

  private func row(_ sums: NominalSums, isUsed: Bool) -> [Figure] {
    measures.map { measure in
      let figure = sums.figure(measure)
      if !isUsed, figure.gap == nil || figure.gap == .noVariation {
        return Figure(measure: measure, figure: .undefined(.nothingCoded))
      }
      guard measure.isPairwise, figure.value != nil else { return Figure(measure: measure, figure: figure) }
      let without = sums.terms(measure).filter { $0?.coefficient.value == nil }.count
      return Figure(measure: measure, figure: figure, without: without)
    }
  }

  /// The coefficient of several codes together: observed and expected agreement are averaged, pair by pair.
  static func pooled(_ measure: AgreementMeasure, _ codes: [[AgreementTerms?]]) -> Figure {
    guard let width = codes.map(\.count).max(), width > 0 else {
      return Figure(measure: measure, figure: .undefined(.nothingCoded))
    }
    let means = (0..<width).map { place -> AgreementTerms? in
      let terms = codes.compactMap { place < $0.count ? $0[place] : nil }
      guard !terms.isEmpty else { return nil }
      return AgreementTerms(
        observed: terms.reduce(0) { $0 + $1.observed } / Double(terms.count),
        expected: terms.reduce(0) { $0 + $1.expected } / Double(terms.count)
      )
    }
    let without = width > 1 ? means.filter { $0?.coefficient.value == nil }.count : 0
    return Figure(measure: measure, figure: NominalSums.mean(means), without: without)
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

  func figures(_ sums: [Double]) -> [[Figure]] {
    guard !measures.isEmpty else { return [] }
    let any = judgements.values.count
    let values = judgements.unitizing(sums)
    var rows: [[Figure]] = []
    var pools: [AgreementMeasure: [PairOverlap]] = [:]
    var unitizing: [[AgreementTerms?]] = []
    for category in 0...any {
      var row: [Figure] = []
      for measure in measures {
        switch measure {
        case .coding: continue
        case .codeUnitizing:
          if category == any { continue }
          let figure = judgements.isExclusive ? values.coding(of: category) : .undefined(.overlappingCodes)
          row.append(Figure(measure: measure, figure: figure))
        case .unitizing:
          let own = judgements.unitizing(of: category, sums)
          row.append(Figure(measure: measure, figure: Self.unitizing(own)))
          if category < any, own.values[0].length > 0 { unitizing.append([own.unitizing]) }
        default:
          let overlaps = overlaps(measure, category, sums)
          let (figure, without) = PairOverlap.figure(measure, overlaps)
          row.append(Figure(measure: measure, figure: figure, without: without))
          guard category < any else { continue }
          let sum = pools[measure] ?? Array(repeating: PairOverlap(), count: overlaps.count)
          pools[measure] = zip(sum, overlaps).map {
            var total = $0; total += $1; return total
          }
        }
      }
      rows.append(row)
    }
    rows.insert(pooled(pools, unitizing), at: any)
    rows.append(sets(values))
    return rows
  }

  private func overlaps(_ measure: AgreementMeasure, _ category: Int, _ sums: [Double]) -> [PairOverlap] {
    switch measure {
    case .passages: judgements.matches(of: category, exactly: false, sums)
    case .exactPassages: judgements.matches(of: category, exactly: true, sums)
    default: judgements.tables.overlaps(of: category, sums)
    }
  }

  private static func unitizing(_ sums: UnitizingSums) -> AgreementFigure {
    guard sums.total > 0 else { return .undefined(.nothingShared) }
    guard sums.values.contains(where: { $0.length > 0 }) else { return .undefined(.nothingCoded) }
    return sums.unitizing?.coefficient ?? .undefined(.noVariation)
  }

  private func pooled(_ pools: [AgreementMeasure: [PairOverlap]], _ unitizing: [[AgreementTerms?]]) -> [Figure] {
    measures.compactMap { measure in
      switch measure {
      case .coding, .codeUnitizing: return nil
      case .unitizing: return UnitEvaluation.pooled(measure, unitizing)
      default:
        guard let overlaps = pools[measure] else { return Figure(measure: measure, figure: .undefined(.nothingCoded)) }
        let (figure, without) = PairOverlap.figure(measure, overlaps)
        return Figure(measure: measure, figure: figure, without: without)
      }
    }
  }

  private func sets(_ values: UnitizingSums) -> [Figure] {
    measures.compactMap { measure in
      guard measure == .unitizing || measure == .coding else { return nil }
      guard judgements.isExclusive else { return Figure(measure: measure, figure: .undefined(.overlappingCodes)) }
      return Figure(measure: measure, figure: measure == .coding ? values.coding : Self.unitizing(values))
    }
  }
}

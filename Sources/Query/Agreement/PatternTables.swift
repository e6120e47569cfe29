/// The yes-or-no tables of all categories on one tally sheet: for each the patterns of who has it.
///
/// Units that nobody gave a category are not recorded for it; they are what is left of the units of a *group*, which are
/// the documents that the same coders have worked through.
struct PatternTables: Sendable {
  private struct Key: Hashable {
    var category: Int
    var group: Int
    var coded: UInt64
  }

  /// Who has a category where, and the slot that counts it.
  struct Pattern: Sendable {
    var group: Int
    var coded: UInt64
    var slot: Int
  }

  let coders: Int
  /// The coders of each group, as bits.
  let groups: [UInt64]
  /// The slots that count all units of each group.
  let groupSlots: [Int]
  /// The patterns of each category in the order in which they were met.
  private(set) var patterns: [[Pattern]]
  private var lookup: [Key: Int] = [:]

  init(coders: Int, groups: [UInt64], categories: Int, in sheet: inout TallySheet) {
    self.coders = coders
    self.groups = groups
    var slots: [Int] = []
    for _ in groups { slots.append(sheet.makeSlot()) }
    groupSlots = slots
    patterns = Array(repeating: [], count: categories)
  }

  /// The slot of a pattern, which is made where it is new.
  mutating func slot(_ category: Int, _ group: Int, _ coded: UInt64, in sheet: inout TallySheet) -> Int {
    let key = Key(category: category, group: group, coded: coded)
    if let slot = lookup[key] { return slot }
    let slot = sheet.makeSlot()
    lookup[key] = slot
    patterns[category].append(Pattern(group: group, coded: coded, slot: slot))
    return slot
  }

  /// The table of a category; its weights come from ``weights(of:_:)``.
  func table(of category: Int) -> NominalTable {
    func unit(_ judges: UInt64, _ coded: UInt64) -> [Int?] {
      (0..<coders).map { coder in
        let bit: UInt64 = 1 << UInt64(coder)
        return judges & bit == 0 ? nil : coded & bit == 0 ? 0 : 1
      }
    }
    return NominalTable(
      coders: coders,
      units: groups.map { unit($0, 0) } + patterns[category].map { unit(groups[$0.group], $0.coded) },
      categories: 2
    )
  }

  /// The weights of a category's patterns: the units of each group that nobody gave it, then its patterns.
  func weights(of category: Int, _ sums: [Lanes]) -> [Lanes] {
    var result = groupSlots.map { sums[$0] }
    result.reserveCapacity(result.count + patterns[category].count)
    for pattern in patterns[category] {
      let weight = sums[pattern.slot]
      result[pattern.group] -= weight
      result.append(weight)
    }
    return result
  }

  /// What each pair of coders has together and alone among the units both judged.
  ///
  /// The pairs are 0 and 1, 0 and 2, … 1 and 2, and so on.
  func overlaps(of category: Int, _ sums: [Lanes]) -> [PairOverlap] {
    var result = Array(repeating: PairOverlap(), count: coders * (coders - 1) / 2)
    for pattern in patterns[category] {
      let weight = sums[pattern.slot]
      var pair = 0
      for first in 0..<(coders - 1) {
        for second in (first + 1)..<coders {
          let bits: (UInt64, UInt64) = (1 << UInt64(first), 1 << UInt64(second))
          let judges = groups[pattern.group]
          if judges & bits.0 != 0, judges & bits.1 != 0 {
            let has = (pattern.coded & bits.0 != 0, pattern.coded & bits.1 != 0)
            if has.0 { result[pair].first += weight }
            if has.1 { result[pair].second += weight }
            if has.0, has.1 { result[pair].both += weight }
          }
          pair += 1
        }
      }
    }
    return result
  }
}

/// What two coders have, each and both: characters or passages.
struct PairOverlap: Sendable {
  var first = Lanes(repeating: 0)
  var second = Lanes(repeating: 0)
  var both = Lanes(repeating: 0)

  static func += (left: inout Self, right: Self) {
    left.first += right.first
    left.second += right.second
    left.both += right.both
  }

  /// `2 both / (first + second)`: the harmonic mean of precision and recall.
  var f1: Lanes { (2 * both).divided(by: first + second) }

  /// The intersection divided by the union.
  var jaccard: Lanes { both.divided(by: first + second - both) }

  /// The share of the second that the first has too: the first coder is the measure.
  var precision: Lanes { both.divided(by: second) }

  /// The share of the first that the second has too.
  var recall: Lanes { both.divided(by: first) }

  /// A figure of all pairs: the mean over those that have one; of one pair alone for precision and recall.
  static func figure(_ measure: AgreementMeasure, _ pairs: [PairOverlap]) -> LaneFigure {
    let figures: [Lanes]
    switch measure {
    case .precision, .recall:
      guard pairs.count == 1 else {
        return LaneFigure(measure: measure, values: Lanes(repeating: .nan), gap: .moreThanTwoCoders)
      }
      figures = [measure == .precision ? pairs[0].precision : pairs[0].recall]
    case .jaccard: figures = pairs.map(\.jaccard)
    default: figures = pairs.map(\.f1)
    }
    return LaneFigure(
      measure: measure,
      values: Lanes.mean(figures),
      gap: .nothingCoded,
      without: NominalSums.missing(figures)
    )
  }
}

/// The table of whole sets of codes on one tally sheet: a unit's value is the set of categories a coder gave it.
struct SetTable: Sendable {
  private let coders: Int
  private var sets: [[Int32]: Int] = [[]: 0]
  private var lookup: [[Int]: Int] = [:]
  private var patterns: [[Int]] = []
  private var slots: [Int] = []

  init(coders: Int) { self.coders = coders }

  /// The number of a set, which must be sorted; the empty one has 0.
  mutating func number(of set: [Int32]) -> Int {
    if let number = sets[set] { return number }
    sets[set] = sets.count
    return sets.count - 1
  }

  /// The slot of the units whose coders gave sets with these numbers; -1 for a coder who did not judge.
  mutating func slot(_ pattern: [Int], in sheet: inout TallySheet) -> Int {
    if let row = lookup[pattern] { return slots[row] }
    lookup[pattern] = patterns.count
    patterns.append(pattern)
    slots.append(sheet.makeSlot())
    return slots[slots.count - 1]
  }

  /// The table; its weights come from ``weights(_:)``.
  var table: NominalTable {
    NominalTable(coders: coders, units: patterns.map { $0.map { $0 < 0 ? nil : $0 } }, categories: sets.count)
  }

  func weights(_ sums: [Lanes]) -> [Lanes] { slots.map { sums[$0] } }
}

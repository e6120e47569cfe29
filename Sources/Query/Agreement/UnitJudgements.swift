import KodebokStudyModel
import KodebokText

/// What all coders judged of the units of all documents: tables for each category and for whole sets of them.
struct UnitJudgements: Sendable {
  private(set) var sheet = TallySheet(slots: 0)
  private(set) var tables: PatternTables
  private(set) var sets: SetTable
  private let any: Int
  private let coders: Int
  /// The units that are alike, by what was judged, with how often they are there.
  private var kinds: [[UInt64]: Int] = [:]
  private var order: [[UInt64]] = []
  private var copies: [Int] = []

  init(coders: Int, groups: [UInt64], categories: Int) {
    self.coders = coders
    any = categories
    tables = PatternTables(coders: coders, groups: groups, categories: categories + 1, in: &sheet)
    sets = SetTable(coders: coders)
  }

  /// Counts the units of a document as kinds, to be drawn one by one.
  ///
  /// - Complexity: O(t log t) for t stretches on units.
  mutating func addUnits(_ stretches: CodedStretches, _ units: [Range<Int>], group: Int) {
    var touched = 0
    Self.judged(stretches, units) { judgements in
      touched += 1
      count([UInt64(group)] + judgements, 1)
    }
    if units.count > touched { count([UInt64(group)], units.count - touched) }
  }

  /// Counts the units of a document as one thing to be drawn.
  mutating func addDocument(_ stretches: CodedStretches, _ units: [Range<Int>], group: Int) {
    addUnits(stretches, units, group: group)
    flush(asOne: true)
  }

  /// Ends counting; must be called once.
  mutating func finish() {
    flush(asOne: false)
    sheet.seal()
  }

  private mutating func count(_ kind: [UInt64], _ times: Int) {
    if let index = kinds[kind] {
      copies[index] += times
    } else {
      kinds[kind] = order.count
      order.append(kind)
      copies.append(times)
    }
  }

  private mutating func flush(asOne: Bool) {
    var amounts: [Int: Double] = [:]
    guard asOne || !order.isEmpty else { return }
    for (kind, times) in zip(order, copies) {
      let slots = slots(of: kind)
      if asOne {
        for slot in slots { amounts[slot, default: 0] += Double(times) }
      } else {
        for slot in slots { sheet.add(1, to: slot) }
        sheet.endAtom(copies: times)
      }
    }
    if asOne {
      for (slot, amount) in amounts.sorted(by: { $0.key < $1.key }) { sheet.add(amount, to: slot) }
      sheet.endAtom()
    }
    (kinds, order, copies) = ([:], [], [])
  }

  /// The slots that a unit counts in.
  private mutating func slots(of kind: [UInt64]) -> [Int] {
    let group = Int(kind[0])
    let judges = tables.groups[group]
    var result = [tables.groupSlots[group]]
    var codes: [[Int32]] = Array(repeating: [], count: coders)
    for index in stride(from: 1, to: kind.count - 1, by: 2) {
      let (category, coded) = (Int(kind[index]), kind[index + 1])
      result.append(tables.slot(category, group, coded, in: &sheet))
      guard category != any else { continue }
      for coder in 0..<coders where coded & (1 << UInt64(coder)) != 0 { codes[coder].append(Int32(category)) }
    }
    var numbers: [Int] = []
    for coder in 0..<coders {
      numbers.append(judges & (1 << UInt64(coder)) == 0 ? -1 : sets.number(of: codes[coder]))
    }
    result.append(sets.slot(numbers, in: &sheet))
    return result
  }

  /// Gives for each unit that has a category the categories in order, each with who has it as bits.
  private static func judged(_ stretches: CodedStretches, _ units: [Range<Int>], _ body: ([UInt64]) -> Void) {
    var marks: [(unit: Int, category: Int, coder: Int)] = []
    marks.reserveCapacity(stretches.all.count * 2)
    for stretch in stretches.all {
      var unit = firstUnit(endingAfter: stretch.range.lowerBound, units)
      while unit < units.count, units[unit].lowerBound < stretch.range.upperBound {
        marks.append((unit, stretch.category, stretch.coder))
        unit += 1
      }
    }
    marks.sort { ($0.unit, $0.category, $0.coder) < ($1.unit, $1.category, $1.coder) }
    var start = 0
    while start < marks.count {
      var kind: [UInt64] = []
      var index = start
      while index < marks.count, marks[index].unit == marks[start].unit {
        let category = marks[index].category
        var coded: UInt64 = 0
        while index < marks.count, marks[index].unit == marks[start].unit, marks[index].category == category {
          coded |= 1 << UInt64(marks[index].coder)
          index += 1
        }
        kind += [UInt64(category), coded]
      }
      body(kind)
      start = index
    }
  }

  /// The first unit that ends behind a place.
  ///
  /// - Complexity: O(log units).
  static func firstUnit(endingAfter place: Int, _ units: [Range<Int>]) -> Int {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What all coders have on the characters of all documents, and which of their passages match.
///
/// Characters are counted by runs. Each document is one thing to be drawn.
struct CharacterJudgements: Sendable {
  /// A slot of a category that is not about patterns.
  struct Extra: Sendable {
    /// What is counted.
    enum Kind: Sendable {
      /// The squares of the lengths of all stretches, for unitizing.
      case squares
      /// The stretches of a coder in a group.
      case passages
      /// The stretches of a pair with the same borders.
      case exact
      /// The stretches of a pair that share more than half of what they cover together.
      case matched
    }

    var kind: Kind
    var group: Int
    /// The coder or the pair.
    var index: Int
    var slot: Int
  }

  private struct Key: Hashable {
    var kind: Extra.Kind
    var category: Int
    var group: Int
    var index: Int
  }

  /// The slots of a value where each place has one value at most.
  struct ValueSlots: Sendable {
    var length: Int
    var squares: Int
    var same: Int
    var met: Int
    var metSquares: Int
  }

  private(set) var sheet = TallySheet(slots: 0)
  private(set) var tables: PatternTables
  private(set) var sets: SetTable
  /// By category, then *any*; in the order in which they were met.
  private(set) var extras: [[Extra]]
  /// By category.
  private(set) var values: [ValueSlots] = []
  /// Whether each coder has one category at most at each place.
  private(set) var isExclusive = true
  private let coders: Int
  private let any: Int
  private let countsSets: Bool
  private var lookup: [Key: Int] = [:]

  /// Creates an empty count; `countsSets` says whether whole sets of codes are wanted for characters.
  init(coders: Int, groups: [UInt64], categories: Int, countsSets: Bool) {
    self.coders = coders
    self.countsSets = countsSets
    any = categories
    var sheet = TallySheet(slots: 0)
    tables = PatternTables(coders: coders, groups: groups, categories: categories + 1, in: &sheet)
    sets = SetTable(coders: coders)
    extras = Array(repeating: [], count: categories + 1)
    func many(_ count: Int) -> [Int] {
      var made: [Int] = []
      for _ in 0..<count { made.append(sheet.makeSlot()) }
      return made
    }
    for _ in 0..<categories {
      let five = many(5)
      values.append(
        ValueSlots(length: five[0], squares: five[1], same: five[2], met: five[3], metSquares: five[4])
      )
    }
    self.sheet = sheet
  }

  /// Counts a document.
  ///
  /// - Complexity: O(n log n + n × coders) for n stretches.
  mutating func add(_ stretches: CodedStretches, group: Int) {
    sheet.add(Double(stretches.length), to: tables.groupSlots[group])
    stretches.byCategory { category, found in
      var lengths: [(coded: UInt64, length: Int)] = []
      CodedStretches.runs(found) { coded, length in
        if let index = lengths.firstIndex(where: { $0.coded == coded }) {
          lengths[index].length += length
        } else {
          lengths.append((coded, length))
        }
      }
      for run in lengths {
        sheet.add(Double(run.length), to: tables.slot(category, group, run.coded, in: &sheet))
      }
      let squares = found.reduce(0.0) { $0 + Double($1.range.count) * Double($1.range.count) }
      add(squares, .squares, category)
      addMatches(stretches, stretches.byCoder(found), category, group)
    }
    if isExclusive { addValues(stretches) }
    if countsSets { addSets(stretches) }
    sheet.endAtom()
  }

  /// Ends counting; must be called once.
  mutating func finish() { sheet.seal() }

  private mutating func addMatches(
    _ stretches: CodedStretches,
    _ byCoder: [ArraySlice<CodedStretches.Stretch>],
    _ category: Int,
    _ group: Int
  ) {
    for (coder, own) in zip(stretches.coders, byCoder) where !own.isEmpty {
      add(Double(own.count), .passages, category, group: group, index: coder)
    }
    for first in byCoder.indices where !byCoder[first].isEmpty {
      for second in byCoder.indices where second > first && !byCoder[second].isEmpty {
        let found = Self.matches(byCoder[first], byCoder[second])
        let pair = pairIndex(stretches.coders[first], stretches.coders[second])
        add(Double(found.exact), .exact, category, index: pair)
        add(Double(found.close), .matched, category, index: pair)
      }
    }
  }

  private mutating func add(
    _ amount: Double,
    _ kind: Extra.Kind,
    _ category: Int,
    group: Int = 0,
    index: Int = 0
  ) {
    guard amount > 0 else { return }
    let key = Key(kind: kind, category: category, group: group, index: index)
    if let slot = lookup[key] { return sheet.add(amount, to: slot) }
    let slot = sheet.makeSlot()
    lookup[key] = slot
    extras[category].append(Extra(kind: kind, group: group, index: index, slot: slot))
    sheet.add(amount, to: slot)
  }

  private func pairIndex(_ first: Int, _ second: Int) -> Int {
    first * (2 * coders - first - 1) / 2 + second - first - 1
  }

  /// How many stretches of two coders match; one that shares more than half with another can do so with no third.
  private static func matches(
    _ ones: ArraySlice<CodedStretches.Stretch>,
    _ others: ArraySlice<CodedStretches.Stretch>
  ) -> (exact: Int, close: Int) {
    var (exact, close) = (0, 0)
    var first = others.startIndex
    for one in ones {
      while first < others.endIndex, others[first].range.upperBound <= one.range.lowerBound { first += 1 }
      var index = first
      while index < others.endIndex, others[index].range.lowerBound < one.range.upperBound {
        let other = others[index].range
        let shared = other.clamped(to: one.range).count
        if other == one.range { exact += 1 }
        if 2 * shared > one.range.count + other.count - shared { close += 1 }
        index += 1
      }
    }
    return (exact, close)
  }

  // MARK: Reading the sums

  /// The length of every document, once for each of its coders.
  func total(_ sums: [Lanes]) -> Lanes {
    var total = Lanes(repeating: 0)
    for (judges, slot) in zip(tables.groups, tables.groupSlots) { total += Double(judges.nonzeroBitCount) * sums[slot] }
    return total
  }

  /// The sums of unitizing for one category, as the only value.
  func unitizing(of category: Int, _ sums: [Lanes]) -> UnitizingSums {
    var value = UnitizingSums.Value()
    for extra in extras[category] where extra.kind == .squares { value.squares = sums[extra.slot] }
    for pattern in tables.patterns[category] {
      let (has, judges) = (pattern.coded.nonzeroBitCount, tables.groups[pattern.group].nonzeroBitCount)
      value.length += sums[pattern.slot] * Double(has)
      value.same += sums[pattern.slot] * (Double(has * (has - 1)) / Double(max(judges - 1, 1)))
    }
    value.met = value.same
    return UnitizingSums(total: total(sums), values: [value])
  }

  /// The sums of unitizing for all categories as values of one variable.
  func unitizing(_ sums: [Lanes]) -> UnitizingSums {
    UnitizingSums(
      total: total(sums),
      values: values.map {
        UnitizingSums.Value(
          length: sums[$0.length],
          squares: sums[$0.squares],
          same: sums[$0.same],
          met: sums[$0.met],
          metSquares: sums[$0.metSquares]
        )
      }
    )
  }

  /// The stretches of each pair and how many of them match, exactly or by more than half.
  func matches(of category: Int, exactly: Bool, _ sums: [Lanes]) -> [PairOverlap] {
    var result = Array(repeating: PairOverlap(), count: coders * (coders - 1) / 2)
    for extra in extras[category] {
      let amount = sums[extra.slot]
      switch extra.kind {
      case .squares: continue
      case .exact: if exactly { result[extra.index].both += amount }
      case .matched: if !exactly { result[extra.index].both += amount }
      case .passages:
        for other in 0..<coders where other != extra.index && tables.groups[extra.group] & (1 << UInt64(other)) != 0 {
          if extra.index < other {
            result[pairIndex(extra.index, other)].first += amount
          } else {
            result[pairIndex(other, extra.index)].second += amount
          }
        }
      }
    }
    return result
  }

  /// The stretches of each coder.
  func passages(of category: Int, _ sums: [Lanes]) -> [Int] {
    var result = Array(repeating: 0, count: coders)
    for extra in extras[category] where extra.kind == .passages { result[extra.index] += Int(sums[extra.slot][0]) }
    return result
  }

  // MARK: Values

  private mutating func addValues(_ stretches: CodedStretches) {
    var units = Array(repeating: [UnitizedContinuum.Unit](), count: coders)
    for stretch in stretches.all where stretch.category != any {
      units[stretch.coder].append(UnitizedContinuum.Unit(value: stretch.category, range: stretch.range))
    }
    let continuum = UnitizedContinuum(length: stretches.length, coders: stretches.coders.map { units[$0] })
    guard continuum.isExclusive else {
      isExclusive = false
      return
    }
    let sums = continuum.sums()
    for (value, slots) in zip(sums.values, values) where value.length[0] > 0 {
      sheet.add(value.length[0], to: slots.length)
      sheet.add(value.squares[0], to: slots.squares)
      sheet.add(value.same[0], to: slots.same)
      sheet.add(value.met[0], to: slots.met)
      sheet.add(value.metSquares[0], to: slots.metSquares)
    }
  }

  // MARK: Sets

  private mutating func addSets(_ stretches: CodedStretches) {
    var events: [(place: Int, coder: Int, category: Int)] = []
    for stretch in stretches.all where stretch.category != any {
      events.append((stretch.range.lowerBound, stretch.coder, stretch.category))
      events.append((stretch.range.upperBound, stretch.coder, stretch.category))
    }
    events.sort { ($0.place, $0.coder, $0.category) < ($1.place, $1.coder, $1.category) }
    var active: [[Int32]] = Array(repeating: [], count: coders)
    var numbers = Array(repeating: -1, count: coders)
    for coder in stretches.coders { numbers[coder] = 0 }
    var lengths: [Int: Int] = [:]
    var last = 0
    for event in events {
      if event.place > last { lengths[sets.slot(numbers, in: &sheet), default: 0] += event.place - last }
      last = event.place
      let category = Int32(event.category)
      let index = active[event.coder].firstIndex { $0 >= category } ?? active[event.coder].count
      if index < active[event.coder].count, active[event.coder][index] == category {
        active[event.coder].remove(at: index)
      } else {
        active[event.coder].insert(category, at: index)
      }
      numbers[event.coder] = sets.number(of: active[event.coder])
    }
    if stretches.length > last { lengths[sets.slot(numbers, in: &sheet), default: 0] += stretches.length - last }
    for (slot, length) in lengths.sorted(by: { $0.key < $1.key }) { sheet.add(Double(length), to: slot) }
  }
}

/// Sums over documents or units, kept so that they can be taken again for any resample.
///
/// An *atom* is what a resample draws: a document, or all units that are judged alike. It adds amounts to *slots*, most
/// of them to few.
struct TallySheet: Sendable {
  /// The number of sums.
  private(set) var slots: Int
  /// How often each atom is there.
  private(set) var copies: [Int] = []
  private var entrySlots: [Int32] = []
  private var entryAtoms: [Int32] = []
  private var amounts: [Double] = []
  /// Where the entries of each slot begin, once the sheet is sealed.
  private var starts: [Int] = []

  init(slots: Int) { self.slots = slots }

  /// The number of things there are to draw.
  var drawn: Int { copies.reduce(0, +) }

  /// The number of atoms.
  var atoms: Int { copies.count }

  mutating func makeSlot() -> Int {
    slots += 1
    return slots - 1
  }

  mutating func add(_ amount: Double, to slot: Int) {
    entrySlots.append(Int32(slot))
    entryAtoms.append(Int32(copies.count))
    amounts.append(amount)
  }

  /// Ends the atom that the amounts added last belong to.
  mutating func endAtom(copies count: Int = 1) { copies.append(count) }

  /// Sorts the entries by slot; must be done before sums are taken, and nothing may be added afterwards.
  mutating func seal() {
    starts = Array(repeating: 0, count: slots + 1)
    for slot in entrySlots { starts[Int(slot) + 1] += 1 }
    for slot in 0..<slots { starts[slot + 1] += starts[slot] }
    var places = starts
    var atoms = entryAtoms
    var sorted = amounts
    for (entry, slot) in entrySlots.enumerated() {
      let place = places[Int(slot)]
      places[Int(slot)] += 1
      atoms[place] = entryAtoms[entry]
      sorted[place] = amounts[entry]
    }
    (entryAtoms, amounts, entrySlots) = (atoms, sorted, [])
  }

  /// The sums with the atoms as they are, the same in every lane.
  func sums() -> [Lanes] { sums(drawing: copies.map { Lanes(repeating: Double($0)) }) }

  /// The sums with each atom as often as each of eight resamples drew it.
  ///
  /// - Complexity: O(entries).
  func sums(drawing counts: [Lanes]) -> [Lanes] {
    var result = Array(repeating: Lanes(repeating: 0), count: slots)
    guard starts.count == slots + 1, counts.count == copies.count else { return result }
    result.withUnsafeMutableBufferPointer { result in
      counts.withUnsafeBufferPointer { counts in
        entryAtoms.withUnsafeBufferPointer { atoms in
          amounts.withUnsafeBufferPointer { amounts in
            for slot in 0..<slots {
              var sum = Lanes(repeating: 0)
              for entry in starts[slot]..<starts[slot + 1] { sum += counts[Int(atoms[entry])] * amounts[entry] }
              result[slot] = sum
            }
          }
        }
      }
    }
    return result
  }

  /// Draws eight resamples, each of as many atoms as there are.
  func draw(_ numbers: inout ResamplingNumbers, _ plan: DrawingPlan) -> [Lanes] {
    var counts = Array(repeating: Lanes(repeating: 0), count: copies.count)
    for lane in 0..<Lanes.scalarCount {
      for (atom, count) in drawOne(&numbers, plan).enumerated() where count > 0 { counts[atom][lane] = Double(count) }
    }
    return counts
  }

  /// Draws as many atoms as there are, with replacement.
  ///
  /// - Complexity: O(things drawn), without those of the atom that is there most often.
  func drawOne(_ numbers: inout ResamplingNumbers, _ plan: DrawingPlan) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: copies.count)
    guard plan.total > 0 else { return counts }
    let others = plan.atoms.count
    let drawn = numbers.successes(of: plan.others)
    if let commonest = plan.commonest { counts[commonest] = Int32(clamping: plan.total - drawn) }
    guard others > 0 else { return counts }
    counts.withUnsafeMutableBufferPointer { counts in
      plan.atoms.withUnsafeBufferPointer { atoms in
        numbers.indices(drawn, below: UInt32(others)) { counts[Int(atoms[$0])] += 1 }
      }
    }
    return counts
  }

  /// What the draws of a sheet have in common.
  struct DrawingPlan: Sendable {
    /// The atom that is there most often.
    let commonest: Int?
    /// All other things by their atom.
    let atoms: [Int32]
    /// The number of all things.
    let total: Int
    /// The draws of all things, of which those of other atoms are successes.
    let others: Trials

    init(commonest: Int?, atoms: [Int32], total: Int) {
      self.commonest = commonest
      self.atoms = atoms
      self.total = total
      others = Trials(total, chance: total > 0 ? Double(atoms.count) / Double(total) : 0)
    }
  }

  var plan: DrawingPlan {
    guard let commonest = copies.indices.max(by: { (copies[$0], $1) < (copies[$1], $0) }) else {
      return DrawingPlan(commonest: nil, atoms: [], total: 0)
    }
    // One document more or less is no gain; the draw of a single atom is left in one piece.
    let isMany = copies[commonest] > 1
    var atoms: [Int32] = []
    for (atom, count) in copies.enumerated() where !(isMany && atom == commonest) {
      atoms += repeatElement(Int32(atom), count: count)
    }
    return DrawingPlan(commonest: isMany ? commonest : nil, atoms: atoms, total: drawn)
  }
}

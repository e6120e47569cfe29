/// Sums over documents or units, kept so that they can be taken again for any resample.
///
/// An *atom* is what a resample draws: a document, or all units that are judged alike. It adds amounts to *slots*, most
/// of them to few.
struct TallySheet: Sendable {
  /// The number of sums.
  private(set) var slots: Int
  /// How often each atom is there.
  private(set) var copies: [Int] = []
  private var starts: [Int] = [0]
  private var entrySlots: [Int32] = []
  private var amounts: [Double] = []

  init(slots: Int) { self.slots = slots }

  /// The number of things there are to draw.
  var drawn: Int { copies.reduce(0, +) }

  mutating func makeSlot() -> Int {
    slots += 1
    return slots - 1
  }

  mutating func add(_ amount: Double, to slot: Int) {
    entrySlots.append(Int32(slot))
    amounts.append(amount)
  }

  /// Ends the atom that the amounts added last belong to.
  mutating func endAtom(copies count: Int = 1) {
    copies.append(count)
    starts.append(entrySlots.count)
  }

  /// The sums with the atoms as they are.
  func sums() -> [Double] { sums(drawing: copies) }

  /// The sums with each atom as often as a resample drew it.
  func sums(drawing counts: [Int]) -> [Double] {
    var result = Array(repeating: 0.0, count: slots)
    result.withUnsafeMutableBufferPointer { result in
      entrySlots.withUnsafeBufferPointer { entrySlots in
        amounts.withUnsafeBufferPointer { amounts in
          for (atom, count) in counts.enumerated() where count > 0 {
            let times = Double(count)
            for entry in starts[atom]..<starts[atom + 1] {
              result[Int(entrySlots[entry])] += times * amounts[entry]
            }
          }
        }
      }
    }
    return result
  }

  /// Draws as many atoms as there are, with replacement.
  ///
  /// - Complexity: O(things drawn), without those of the atom that is there most often.
  func draw(_ numbers: inout ResamplingNumbers, _ plan: DrawingPlan) -> [Int] {
    var counts = Array(repeating: 0, count: copies.count)
    guard plan.total > 0 else { return counts }
    let others = plan.atoms.count
    let drawn = numbers.successes(of: plan.total, chance: Double(others) / Double(plan.total))
    if let commonest = plan.commonest { counts[commonest] = plan.total - drawn }
    guard others > 0 else { return counts }
    counts.withUnsafeMutableBufferPointer { counts in
      plan.atoms.withUnsafeBufferPointer { atoms in
        for _ in 0..<drawn { counts[Int(atoms[numbers.index(below: others)])] += 1 }
      }
    }
    return counts
  }

  /// What the draws of a sheet have in common.
  struct DrawingPlan: Sendable {
    /// The atom that is there most often.
    var commonest: Int?
    /// All other things by their atom.
    var atoms: [Int32]
    /// The number of all things.
    var total: Int
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

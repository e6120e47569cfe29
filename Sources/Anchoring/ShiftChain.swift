import KodebokStudyModel

/// Chooses among the places of repeated words by the shift of the codings around them.
///
/// Codings of one older text move together: between two edits all have the same shift. A chain over all segments in
/// their old order pays for every change of shift and more for a step back; the best chain gives the places, and what
/// the best chain through any other place is worth less is how sure they are.
enum ShiftChain {
  static let changedShift = 3.0
  static let stepBack = 5.0
  /// What a changed shift costs where the text is known to have changed, or not known not to have: between two certain
  /// segments that moved differently, and before the first and after the last one.
  static let changedShiftAmongEdits = 1.0
  /// How far, in scalars, words move by what counts as a short insertion.
  static let shortInsertion = 200

  static func settle(_ nodes: inout [PlacementSearch.Node]) {
    let chain = nodes.indices.filter { !nodes[$0].candidates.isEmpty }
    guard !chain.isEmpty else { return }
    let isAmongEdits = amongEdits(chain.map { nodes[$0].candidates })
    func change(_ position: Int) -> (near: Double, far: Double) {
      (isAmongEdits[position] ? changedShiftAmongEdits : changedShift, changedShift)
    }
    var forward: [[Double]] = []
    for (position, index) in chain.enumerated() {
      let candidates = nodes[index].candidates
      guard position > 0, let earlier = forward.last else {
        let cost = change(position)
        forward.append(
          candidates.map {
            $0.context - ($0.shift == 0 ? 0 : abs($0.shift) <= shortInsertion ? cost.near : cost.far)
          }
        )
        continue
      }
      let before = nodes[chain[position - 1]].candidates
      forward.append(
        candidates.map { $0.context + best(from: before, earlier, to: $0, change(position), isForward: true) }
      )
    }
    var backward = [[Double]](repeating: [], count: chain.count)
    for position in chain.indices.reversed() {
      let candidates = nodes[chain[position]].candidates
      guard position + 1 < chain.count else {
        backward[position] = [Double](repeating: 0, count: candidates.count)
        continue
      }
      let after = nodes[chain[position + 1]].candidates
      let later = zip(after, backward[position + 1]).map { $0.context + $1 }
      backward[position] = candidates.map { best(from: after, later, to: $0, change(position + 1), isForward: false) }
    }
    for (position, index) in chain.enumerated() {
      decide(&nodes[index], zip(forward[position], backward[position]).map { $0 + $1 })
    }
  }

  /// Whether edits lie, or may lie, around each step of the chain, by the certain segments before and after it.
  private static func amongEdits(_ candidates: [[PlacementSearch.Candidate]]) -> [Bool] {
    var before: [Int?] = []
    var last: Int? = nil
    for one in candidates {
      before.append(last)
      if one.count == 1 { last = one.first?.shift }
    }
    var result = [Bool](repeating: true, count: candidates.count)
    var next: Int?
    for position in candidates.indices.reversed() {
      if candidates[position].count == 1 { next = candidates[position].first?.shift }
      result[position] = before[position] == nil || next == nil || before[position] != next
    }
    return result
  }

  private static func best(
    from others: [PlacementSearch.Candidate],
    _ values: [Double],
    to candidate: PlacementSearch.Candidate,
    _ change: (near: Double, far: Double),
    isForward: Bool
  ) -> Double {
    var best = -Double.infinity
    for (other, value) in zip(others, values) {
      let step: Double
      if other.shift == candidate.shift {
        step = 0
      } else {
        let isInOrder =
          isForward
          ? other.place.lowerBound < candidate.place.lowerBound
          : other.place.lowerBound > candidate.place.lowerBound
        let isNear = abs(other.shift - candidate.shift) <= shortInsertion
        step = isInOrder ? (isNear ? change.near : change.far) : stepBack
      }
      best = max(best, value - step)
    }
    return best
  }

  private static func decide(_ node: inout PlacementSearch.Node, _ values: [Double]) {
    guard let best = values.indices.max(by: { values[$0] < values[$1] }) else { return }
    let rivals = values.indices.filter { values[best] - values[$0] < Placement.ambiguityMargin }.count
    let taken = node.candidates[best]
    node.place = taken.place
    node.shift = taken.shift
    node.score = values[best]
    node.outcome = rivals > 1 ? .ambiguous(places: rivals) : .anchored
  }
}

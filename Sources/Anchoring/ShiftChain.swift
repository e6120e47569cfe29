import KodebokStudyModel

/// Chooses among the places of repeated words by the shift of the codings around them.
///
/// Codings of one older text move together: between two edits all have the same shift. A chain over all segments in
/// their old order pays for every change of shift and more for a step back; the best chain gives the places, and what
/// the best chain through any other place is worth less is how sure they are.
enum ShiftChain {
  static let changedShift = 3.0
  static let stepBack = 5.0
  /// What it costs that the first segment did not stay where it was.
  static let movedStart = 1.0

  static func settle(_ nodes: inout [PlacementSearch.Node]) {
    let chain = nodes.indices.filter { !nodes[$0].candidates.isEmpty }
    guard !chain.isEmpty else { return }
    var forward: [[Double]] = []
    for (position, index) in chain.enumerated() {
      let candidates = nodes[index].candidates
      guard position > 0, let earlier = forward.last else {
        forward.append(candidates.map { $0.context - ($0.shift == 0 ? 0 : movedStart) })
        continue
      }
      let before = nodes[chain[position - 1]].candidates
      forward.append(candidates.map { $0.context + best(from: before, earlier, to: $0, isForward: true) })
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
      backward[position] = candidates.map { best(from: after, later, to: $0, isForward: false) }
    }
    for (position, index) in chain.enumerated() {
      decide(&nodes[index], zip(forward[position], backward[position]).map { $0 + $1 })
    }
  }

  private static func best(
    from others: [PlacementSearch.Candidate],
    _ values: [Double],
    to candidate: PlacementSearch.Candidate,
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
        step = isInOrder ? changedShift : stepBack
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

/// Counts which nodes overlap in one document: a sweep from stretch to stretch.
struct OverlapSweep {
  /// Two nodes of the document, the smaller number first.
  struct Key: Hashable {
    var one: Int
    var other: Int
  }

  private let stretches: [CoOccurrence.Stretch]
  private let nodes: Int

  /// Creates a sweep over stretches sorted by their beginnings, with nodes numbered from 0.
  init(_ stretches: [CoOccurrence.Stretch], nodes: Int) {
    self.stretches = stretches
    self.nodes = nodes
  }

  /// The figures of every pair of nodes that overlap.
  ///
  /// - Complexity: O(n log n + n × nodes open in one place + pairs of nodes × their stretches).
  func counts() -> [Key: CoOccurrence.Count] {
    var result: [Key: CoOccurrence.Count] = [:]
    var open = [Int](repeating: 0, count: nodes)
    var openNodes: Set<Int> = []
    var ends = EndHeap()
    for (index, stretch) in stretches.enumerated() {
      while let ended = ends.removeFirst(endingBy: stretch.start, in: stretches) {
        for node in stretches[ended].nodes {
          open[node] -= 1
          if open[node] == 0 { openNodes.remove(node) }
        }
      }
      for own in stretch.nodes {
        for other in openNodes where other != own {
          result[Key(one: min(own, other), other: max(own, other)), default: .init()].pairs += open[other]
        }
        for other in stretch.nodes where own < other {
          let key = Key(one: own, other: other)
          result[key, default: .init()].pairs += 1
          result[key, default: .init()].both += 1
        }
      }
      for node in stretch.nodes {
        open[node] += 1
        openNodes.insert(node)
      }
      ends.insert(index, in: stretches)
    }
    complete(&result)
    return result
  }

  /// Counts the stretches that stand together with one of the other node.
  private func complete(_ result: inout [Key: CoOccurrence.Count]) {
    var own = [[Int]](repeating: [], count: nodes)
    var covered = [[Range<Int>]](repeating: [], count: nodes)
    for (index, stretch) in stretches.enumerated() {
      for node in stretch.nodes {
        own[node].append(index)
        if let last = covered[node].last, stretch.start < last.upperBound {
          covered[node][covered[node].count - 1] = last.lowerBound..<max(last.upperBound, stretch.end)
        } else {
          covered[node].append(stretch.start..<stretch.end)
        }
      }
    }
    for key in result.keys {
      let met = met(own[key.one], by: covered[key.other]) + met(own[key.other], by: covered[key.one])
      // A stretch that bears both is met from both sides.
      let both = result[key]?.both ?? 0
      result[key]?.together = met - both
      result[key]?.documents = 1
    }
  }

  /// How many stretches, sorted by their beginnings, meet one of some ranges that are sorted and apart.
  private func met(_ indices: [Int], by ranges: [Range<Int>]) -> Int {
    var first = 0
    var count = 0
    for index in indices {
      let stretch = stretches[index]
      while first < ranges.count, ranges[first].upperBound <= stretch.start { first += 1 }
      if first < ranges.count, ranges[first].lowerBound < stretch.end { count += 1 }
    }
    return count
  }
}

/// The stretches that are open, the one that ends first at the top.
private struct EndHeap {
  private var items: [Int] = []

  mutating func insert(_ index: Int, in stretches: [CoOccurrence.Stretch]) {
    items.append(index)
    var place = items.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard stretches[items[place]].end < stretches[items[parent]].end else { break }
      items.swapAt(place, parent)
      place = parent
    }
  }

  /// Takes out the stretch that ends first, if it ends at a place or before.
  mutating func removeFirst(endingBy place: Int, in stretches: [CoOccurrence.Stretch]) -> Int? {
    guard let first = items.first, stretches[first].end <= place else { return nil }
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var hole = 0
    while true {
      var smallest = hole
      for child in [2 * hole + 1, 2 * hole + 2] where child < items.count {
        if stretches[items[child]].end < stretches[items[smallest]].end { smallest = child }
      }
      guard smallest != hole else { return first }
      items.swapAt(hole, smallest)
      hole = smallest
    }
  }
}

/// The stretches of one node over the whole study, sorted by source and beginning.
struct StretchList {
  private struct Item {
    var passage: Int
    var source: Int
    var start: Int
    var end: Int
  }

  private var items: [Item] = []
  /// For each stretch: how far it and those before it in its source reach.
  private var reach: [Int] = []

  /// Adds the stretch of a passage, which is numbered in the order of the study.
  mutating func add(_ passage: Int, _ source: Int, _ range: Range<Int>) {
    items.append(Item(passage: passage, source: source, start: range.lowerBound, end: range.upperBound))
  }

  /// Prepares the list once all are added.
  mutating func sort() {
    items.sort { ($0.source, $0.start, $0.passage) < ($1.source, $1.start, $1.passage) }
    reach = items.map(\.end)
    for index in items.indices.dropFirst() where items[index].source == items[index - 1].source {
      reach[index] = max(reach[index], reach[index - 1])
    }
  }

  /// The passages that meet one of another list, in the order of the study, each with the one it meets.
  func pairs(with other: Self, limit: Int) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    var first = 0
    for item in items {
      while first < other.items.count {
        let next = other.items[first]
        let isBehind = next.source < item.source || (next.source == item.source && other.reach[first] <= item.start)
        guard isBehind else { break }
        first += 1
      }
      var index = first
      while index < other.items.count, other.items[index].source == item.source, other.items[index].start < item.end {
        if other.items[index].end > item.start { result.append((item.passage, other.items[index].passage)) }
        guard result.count < limit else { return result }
        index += 1
      }
    }
    return result
  }
}

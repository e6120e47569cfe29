/// What two versions of a text share, found by comparing lines, then the words of the lines that differ.
enum Difference {
  /// The most insertions and removals looked for at once before unique lines or words must divide the task.
  static let effort = 400

  /// A run of equal tokens: from `old` in one list and `new` in the other.
  struct Run {
    var old: Int
    var new: Int
    var count: Int
  }

  /// The runs two lists share, in order.
  ///
  /// - Complexity: O((n + m) · effort) for each level of division, of which there are at most eight.
  static func runs(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>, depth: Int = 0, _ body: (Run) -> Void) {
    var (oldStart, newStart) = (old.startIndex, new.startIndex)
    while oldStart < old.endIndex, newStart < new.endIndex, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    if oldStart > old.startIndex {
      body(Run(old: old.startIndex, new: new.startIndex, count: oldStart - old.startIndex))
    }
    var (oldEnd, newEnd) = (old.endIndex, new.endIndex)
    while oldEnd > oldStart, newEnd > newStart, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    if oldStart < oldEnd, newStart < newEnd {
      middle(old[oldStart..<oldEnd], new[newStart..<newEnd], depth, body)
    }
    if oldEnd < old.endIndex { body(Run(old: oldEnd, new: newEnd, count: old.endIndex - oldEnd)) }
  }

  private static func middle(
    _ old: ArraySlice<Int32>,
    _ new: ArraySlice<Int32>,
    _ depth: Int,
    _ body: (Run) -> Void
  ) {
    if let found = shortest(old, new) {
      for run in found { body(run) }
      return
    }
    guard depth < 8 else { return }
    let anchors = uniqueAnchors(old, new)
    var (oldPlace, newPlace) = (old.startIndex, new.startIndex)
    for anchor in anchors {
      runs(old[oldPlace..<anchor.old], new[newPlace..<anchor.new], depth: depth + 1, body)
      body(Run(old: anchor.old, new: anchor.new, count: 1))
      (oldPlace, newPlace) = (anchor.old + 1, anchor.new + 1)
    }
    if !anchors.isEmpty {
      runs(old[oldPlace...], new[newPlace...], depth: depth + 1, body)
    }
  }

  /// The shared runs of a shortest edit, or nil where it takes more than ``effort`` steps (Myers 1986).
  private static func shortest(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> [Run]? {
    let (n, m) = (old.count, new.count)
    if abs(n - m) > effort { return nil }
    let limit = min(n + m, effort)
    // `reached[k + limit + 1]`: how far into `old` the furthest path on diagonal k has come.
    var reached = [Int32](repeating: 0, count: 2 * limit + 3)
    var trace: [[Int32]] = []
    let (oldBase, newBase) = (old.startIndex, new.startIndex)
    for steps in 0...limit {
      trace.append(Array(reached[(limit + 1 - steps)...(limit + 1 + steps)]))
      var diagonal = -steps
      while diagonal <= steps {
        let index = diagonal + limit + 1
        let goesDown = diagonal == -steps || (diagonal != steps && reached[index - 1] < reached[index + 1])
        var x = Int(goesDown ? reached[index + 1] : reached[index - 1] + 1)
        while x < n, x - diagonal < m, x - diagonal >= 0, old[oldBase + x] == new[newBase + x - diagonal] { x += 1 }
        reached[index] = Int32(truncatingIfNeeded: x)
        if x >= n, x - diagonal >= m {
          return backtrack(trace, steps, n, m).map {
            Run(old: $0.old + oldBase, new: $0.new + newBase, count: $0.count)
          }
        }
        diagonal += 2
      }
    }
    return nil
  }

  /// Walks the trace back; `trace[d]` holds diagonals -d…d as they stood before step d.
  private static func backtrack(_ trace: [[Int32]], _ steps: Int, _ n: Int, _ m: Int) -> [Run] {
    var result: [Run] = []
    var (x, y) = (n, m)
    var step = steps
    while step > 0 {
      let row = trace[step]
      let diagonal = x - y
      let index = diagonal + step
      let left = index > 0 ? row[index - 1] : -1
      let right = index + 1 < row.count ? row[index + 1] : -1
      let goesDown = diagonal == -step || (diagonal != step && left < right)
      let previousX = Int(goesDown ? right : left)
      let previousY = previousX - (goesDown ? diagonal + 1 : diagonal - 1)
      let startX = goesDown ? previousX : previousX + 1
      if x > startX { result.append(Run(old: startX, new: startX - diagonal, count: x - startX)) }
      (x, y) = (previousX, previousY)
      step -= 1
    }
    if x > 0 { result.append(Run(old: 0, new: 0, count: x)) }
    return result.reversed()
  }

  /// Tokens that stand exactly once in both lists, the longest chain of them in the order of both.
  private static func uniqueAnchors(_ old: ArraySlice<Int32>, _ new: ArraySlice<Int32>) -> [(old: Int, new: Int)] {
    var places: [Int32: (old: Int, oldCount: Int, new: Int, newCount: Int)] = [:]
    for index in old.indices {
      let known = places[old[index]] ?? (0, 0, 0, 0)
      places[old[index]] = (index, known.oldCount + 1, known.new, known.newCount)
    }
    for index in new.indices {
      guard let known = places[new[index]] else { continue }
      places[new[index]] = (known.old, known.oldCount, index, known.newCount + 1)
    }
    var pairs: [(old: Int, new: Int)] = []
    for index in old.indices {
      if let known = places[old[index]], known.oldCount == 1, known.newCount == 1 { pairs.append((index, known.new)) }
    }
    // Longest increasing chain of `new` by patience.
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var at = tops.last ?? -1
    while at >= 0 {
      chain.append(pairs[at])
      at = previous[at]
    }
    return chain.reversed()
  }
}

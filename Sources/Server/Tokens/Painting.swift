/// Finds which of many stretches is seen at each place, where those named first hide the ones below.
///
/// However the stretches lie over one another, the work grows with their number, not with how many meet in one place.
struct Painting {
  /// The places at which a stretch begins or ends, in order; between two of them one stretch is seen.
  let borders: [Int]

  /// Finds the borders of some stretches.
  init(_ stretches: [Range<Int>]) {
    var borders: [Int] = []
    borders.reserveCapacity(stretches.count * 2)
    for stretch in stretches where !stretch.isEmpty {
      borders.append(stretch.lowerBound)
      borders.append(stretch.upperBound)
    }
    borders.sort()
    var last = -1
    borders.removeAll { border in
      defer { last = border }
      return border == last
    }
    self.borders = borders
  }

  /// The number of stretches between borders.
  var count: Int { max(borders.count - 1, 0) }

  /// For the stretch behind each border the first of `stretches` that covers it, by its place in `order`; -1 for none.
  ///
  /// - Complexity: O((stretches + borders) · log borders).
  func seen(_ stretches: [Range<Int>], inOrder order: [Int]) -> [Int32] {
    var winner = [Int32](repeating: -1, count: count)
    // The next place at or behind each that has no colour yet.
    var next = [Int32](unsafeUninitializedCapacity: count + 1) { next, filled in
      for place in 0...count { next.initializeElement(at: place, to: Int32(truncatingIfNeeded: place)) }
      filled = count + 1
    }
    func free(_ place: Int) -> Int {
      var root = place
      while Int(next[root]) != root { root = Int(next[root]) }
      var step = place
      while Int(next[step]) != root {
        let after = Int(next[step])
        next[step] = Int32(truncatingIfNeeded: root)
        step = after
      }
      return root
    }
    for index in order where !stretches[index].isEmpty {
      let end = place(of: stretches[index].upperBound)
      var cell = free(place(of: stretches[index].lowerBound))
      while cell < end {
        winner[cell] = Int32(truncatingIfNeeded: index)
        next[cell] = Int32(truncatingIfNeeded: cell + 1)
        cell = free(cell + 1)
      }
    }
    return winner
  }

  private func place(of border: Int) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < border { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

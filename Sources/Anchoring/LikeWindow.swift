/// The stretch of a list of tokens that is most like a pattern, by edit distance (Sellers 1980).
struct LikeWindow {
  /// Where the stretch stands in the list, end exclusive.
  var range: Range<Int>
  /// The tokens to insert, remove or replace that turn the pattern into the stretch.
  var distance: Int

  /// Finds the stretch; of two equally like ones the longer.
  ///
  /// Both lists must hold something.
  ///
  /// - Complexity: O(pattern · list).
  init(of pattern: [UInt32], in list: [UInt32]) {
    // Column by column over the pattern: the distance that ends here, and where its stretch began.
    let width = list.count + 1
    var costs = [Int32](repeating: 0, count: width)
    var begins = [Int32](unsafeUninitializedCapacity: width) { buffer, count in
      for index in 0..<width { buffer[index] = Int32(truncatingIfNeeded: index) }
      count = width
    }
    costs.withUnsafeMutableBufferPointer { costs in
      begins.withUnsafeMutableBufferPointer { begins in
        list.withUnsafeBufferPointer { list in
          for (row, wanted) in pattern.enumerated() {
            var diagonal = costs[0]
            var diagonalBegin = begins[0]
            costs[0] = Int32(truncatingIfNeeded: row + 1)
            for column in 1..<width {
              let (up, upBegin) = (costs[column] + 1, begins[column])
              let (left, leftBegin) = (costs[column - 1] + 1, begins[column - 1])
              var best = diagonal + (list[column - 1] == wanted ? 0 : 1)
              var begin = diagonalBegin
              if left < best { (best, begin) = (left, leftBegin) }
              if up < best { (best, begin) = (up, upBegin) }
              (diagonal, diagonalBegin) = (costs[column], begins[column])
              (costs[column], begins[column]) = (best, begin)
            }
          }
        }
      }
    }
    var best = 0
    for column in 1..<width {
      let length = column - Int(begins[column])
      let known = best - Int(begins[best])
      if costs[column] < costs[best] || (costs[column] == costs[best] && length > known) { best = column }
    }
    range = min(Int(begins[best]), best)..<best
    distance = Int(costs[best])
  }
}

import KodebokText

/// Where the words of a text that a file prints stand in the file.
struct PrintedOrigin: Sendable {
  /// Words that stand in the file as they are printed, or characters that it writes otherwise.
  struct Piece: Sendable {
    /// Where they begin in the text.
    var start: Int
    /// How many bytes they are in the text.
    var count: Int
    /// Where they begin in the file.
    var raw: Int
    /// How many bytes they are in the file.
    var rawCount: Int
  }

  /// The file.
  var source: SourceText
  /// The pieces in the order of both.
  var pieces: [Piece]

  /// The stretch of the file that prints a stretch of the text.
  ///
  /// - Complexity: O(log pieces).
  func range(of range: Range<ByteOffset>) -> Range<ByteOffset> {
    let (lower, upper) = (range.lowerBound.value, range.upperBound.value)
    let first = pieces.firstIndex(endingBehind: lower)
    guard first < pieces.count else { return source.end..<source.end }
    let piece = pieces[first]
    let isWhole = piece.count == piece.rawCount
    let start = piece.raw + (isWhole ? max(0, lower - piece.start) : 0)
    guard upper > lower else { return ByteOffset(start)..<ByteOffset(start) }
    var last = pieces.firstIndex(endingBehind: upper - 1)
    if last == pieces.count || pieces[last].start >= upper, last > first { last -= 1 }
    let other = pieces[min(last, pieces.count - 1)]
    let reached = other.count == other.rawCount ? min(other.count, max(0, upper - other.start)) : other.rawCount
    return Range(between: start, and: max(start, other.raw + reached))
  }
}

extension [PrintedOrigin.Piece] {
  /// The first piece that ends behind a place of the text.
  fileprivate func firstIndex(endingBehind place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start + self[middle].count > place { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

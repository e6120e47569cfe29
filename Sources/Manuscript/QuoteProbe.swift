import KodebokText

/// A quote as it is looked for: its words in order, with where the writer says that something is left out.
struct QuoteProbe: Hashable, Sendable {
  /// What may stand before a word in the source without being printed.
  enum Gap: UInt8, Sendable {
    /// Nothing: the words follow each other.
    case none
    /// Anything: the writer set a mark of omission.
    case marked
  }

  /// One word of a quote.
  struct Word: Hashable, Sendable {
    /// The hash of the folded word.
    var hash: UInt32
    /// The first byte in the manuscript.
    var start: Int32
    /// The byte after the last.
    var end: Int32
    /// What may stand before it.
    var gap = Gap.none
    /// In brackets: put in by the writer, or observation; need not be said.
    var isAside = false
  }

  /// The words.
  var words: [Word]

  /// The words that must be said.
  var required: Int

  /// Puts words together; asides are not required.
  init(_ words: [Word]) {
    self.words = words
    required = words.count { !$0.isAside }
  }

  /// The same words in a text in which they stand some bytes earlier.
  func moved(by shift: Int32) -> QuoteProbe {
    var result = self
    for index in result.words.indices {
      result.words[index].start -= shift
      result.words[index].end -= shift
    }
    return result
  }

  /// The runs of words between marks of omission and asides, as ranges of indices.
  var runs: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (index, word) in words.enumerated() {
      if word.isAside {
        if index > start { result.append(start..<index) }
        start = index + 1
      } else if word.gap == .marked, index > start {
        result.append(start..<index)
        start = index
      }
    }
    if words.count > start { result.append(start..<words.count) }
    return result
  }
}

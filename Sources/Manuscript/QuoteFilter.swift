import KodebokStudyModel

/// Which pairs of words a source holds, in some bits a word: tells most sources that hold nothing of a quote from the few
/// that may.
struct QuoteFilter: Sendable {
  /// Three bits for each pair.
  private var bits: [UInt64]

  /// How many bits there are for each word: one pair in two hundred seems to be there and is not.
  private static let width = 28

  /// Takes down the pairs of words of a source.
  ///
  /// - Complexity: O(words).
  init(_ words: SpokenWords) {
    let count = words.speech.count + words.asides.count
    bits = [UInt64](repeating: 0, count: max(8, count * Self.width / 64))
    take(words.speech.hashes)
    take(words.asides.hashes)
  }

  private mutating func take(_ hashes: [UInt32]) {
    hashes.withUnsafeBufferPointer { hashes in
      bits.withUnsafeMutableBufferPointer { bits in
        func set(_ key: UInt32) {
          for number in 0..<3 {
            let bit = Self.bit(number, of: key, in: bits.count)
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
          }
        }
        for place in hashes.indices.dropLast() {
          set(SeedTable.pair(hashes[place], hashes[place + 1], isApart: false))
          if place + 2 < hashes.count { set(SeedTable.pair(hashes[place], hashes[place + 2], isApart: true)) }
        }
      }
    }
  }

  @inline(__always)
  private static func bit(_ number: Int, of key: UInt32, in count: Int) -> Int {
    var mixed = UInt64(key) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 29) &* (0xBF58_476D_1CE4_E5B9 &+ UInt64(number) &* 0x94D0_49BB_1331_11EA)
    return Int(((mixed >> 32) &* UInt64(count << 6)) >> 32)
  }

  /// Whether the source may hold so much of a quote that a closer look is worth it; true wherever it does.
  ///
  /// - Complexity: O(words of the quote).
  func mayHold(_ need: QuoteNeed) -> Bool {
    if need.isSingle { return true }
    var covered: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return bits.withUnsafeBufferPointer { bits in
      need.patterns.withUnsafeBufferPointer { patterns in
        for pattern in patterns {
          guard holds(pattern.first, bits), pattern.second == 0 || holds(pattern.second, bits),
            pattern.third == 0 || holds(pattern.third, bits)
          else { continue }
          switch pattern.place >> 6 {
          case 0: covered.0 |= pattern.words << UInt64(pattern.place & 63)
          case 1: covered.1 |= pattern.words << UInt64(pattern.place & 63)
          case 2: covered.2 |= pattern.words << UInt64(pattern.place & 63)
          default: covered.3 |= pattern.words << UInt64(pattern.place & 63)
          }
          // What a pattern covers beyond a border of sixty-four words is left to the next one.
          let count =
            covered.0.nonzeroBitCount + covered.1.nonzeroBitCount + covered.2.nonzeroBitCount
            + covered.3.nonzeroBitCount
          if count >= need.least { return true }
        }
        return false
      }
    }
  }

  @inline(__always)
  private func holds(_ key: UInt32, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
    for number in 0..<3 {
      let bit = Self.bit(number, of: key, in: bits.count)
      if bits[bit >> 6] >> UInt64(bit & 63) & 1 == 0 { return false }
    }
    return true
  }
}

/// What of a quote must stand in a source for a closer look.
struct QuoteNeed: Sendable {
  /// A pattern of the quote as pairs of words.
  struct Pattern: Sendable {
    /// The keys of the pairs; 0 for none.
    var first: UInt32
    var second: UInt32
    var third: UInt32
    /// The word of the quote it begins at, and a bit for each word from there on that it covers.
    var place: Int
    var words: UInt64
  }

  /// The patterns.
  let patterns: [Pattern]
  /// How many words must be covered.
  let least: Int
  /// Whether no filter can tell: one word makes no pair, and more words are counted than there is room for.
  let isSingle: Bool

  /// The most words that are counted.
  private static let limit = 256

  /// Works out what is needed for a quote.
  init(_ probe: QuoteProbe) {
    patterns = SeedTable.pairs(of: probe).map { keys, words in
      let place = words.first ?? 0
      return Pattern(
        first: keys[0],
        second: keys.count > 1 ? keys[1] : 0,
        third: keys.count > 2 ? keys[2] : 0,
        place: place,
        words: words.reduce(0) { $0 | 1 << UInt64($1 - place) }
      )
    }
    // A pattern that lies across a border counts at least its first word there.
    least = max(1, QuoteWindows.least(of: probe.required) - (probe.words.count > 64 ? 3 * (probe.words.count / 64) : 0))
    isSingle = probe.required <= 1 || probe.words.count > Self.limit || patterns.isEmpty
  }
}

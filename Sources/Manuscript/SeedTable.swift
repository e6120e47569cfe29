/// Short patterns of words in many quotes, found again in a text in one pass.
///
/// A pattern is two words side by side, two with one word between, or three or four of five; longer ones stand in for
/// those made of words that every text has. One word of a quote in four can be wrong and patterns are left that are right.
struct SeedTable: Sendable {
  /// Where a pattern of a quote stands in a text.
  struct Hit {
    /// The index of the quote.
    var quote: Int32
    /// The index of the pattern's first word in the quote.
    var word: Int32
    /// The index of its first word in the text.
    var place: Int32
    /// The pattern.
    var shape: UInt8
  }

  /// The words that a pattern looks at, by their distance from its first.
  static let shapes: [[Int]] = [[0], [0, 1], [0, 2], [0, 1, 2], [0, 1, 3], [0, 2, 3], [0, 1, 2, 3]]

  /// The number of words from the first to the last of a pattern.
  static let lengths: [Int] = shapes.map { ($0.last ?? 0) + 1 }

  private struct Entry {
    var key: UInt32
    var quote: Int32
    var word: Int32
    var shape: UInt8
  }

  /// One bit for the high bits of each key, sixteen to a pattern: most words of a text go no further.
  private var sieve: [UInt64]
  /// How far a key is shifted to find its bit.
  private let shift: UInt32
  private var starts: [Int32] = []
  private var entries: [Entry] = []
  private let mask: UInt32
  /// The patterns in use.
  private var used: [Int] = []
  /// One bit for each word that a pattern begins with, by the low bits of its hash; nil where there are so many patterns
  /// that most words of a text begin one.
  private var beginnings: [UInt64]?

  /// The most patterns whose first words are looked for before the patterns themselves, and the bits for them.
  private static let few = 512
  private static let beginningBits: UInt32 = 1 << 14

  /// Gathers the patterns of some quotes; each quote is known by its index.
  ///
  /// Which patterns stand for a quote depends on nothing but its own words, so that it is found or not whatever else is
  /// looked for with it.
  init(_ probes: [QuoteProbe]) {
    var kept: [Entry] = []
    var first = [UInt64](repeating: 0, count: Int(Self.beginningBits >> 6))
    for (index, probe) in probes.enumerated() {
      Self.choose(probe) { shape, place, key in
        let bit = probe.words[place].hash & (Self.beginningBits - 1)
        first[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        kept.append(
          Entry(
            key: key,
            quote: Int32(truncatingIfNeeded: index),
            word: Int32(truncatingIfNeeded: place),
            shape: UInt8(shape)
          )
        )
      }
    }
    var bits: UInt32 = 8
    while 1 << bits < kept.count { bits += 1 }
    mask = (1 << bits) - 1
    var offsets = [Int32](repeating: 0, count: Int(mask) + 2)
    for entry in kept { offsets[Int(entry.key & mask) + 1] += 1 }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    starts = offsets
    entries = kept
    let width = min(bits + 4, 24)
    shift = 32 - width
    sieve = [UInt64](repeating: 0, count: 1 << (width - 6))
    for entry in kept {
      entries[Int(offsets[Int(entry.key & mask)])] = entry
      offsets[Int(entry.key & mask)] += 1
      let bit = entry.key >> shift
      sieve[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
    used = Set(kept.map { Int($0.shape) }).sorted()
    beginnings = kept.count <= Self.few ? first : nil
  }

  @inline(__always)
  private static func mixed(_ key: UInt32, _ word: UInt32) -> UInt32 {
    var key = (key ^ word) &* 0x9E37_79B1
    key ^= key >> 15
    return key
  }

  /// The key of a pattern; nil where it holds a border.
  private static func key(_ shape: Int, _ word: (Int) -> UInt32) -> UInt32? {
    var key = UInt32(truncatingIfNeeded: shape) &* 0x85EB_CA6B
    for distance in shapes[shape] {
      let hash = word(distance)
      guard hash != 0 else { return nil }
      key = mixed(key, hash)
    }
    return key
  }

  /// Takes the shortest patterns of a quote that hold a word that says something; of a short quote, and between marks of
  /// omission that stand close, all of them.
  private static func choose(_ probe: QuoteProbe, _ take: (_ shape: Int, _ place: Int, _ key: UInt32) -> Void) {
    let isShort = probe.required <= 8
    for run in probe.runs {
      let takesAll = isShort || run.count < 4
      for place in run {
        func add(_ shape: Int, always: Bool) -> Bool {
          let offsets = shapes[shape]
          guard place + (offsets.last ?? 0) < run.upperBound,
            let key = key(shape, { probe.words[place + $0].hash }),
            always || offsets.contains(where: { !FunctionWords.holds(probe.words[place + $0].hash) })
          else { return false }
          take(shape, place, key)
          return true
        }
        if probe.required == 1 { _ = add(0, always: true) }
        if !add(1, always: takesAll), !add(3, always: false) { _ = add(6, always: true) }
        if !add(2, always: takesAll) {
          _ = add(4, always: false)
          _ = add(5, always: false)
        }
      }
    }
  }

  /// The pairs of words that each pattern of a quote consists of, with the words of the quote that it covers.
  ///
  /// The words of a pair stand side by side or with one word between. A quote of one word has no patterns.
  static func pairs(of probe: QuoteProbe) -> [(keys: [UInt32], words: [Int])] {
    var result: [(keys: [UInt32], words: [Int])] = []
    choose(probe) { shape, place, _ in
      guard shape > 0 else { return }
      let offsets = shapes[shape]
      var keys: [UInt32] = []
      for (one, next) in zip(offsets, offsets.dropFirst()) {
        keys.append(pair(probe.words[place + one].hash, probe.words[place + next].hash, isApart: next - one == 2))
      }
      result.append((keys, offsets.map { place + $0 }))
    }
    return result
  }

  /// The key of two words, side by side or with one word between.
  @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32, isApart: Bool) -> UInt32 {
    mixed(mixed(isApart ? 0x85EB_CA6B &* 2 : 0x85EB_CA6B, first), second)
  }

  /// Where the patterns stand in a text.
  ///
  /// - Returns: The hits of each pattern in the order of the text; those at one place from the shortest pattern on.
  /// - Complexity: O(words + hits).
  func hits(in hashes: [UInt32], limit: Int = 1 << 20) -> [Hit] {
    var hits: [Hit] = []
    guard !entries.isEmpty else { return hits }
    hashes.withUnsafeBufferPointer { words in
      guard let beginnings else {
        for shape in used where hits.count < limit {
          let pattern = Pattern(shape)
          for place in 0..<max(0, words.count - pattern.last) { look(pattern, place, words, &hits) }
        }
        return
      }
      let patterns = used.map { Pattern($0) }
      beginnings.withUnsafeBufferPointer { beginnings in
        for place in words.indices {
          let bit = words[place] & (Self.beginningBits - 1)
          guard beginnings[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 else { continue }
          for pattern in patterns where place < words.count - pattern.last { look(pattern, place, words, &hits) }
          if hits.count >= limit { break }
        }
      }
    }
    return hits
  }

  /// The words that a pattern looks at beside its first, by their distance; 0 for none.
  private struct Pattern {
    let shape: UInt8
    let second, third, fourth, last: Int
    let seed: UInt32

    init(_ shape: Int) {
      let offsets = SeedTable.shapes[shape]
      self.shape = UInt8(truncatingIfNeeded: shape)
      second = offsets.count > 1 ? offsets[1] : 0
      third = offsets.count > 2 ? offsets[2] : 0
      fourth = offsets.count > 3 ? offsets[3] : 0
      last = offsets.last ?? 0
      seed = UInt32(truncatingIfNeeded: shape) &* 0x85EB_CA6B
    }
  }

  @inline(__always)
  private func look(_ pattern: Pattern, _ place: Int, _ words: UnsafeBufferPointer<UInt32>, _ hits: inout [Hit]) {
    var key = Self.mixed(pattern.seed, words[place])
    if pattern.second > 0 { key = Self.mixed(key, words[place + pattern.second]) }
    if pattern.third > 0 { key = Self.mixed(key, words[place + pattern.third]) }
    if pattern.fourth > 0 { key = Self.mixed(key, words[place + pattern.fourth]) }
    let bit = key >> shift
    guard sieve[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 else { return }
    look(key, place, pattern.shape, &hits)
  }

  @inline(never)
  private func look(_ key: UInt32, _ place: Int, _ shape: UInt8, _ hits: inout [Hit]) {
    let bucket = Int(key & mask)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index].key == key {
      guard entries[index].shape == shape else { continue }
      hits.append(
        Hit(
          quote: entries[index].quote,
          word: entries[index].word,
          place: Int32(truncatingIfNeeded: place),
          shape: shape
        )
      )
    }
  }
}

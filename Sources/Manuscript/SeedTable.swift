/// Short patterns of words in many quotes, found again in a text in one pass.
///
/// A pattern is two words side by side, two with one word between, or three or four of five; longer ones stand in for
/// those that many quotes share. One word of a quote in four can be wrong and patterns are left that are right.
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

  /// One bit for the low bits of each key: most words of a text go no further.
  private var sieve = [UInt64](repeating: 0, count: 1 << 12)
  private var starts: [Int32] = []
  private var entries: [Entry] = []
  private let mask: UInt32
  /// The patterns in use.
  private var used: [Int] = []

  /// The most quotes that may share a pattern before a longer one is taken in its place.
  private static let share = 4

  /// Gathers the patterns of some quotes; each quote is known by its index.
  init(_ probes: [QuoteProbe]) {
    var all: [Entry] = []
    for (index, probe) in probes.enumerated() { Self.gather(probe, Int32(truncatingIfNeeded: index), &all) }
    let counts = Self.counts(all)
    var kept: [Entry] = []
    for (index, probe) in probes.enumerated() {
      Self.choose(probe, Int32(truncatingIfNeeded: index), counts, &kept)
    }
    var bits: UInt32 = 8
    while 1 << bits < kept.count { bits += 1 }
    mask = (1 << bits) - 1
    var offsets = [Int32](repeating: 0, count: Int(mask) + 2)
    for entry in kept { offsets[Int(entry.key & mask) + 1] += 1 }
    for index in 1..<offsets.count { offsets[index] += offsets[index - 1] }
    starts = offsets
    entries = kept
    for entry in kept {
      entries[Int(offsets[Int(entry.key & mask)])] = entry
      offsets[Int(entry.key & mask)] += 1
      sieve[Int(entry.key >> 20)] |= 1 << UInt64(entry.key >> 14 & 63)
    }
    used = Set(kept.map { Int($0.shape) }).sorted()
  }

  @inline(__always)
  private static func mixed(_ key: UInt32, _ word: UInt32) -> UInt32 {
    var key = (key ^ word) &* 0x9E37_79B1
    key ^= key >> 15
    return key
  }

  /// The key of a pattern at a place; nil where it holds a border or leaves the text.
  private static func key(_ shape: Int, _ count: Int, _ word: (Int) -> UInt32?) -> UInt32? {
    var key = UInt32(truncatingIfNeeded: shape) &* 0x85EB_CA6B
    for distance in shapes[shape] {
      guard let hash = word(distance), hash != 0 else { return nil }
      key = mixed(key, hash)
    }
    return key
  }

  private static func gather(_ probe: QuoteProbe, _ quote: Int32, _ all: inout [Entry]) {
    for run in probe.runs {
      for place in run {
        for shape in 1..<shapes.count {
          if let key = key(shape, 0, { run.contains(place + $0) ? probe.words[place + $0].hash : nil }) {
            all.append(Entry(key: key, quote: quote, word: Int32(truncatingIfNeeded: place), shape: UInt8(shape)))
          }
        }
      }
    }
  }

  /// In how many quotes each key stands.
  private static func counts(_ entries: [Entry]) -> [UInt32: Int] {
    var counts: [UInt32: Int] = [:]
    var last: [UInt32: Int32] = [:]
    counts.reserveCapacity(entries.count)
    for entry in entries where last[entry.key] != entry.quote {
      last[entry.key] = entry.quote
      counts[entry.key, default: 0] += 1
    }
    return counts
  }

  /// Takes the shortest patterns of a quote that few quotes share; of a short quote all of them.
  private static func choose(
    _ probe: QuoteProbe,
    _ quote: Int32,
    _ counts: [UInt32: Int],
    _ kept: inout [Entry]
  ) {
    let isShort = probe.required <= 8
    for run in probe.runs {
      for place in run {
        func add(_ shape: Int, always: Bool) -> Bool {
          guard
            let key = key(shape, 0, { run.contains(place + $0) ? probe.words[place + $0].hash : nil }),
            always || counts[key, default: 0] <= share
          else { return false }
          kept.append(Entry(key: key, quote: quote, word: Int32(truncatingIfNeeded: place), shape: UInt8(shape)))
          return true
        }
        if probe.required == 1 { _ = add(0, always: true) }
        if !add(1, always: isShort), !add(3, always: false) { _ = add(6, always: true) }
        if !add(2, always: isShort) {
          _ = add(4, always: false)
          _ = add(5, always: false)
        }
      }
    }
  }

  /// Where the patterns stand in a text, in the order of the text.
  ///
  /// - Complexity: O(words + hits).
  func hits(in stream: WordStream, limit: Int = 1 << 20) -> [Hit] {
    var hits: [Hit] = []
    guard !entries.isEmpty else { return hits }
    stream.hashes.withUnsafeBufferPointer { words in
      for shape in used {
        let offsets = Self.shapes[shape]
        let first = UInt32(truncatingIfNeeded: shape) &* 0x85EB_CA6B
        let second = offsets.count > 1 ? offsets[1] : 0
        let third = offsets.count > 2 ? offsets[2] : 0
        let fourth = offsets.count > 3 ? offsets[3] : 0
        let end = words.count - (offsets.last ?? 0)
        guard end > 0 else { continue }
        for place in 0..<end {
          var key = Self.mixed(first, words[place])
          if second > 0 { key = Self.mixed(key, words[place + second]) }
          if third > 0 { key = Self.mixed(key, words[place + third]) }
          if fourth > 0 { key = Self.mixed(key, words[place + fourth]) }
          guard sieve[Int(key >> 20)] >> UInt64(key >> 14 & 63) & 1 != 0 else { continue }
          look(key, place, UInt8(shape), &hits)
        }
        if hits.count >= limit { break }
      }
    }
    return hits
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

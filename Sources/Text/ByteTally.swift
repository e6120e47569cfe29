/// What a stretch of UTF-8 holds, counted eight bytes at a time in the bytes of a word.
struct ByteTally {
  /// Bytes that continue a scalar.
  var continuations = 0
  /// Bytes that begin a scalar of four bytes, which are two UTF-16 units.
  var fourByteLeads = 0
  /// Line breaks.
  var lineBreaks = 0
  /// All bytes joined: below 0x80 where all are ASCII.
  var union: UInt8 = 0

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Counts the bytes from `start` to `end`, exclusive.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    var all: UInt64 = 0
    while place + 8 <= end {
      // Counters of eight bits hold for 255 words.
      let stop = min(end, place + 8 * 240)
      var (inner, wide, lines): (UInt64, UInt64, UInt64) = (0, 0, 0)
      while place + 8 <= stop {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let high = word >> 7
        let second = word >> 6
        inner &+= high & ~second & Self.ones
        wide &+= high & second & (word >> 5) & (word >> 4) & Self.ones
        lines &+= Self.matches(word, 0x0A0A_0A0A_0A0A_0A0A) >> 7
        all |= word
        place += 8
      }
      continuations += Self.sum(inner)
      fourByteLeads += Self.sum(wide)
      lineBreaks += Self.sum(lines)
    }
    if all & ~Self.low != 0 { union = 0x80 }
    while place < end {
      let byte = raw[place]
      continuations += byte & 0xC0 == 0x80 ? 1 : 0
      fourByteLeads += byte >= 0xF0 ? 1 : 0
      lineBreaks += byte == 0x0A ? 1 : 0
      union |= byte
      place += 1
    }
  }

  /// The high bit of each byte of a word that equals the pattern's, and of no other.
  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// The sum of the eight bytes of a word.
  @inline(__always)
  private static func sum(_ counts: UInt64) -> Int {
    let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}

/// Names that are looked for in texts, in the forms people write them in.
///
/// A name is found whatever its case and accents (å, æ and ø are letters of their own), with combining marks, soft hyphens
/// and invisible signs in it, over a line break, a hyphen at a line's end or the border of two subtitle cues, with a
/// hyphen for a blank, in the genitive (`Kari's`, `Karis`, `Jonas'`) and as the first part of a compound with a hyphen. Names
/// that are no person's are also found in the Norwegian definite and plural forms (`Solbakken sykehjemmet`).
package struct NameTable: Sendable {
  /// A name to look for.
  package struct Name: Sendable {
    /// The name as people write it.
    package var words: String
    /// What the caller knows it by.
    package var index: Int
    /// Whether the endings of Norwegian nouns may follow, besides the genitive.
    package var takesEndings: Bool
    /// Whether it is a name only where it begins with a capital, because the word also means something else.
    package var needsCapital: Bool

    /// Creates a name.
    package init(_ words: String, index: Int, takesEndings: Bool = false, needsCapital: Bool = false) {
      self.words = words
      self.index = index
      self.takesEndings = takesEndings
      self.needsCapital = needsCapital
    }
  }

  /// A name in a text.
  package struct Hit: Hashable, Sendable {
    /// What the caller knows it by.
    package var index: Int
    /// The first byte.
    package var start: Int
    /// The byte after the last of the name, its ending included.
    package var end: Int
    /// The byte after the name as it was declared.
    package var stem: Int
  }

  private struct Pattern: Sendable {
    var scalars: [UInt32]
    var index: Int
    var takesEndings: Bool
    var needsCapital: Bool
  }

  /// The patterns, those of more scalars first.
  private let patterns: [Pattern]
  /// For each hash of two scalars the patterns that begin with them.
  private let buckets: [UInt32: [Int32]]
  /// One bit for each hash of three scalars at the beginning of a name that may be in lower case; then of any name.
  private let lower: [UInt64]
  private let upper: [UInt64]
  /// One bit for each first letter of a name, `a` to `z`.
  private let firsts: UInt32
  /// For each first letter one bit for each second, `a` to `z`.
  private let seconds: [UInt32]

  /// The table without names.
  package static let empty = NameTable([])

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { patterns.isEmpty }

  /// Prepares the looking.
  ///
  /// - Complexity: O(n log n) in the bytes of the names.
  package init(_ names: [Name]) {
    var patterns: [Pattern] = []
    for name in names {
      let scalars = Self.folded(name.words)
      guard scalars.count > 1 else { continue }
      patterns.append(
        Pattern(
          scalars: scalars,
          index: name.index,
          takesEndings: name.takesEndings,
          needsCapital: name.needsCapital
        )
      )
    }
    patterns.sort {
      $0.scalars.count != $1.scalars.count ? $0.scalars.count > $1.scalars.count : $0.index < $1.index
    }
    var buckets: [UInt32: [Int32]] = [:]
    var lower = [UInt64](repeating: 0, count: 1 << 10)
    var upper = lower
    var firsts: UInt32 = 0
    var seconds = [UInt32](repeating: 0, count: 32)
    for (place, pattern) in patterns.enumerated() {
      if 0x61...0x7A ~= pattern.scalars[0] {
        firsts |= 1 << (pattern.scalars[0] & 31)
        if 0x61...0x7A ~= pattern.scalars[1] { seconds[Int(pattern.scalars[0] & 31)] |= 1 << (pattern.scalars[1] & 31) }
      }
      buckets[Self.bucket(pattern.scalars[0], pattern.scalars[1]), default: []].append(Int32(place))
      let third = pattern.scalars.count > 2 ? pattern.scalars[2] : 0
      // A name of two letters may be followed by anything, and a hyphen or mark may stand in the place of the third.
      let hashes =
        0x61...0x7A ~= third
        ? [Self.hash(pattern.scalars[0], pattern.scalars[1], third)]
        : (0..<32).map { Self.hash(pattern.scalars[0], pattern.scalars[1], $0) }
      for hash in hashes {
        upper[hash >> 6] |= 1 << UInt64(hash & 63)
        if !pattern.needsCapital { lower[hash >> 6] |= 1 << UInt64(hash & 63) }
      }
    }
    self.patterns = patterns
    self.buckets = buckets
    self.lower = lower
    self.upper = upper
    self.firsts = firsts
    self.seconds = seconds
  }

  /// The names in a text in its order; of names that begin at one place the longest, none inside another.
  ///
  /// - Complexity: O(bytes), and O(names with the same two first letters) for each word that begins like a name.
  package func hits(in text: SourceText) -> [Hit] {
    text.bytes.withUnsafeBufferPointer { hits(in: $0) }
  }

  // MARK: Looking

  private func hits(in bytes: UnsafeBufferPointer<UInt8>) -> [Hit] {
    guard !patterns.isEmpty else { return [] }
    var result: [Hit] = []
    lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        Self.letters.withUnsafeBufferPointer { letters in
          var place = 0
          let end = bytes.count
          while place < end {
            let byte = bytes[place]
            let first = letters[Int(byte)]
            if first == 0 {
              place += 1
              continue
            }
            if byte >= 0x80, let width = Self.signWidth(bytes, place) {
              place += width
              continue
            }
            // A word begins here; most are told to be no name by three letters.
            if mayBegin(bytes, place, first, letters, lower, upper), let hit = hit(bytes, place) {
              result.append(hit)
              place = max(hit.end, place + 1)
            }
            while place < end, letters[Int(bytes[place])] != 0 {
              if bytes[place] >= 0x80, Self.signWidth(bytes, place) != nil { break }
              place += 1
            }
          }
        }
      }
    }
    return result
  }

  /// For each byte: 0 where it is no part of a word, its lower-case letter, or 1 for digits and bytes beyond ASCII.
  private static let letters: [UInt8] = (0...255).map { byte in
    switch byte {
    case 0x41...0x5A: UInt8(byte | 0x20)
    case 0x61...0x7A: UInt8(byte)
    case 0x30...0x39, 0x80...0xFF: 1
    default: 0
    }
  }

  /// The width of a quotation mark, dash or other sign beyond ASCII that is no part of a word; nil for anything else.
  @inline(__always)
  private static func signWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    guard place + 2 < bytes.count else { return nil }
    let second = bytes[place + 1]
    switch bytes[place] {
    case 0xC2: return second == 0xAD || second == 0xAA || second == 0xB5 || second == 0xBA ? nil : 2
    case 0xE2:
      let isInvisible = second == 0x80 && 0x8B...0x8D ~= bytes[place + 2] || second == 0x81 && bytes[place + 2] == 0xA0
      return second < 0xB0 && !isInvisible ? 3 : nil
    default: return nil
    }
  }

  @inline(__always)
  private func mayBegin(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    _ first: UInt8,
    _ letters: UnsafeBufferPointer<UInt8>,
    _ lower: UnsafeBufferPointer<UInt64>,
    _ upper: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    guard place + 2 < bytes.count else { return true }
    let second = letters[Int(bytes[place + 1])]
    let third = letters[Int(bytes[place + 2])]
    // Beyond ASCII, and with digits or a sign among the three, the slow way decides. A letter with a mark behind it may be
    // another letter.
    guard first > 1 else { return true }
    let isMarked = bytes[place + 1] == 0xCC || bytes[place + 1] == 0xCD
    if !isMarked, firsts & (1 << UInt32(first & 31)) == 0 { return false }
    guard second > 1 else { return true }
    if bytes[place + 2] != 0xCC, bytes[place + 2] != 0xCD,
      seconds[Int(first & 31)] & (1 << UInt32(second & 31)) == 0
    {
      return false
    }
    if third == 1 || bytes[place + 2] >= 0x80 { return true }
    let hash = Self.hash(UInt32(first), UInt32(second), third == 0 ? 0 : UInt32(third))
    let table = bytes[place] == first ? lower : upper
    return table[hash >> 6] & (1 << UInt64(hash & 63)) != 0
  }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    Int(truncatingIfNeeded: ((first & 31) &* 2_048 &+ (second & 31) &* 64 &+ (third & 31)) & 0xFFFF)
  }

  private static func bucket(_ first: UInt32, _ second: UInt32) -> UInt32 { first &* 65_599 &+ second }

  private func hit(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Hit? {
    var walk = NameWalk(bytes, place)
    guard let first = walk.next() else { return nil }
    guard let second = walk.next() else { return nil }
    guard let candidates = buckets[Self.bucket(first, second)] else { return nil }
    var isCapital: Bool?
    for candidate in candidates {
      let pattern = patterns[Int(candidate)]
      var walk = NameWalk(bytes, place)
      guard walk.passes(pattern.scalars) else { continue }
      if pattern.needsCapital {
        let isWritten = isCapital ?? Scalars.isUppercase(Scalars.decode(bytes, place).0)
        isCapital = isWritten
        guard isWritten else { continue }
      }
      guard let end = walk.wordEnd(of: pattern.scalars, takesEndings: pattern.takesEndings) else { continue }
      return Hit(index: pattern.index, start: place, end: end, stem: walk.place)
    }
    return nil
  }

  /// A name as the scalars it is compared by; hyphens are blanks.
  private static func folded(_ words: String) -> [UInt32] {
    var result: [UInt32] = []
    Array(words.utf8).withUnsafeBufferPointer { bytes in
      var walk = NameWalk(bytes, 0)
      while let scalar = walk.next() {
        if scalar == 0x20, result.isEmpty || result.last == 0x20 { continue }
        result.append(scalar)
      }
    }
    while result.last == 0x20 { result.removeLast() }
    return result
  }
}

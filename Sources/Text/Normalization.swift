/// Canonical normal form C, the form of paths, ids and labels.
///
/// Letters such as å can be written as one scalar or as a letter and a mark; form C takes the one scalar. The tables
/// are those of Unicode 14; the order of marks follows the standard library.
public enum Normalization {
  /// The text in normal form C.
  ///
  /// - Complexity: O(bytes); text that is in form C already is returned as it is.
  public static func nfc(_ string: String) -> String {
    isNFC(string) ? string : composed(string)
  }

  /// Whether a text is in normal form C.
  ///
  /// - Complexity: O(bytes); one comparison per byte where no byte can belong to a mark.
  public static func isNFC(_ string: String) -> Bool {
    var high: UInt8 = 0
    for byte in string.utf8 { high = max(high, byte) }
    // Every scalar below U+0300 stands in form C; U+0300 begins with 0xCC.
    if high < 0xCC { return true }
    if passesQuickCheck(string) { return true }
    return string.utf8.elementsEqual(composed(string).utf8)
  }

  // MARK: Parts

  private static let hangul = (base: 0xAC00 as UInt32, lead: 0x1100 as UInt32, vowel: 0x1161 as UInt32)
  private static let hangulTrail: UInt32 = 0x11A7
  private static let hangulCount: UInt32 = 11_172

  private struct Tables: Sendable {
    /// Full decompositions.
    var decomposed: [UInt32: [Unicode.Scalar]] = [:]
    /// The composite of two scalars: the first in the upper half of the key.
    var composite: [UInt64: Unicode.Scalar] = [:]
    /// Scalars that only decompose, and scalars that can compose with one before them.
    var suspects: Set<UInt32> = []
  }

  private static let tables: Tables = {
    var tables = Tables()
    var code: UInt32 = 0
    var number: UInt32 = 0
    var composes = false
    var parts: [Unicode.Scalar] = []
    func close() {
      if let scalar = Unicode.Scalar(number) { parts.append(scalar) }
      number = 0
    }
    func store() {
      close()
      if composes, parts.count == 2, let composite = Unicode.Scalar(code) {
        tables.composite[UInt64(parts[0].value) << 32 | UInt64(parts[1].value)] = composite
        tables.suspects.insert(parts[1].value)
      } else {
        tables.suspects.insert(code)
      }
      tables.decomposed[code] = parts
      parts = []
    }
    for byte in CompositionTable.entries.utf8 {
      switch byte {
      case 0x30...0x39: number = number &* 36 &+ UInt32(byte - 0x30)
      case 0x61...0x7A: number = number &* 36 &+ UInt32(byte - 0x61 + 10)
      case 0x3D, 0x21:
        code &+= number
        composes = byte == 0x3D
        number = 0
      case 0x2C: close()
      default: store()
      }
    }
    store()
    // Composites are listed by code, so a part may itself decompose: expand until nothing changes.
    for code in tables.decomposed.keys {
      while let parts = tables.decomposed[code], let first = parts.first,
        let inner = tables.decomposed[first.value]
      {
        tables.decomposed[code] = inner + parts.dropFirst()
      }
    }
    return tables
  }()

  /// Whether no scalar of the text can change; false where only full composition tells.
  private static func passesQuickCheck(_ string: String) -> Bool {
    var lastClass: UInt8 = 0
    for scalar in string.unicodeScalars {
      let value = scalar.value
      if value < 0x300 || 0x2010...0x2125 ~= value || 0x4E00...0x9FFF ~= value || 0xAC00...0xD7A3 ~= value
        || 0x1F000...0x1FAFF ~= value
      {
        lastClass = 0
        continue
      }
      let combining = scalar.properties.canonicalCombiningClass.rawValue
      if combining != 0, combining < lastClass { return false }
      lastClass = combining
      if 0x1161...0x11C2 ~= value || tables.suspects.contains(value) { return false }
    }
    return true
  }

  private static func composed(_ string: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(string.utf8.count)
    // The scalars from the last starter on, with their combining classes.
    var pending: [(scalar: Unicode.Scalar, rank: UInt8)] = []
    func flush() {
      if pending.count == 1 {
        result.append(contentsOf: UTF8.encode(pending[0].scalar) ?? UTF8.encodedReplacementCharacter)
      } else if !pending.isEmpty {
        for scalar in compose(pending) {
          result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
      pending.removeAll(keepingCapacity: true)
    }
    for scalar in string.unicodeScalars {
      decompose(scalar) { part in
        let rank = part.value < 0x300 ? 0 : part.properties.canonicalCombiningClass.rawValue
        // A starter begins a new stretch unless it can compose with the starter before it.
        if rank == 0, !canFollow(part) { flush() }
        pending.append((part, rank))
      }
    }
    flush()
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a starter can be the second half of a composite.
  private static func canFollow(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && (0x1161...0x11C2 ~= scalar.value || tables.suspects.contains(scalar.value))
  }

  private static func decompose(_ scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    let value = scalar.value
    if value < 0xC0 { return body(scalar) }
    if value >= hangul.base, value < hangul.base + hangulCount {
      let index = value - hangul.base
      for code in [hangul.lead + index / 588, hangul.vowel + index % 588 / 28, hangulTrail + index % 28] {
        if code != hangulTrail, let part = Unicode.Scalar(code) { body(part) }
      }
      return
    }
    guard let parts = tables.decomposed[value] else { return body(scalar) }
    for part in parts { body(part) }
  }

  /// The first scalar of the full canonical decomposition: the letter without its accents.
  static func firstDecomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    tables.decomposed[scalar.value]?.first ?? scalar
  }

  /// Orders the marks of a stretch that begins with at most one starter, and composes it.
  private static func compose(_ pending: [(scalar: Unicode.Scalar, rank: UInt8)]) -> [Unicode.Scalar] {
    var stretch = pending
    var start = 0
    while start < stretch.count {
      if stretch[start].rank == 0 {
        start += 1
        continue
      }
      var end = start
      while end < stretch.count, stretch[end].rank != 0 { end += 1 }
      let marks = stretch[start..<end].enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      stretch.replaceSubrange(start..<end, with: marks.map(\.element))
      start = end
    }
    var result: [Unicode.Scalar] = []
    var starter: Int?
    var lastRank: UInt8 = 0
    var blocked = false
    for (scalar, rank) in stretch {
      if let place = starter, !blocked || lastRank < rank, let whole = composite(result[place], scalar) {
        result[place] = whole
        continue
      }
      if rank == 0 {
        starter = result.count
        blocked = false
      } else {
        blocked = true
      }
      lastRank = rank
      result.append(scalar)
    }
    return result
  }

  private static func composite(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    let (one, two) = (first.value, second.value)
    if one >= hangul.lead, one < hangul.lead + 19, two >= hangul.vowel, two < hangul.vowel + 21 {
      return Unicode.Scalar(hangul.base + ((one - hangul.lead) * 21 + two - hangul.vowel) * 28)
    }
    if one >= hangul.base, one < hangul.base + hangulCount, (one - hangul.base) % 28 == 0, two > hangulTrail,
      two < hangulTrail + 28
    {
      return Unicode.Scalar(one + two - hangulTrail)
    }
    return tables.composite[UInt64(one) << 32 | UInt64(two)]
  }
}

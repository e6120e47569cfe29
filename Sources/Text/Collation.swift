/// The order of names and labels for Norwegian and English readers, the same on every machine.
///
/// Spaces and punctuation come before digits, digits before letters, æ, ø and å last in that order; ä sorts as æ, ö as
/// ø, other accents as their letter. Case and accents decide only between names that are otherwise equal.
public enum Collation {
  /// The bytes by which a text sorts; equal only for equal texts.
  ///
  /// - Parameters:
  ///   - string: The text.
  ///   - sortsDoubleAAsÅ: Whether `aa` sorts as `å`, as in Aasen.
  /// - Returns: Bytes to be compared one by one.
  /// - Complexity: O(bytes).
  public static func key(_ string: String, sortsDoubleAAsÅ: Bool = false) -> [UInt8] {
    let normal = Normalization.nfc(string)
    var folded: [UInt32] = []
    for scalar in normal.unicodeScalars { CaseFolding.fold(scalar) { folded.append($0.value) } }
    var key: [UInt8] = []
    key.reserveCapacity(folded.count * 2 + string.utf8.count * 2 + 8)
    var index = 0
    while index < folded.count {
      var value = folded[index]
      if sortsDoubleAAsÅ, value == 0x61, index + 1 < folded.count, folded[index + 1] == 0x61 {
        value = 0xE5
        index += 1
      }
      append(weight(value), to: &key)
      index += 1
    }
    key.append(0)
    // Lower case before upper, plain before accented: the scalars themselves, case turned round.
    for scalar in normal.unicodeScalars {
      var plain = scalar
      CaseFolding.lower(scalar) { plain = $0 }
      append(plain.value + 1, to: &key)
    }
    key.append(0)
    for scalar in normal.unicodeScalars { key.append(Scalars.isUppercase(scalar.value) ? 2 : 1) }
    key.append(0)
    key.append(contentsOf: string.utf8)
    return key
  }

  /// Whether one text sorts before another; a total order on the bytes of texts.
  public static func precedes(_ one: String, _ other: String) -> Bool {
    key(one).lexicographicallyPrecedes(key(other))
  }

  /// The texts in order.
  ///
  /// - Complexity: O(n log n), one key per text.
  public static func sorted<Element>(_ elements: some Sequence<Element>, by name: (Element) -> String) -> [Element] {
    elements.map { (key(name($0)), $0) }.enumerated()
      .sorted { one, other in
        if one.element.0 != other.element.0 { return one.element.0.lexicographicallyPrecedes(other.element.0) }
        return one.offset < other.offset
      }
      .map(\.element.1)
  }

  /// The first letters of a text in normal form C as a number: where those of two texts differ, the texts sort as the
  /// numbers do; where they are equal, the keys decide.
  ///
  /// - Complexity: O(1).
  package static func start(_ string: String) -> UInt64 {
    var start: UInt64 = 0
    var left: UInt64 = 8
    var isOpen = true
    for scalar in string.unicodeScalars {
      guard isOpen, left > 0 else { break }
      CaseFolding.fold(scalar) { small in
        guard isOpen, left > 0 else { return }
        let weight: UInt64
        switch small.value {
        case 0x30...0x39: weight = UInt64(small.value - 0x30 + 0x10)
        case 0x61...0x7A: weight = UInt64(small.value - 0x61 + 0x20)
        case 0xE6: weight = 0x40
        case 0xF8: weight = 0x41
        case 0xE5: weight = 0x42
        default:
          // What is neither has one weight of its kind, and nothing behind it counts here.
          weight = Scalars.role(small.value) == .other ? 1 : 0xFE
          isOpen = false
        }
        start = start << 8 | weight
        left -= 1
      }
    }
    return left < 8 ? start << (8 * left) : 0
  }

  /// The place of a folded scalar in the order, from 1.
  private static func weight(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39: return value - 0x30 + 0x200
    case 0x61...0x7A: return value - 0x61 + 0x210
    case 0xE6: return 0x230
    case 0xF8: return 0x231
    case 0xE5: return 0x232
    default:
      if Scalars.role(value) != .other { return value + 0x240 }
      return min(value + 1, 0x1FF)
    }
  }

  /// Appends a number above 0 so that bytes sort as numbers do and none is 0 at the front.
  private static func append(_ value: UInt32, to key: inout [UInt8]) {
    if value < 0x40 {
      key.append(UInt8(value))
    } else if value < 0x4000 {
      key.append(UInt8(0x40 + (value >> 8)))
      key.append(UInt8(value & 0xFF))
    } else {
      key.append(UInt8(0x80 + (value >> 16 & 0x7F)))
      key.append(UInt8(value >> 8 & 0xFF))
      key.append(UInt8(value & 0xFF))
    }
  }
}

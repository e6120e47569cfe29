import KodebokText

/// A word as words are compared: in lower case and normal form C, with straight apostrophes and plain hyphens.
///
/// Accents stay: `idé` and `ide` are two forms, `é` in one scalar or two is the same. A soft hyphen is left out.
struct FoldedWord {
  /// The longest word that is compared, in bytes; what is longer is no word of a language.
  static let mostBytes = 200

  /// The folded bytes; only the first ``count`` are meant.
  private(set) var bytes: [UInt8] = Array(repeating: 0, count: 3 * mostBytes + 64)
  private(set) var count = 0
  /// A number that is equal for equal words.
  private(set) var hash: UInt64 = 0

  /// Folds the word between two places; false where it is too long.
  ///
  /// - Complexity: O(bytes).
  @inline(__always)
  mutating func fold(_ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= Self.mostBytes else { return false }
    var isSimple = true
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let filled = bytes.withUnsafeMutableBufferPointer { out in
      var (place, filled) = (start, 0)
      while place < end {
        var byte = word[place]
        if byte < 0x80 {
          if 0x41...0x5A ~= byte { byte |= 0x20 }
        } else if byte == 0xC3, place + 1 < end {
          out[filled] = byte
          filled += 1
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
          place += 1
          byte = word[place]
          if byte <= 0x9E, byte != 0x97 { byte |= 0x20 }
        } else {
          isSimple = false
          break
        }
        out[filled] = byte
        filled += 1
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        place += 1
      }
      return filled
    }
    count = filled
    self.hash = hash ^ hash >> 29
    if !isSimple { foldSlowly(String(decoding: UnsafeBufferPointer(rebasing: word[start..<end]), as: UTF8.self)) }
    return true
  }

  /// Folds a word; false where it is too long.
  mutating func fold(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { fold($0, 0, $0.count) }
  }

  /// The folded form of a word.
  static func form(of word: String) -> String {
    var folded = FoldedWord()
    return folded.fold(word) ? folded.string : CaseFolding.lowercased(word)
  }

  /// The folded form.
  var string: String { String(decoding: bytes[..<count], as: UTF8.self) }

  @inline(never)
  private mutating func foldSlowly(_ word: String) {
    count = 0
    hash = 0xCBF2_9CE4_8422_2325
    for scalar in CaseFolding.lowercased(Normalization.nfc(word)).unicodeScalars {
      switch scalar {
      case "\u{AD}": continue
      case "\u{2019}": append("'")
      case "\u{2010}", "\u{2011}": append("-")
      default: append(scalar)
      }
    }
    hash ^= hash >> 29
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter where count < bytes.count {
      bytes[count] = byte
      count += 1
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }
}

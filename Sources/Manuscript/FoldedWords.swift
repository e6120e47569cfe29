import KodebokText

/// Words in the form in which quotes and speech are compared.
///
/// A word is a run of letters, marks and digits of any script; hyphens part words, so that a hyphen at the end of a line
/// changes nothing; apostrophes, soft hyphens and zero-width characters inside a word are passed over. Case does not count,
/// letters are taken in normal form C, accents count: `én` and `en` are two words.
enum FoldedWords {
  /// The state a hash begins with (FNV-1a, 32 bits): hashing can go on where it stopped, so two words can be joined.
  static let seed: UInt32 = 0x811C_9DC5
  private static let prime: UInt32 = 0x0100_0193

  /// Hands over the words of a stretch of valid UTF-8: hash, first byte, byte after the last.
  ///
  /// - Complexity: O(bytes).
  @inline(__always)
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ from: Int,
    _ to: Int,
    _ body: (UInt32, Int, Int) -> Void
  ) {
    var place = from
    while place < to {
      let begin = place
      var hash = seed
      var end = place
      var isSimple = true
      while place < to {
        let byte = bytes[place]
        let small = byte | 0x20
        if small &- 0x61 < 26 {
          hash = (hash ^ UInt32(small)) &* prime
          place += 1
          end = place
        } else if byte &- 0x30 < 10 {
          hash = (hash ^ UInt32(byte)) &* prime
          place += 1
          end = place
        } else if byte < 0x80 {
          // An apostrophe between two letters belongs to the word.
          guard byte == 0x27, end == place, end > begin, place + 1 < to, isLetterStart(bytes[place + 1]) else { break }
          place += 1
        } else if byte == 0xC3, place + 1 < to, bytes[place + 1] != 0x97, bytes[place + 1] != 0xB7 {
          let low = bytes[place + 1]
          hash = (hash ^ 0xC3) &* prime
          hash = (hash ^ UInt32(low < 0x9F ? low | 0x20 : low)) &* prime
          place += 2
          end = place
        } else {
          let (kind, width) = wide(bytes, place, to)
          if kind == .letter {
            isSimple = false
            place += width
            end = place
          } else if kind == .inner, end == place, end > begin, joins(bytes, place + width, to) {
            place += width
          } else {
            break
          }
        }
      }
      if end > begin {
        body(isSimple ? hash : slowHash(seed, bytes, begin, end), begin, end)
      } else {
        place = begin + width(of: bytes[begin])
      }
    }
  }

  /// The hash of what was hashed before, followed by a word: that of both words written as one.
  static func hash(continuing hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    slowHash(hash, bytes, start, end)
  }

  /// The hash of a word given as a string.
  static func hash(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { slowHash(seed, $0, 0, $0.count) }
  }

  // MARK: Parts

  private enum Kind { case letter, inner, other }

  @inline(__always)
  private static func isLetterStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3
  }

  /// Whether a word goes on behind an apostrophe or a soft hyphen.
  private static func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> Bool {
    guard place < to else { return false }
    let byte = bytes[place]
    if byte < 0x80 { return isLetterStart(byte) }
    if byte == 0xC3 { return place + 1 < to && bytes[place + 1] != 0x97 && bytes[place + 1] != 0xB7 }
    return wide(bytes, place, to).0 == .letter
  }

  /// What a scalar beyond Latin-1 letters does in a word, and its length.
  @inline(never)
  private static func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> (Kind, Int) {
    let width = min(width(of: bytes[place]), to - place)
    let value = scalar(bytes, place, width)
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0x2018, 0x2019, 0x2BC: return (.inner, width)
    case 0x80..<0xC0, 0xD7, 0xF7, 0x2010...0x2070, 0x1F000...0x1FAFF: return (.other, width)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return (.other, width) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber, .decimalNumber:
      return (.letter, width)
    default: return (.other, width)
    }
  }

  @inline(__always)
  static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : (byte < 0xE0 ? 2 : (byte < 0xF0 ? 3 : 4)) }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ width: Int) -> UInt32 {
    var value = UInt32(bytes[place])
    guard width > 1 else { return value }
    value &= width == 2 ? 0x1F : (width == 3 ? 0x0F : 0x07)
    for index in 1..<width { value = value << 6 | UInt32(bytes[place + index] & 0x3F) }
    return value
  }

  /// The hash of any word, by its letters in lower case and normal form C.
  private static func slowHash(
    _ start: UInt32,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ from: Int,
    _ to: Int
  ) -> UInt32 {
    var hash = start
    let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
    for scalar in CaseFolding.lowercased(Normalization.nfc(word)).unicodeScalars {
      switch scalar.value {
      case 0x27, 0xAD, 0x200B...0x200D, 0x2060, 0x2018, 0x2019, 0x2BC: continue
      default:
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { hash = (hash ^ UInt32(byte)) &* prime }
      }
    }
    return hash
  }
}

/// What a byte loop needs to know about one Unicode scalar.
enum Scalars {
  /// The scalar value that begins at a byte of valid UTF-8, and its length in bytes.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt32, Int) {
    let first = bytes[place]
    if first < 0x80 { return (UInt32(first), 1) }
    @inline(__always) func next(_ index: Int) -> UInt32 {
      place + index < bytes.count ? UInt32(bytes[place + index] & 0x3F) : 0
    }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return (UInt32(first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// White space, zero width space and byte order mark.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || 0x09...0x0D ~= scalar }
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return true
    default: return false
    }
  }

  /// What a scalar does in a word.
  enum Role: UInt8 {
    case other, letter, digit
  }

  /// Whether a scalar is a letter (or a mark on one), a digit or something else.
  @inline(__always)
  static func role(_ scalar: UInt32) -> Role {
    if scalar < 0x80 {
      if 0x61...0x7A ~= scalar || 0x41...0x5A ~= scalar { return .letter }
      return 0x30...0x39 ~= scalar ? .digit : .other
    }
    if 0xC0...0x24F ~= scalar { return scalar == 0xD7 || scalar == 0xF7 ? .other : .letter }
    return wideRole(scalar)
  }

  @inline(never)
  private static func wideRole(_ scalar: UInt32) -> Role {
    // Punctuation and emoji, the frequent ones above Latin.
    if 0x2010...0x2070 ~= scalar || 0x1F000...0x1FAFF ~= scalar { return .other }
    guard let scalar = Unicode.Scalar(scalar) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber:
      return .letter
    case .decimalNumber: return .digit
    default: return .other
    }
  }

  /// Whether a scalar is a lower-case letter.
  static func isLowercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x61...0x7A ~= scalar }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  /// Whether a scalar is an upper-case letter.
  static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return 0x41...0x5A ~= scalar }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}

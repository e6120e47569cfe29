/// The text between quotation marks: where it ends, and what its escapes stand for.
///
/// All functions go over each byte once and trust ranges they are given to lie inside the bytes.
enum JSONEscapes {
  /// Finds the end of a string: the quotation mark, or the first byte that may not stand in a string.
  static func end(
    _ bytes: [UInt8],
    from start: Int,
    to end: Int
  ) -> (stop: Int, hasEscapes: Bool, hasUnicodeEscapes: Bool) {
    bytes.withUnsafeBytes { bytes in
      var at = start
      var hasEscapes = false
      var hasUnicodeEscapes = false
      while at < end {
        at = plainEnd(bytes, from: at, to: end)
        guard at < end, bytes[at] == UInt8(ascii: "\\") else { break }
        guard at + 1 < end else { return (end, hasEscapes, hasUnicodeEscapes) }
        hasEscapes = true
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
          UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
          at += 2
        case UInt8(ascii: "u"):
          guard at + 6 <= end else { return (end, hasEscapes, hasUnicodeEscapes) }
          for index in at + 2..<at + 6 where hexValue(bytes[index]) == nil {
            return (at, hasEscapes, hasUnicodeEscapes)
          }
          hasUnicodeEscapes = true
          at += 6
        default: return (at, hasEscapes, hasUnicodeEscapes)
        }
      }
      return (at, hasEscapes, hasUnicodeEscapes)
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// The code unit of the `\u` escape at `at`, or nil where none stands before `end`.
  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) -> UInt32? {
    guard at + 6 <= end, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      guard let value = hexValue(bytes[index]) else { return nil }
      unit = unit << 4 | value
    }
    return unit
  }

  /// The scalar that the `\u` escape at `at` writes, alone or with the one after it; nil for half a pair.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at: Int,
    end: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let first = codeUnit(bytes, at: at, end: end) else { return (nil, 6) }
    guard 0xD800...0xDBFF ~= first else { return (Unicode.Scalar(first), 6) }
    guard let second = codeUnit(bytes, at: at + 6, end: end), 0xDC00...0xDFFF ~= second else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), 12)
  }

  /// The offset of the first escape in a string that is half a surrogate pair.
  static func loneSurrogate(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      guard at + 1 < range.upperBound, bytes[at + 1] == UInt8(ascii: "u") else {
        at += 2
        continue
      }
      let read = scalar(bytes, at: at, end: range.upperBound)
      if read.scalar == nil { return at }
      at += read.length
    }
    return nil
  }

  /// Writes the text that a string stands for, which is never longer than the string, and gives its length.
  ///
  /// Half a surrogate pair becomes U+FFFD.
  static func resolve(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var at = range.lowerBound
    var count = 0
    while at < range.upperBound {
      let byte = bytes[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
        text[count] = byte
        count += 1
        at += 1
        continue
      }
      if bytes[at + 1] == UInt8(ascii: "u") {
        let read = scalar(bytes, at: at, end: range.upperBound)
        for unit in UTF8.encode(read.scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          text[count] = unit
          count += 1
        }
        at += read.length
      } else {
        text[count] = meaning(bytes[at + 1])
        count += 1
        at += 2
      }
    }
    return count
  }

  /// What the letter behind a backslash stands for.
  private static func meaning(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }
}

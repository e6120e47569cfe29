import KodebokBytes

/// A string as it stands in the bytes: what is between its quotation marks, and whether that has escapes.
package struct JSONStringToken: Sendable {
  package var range: Range<Int>
  /// If false, the bytes of `range` are the string itself in UTF-8.
  package var hasEscapes: Bool

  package init(range: Range<Int>, hasEscapes: Bool) {
    self.range = range
    self.hasEscapes = hasEscapes
  }
}

extension JSONReader {
  /// Reads a string.
  package mutating func string() throws(JSONError) -> String {
    try string(of: stringToken())
  }

  /// Goes over a string and tells where it stands, for callers that intern strings or leave them in the bytes.
  package mutating func stringToken() throws(JSONError) -> JSONStringToken {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else { throw mismatch(.string) }
    let start = offset + 1
    let scanned = Self.scanString(bytes, from: start, to: end)
    guard scanned.stop < end else { throw JSONError(.unexpectedEnd, at: end) }
    let byte = bytes[scanned.stop]
    guard byte == UInt8(ascii: "\"") else {
      throw JSONError(byte == UInt8(ascii: "\\") ? .invalidEscape : .controlCharacter(byte), at: scanned.stop)
    }
    let token = JSONStringToken(range: start..<scanned.stop, hasEscapes: scanned.hasEscapes)
    if scanned.hasUnicodeEscapes, surrogates == .refuse { try refuseLoneSurrogates(token) }
    offset = scanned.stop + 1
    return token
  }

  /// Gives the string of a token.
  package func string(of token: JSONStringToken) throws(JSONError) -> String {
    guard token.hasEscapes else {
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[token.range]), as: UTF8.self)
      }
    }
    let unescaped = try utf8(of: token)
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// Gives the UTF-8 of a token's string.
  package func utf8(of token: JSONStringToken) throws(JSONError) -> [UInt8] {
    guard token.hasEscapes else { return [UInt8](bytes[token.range]) }
    return bytes.withUnsafeBufferPointer { Self.unescape($0, token.range) }
  }

  /// Finds the end of a string: the quotation mark, or the first byte that may not stand in a string.
  private static func scanString(
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

  static func hexValue(_ byte: UInt8) -> UInt32? {
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

  private func refuseLoneSurrogates(_ token: JSONStringToken) throws(JSONError) {
    let range = token.range
    let lone = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var at = range.lowerBound
      while at < range.upperBound {
        guard bytes[at] == UInt8(ascii: "\\") else {
          at += 1
          continue
        }
        guard bytes[at + 1] == UInt8(ascii: "u") else {
          at += 2
          continue
        }
        let read = Self.scalar(bytes, at: at, end: range.upperBound)
        if read.scalar == nil { return at }
        at += read.length
      }
      return nil
    }
    if let lone { throw JSONError(.loneSurrogate, at: lone) }
  }

  private static func unescape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var at = range.lowerBound
    var plain = at
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
        at += 1
        continue
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<at]))
      switch bytes[at + 1] {
      case UInt8(ascii: "u"):
        let read = scalar(bytes, at: at, end: range.upperBound)
        text.append(contentsOf: String(read.scalar ?? "\u{FFFD}").utf8)
        at += read.length
      case UInt8(ascii: "b"):
        text.append(0x08)
        at += 2
      case UInt8(ascii: "f"):
        text.append(0x0C)
        at += 2
      case UInt8(ascii: "n"):
        text.append(0x0A)
        at += 2
      case UInt8(ascii: "r"):
        text.append(0x0D)
        at += 2
      case UInt8(ascii: "t"):
        text.append(0x09)
        at += 2
      default:
        text.append(bytes[at + 1])
        at += 2
      }
      plain = min(at, range.upperBound)
      at = plain
    }
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<range.upperBound]))
    return text
  }
}

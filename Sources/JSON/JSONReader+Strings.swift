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
    let token = try stringToken()
    return string(of: token)
  }

  /// Goes over a string and tells where it stands, for callers that intern strings or leave them in the bytes.
  package mutating func stringToken() throws(JSONError) -> JSONStringToken {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else { throw mismatch(.string) }
    let start = offset + 1
    let scanned = JSONEscapes.end(bytes, from: start, to: end)
    guard scanned.stop < end else { throw JSONError(.unexpectedEnd, at: end) }
    let byte = bytes[scanned.stop]
    guard byte == UInt8(ascii: "\"") else {
      throw JSONError(byte == UInt8(ascii: "\\") ? .invalidEscape : .controlCharacter(byte), at: scanned.stop)
    }
    let token = JSONStringToken(range: start..<scanned.stop, hasEscapes: scanned.hasEscapes)
    if scanned.hasUnicodeEscapes, surrogates == .refuse,
      let lone = bytes.withUnsafeBufferPointer({ JSONEscapes.loneSurrogate($0, token.range) })
    {
      throw JSONError(.loneSurrogate, at: lone)
    }
    offset = scanned.stop + 1
    return token
  }

  /// Gives the string of a token.
  package func string(of token: JSONStringToken) -> String {
    Self.string(bytes, token, isTested: isTested)
  }

  /// Gives the UTF-8 of a token's string.
  package func utf8(of token: JSONStringToken) -> [UInt8] {
    guard token.hasEscapes else { return [UInt8](bytes[token.range]) }
    return [UInt8](unsafeUninitializedCapacity: token.range.count) { text, count in
      count = bytes.withUnsafeBufferPointer { JSONEscapes.resolve($0, token.range, into: text) }
    }
  }

  /// Makes the string of a token; what was tested already is not tested again.
  private static func string(_ bytes: [UInt8], _ token: JSONStringToken, isTested: Bool) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      guard token.hasEscapes else {
        return string(UnsafeBufferPointer(rebasing: bytes[token.range]), isTested: isTested)
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: token.range.count) { text in
        let count = JSONEscapes.resolve(bytes, token.range, into: text)
        return string(UnsafeBufferPointer(rebasing: text[..<count]), isTested: isTested)
      }
    }
  }

  private static func string(_ text: UnsafeBufferPointer<UInt8>, isTested: Bool) -> String {
    isTested
      ? String(copying: UTF8Span(unchecked: Span(_unsafeElements: text)))
      : String(decoding: text, as: UTF8.self)
  }
}

/// The characters of an XML file as UTF-8.
package enum XMLText {
  /// Decodes a file in UTF-8 or UTF-16, the encodings that every reader of XML knows; line breaks become LF.
  ///
  /// - Throws: ``XMLError`` for other encodings and for bytes that are no characters.
  /// - Complexity: O(bytes).
  package static func decode(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    var result: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      result = try utf16(bytes, isLittle: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      result = try utf16(bytes, isLittle: false)
    } else {
      result = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      let isValid = result.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
      guard isValid else { throw XMLError(reason: .encoding, offset: 0) }
    }
    if result.contains(0x0D) { result = withoutReturns(result) }
    return result
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) throws(XMLError) -> [UInt8] {
    guard bytes.count % 2 == 0 else { throw XMLError(reason: .encoding, offset: bytes.count) }
    var units = stride(from: 0, to: bytes.count, by: 2).map { place in
      isLittle
        ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
    }
    if units.first == 0xFEFF { units.removeFirst() }
    var result: [UInt8] = []
    result.reserveCapacity(units.count)
    let hasError = transcode(
      units.makeIterator(),
      from: UTF16.self,
      to: UTF8.self,
      stoppingOnError: true,
      into: { result.append($0) }
    )
    guard !hasError else { throw XMLError(reason: .encoding, offset: result.count) }
    return result
  }

  /// CRLF and CR read as LF (XML 1.0, section 2.11).
  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }

  /// A text with what XML reads as markup written as entities, and without the characters that XML cannot hold.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x09, 0x0A: result.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

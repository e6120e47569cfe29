import KodebokBytes

/// A number as it stands in the bytes.
struct JSONNumberToken {
  var end: Int
  var isInteger: Bool
}

extension JSONReader {
  /// Reads an integer that fits 64 bits with sign.
  ///
  /// `1.0` and `1e2` are not integers.
  package mutating func int() throws(JSONError) -> Int {
    skipSpace()
    if let value = shortInteger() { return value }
    guard isAtNumber else { throw mismatch(.integer) }
    let token = try numberToken(from: offset)
    guard token.isInteger, let value = integer(offset..<token.end) else {
      throw JSONError(.numberOutOfRange, at: offset)
    }
    offset = token.end
    return value
  }

  /// Reads a number as the nearest double; one past the greatest double is an error.
  package mutating func double() throws(JSONError) -> Double {
    skipSpace()
    guard isAtNumber else { throw mismatch(.number) }
    let token = try numberToken(from: offset)
    let value = try double(offset..<token.end, isInteger: token.isInteger)
    offset = token.end
    return value
  }

  /// Reads a positive integer of at most 18 digits in one go, the usual case; nil leaves everything as it was.
  private mutating func shortInteger() -> Int? {
    let limit = min(end, offset + 18)
    var at = offset
    var value = 0
    while at < limit, isDigit(bytes[at]) {
      value = value * 10 + Int(bytes[at] & 15)
      at += 1
    }
    guard at < end, !isDigit(bytes[at]), at > offset, bytes[offset] != UInt8(ascii: "0") || at == offset + 1 else {
      return nil
    }
    switch bytes[at] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
    default: break
    }
    offset = at
    return value
  }

  var isAtNumber: Bool {
    peek() == UInt8(ascii: "-") || isDigit(peek())
  }

  /// Holds the number at `start` to the grammar.
  func numberToken(from start: Int) throws(JSONError) -> JSONNumberToken {
    var at = start
    func byte() -> UInt8 { at < end ? bytes[at] : 0 }
    func digits() -> Bool {
      let first = at
      while isDigit(byte()) { at += 1 }
      return at > first
    }
    if byte() == UInt8(ascii: "-") { at += 1 }
    func broken() -> JSONError {
      at >= end ? JSONError(.unexpectedEnd, at: end) : JSONError(.invalidNumber, at: start)
    }
    let firstDigit = at
    guard digits() else { throw broken() }
    if bytes[firstDigit] == UInt8(ascii: "0"), at > firstDigit + 1 { throw JSONError(.invalidNumber, at: start) }
    var isInteger = true
    if byte() == UInt8(ascii: ".") {
      isInteger = false
      at += 1
      guard digits() else { throw broken() }
    }
    if byte() | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      at += 1
      if byte() == UInt8(ascii: "+") || byte() == UInt8(ascii: "-") { at += 1 }
      guard digits() else { throw broken() }
    }
    return JSONNumberToken(end: at, isInteger: isInteger)
  }

  /// The integer in the range; nil when it needs more than 64 bits.
  func integer(_ range: Range<Int>) -> Int? {
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value = 0
    for index in (isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
      let digit = Int(bytes[index] - UInt8(ascii: "0"))
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowToo) =
        isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if overflow || overflowToo { return nil }
      value = next
    }
    return value
  }

  func double(_ range: Range<Int>, isInteger: Bool) throws(JSONError) -> Double {
    // "-0" keeps its sign only as a double.
    if isInteger, let value = integer(range), value != 0, value.magnitude < 1 << 53 { return Double(value) }
    if !isInteger, let value = shortDecimal(range) { return value }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw JSONError(.numberOutOfRange, at: range.lowerBound) }
    return value
  }

  /// A decimal number whose digits fit a double exactly and that has few of them behind the point.
  ///
  /// Both parts are exact then, and one division rounds once, as the standard wants.
  private func shortDecimal(_ range: Range<Int>) -> Double? {
    guard range.count <= 16 else { return nil }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var digits = 0
    var scale = 1
    var isFraction = false
    for byte in bytes[(isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound] {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        guard isDigit(byte) else { return nil }
        digits = digits * 10 + Int(byte & 15)
        if isFraction { scale *= 10 }
      }
    }
    let value = Double(digits) / Double(scale)
    return isNegative ? -value : value
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}

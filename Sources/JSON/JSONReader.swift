import KodebokBytes

/// Pulls values out of JSON bytes one token at a time, without building a tree; strict by RFC 8259.
///
/// No byte order mark, no trailing commas, no comments, no control characters in strings, valid UTF-8 only, at most
/// `maximumDepth` levels, nothing after the value (`finish()` looks). Members that occur twice come twice; a caller that
/// assigns keeps the last one, as `JSONValue` does. Every call goes over one token, so each byte is read about once.
///
/// ```
/// try reader.beginObject()
/// while try reader.nextKey() {
///   if reader.matches("id") { id = try reader.string() } else { try reader.skipValue() }
/// }
/// ```
/// The current key is known until the next one is read, also one inside its value.
/// After a key its value must be read or skipped; after an error the reader is of no more use.
package struct JSONReader: Sendable {
  /// What to do with half of a surrogate pair written as `\u` escape.
  package enum Surrogates: Sendable {
    /// An error: for files.
    case refuse
    /// U+FFFD in its place: for what clients send.
    case replace
  }

  /// Whether the bytes must be tested.
  ///
  /// Bytes that are said to be valid and are not give U+FFFD, never worse.
  package enum Encoding: Sendable {
    case untested
    case validUTF8
  }

  package static let maximumDepth = 128

  package let bytes: [UInt8]
  /// The offset of the next byte to be read.
  package internal(set) var offset: Int
  let end: Int
  let surrogates: Surrogates
  /// Whether this reader itself found the bytes to be UTF-8.
  let isTested: Bool
  var depth = 0
  /// Whether an array or object has begun and none of its members was read.
  var isAtFirst = false
  /// The bytes of the current key between its quotation marks.
  @usableFromInline package internal(set) var keyRange = 0..<0
  @usableFromInline var keyHasEscapes = false

  /// Reads the bytes of `range`, or all of them; a range that goes past the bytes is cut.
  package init(
    _ bytes: [UInt8],
    in range: Range<Int>? = nil,
    surrogates: Surrogates = .refuse,
    encoding: Encoding = .untested
  ) throws(JSONError) {
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    self.bytes = bytes
    self.offset = range.lowerBound
    self.end = range.upperBound
    self.surrogates = surrogates
    isTested = encoding == .untested
    if encoding == .untested {
      let invalid = bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).invalidUTF8Offset }
      if let invalid { throw JSONError(.invalidUTF8, at: range.lowerBound + invalid) }
    }
  }

  // MARK: Objects and arrays

  /// Goes into an object; `nextKey()` follows.
  package mutating func beginObject() throws(JSONError) {
    try begin(UInt8(ascii: "{"), .object)
  }

  /// Goes to the next member of the object and reads its key; false at the end of the object, which it leaves.
  package mutating func nextKey() throws(JSONError) -> Bool {
    guard try nextMember(closing: UInt8(ascii: "}")) else { return false }
    guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
    let token = try stringToken()
    keyRange = token.range
    keyHasEscapes = token.hasEscapes
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw unexpected() }
    offset += 1
    return true
  }

  /// Goes into an array; `nextElement()` follows.
  package mutating func beginArray() throws(JSONError) {
    try begin(UInt8(ascii: "["), .array)
  }

  /// Goes to the next element of the array; false at the end of the array, which it leaves.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try nextMember(closing: UInt8(ascii: "]"))
  }

  /// Whether the current key is this one, byte for byte.
  @inlinable package func matches(_ key: StaticString) -> Bool {
    keyHasEscapes || keyRange.count == key.utf8CodeUnitCount ? hasKey(key) : false
  }

  @usableFromInline func hasKey(_ key: StaticString) -> Bool {
    if keyHasEscapes { return key.withUTF8Buffer { $0.elementsEqual(currentKey.utf8) } }
    return bytes.has(key, at: keyRange.lowerBound)
  }

  /// The current key as a string.
  package var currentKey: String {
    string(of: JSONStringToken(range: keyRange, hasEscapes: keyHasEscapes))
  }

  // MARK: The rest

  /// The type of the next value, judged by its first byte; nil at the end of the text and at what begins no value.
  ///
  /// A number is looked through, to tell integers.
  package mutating func nextType() -> JSONType? {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return (try? numberToken(from: offset))?.isInteger == false ? .number : .integer
    default: return nil
    }
  }

  /// Reads true or false.
  package mutating func bool() throws(JSONError) -> Bool {
    skipSpace()
    if bytes.has("true", at: offset), offset + 4 <= end {
      offset += 4
      return true
    }
    if bytes.has("false", at: offset), offset + 5 <= end {
      offset += 5
      return false
    }
    throw mismatch(.bool)
  }

  /// Whether the next value is null; goes over it if so.
  package mutating func isNull() throws(JSONError) -> Bool {
    skipSpace()
    guard peek() == UInt8(ascii: "n") else { return false }
    guard bytes.has("null", at: offset), offset + 4 <= end else { throw unexpected() }
    offset += 4
    return true
  }

  /// Goes over the next value, whatever it is, holding it to the grammar.
  package mutating func skipValue() throws(JSONError) {
    _ = try rawValue()
  }

  /// Looks that nothing but white space is left.
  package mutating func finish() throws(JSONError) {
    skipSpace()
    if offset < end { throw JSONError(.trailingBytes, at: offset) }
  }

  // MARK: Inside

  private mutating func begin(_ bracket: UInt8, _ type: JSONType) throws(JSONError) {
    skipSpace()
    guard peek() == bracket else { throw mismatch(type) }
    guard depth < Self.maximumDepth else { throw JSONError(.tooDeep, at: offset) }
    depth += 1
    offset += 1
    isAtFirst = true
  }

  private mutating func nextMember(closing: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    let isFirst = isAtFirst
    isAtFirst = false
    let byte = peek()
    if byte == closing {
      offset += 1
      depth -= 1
      return false
    }
    if isFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw unexpected() }
    offset += 1
    skipSpace()
    if peek() == closing { throw unexpected() }
    return true
  }

  /// The next byte; 0 at the end, which begins nothing.
  func peek() -> UInt8 {
    offset < end ? bytes[offset] : 0
  }

  mutating func skipSpace() {
    if offset < end, bytes[offset] > 0x20 { return }
    let from = offset
    let end = end
    offset = bytes.withUnsafeBufferPointer { bytes in
      var at = from
      while at < end {
        switch bytes[at] {
        case 0x20, 0x0A, 0x0D, 0x09: at += 1
        default: return at
        }
      }
      return at
    }
  }

  func unexpected() -> JSONError {
    offset < end ? JSONError(.unexpectedByte(bytes[offset]), at: offset) : JSONError(.unexpectedEnd, at: end)
  }

  /// The error for a value of another type, or for what is no value at all.
  func mismatch(_ expected: JSONType) -> JSONError {
    var probe = self
    guard let found = probe.nextType(), found != expected else { return unexpected() }
    do throws(JSONError) {
      try probe.skipValue()
    } catch {
      return error
    }
    return JSONError(.wrongType(expected: expected, found: found), at: offset)
  }
}

import KodebokBytes

/// Appends JSON to bytes; the caller writes in order, the writer puts commas, colons and, if asked, line breaks.
///
/// Keys keep the order they are written in. Only `"`, `\` and what is below U+0020 are escaped.
/// Doubles are written as short as they round-trip; one that is not finite is written as null.
package struct JSONWriter: Sendable {
  package enum Style: Sendable {
    /// No white space at all.
    case compact
    /// Two spaces per level, one member per line; empty arrays and objects stay in one line.
    case pretty
  }

  package internal(set) var bytes: [UInt8]
  private let style: Style
  private var depth = 0
  var needsComma = false
  private var isAfterKey = false

  /// Appends to `bytes`, which are left as they are; `reserving` is the expected size of what follows.
  package init(_ style: Style = .compact, appendingTo bytes: [UInt8] = [], reserving: Int = 0) {
    self.bytes = bytes
    self.style = style
    if reserving > 0 { self.bytes.reserveCapacity(bytes.count + reserving) }
  }

  // MARK: Objects and arrays

  /// Writes an object with what `body` writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes an array with what `body` writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    beginArray()
    body(&self)
    endArray()
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a key that is a constant without characters to escape.
  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  /// Writes any key.
  package mutating func key(escaping key: String) {
    separate()
    quoted(key)
    colon()
  }

  // MARK: Values

  package mutating func string(_ value: String) {
    separate()
    quoted(value)
    needsComma = true
  }

  /// Writes a string given as UTF-8; bytes that are not UTF-8 become U+FFFD.
  package mutating func string(utf8 value: UnsafeBufferPointer<UInt8>) {
    guard value.invalidUTF8Offset == nil else { return string(String(decoding: value, as: UTF8.self)) }
    separate()
    quoted(value)
    needsComma = true
  }

  package mutating func int(_ value: Int) {
    separate()
    digits(value)
    needsComma = true
  }

  package mutating func double(_ value: Double) {
    separate()
    if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
    needsComma = true
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .int(let value): int(value)
    case .double(let value): double(value)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(escaping: member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  // MARK: What is JSON already

  /// Writes a whole value that is JSON already, as it is.
  package mutating func raw(_ value: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
    needsComma = true
  }

  /// Writes a whole value that is JSON already, as it is.
  package mutating func raw(_ value: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// Ends a record of JSON Lines; the next one begins without comma.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Inside

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
    depth += 1
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if style == .pretty, needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  /// Puts what must stand before a key or a value.
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if style == .pretty, depth > 0, !isAfterKey { newLine() }
    isAfterKey = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<max(depth, 0) { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    isAfterKey = true
  }
}

import KodebokText

/// The attributes in braces at the end of a heading or list item: `{#trust .theme color="#e6a23c"}`.
package struct AttributeBlock: Sendable, Hashable {
  /// From the opening to the closing brace, both included.
  package var range: Range<ByteOffset>
  /// The attributes in the order of the text, duplicates and unknown ones included.
  package var attributes: [Attribute]

  /// The first id, in the bytes it is written in.
  package var id: Attribute? { attributes.first { $0.kind == .id } }

  /// Whether the class is there.
  package func has(class name: String) -> Bool { attributes.contains { $0.kind == .class && $0.value == name } }

  /// The first attribute with a key.
  package func pair(_ key: String) -> Attribute? { attributes.first { $0.kind == .pair && $0.key == key } }
}

/// One attribute: an id, a class, or a key with a value.
package struct Attribute: Sendable, Hashable {
  /// The form of an attribute.
  package enum Kind: Sendable, Hashable {
    /// `#id`.
    case id
    /// `.class`.
    case `class`
    /// `key=value` or `key="value"`.
    case pair
    /// A word with another meaning elsewhere, such as Pandoc's `-`; kept.
    case other
  }

  /// The form.
  package var kind: Kind
  /// The key of a pair, otherwise empty.
  package var key: String
  /// The id without `#`, the class without `.`, or the value without quotation marks and escapes.
  package var value: String
  /// The whole attribute.
  package var range: Range<ByteOffset>
  /// The value as written: without `#` or `.`, with quotation marks.
  package var valueRange: Range<ByteOffset>
}

/// Reads and writes attribute blocks.
enum AttributeNotation {
  /// How many opening braces of a line are tried, from the right.
  static let attempts = 32

  /// The block whose closing brace is the last byte before `end`, or nil.
  ///
  /// - Complexity: O(bytes).
  static func block(endingAt end: Int, from start: Int, in bytes: [UInt8]) -> AttributeBlock? {
    guard end > start, bytes[end - 1] == .closingBrace, end - 2 < start || bytes[end - 2] != .backslash else {
      return nil
    }
    var place = end - 1
    var left = attempts
    while place > start, left > 0 {
      place -= 1
      guard bytes[place] == .openingBrace, place == start || bytes[place - 1] != .backslash else { continue }
      left -= 1
      if let block = block(at: place, end: end, in: bytes) { return block }
    }
    return nil
  }

  /// Where an opening brace begins something that looks like attributes but is not closed, or nil.
  static func unclosed(from start: Int, to end: Int, in bytes: [UInt8]) -> Int? {
    var place = end
    while place > start {
      place -= 1
      if bytes[place] == .closingBrace { return nil }
      guard bytes[place] == .openingBrace, place == start || bytes[place - 1] != .backslash else { continue }
      guard place + 1 < end else { return nil }
      let next = bytes[place + 1]
      return next == .number || next == .dot ? place : nil
    }
    return nil
  }

  private static func block(at start: Int, end: Int, in bytes: [UInt8]) -> AttributeBlock? {
    var place = start + 1
    var attributes: [Attribute] = []
    if place < end, bytes[place] == .colon { place += 1 }
    while place < end {
      while place < end, bytes[place].isBlank { place += 1 }
      guard place < end else { return nil }
      if bytes[place] == .closingBrace {
        guard place == end - 1 else { return nil }
        return AttributeBlock(range: Range<ByteOffset>(between: start, and: end), attributes: attributes)
      }
      guard let attribute = attribute(at: place, end: end, in: bytes) else { return nil }
      attributes.append(attribute)
      place = attribute.range.upperBound.value
      guard place < end, bytes[place].isBlank || bytes[place] == .closingBrace else { return nil }
    }
    return nil
  }

  private static func attribute(at start: Int, end: Int, in bytes: [UInt8]) -> Attribute? {
    let first = bytes[start]
    if first == .number || first == .dot {
      let stop = wordEnd(from: start + 1, end: end, in: bytes)
      guard stop > start + 1 else { return nil }
      return Attribute(
        kind: first == .number ? .id : .class,
        key: "",
        value: bytes.string(start + 1, stop),
        range: Range<ByteOffset>(between: start, and: stop),
        valueRange: Range<ByteOffset>(between: start + 1, and: stop)
      )
    }
    let stop = wordEnd(from: start, end: end, in: bytes)
    if stop < end, stop > start, bytes[stop] == .equals {
      return pair(key: start, equals: stop, end: end, in: bytes)
    }
    guard stop == start + 1, first == .dash else { return nil }
    let range = Range<ByteOffset>(between: start, and: stop)
    return Attribute(kind: .other, key: "", value: "-", range: range, valueRange: range)
  }

  private static func pair(key start: Int, equals: Int, end: Int, in bytes: [UInt8]) -> Attribute? {
    let first = equals + 1
    guard first < end else { return nil }
    let quote = bytes[first]
    var place = first
    var value: [UInt8] = []
    if quote == .quote || quote == .apostrophe {
      place += 1
      while place < end, bytes[place] != quote {
        if bytes[place] == .backslash, place + 1 < end, bytes[place + 1] == quote || bytes[place + 1] == .backslash {
          place += 1
        }
        value.append(bytes[place])
        place += 1
      }
      guard place < end else { return nil }
      place += 1
    } else {
      while place < end, !bytes[place].isBlank, !bytes[place].endsBareValue { place += 1 }
      value = Array(bytes[first..<place])
    }
    return Attribute(
      kind: .pair,
      key: bytes.string(start, equals),
      value: String(decoding: value, as: UTF8.self),
      range: Range<ByteOffset>(between: start, and: place),
      valueRange: Range<ByteOffset>(between: first, and: place)
    )
  }

  private static func wordEnd(from start: Int, end: Int, in bytes: [UInt8]) -> Int {
    var place = start
    while place < end, !bytes[place].isBlank, !bytes[place].endsBareValue, bytes[place] != .equals { place += 1 }
    return place
  }

  /// A value in quotation marks where it needs them.
  static func written(_ value: String, quoted: Bool = false) -> String {
    let line = value.withoutLineBreaks
    let bare = !line.isEmpty && line.utf8.allSatisfy { $0.isWordByte || $0 == .dash || $0 == .dot || $0 == .comma }
    if bare && !quoted { return line }
    var result = "\""
    for scalar in line.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

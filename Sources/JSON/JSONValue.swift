import KodebokBytes

/// A JSON value as a tree: for settings, `initialize` and data whose form is the client's.
///
/// Objects keep their order.
///
/// Integers past 64 bits become doubles. Members that occur twice are all kept; looking one up gives the last.
/// Two values are equal when they would be written with the same bytes: strings compare by UTF-8, order counts.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// A member of an object.
package struct JSONMember: Equatable, Sendable {
  package var key: String
  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }

  package static func == (one: JSONMember, other: JSONMember) -> Bool {
    one.key.utf8.elementsEqual(other.key.utf8) && one.value == other.value
  }
}

extension JSONValue {
  /// Reads a whole text: one value and nothing after it.
  package init(parsing bytes: [UInt8], surrogates: JSONReader.Surrogates = .refuse) throws(JSONError) {
    var reader = try JSONReader(bytes, surrogates: surrogates)
    self = try reader.value()
    try reader.finish()
  }

  /// The value written in one line.
  package var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The type, as errors name it.
  package var type: JSONType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .integer
    case .double: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  package var isNull: Bool { if case .null = self { true } else { false } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  package var object: [JSONMember]? { if case .object(let value) = self { value } else { nil } }

  /// An integer, also when it was written as `2.0` or `2e0`.
  package var int: Int? {
    switch self {
    case .int(let value): value
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }

  /// A number of either kind.
  package var double: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The member with this key, byte for byte; nil for what is no object.
  ///
  /// Linear in the number of members.
  package subscript(key: String) -> JSONValue? {
    object?.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The element with this number, or nil.
  package subscript(index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

extension JSONValue: Equatable {
  package static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.int(let one), .int(let other)): one == other
    case (.double(let one), .double(let other)): one == other
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }
}

extension JSONReader {
  /// Reads the next value as a tree.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch nextType() {
    case .string: return .string(try string())
    case .bool: return .bool(try bool())
    case .number: return .double(try double())
    case .integer:
      let range = offset..<(try numberToken(from: offset).end)
      // A minus zero and what is past 64 bits are left to the double.
      guard let value = integer(range), value != 0 || range.count == 1 else { return .double(try double()) }
      offset = range.upperBound
      return .int(value)
    case .array:
      var elements: [JSONValue] = []
      try beginArray()
      while try nextElement() { elements.append(try value()) }
      return .array(elements)
    case .object:
      var members: [JSONMember] = []
      try beginObject()
      while try nextKey() {
        let key = currentKey
        members.append(JSONMember(key, try value()))
      }
      return .object(members)
    case .null where try isNull(): return .null
    default: throw unexpected()
    }
  }
}

extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .double(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
}

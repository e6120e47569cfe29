import KodebokJSON

/// An object from the wire and the way to it, so that a wrong member is told by its name.
///
/// Members that are null count as left out, because clients differ in that.
package struct Fields: Sendable {
  package let value: JSONValue
  private let path: String

  package init(_ value: JSONValue) throws(InvalidParams) {
    try self.init(value, path: "")
  }

  private init(_ value: JSONValue, path: String) throws(InvalidParams) {
    guard case .object = value else { throw InvalidParams(path: path, expected: .object) }
    self.value = value
    self.path = path
  }

  /// The member as it is; nil where it is left out or null.
  package func any(_ key: String) -> JSONValue? {
    value[key].flatMap { $0.isNull ? nil : $0 }
  }

  package func optionalString(_ key: String) throws(InvalidParams) -> String? {
    guard let member = any(key) else { return nil }
    guard let string = member.string else { throw wrong(key, .string) }
    return string
  }

  package func string(_ key: String) throws(InvalidParams) -> String {
    guard let string = try optionalString(key) else { throw wrong(key, .string) }
    return string
  }

  package func optionalInt(_ key: String) throws(InvalidParams) -> Int? {
    guard let member = any(key) else { return nil }
    guard let int = member.int else { throw wrong(key, .integer) }
    return int
  }

  /// A number of LSP's `uinteger`; one past 2^31-1 is clamped to it, a negative one is wrong.
  package func count(_ key: String) throws(InvalidParams) -> Int {
    switch any(key) {
    case .int(let value) where value >= 0: return min(value, Int(Int32.max))
    case .double(let value) where value >= 0 && value == value.rounded():
      return Int(min(value, Double(Int32.max)))
    default: throw wrong(key, .integer)
    }
  }

  package func optionalObject(_ key: String) throws(InvalidParams) -> Fields? {
    guard let member = any(key) else { return nil }
    return try Fields(member, path: way(key))
  }

  package func object(_ key: String) throws(InvalidParams) -> Fields {
    guard let object = try optionalObject(key) else { throw wrong(key, .object) }
    return object
  }

  /// The elements of an array of any type; none where it is left out.
  package func array(_ key: String) throws(InvalidParams) -> [JSONValue] {
    guard let member = any(key) else { return [] }
    guard let array = member.array else { throw wrong(key, .array) }
    return array
  }

  /// The elements of an array of objects; none where it is left out.
  package func objects(_ key: String) throws(InvalidParams) -> [Fields] {
    var objects: [Fields] = []
    for (index, element) in try array(key).enumerated() {
      objects.append(try Fields(element, path: way(key) + "[\(index)]"))
    }
    return objects
  }

  /// The error of a member that is wrong or missing.
  package func wrong(_ key: String, _ expected: JSONType) -> InvalidParams {
    InvalidParams(path: way(key), expected: expected)
  }

  private func way(_ key: String) -> String {
    path.isEmpty ? key : path + "." + key
  }
}

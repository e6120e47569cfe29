import KodebokJSON

/// A value of a message that is not what the contract says: where it stands and what should be there.
package struct ContractBreach: Error, Hashable, Sendable {
  /// The members that lead to it: `result.tables[2].rows`.
  package var path: String
  /// What should be there.
  package var expected: String

  package init(_ path: String, _ expected: String) {
    self.path = path
    self.expected = expected
  }
}

/// A JSON value with the way to it, so that a breach can say where it is.
package struct WireValue {
  package let value: JSONValue
  package let path: String

  package init(_ value: JSONValue, _ path: String) {
    self.value = value
    self.path = path
  }

  package subscript(key: String) -> WireValue? {
    value[key].flatMap { $0.isNull ? nil : WireValue($0, path + "." + key) }
  }

  package func required(_ key: String) throws(ContractBreach) -> WireValue {
    guard value.object != nil else { throw ContractBreach(path, "an object") }
    guard let member = self[key] else { throw ContractBreach(path + "." + key, "a value") }
    return member
  }

  package func string() throws(ContractBreach) -> String {
    guard let string = value.string else { throw ContractBreach(path, "a string") }
    return string
  }

  package func integer() throws(ContractBreach) -> Int {
    guard let int = value.int else { throw ContractBreach(path, "a whole number") }
    return int
  }

  package func number() throws(ContractBreach) -> Double {
    guard let double = value.double, double.isFinite else { throw ContractBreach(path, "a number") }
    return double
  }

  package func bool() throws(ContractBreach) -> Bool {
    guard let bool = value.bool else { throw ContractBreach(path, "true or false") }
    return bool
  }

  package func list() throws(ContractBreach) -> [WireValue] {
    guard let array = value.array else { throw ContractBreach(path, "an array") }
    return array.enumerated().map { WireValue($1, path + "[\($0)]") }
  }

  package func string(_ key: String, default other: String? = nil) throws(ContractBreach) -> String {
    if let member = self[key] { return try member.string() }
    if let other, value.object != nil { return other }
    return try required(key).string()
  }

  package func list(_ key: String) throws(ContractBreach) -> [WireValue] { try self[key]?.list() ?? [] }

  package func strings(_ key: String) throws(ContractBreach) -> [String] {
    var result: [String] = []
    for one in try list(key) { result.append(try one.string()) }
    return result
  }

  /// What `read` makes of each value of a list.
  package func map<Element>(
    _ key: String,
    _ read: (WireValue) throws(ContractBreach) -> Element
  ) throws(ContractBreach) -> [Element] {
    var result: [Element] = []
    for one in try list(key) { result.append(try read(one)) }
    return result
  }
}

/// Members in one call: a key that is a constant, and its value. An optional value that is nil leaves the member out.
extension JSONWriter {
  package mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  package mutating func member(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    self.key(key)
    int(value)
  }

  package mutating func member(_ key: StaticString, _ value: Bool?) {
    guard let value else { return }
    self.key(key)
    bool(value)
  }

  package mutating func member(_ key: StaticString, _ value: Double?) {
    guard let value else { return }
    self.key(key)
    double(value)
  }

  package mutating func member(_ key: StaticString, _ value: JSONValue?) {
    guard let value else { return }
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is an array of strings.
  package mutating func member(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array { for value in values { $0.string(value) } }
  }

  /// Writes a member whose value is an object with what `body` writes.
  package mutating func object(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  /// Writes a member whose value is an array with what `body` writes.
  package mutating func array(_ key: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    array(body)
  }
}

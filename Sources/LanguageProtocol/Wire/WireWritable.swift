import KodebokJSON

/// A value that goes to the client; it writes itself as one JSON value.
package protocol WireWritable: Sendable {
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  package mutating func value(_ value: some WireWritable) {
    value.write(to: &self)
  }

  /// Writes an array as a value.
  package mutating func values(_ values: [some WireWritable]) {
    beginArray()
    for value in values { value.write(to: &self) }
    endArray()
  }

  /// Writes a member; nil leaves it out.
  package mutating func member(_ key: StaticString, _ value: (some WireWritable)?) {
    guard let value else { return }
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a member that is an array, also when it is empty.
  package mutating func member(_ key: StaticString, _ values: [some WireWritable]) {
    self.key(key)
    self.values(values)
  }

  /// Writes a member that is true, and leaves it out when false.
  package mutating func flag(_ key: StaticString, _ value: Bool) {
    if value { member(key, true) }
  }
}

import KodebokJSON

/// The id of a request, as the side that asked chose it; null where an error answers what had no readable id.
package enum RequestID: Hashable, Sendable {
  case int(Int)
  case string(String)
  case null

  /// Reads an id.
  ///
  /// A number with a fraction and every other type is no id.
  package init(reading reader: inout JSONReader) throws(JSONError) {
    switch reader.nextType() {
    case .string: self = .string(try reader.string())
    case .null:
      _ = try reader.isNull()
      self = .null
    default: self = .int(try reader.int())
    }
  }

  /// The id in a tree; nil for what is no id.
  package init?(_ value: JSONValue) {
    switch value {
    case .int(let value): self = .int(value)
    case .string(let value): self = .string(value)
    case .null: self = .null
    default: return nil
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .int(let value): writer.int(value)
    case .string(let value): writer.string(value)
    case .null: writer.null()
    }
  }
}

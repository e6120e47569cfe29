import KodebokJSON

/// The name under which parts of an answer, or news of work, are sent: a number or a text, as its maker likes.
package enum ProgressToken: Hashable, Sendable, WireWritable {
  case number(Int)
  case text(String)

  /// The token in a member of parameters; nil where there is none or it is odd.
  package init?(_ value: JSONValue?) {
    if let number = value?.int {
      self = .number(number)
    } else if let text = value?.string {
      self = .text(text)
    } else {
      return nil
    }
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.int(number)
    case .text(let text): writer.string(text)
    }
  }
}

/// `$/progress`: a part of an answer, or how far some work is.
package struct ProgressParams: Sendable {
  package static let method: StaticString = "$/progress"

  /// Writes the parameters with what `value` writes.
  package static func write(
    _ token: ProgressToken,
    to writer: inout JSONWriter,
    _ value: (inout JSONWriter) -> Void
  ) {
    writer.beginObject()
    writer.member("token", token)
    writer.key("value")
    value(&writer)
    writer.endObject()
  }
}

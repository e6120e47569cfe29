import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol

/// The parameters of a message, or the argument of a command: what is not as it must be is an error of the client.
struct Params: Sendable {
  let value: JSONValue

  /// The object that holds the members.
  init(_ value: JSONValue) { self.value = value }

  /// The parameters as the type that the protocol has for them.
  func decoded<Decoded: MessageParams>() throws(ResponseError) -> Decoded {
    try read { fields throws(InvalidParams) in try Decoded(fields) }
  }

  /// A member that must be text.
  func string(_ name: String) throws(ResponseError) -> String {
    try read { fields throws(InvalidParams) in try fields.string(name) }
  }

  /// A member that must be text where it is there.
  func optionalString(_ name: String) throws(ResponseError) -> String? {
    try read { fields throws(InvalidParams) in try fields.optionalString(name) }
  }

  /// A member that must be a whole number where it is there.
  func optionalInt(_ name: String) throws(ResponseError) -> Int? {
    try read { fields throws(InvalidParams) in try fields.optionalInt(name) }
  }

  /// The address of the document the message is about.
  var uri: String {
    get throws(ResponseError) {
      let uri = try read { fields throws(InvalidParams) in try fields.documentURI() }
      guard !uri.text.isEmpty else { throw .invalidParams("'uri' must be an address") }
      return uri.text
    }
  }

  /// The member `position`.
  var position: Position {
    get throws(ResponseError) {
      try read { fields throws(InvalidParams) in try Position(fields.object("position")) }
    }
  }

  /// The member `range` where it is there.
  var optionalRange: LSPRange? {
    get throws(ResponseError) {
      try read { fields throws(InvalidParams) -> LSPRange? in
        guard let range = try fields.optionalObject("range") else { return nil }
        return try LSPRange(range)
      }
    }
  }

  private func read<Value>(
    _ body: (Fields) throws(InvalidParams) -> Value
  ) throws(ResponseError) -> Value {
    do throws(InvalidParams) {
      return try body(Fields(value))
    } catch {
      throw error.response
    }
  }
}

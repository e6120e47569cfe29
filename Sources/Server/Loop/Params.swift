import KodebokJSON
import KodebokJSONRPC
import KodebokText
import struct KodebokLanguageProtocol.Fields
import struct KodebokLanguageProtocol.InvalidParams
import protocol KodebokLanguageProtocol.MessageParams

/// The parameters of a message: members are taken by name, and a wrong type is an error of the client.
struct Params: Sendable {
  let value: JSONValue

  /// The object that holds the members.
  init(_ value: JSONValue) { self.value = value }

  /// The parameters as the type that the protocol has for them.
  func decoded<Decoded: MessageParams>() throws(ResponseError) -> Decoded {
    do throws(InvalidParams) {
      return try Decoded(Fields(value))
    } catch {
      throw error.response
    }
  }

  /// A member that must be an object.
  func object(_ name: String) throws(ResponseError) -> Params {
    guard let member = value[name], member.object != nil else { throw wrong(name, "an object") }
    return Params(member)
  }

  /// A member that must be an object where it is there; null counts as not there.
  func optionalObject(_ name: String) throws(ResponseError) -> Params? {
    guard let member = value[name], !member.isNull else { return nil }
    return try object(name)
  }

  /// A member that must be text.
  func string(_ name: String) throws(ResponseError) -> String {
    guard let text = value[name]?.string else { throw wrong(name, "a string") }
    return text
  }

  /// A member that must be text where it is there.
  func optionalString(_ name: String) throws(ResponseError) -> String? {
    guard let member = value[name], !member.isNull else { return nil }
    return try string(name)
  }

  /// A member that must be a whole number.
  func int(_ name: String) throws(ResponseError) -> Int {
    guard let number = value[name]?.int else { throw wrong(name, "an integer") }
    return number
  }

  /// A member that must be a whole number where it is there.
  func optionalInt(_ name: String) throws(ResponseError) -> Int? {
    guard let member = value[name], !member.isNull else { return nil }
    return try int(name)
  }

  /// A member that must be true or false where it is there.
  func optionalBool(_ name: String) throws(ResponseError) -> Bool? {
    guard let member = value[name], !member.isNull else { return nil }
    guard let answer = member.bool else { throw wrong(name, "true or false") }
    return answer
  }

  /// A member that must be an array.
  func array(_ name: String) throws(ResponseError) -> [JSONValue] {
    guard let elements = value[name]?.array else { throw wrong(name, "an array") }
    return elements
  }

  /// The address of the document the message is about.
  var uri: String {
    get throws(ResponseError) {
      let uri = try object("textDocument").string("uri")
      guard !uri.isEmpty else { throw wrong("uri", "an address") }
      return uri
    }
  }

  /// A position; numbers below 0 are no positions.
  func position(_ name: String = "position") throws(ResponseError) -> TextPosition {
    let position = try object(name)
    let (line, column) = (try position.int("line"), try position.int("character"))
    guard line >= 0, column >= 0 else { throw wrong(name, "counted from 0") }
    return TextPosition(line: line, column: column)
  }

  /// A range with its ends in order.
  func range(_ name: String = "range") throws(ResponseError) -> (start: TextPosition, end: TextPosition) {
    let range = try object(name)
    let (one, other) = (try range.position("start"), try range.position("end"))
    return (min(one, other), max(one, other))
  }

  /// A range where it is there.
  func optionalRange(
    _ name: String = "range"
  ) throws(ResponseError) -> (start: TextPosition, end: TextPosition)? {
    guard let member = value[name], !member.isNull else { return nil }
    return try range(name)
  }

  private func wrong(_ name: String, _ wanted: String) -> ResponseError {
    .invalidParams("'\(name)' must be \(wanted)")
  }
}

import KodebokJSON

/// One message, decoded from the body of a frame in one pass; parameters and results are left as they stand.
package enum Message: Sendable {
  case request(id: RequestID, method: String, params: RawJSON)
  case notification(method: String, params: RawJSON)
  case response(id: RequestID, result: Result<RawJSON, ResponseError>)

  /// Decodes a body.
  ///
  /// What is no message is an error that can be answered as it is, with the id where one was readable.
  package init(decoding body: [UInt8]) throws(MalformedMessage) {
    var parts = Parts()
    do throws(JSONError) {
      var reader = try JSONReader(body, surrogates: .replace)
      switch reader.nextType() {
      case .object: try parts.read(&reader)
      case .array:
        try reader.skipValue()
        parts.problem = "a batch is not supported: send each message in a frame of its own"
      default:
        try reader.skipValue()
        parts.problem = "a message is an object"
      }
      try reader.finish()
    } catch {
      throw MalformedMessage(id: .null, error: ResponseError(.parseError, "the body is not JSON: \(error)"))
    }
    self = try parts.message(body)
  }

  /// What the members of the object were.
  private struct Parts {
    var hasID = false
    var id: RequestID?
    var method: String?
    var params: Range<Int>?
    var result: Range<Int>?
    var error: JSONValue?
    var problem: String?

    mutating func read(_ reader: inout JSONReader) throws(JSONError) {
      try reader.beginObject()
      while try reader.nextKey() {
        if reader.matches("id") {
          hasID = true
          id = RequestID(try reader.value())
        } else if reader.matches("method") {
          method = try reader.value().string
          if method == nil { problem = "the method is not a string" }
        } else if reader.matches("params") {
          params = try reader.rawValue()
        } else if reader.matches("result") {
          result = try reader.rawValue()
        } else if reader.matches("error") {
          error = try reader.value()
        } else {
          try reader.skipValue()
        }
      }
    }

    func message(_ body: [UInt8]) throws(MalformedMessage) -> Message {
      func malformed(_ message: String) -> MalformedMessage {
        MalformedMessage(id: method == nil ? .null : id ?? .null, error: ResponseError(.invalidRequest, message))
      }
      if let problem { throw malformed(problem) }
      if hasID, id == nil { throw malformed("the id is neither an integer nor a string") }
      if let method {
        let params = RawJSON(body, params)
        guard let id else { return .notification(method: method, params: params) }
        // A request with the id null could not be told from a notification that failed.
        if id == .null { throw malformed("the id of a request must not be null") }
        return .request(id: id, method: method, params: params)
      }
      guard let id else { throw malformed("neither a method nor an id") }
      if let error, !error.isNull { return .response(id: id, result: .failure(ResponseError(reading: error))) }
      guard result != nil else { throw malformed("neither a method nor a result nor an error") }
      return .response(id: id, result: .success(RawJSON(body, result)))
    }
  }
}

/// A body that is no message: the answer it deserves.
package struct MalformedMessage: Error, Equatable, Sendable {
  package var id: RequestID
  package var error: ResponseError
}

/// A JSON value as it stands in the bytes of a message, not yet decoded; a missing one reads as null.
package struct RawJSON: Sendable {
  package let bytes: [UInt8]
  package let range: Range<Int>
  private let isMissing: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>?) {
    isMissing = range == nil
    self.bytes = range == nil ? [UInt8]("null".utf8) : bytes
    self.range = range ?? 0..<4
  }

  /// A value of its own, for tests and in-process callers.
  package init(_ value: JSONValue) {
    bytes = [UInt8](value.text.utf8)
    range = 0..<bytes.count
    isMissing = false
  }

  /// Whether the member was left out.
  package var isAbsent: Bool { isMissing }

  /// A reader of the value; half surrogate pairs become U+FFFD, as everywhere in what clients send.
  package var reader: JSONReader {
    get throws(JSONError) { try JSONReader(bytes, in: range, surrogates: .replace, encoding: .validUTF8) }
  }

  /// The value as a tree.
  ///
  /// The grammar was held to when the message was decoded.
  package var value: JSONValue {
    do throws(JSONError) {
      var reader = try reader
      return try reader.value()
    } catch {
      return .null
    }
  }

  /// The bytes of the value alone.
  package var text: ArraySlice<UInt8> { bytes[range] }
}

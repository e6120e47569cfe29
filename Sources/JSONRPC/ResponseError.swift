import KodebokJSON

/// The error of an answer: a code of JSON-RPC or LSP, a sentence for logs, and data of the asked side's own.
package struct ResponseError: Error, Equatable, Sendable {
  /// Codes as JSON-RPC 2.0 and LSP 3.17 number them.
  package struct Code: Hashable, Sendable {
    package let number: Int

    package init(_ number: Int) {
      self.number = number
    }

    /// Not JSON.
    package static let parseError = Code(-32700)
    /// JSON, but no message, or a message that is not allowed now.
    package static let invalidRequest = Code(-32600)
    package static let methodNotFound = Code(-32601)
    package static let invalidParams = Code(-32602)
    package static let internalError = Code(-32603)
    /// A request came before `initialize`.
    package static let serverNotInitialized = Code(-32002)
    /// The client took the request back.
    package static let requestCancelled = Code(-32800)
    /// The request was right but cannot be carried out.
    package static let requestFailed = Code(-32803)
  }

  package var code: Code
  package var message: String
  package var data: JSONValue?

  package init(_ code: Code, _ message: String, data: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", code.number)
      $0.member("message", message)
      $0.member("data", data)
    }
  }

  /// Reads the error of an answer; a broken one becomes an internal error.
  init(reading value: JSONValue) {
    code = Code(value["code"]?.int ?? Code.internalError.number)
    message = value["message"]?.string ?? ""
    data = value["data"]
  }
}

import KodebokJSON
import KodebokJSONRPC

/// Parameters that are not what the method asks for: where, and what should have stood there.
package struct InvalidParams: Error, Equatable, Sendable {
  /// The way to the member, such as `textDocument.uri`; empty for the parameters themselves.
  package var path: String
  package var expected: JSONType

  package init(path: String, expected: JSONType) {
    self.path = path
    self.expected = expected
  }

  /// The answer to the request, -32602.
  package var response: ResponseError {
    let place = path.isEmpty ? "params" : path
    return ResponseError(.invalidParams, "\(place): expected \(expected.rawValue)")
  }
}

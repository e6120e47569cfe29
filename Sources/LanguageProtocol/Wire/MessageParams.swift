import KodebokJSONRPC

/// The parameters of a request or notification from the client.
package protocol MessageParams: Sendable {
  static var method: String { get }

  init(_ fields: Fields) throws(InvalidParams)
}

extension MessageParams {
  package init(decoding params: RawJSON) throws(InvalidParams) {
    try self.init(Fields(params.value))
  }
}

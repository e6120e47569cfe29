import KodebokJSON
import KodebokJSONRPC

/// `$/cancelRequest`: a request is taken back.
package struct CancelParams: MessageParams {
  package static let method = "$/cancelRequest"

  package var id: RequestID

  package init(_ fields: Fields) throws(InvalidParams) {
    guard let value = fields.any("id"), let id = RequestID(value) else { throw fields.wrong("id", .integer) }
    self.id = id
  }
}

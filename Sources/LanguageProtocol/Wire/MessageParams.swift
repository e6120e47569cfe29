/// The parameters of a request or notification from the client.
package protocol MessageParams: Sendable {
  init(_ fields: Fields) throws(InvalidParams)
}

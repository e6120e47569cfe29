/// `$/setTrace`: how much the client wants to read in its log.
package struct SetTraceParams: MessageParams {
  package static let method = "$/setTrace"

  /// `off`, `messages` or `verbose`.
  package var value: String

  package init(_ fields: Fields) throws(InvalidParams) {
    value = try fields.string("value")
  }
}

/// `textDocument/willSaveWaitUntil`: the document is about to be saved.
package struct WillSaveParams: MessageParams {
  package static let method = "textDocument/willSaveWaitUntil"

  package enum Reason: Int, Sendable {
    case manual = 1
    case afterDelay = 2
    case focusOut = 3
  }

  package var uri: DocumentURI
  package var reason: Reason

  /// A reason that is not known counts as the least deliberate one.
  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    reason = Reason(rawValue: try fields.optionalInt("reason") ?? 0) ?? .focusOut
  }
}

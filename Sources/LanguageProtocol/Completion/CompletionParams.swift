/// `textDocument/completion`: what could be typed here.
package struct CompletionParams: MessageParams {
  package static let method = "textDocument/completion"

  package var place: TextDocumentPosition
  /// The character that opened the list; nil where a person asked or typed on.
  package var trigger: String?

  package init(_ fields: Fields) throws(InvalidParams) {
    place = try TextDocumentPosition(fields)
    trigger = try fields.optionalObject("context")?.optionalString("triggerCharacter")
  }
}

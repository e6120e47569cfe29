/// A document and a place in it: what hover, definition, completion and others ask about.
package struct TextDocumentPosition: Sendable {
  package var uri: DocumentURI
  package var position: Position

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    position = try Position(fields.object("position"))
  }
}

extension Fields {
  /// The name in the member `textDocument`.
  package func documentURI() throws(InvalidParams) -> DocumentURI {
    DocumentURI(try object("textDocument").string("uri"))
  }
}

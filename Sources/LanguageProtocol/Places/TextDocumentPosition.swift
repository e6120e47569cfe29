import KodebokJSON

/// A document and a place in it: what hover, definition, completion and others ask about.
package struct TextDocumentPosition: MessageParams {
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

  /// The members `uri` of the elements of an array; elements without are passed over.
  func uris(_ key: String) -> [DocumentURI] {
    any(key)?.array?.compactMap { $0["uri"]?.string.map { DocumentURI($0) } } ?? []
  }
}

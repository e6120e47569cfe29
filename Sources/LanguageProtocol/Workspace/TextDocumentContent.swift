import KodebokJSON

/// `workspace/textDocumentContent`: the text of a document that only the server has; `…/refresh` tells that it is
/// another one now.
package struct TextDocumentContentParams: MessageParams, WireWritable {
  package static let method = "workspace/textDocumentContent"
  package static let refreshMethod: StaticString = "workspace/textDocumentContent/refresh"

  package var uri: DocumentURI

  package init(_ uri: DocumentURI) { self.uri = uri }

  package init(_ fields: Fields) throws(InvalidParams) { uri = DocumentURI(try fields.string("uri")) }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("uri", uri) }
  }
}

/// The answer to `workspace/textDocumentContent`.
package struct TextDocumentContentResult: Hashable, Sendable, WireWritable {
  package var text: String

  package init(_ text: String) { self.text = text }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("text", text) }
  }
}

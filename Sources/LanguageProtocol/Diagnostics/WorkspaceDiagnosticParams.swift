import KodebokJSON

/// `workspace/diagnostic`: the client asks for the remarks on everything and says what it has.
package struct WorkspaceDiagnosticParams: MessageParams {
  package static let method = "workspace/diagnostic"

  /// A document and the name of the report that the client has of it.
  package struct Previous: Hashable, Sendable {
    package var uri: DocumentURI
    package var resultID: String

    package init(uri: DocumentURI, resultID: String) {
      self.uri = uri
      self.resultID = resultID
    }
  }

  package var previous: [Previous]

  package init(_ fields: Fields) throws(InvalidParams) {
    previous = []
    for known in try fields.objects("previousResultIds") {
      previous.append(Previous(uri: DocumentURI(try known.string("uri")), resultID: try known.string("value")))
    }
  }
}

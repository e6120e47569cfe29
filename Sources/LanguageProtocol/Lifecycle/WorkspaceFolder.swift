/// A folder the client works in.
package struct WorkspaceFolder: Hashable, Sendable {
  package var uri: DocumentURI
  package var name: String

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = DocumentURI(try fields.string("uri"))
    name = try fields.optionalString("name") ?? ""
  }
}

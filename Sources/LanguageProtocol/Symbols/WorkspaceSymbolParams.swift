/// `workspace/symbol`: everything whose name fits; an empty query asks for all.
package struct WorkspaceSymbolParams: MessageParams {
  package static let method = "workspace/symbol"

  package var query: String

  package init(_ fields: Fields) throws(InvalidParams) {
    query = try fields.string("query")
  }
}

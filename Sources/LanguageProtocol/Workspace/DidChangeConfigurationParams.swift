import KodebokJSON

/// `workspace/didChangeConfiguration`: settings changed; clients that are asked for them send null here.
package struct DidChangeConfigurationParams: MessageParams {
  package static let method = "workspace/didChangeConfiguration"

  package var settings: JSONValue?

  package init(_ fields: Fields) throws(InvalidParams) {
    settings = fields.any("settings")
  }
}

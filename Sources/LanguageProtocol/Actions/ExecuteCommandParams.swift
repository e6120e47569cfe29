import KodebokJSON

/// `workspace/executeCommand`: a person chose a command.
package struct ExecuteCommandParams: MessageParams {
  package static let method = "workspace/executeCommand"

  package var command: String
  package var arguments: [JSONValue]

  package init(_ fields: Fields) throws(InvalidParams) {
    command = try fields.string("command")
    arguments = fields.any("arguments")?.array ?? []
  }
}

import KodebokJSON

/// A command the client can send back with `workspace/executeCommand`.
package struct Command: Equatable, Sendable, WireWritable {
  package var title: String
  package var command: String
  package var arguments: [JSONValue]

  package init(title: String, command: String, arguments: [JSONValue] = []) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("command", command)
      if !arguments.isEmpty { $0.member("arguments", .array(arguments) as JSONValue?) }
    }
  }
}

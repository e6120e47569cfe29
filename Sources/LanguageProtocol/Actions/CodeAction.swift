import KodebokJSON

/// Something that can be done, as it stands in the client's menu.
package struct CodeAction: Equatable, Sendable, WireWritable {
  package var title: String
  package var kind: String
  package var isPreferred: Bool
  package var command: Command

  package init(title: String, kind: String, isPreferred: Bool = false, command: Command) {
    self.title = title
    self.kind = kind
    self.isPreferred = isPreferred
    self.command = command
  }

  /// A client without code action literals gets the command alone.
  package func write(to writer: inout JSONWriter, asLiteral: Bool) {
    if asLiteral { write(to: &writer) } else { command.write(to: &writer) }
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("kind", kind)
      $0.flag("isPreferred", isPreferred)
      $0.member("command", command)
    }
  }
}

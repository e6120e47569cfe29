import KodebokJSON

/// Something that can be done, as it stands in the client's menu.
package struct CodeAction: Sendable, WireWritable {
  package var title: String
  package var kind: String
  package var isPreferred = false
  /// Why it cannot be done now; only for clients that say they can show that.
  package var disabledReason: String?
  package var edit: WorkspaceEdit.Form?
  package var command: Command?
  /// What the client hands back when it asks for the rest.
  package var data: JSONValue?

  package init(title: String, kind: String) {
    self.title = title
    self.kind = kind
  }

  /// A client without code action literals gets the command alone.
  package func write(to writer: inout JSONWriter, asLiteral: Bool) {
    guard !asLiteral, let command else { return write(to: &writer) }
    Command(title: title, command: command.command, arguments: command.arguments).write(to: &writer)
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("kind", kind)
      $0.flag("isPreferred", isPreferred)
      if let disabledReason { $0.object("disabled") { $0.member("reason", disabledReason) } }
      $0.member("edit", edit)
      $0.member("command", command)
      $0.member("data", data)
    }
  }
}

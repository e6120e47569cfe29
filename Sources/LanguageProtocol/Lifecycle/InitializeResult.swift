import KodebokJSON

/// The answer to `initialize`.
package struct InitializeResult: Sendable, WireWritable {
  package var capabilities: ServerCapabilities
  package var name: String
  package var version: String

  package init(capabilities: ServerCapabilities, name: String, version: String) {
    self.capabilities = capabilities
    self.name = name
    self.version = version
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("capabilities", capabilities)
      $0.object("serverInfo") {
        $0.member("name", name)
        $0.member("version", version)
      }
    }
  }
}

import KodebokJSON

/// `client/registerCapability`: something the server wants to be told from now on.
package struct Registration: Sendable, WireWritable {
  package var id: String
  package var method: String
  package var options: JSONValue?

  package init(id: String, method: String, options: JSONValue? = nil) {
    self.id = id
    self.method = method
    self.options = options
  }

  /// Changes of files that match these patterns, of every kind.
  package static func watchedFiles(id: String, patterns: [String]) -> Registration {
    let watchers: [JSONValue] = patterns.map { ["globPattern": .string($0)] }
    return Registration(id: id, method: "workspace/didChangeWatchedFiles", options: ["watchers": .array(watchers)])
  }

  /// Changes of a section of the settings.
  package static func configuration(id: String, section: String) -> Registration {
    Registration(id: id, method: DidChangeConfigurationParams.method, options: ["section": .string(section)])
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("id", id)
      $0.member("method", method)
      $0.member("registerOptions", options)
    }
  }
}

/// The parameters of `client/registerCapability`.
package struct RegistrationParams: Sendable, WireWritable {
  package static let method: StaticString = "client/registerCapability"

  package var registrations: [Registration]

  package init(_ registrations: [Registration]) {
    self.registrations = registrations
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("registrations", registrations) }
  }
}

import KodebokJSON
import KodebokJSONRPC

/// `workspace/configuration`: the server asks for a section of the settings.
package struct ConfigurationParams: Sendable, WireWritable {
  package static let method: StaticString = "workspace/configuration"

  package var section: String

  package init(section: String) {
    self.section = section
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.array("items") { writer in writer.object { $0.member("section", section) } }
    }
  }

  /// The settings; nil where the client has none, which is usual.
  package static func settings(in answer: Result<JSONValue, ResponseError>) -> JSONValue? {
    guard case .success(let value) = answer, let settings = value[0], settings.object != nil else { return nil }
    return settings
  }
}

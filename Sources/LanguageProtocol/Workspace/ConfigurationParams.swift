import KodebokJSON
import KodebokJSONRPC

/// `workspace/configuration`: the server asks for a section of the settings, for each folder or for all.
package struct ConfigurationParams: Sendable, WireWritable {
  package static let method = "workspace/configuration"

  package var section: String
  /// The folders asked for; nil asks for the settings of the client.
  package var scopes: [DocumentURI?]

  package init(section: String, scopes: [DocumentURI?] = [nil]) {
    self.section = section
    self.scopes = scopes
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.array("items") { writer in
        for scope in scopes {
          writer.object {
            $0.member("scopeUri", scope)
            $0.member("section", section)
          }
        }
      }
    }
  }

  /// The settings for each scope; nil where the client has none, which is usual.
  package func settings(in answer: Result<RawJSON, ResponseError>) -> [JSONValue?] {
    guard case .success(let raw) = answer else { return scopes.map { _ in nil } }
    let value = raw.value
    return scopes.indices.map { index in value[index].flatMap { $0.isNull ? nil : $0 } }
  }
}

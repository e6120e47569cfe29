import KodebokJSON

/// A symbol with its place, as `workspace/symbol` and flat outlines give it.
package struct SymbolInformation: Hashable, Sendable, WireWritable {
  package var name: String
  package var kind: SymbolKind
  package var location: Location
  package var container: String?

  package init(name: String, kind: SymbolKind, location: Location, container: String? = nil) {
    self.name = name
    self.kind = kind
    self.location = location
    self.container = container
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name.isEmpty ? "…" : name)
      $0.member("kind", kind.rawValue)
      $0.member("location", location)
      $0.member("containerName", container)
    }
  }
}

import KodebokJSON

/// `workspace/diagnostic`: the client asks for the remarks on everything and says what it has.
package struct WorkspaceDiagnosticParams: MessageParams {
  package static let method = "workspace/diagnostic"

  /// The name of the report that the client has, by document as it spells it.
  package var previous: [DocumentURI: String]

  /// Entries that are odd are passed over: the report is then sent again.
  package init(_ fields: Fields) throws(InvalidParams) {
    previous = [:]
    for known in fields.any("previousResultIds")?.array ?? [] {
      if let uri = known["uri"]?.string, let name = known["value"]?.string { previous[DocumentURI(uri)] = name }
    }
  }
}

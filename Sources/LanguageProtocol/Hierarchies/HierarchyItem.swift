import KodebokJSON

/// Something that has others above and below it, or before and after it: type and call hierarchies have one form.
package struct HierarchyItem: Sendable, WireWritable {
  package var name: String
  package var kind: SymbolKind
  /// Left out where it is empty.
  package var detail: String
  package var uri: DocumentURI
  package var range: LSPRange
  /// What is selected when one goes there; the whole where it does not lie inside.
  package var selection: LSPRange
  /// What the client sends back, to ask for more.
  package var data: JSONValue?

  package init(
    name: String,
    kind: SymbolKind,
    detail: String = "",
    location: Location,
    selection: LSPRange? = nil,
    data: JSONValue? = nil
  ) {
    self.name = name
    self.kind = kind
    self.detail = detail
    uri = location.uri
    range = location.range
    let selection = selection ?? range
    self.selection = selection.start < range.start || selection.end > range.end ? range : selection
    self.data = data
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name.isEmpty ? "…" : name)
      $0.member("kind", kind.rawValue)
      if !detail.isEmpty { $0.member("detail", detail) }
      $0.member("uri", uri)
      $0.member("range", range)
      $0.member("selectionRange", selection)
      $0.member("data", data)
    }
  }
}

/// `typeHierarchy/supertypes`, `typeHierarchy/subtypes`, `callHierarchy/incomingCalls`, `callHierarchy/outgoingCalls`:
/// what belongs to an item given before.
package struct HierarchyItemParams: MessageParams {
  package static let supertypesMethod = "typeHierarchy/supertypes"
  package static let subtypesMethod = "typeHierarchy/subtypes"
  package static let incomingCallsMethod = "callHierarchy/incomingCalls"
  package static let outgoingCallsMethod = "callHierarchy/outgoingCalls"

  package var uri: DocumentURI
  /// Where the item is selected.
  package var selection: LSPRange
  /// What the item had; nil where the client lost it.
  package var data: JSONValue?

  package init(_ fields: Fields) throws(InvalidParams) {
    let item = try fields.object("item")
    uri = DocumentURI(try item.string("uri"))
    selection = try LSPRange(item.object("selectionRange"))
    data = item.any("data")
  }
}

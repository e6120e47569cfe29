import KodebokJSON

/// `completionItem/resolve`: the client wants the documentation of an item.
package struct CompletionResolveParams: MessageParams {
  package static let method = "completionItem/resolve"

  package var label: String
  package var data: JSONValue?
  /// The item as it came, to be handed back with what is added.
  package var item: JSONValue

  package init(_ fields: Fields) throws(InvalidParams) {
    label = try fields.string("label")
    data = fields.any("data")
    item = fields.value
  }

  /// The item with its documentation.
  package func answer(documentation: MarkupContent?, to writer: inout JSONWriter) {
    writer.object {
      for member in item.object ?? [] where documentation == nil || member.key != "documentation" {
        $0.key(escaping: member.key)
        $0.value(member.value)
      }
      $0.member("documentation", documentation)
    }
  }
}

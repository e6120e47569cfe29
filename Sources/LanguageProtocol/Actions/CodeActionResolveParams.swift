import KodebokJSON

/// `codeAction/resolve`: the client wants the rest of an action; some ask for every action, also for plain commands.
package struct CodeActionResolveParams: MessageParams {
  package static let method = "codeAction/resolve"

  package var title: String
  package var kind: String?
  package var data: JSONValue?
  /// The action as it came, to be handed back where there is nothing to add.
  package var action: JSONValue

  package init(_ fields: Fields) throws(InvalidParams) {
    title = try fields.string("title")
    kind = try fields.optionalString("kind")
    data = fields.any("data")
    action = fields.value
  }
}

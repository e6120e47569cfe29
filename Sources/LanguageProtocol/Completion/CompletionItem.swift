import KodebokJSON

/// Something that could be typed.
///
/// The change is always in its own text edit: clients differ on everything else.
package struct CompletionItem: Equatable, Sendable, WireWritable {
  package enum Kind: Int, Sendable {
    case text = 1
    case field = 5
    case variable = 6
    case `class` = 7
    case module = 9
    case value = 12
    case keyword = 14
    case file = 17
    case reference = 18
    case enumMember = 20
    case constant = 21
  }

  package var label: String
  package var kind: Kind
  package var detail: String?
  package var documentation: MarkupContent?
  package var sortText: String?
  /// What the client compares with what was typed.
  package var filterText: String?
  package var edit: TextEdit
  package var data: JSONValue?

  package init(label: String, kind: Kind, edit: TextEdit) {
    self.label = label
    self.kind = kind
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("kind", kind.rawValue)
      $0.member("detail", detail)
      $0.member("documentation", documentation)
      $0.member("sortText", sortText)
      $0.member("filterText", filterText)
      $0.member("textEdit", edit)
      $0.member("data", data)
    }
  }
}

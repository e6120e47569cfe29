import KodebokJSON

/// Something that could be typed.
///
/// The change is always in its own text edit: clients differ on everything else.
package struct CompletionItem: Equatable, Sendable, WireWritable {
  /// What an item is; editors show an icon by it.
  package enum Kind: Int, Sendable {
    case module = 9
    case value = 12
    case keyword = 14
    case enumMember = 20
  }

  package var label: String
  package var kind: Kind
  /// Left out where it is empty, as the documentation is.
  package var detail: String
  package var documentation: String
  package var sortText: String
  package var edit: TextEdit

  package init(
    label: String,
    kind: Kind,
    detail: String = "",
    documentation: String = "",
    sortText: String,
    edit: TextEdit
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.sortText = sortText
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("kind", kind.rawValue)
      if !detail.isEmpty { $0.member("detail", detail) }
      if !documentation.isEmpty { $0.member("documentation", documentation) }
      $0.member("sortText", sortText)
      $0.member("textEdit", edit)
    }
  }
}

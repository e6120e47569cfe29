import KodebokJSON

/// `textDocument/inlayHint`: the hints in a part of a document.
package struct InlayHintParams: MessageParams {
  package static let method = "textDocument/inlayHint"

  package var uri: DocumentURI
  package var range: LSPRange

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    range = try LSPRange(fields.object("range"))
  }
}

/// Words that an editor shows between those of the document.
package struct InlayHint: MessageParams, WireWritable {
  package static let resolveMethod = "inlayHint/resolve"
  package static let refreshMethod: StaticString = "workspace/inlayHint/refresh"

  package var position: Position
  package var label: String
  /// Nil until it is resolved.
  package var tooltip: MarkupContent?
  /// What it is resolved by.
  package var data: JSONValue?

  package init(position: Position, label: String, tooltip: MarkupContent? = nil, data: JSONValue? = nil) {
    self.position = position
    self.label = label
    self.tooltip = tooltip
    self.data = data
  }

  /// A hint that comes back to be resolved.
  package init(_ fields: Fields) throws(InvalidParams) {
    position = try Position(fields.object("position"))
    label = try fields.string("label")
    data = fields.any("data")
  }

  /// There is always a space before it: it stands behind words.
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("position", position)
      $0.member("label", label)
      $0.member("tooltip", tooltip)
      $0.member("paddingLeft", true)
      $0.member("data", data)
    }
  }
}

import KodebokJSON

/// `textDocument/selectionRange`: what a selection grows to, step by step, from each of some places.
package struct SelectionRangeParams: MessageParams {
  package static let method = "textDocument/selectionRange"

  package var uri: DocumentURI
  package var positions: [Position]

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    positions = []
    for position in try fields.objects("positions") { positions.append(try Position(position)) }
  }
}

/// The steps of a growing selection, the innermost first; each holds the one before.
package struct SelectionRange: Sendable, Hashable, WireWritable {
  package var steps: [LSPRange]

  /// Takes the steps, of which there must be at least one.
  package init(innermost: LSPRange, outer: [LSPRange]) {
    steps = [innermost] + outer
  }

  package func write(to writer: inout JSONWriter) {
    for (index, step) in steps.enumerated() {
      if index > 0 { writer.key("parent") }
      writer.beginObject()
      writer.member("range", step)
    }
    for _ in steps { writer.endObject() }
  }
}

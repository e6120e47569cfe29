import KodebokJSON

/// The answer to `textDocument/completion`.
package struct CompletionList: Equatable, Sendable, WireWritable {
  /// Whether the client must ask again as typing goes on.
  package var isIncomplete: Bool
  package var items: [CompletionItem]

  package init(isIncomplete: Bool = false, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("isIncomplete", isIncomplete)
      $0.member("items", items)
    }
  }
}

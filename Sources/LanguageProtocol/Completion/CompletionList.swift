import KodebokJSON

/// The answer to `textDocument/completion`: all there is, so that the client need not ask again as typing goes on.
package struct CompletionList: Equatable, Sendable, WireWritable {
  package var items: [CompletionItem]

  package init(items: [CompletionItem]) {
    self.items = items
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("isIncomplete", false)
      $0.member("items", items)
    }
  }
}

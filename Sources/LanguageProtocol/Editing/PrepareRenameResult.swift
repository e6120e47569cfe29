import KodebokJSON

/// The answer to `textDocument/prepareRename`: what would be renamed, and the name to begin with.
package struct PrepareRenameResult: Hashable, Sendable, WireWritable {
  package var range: LSPRange
  package var placeholder: String

  package init(range: LSPRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("placeholder", placeholder)
    }
  }
}

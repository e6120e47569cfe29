import KodebokJSON

/// The answer to `textDocument/hover`.
package struct Hover: Hashable, Sendable, WireWritable {
  package var contents: MarkupContent
  package var range: LSPRange?

  package init(contents: MarkupContent, range: LSPRange?) {
    self.contents = contents
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("contents", contents)
      $0.member("range", range)
    }
  }
}

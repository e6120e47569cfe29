import KodebokJSON

/// A stretch of a document that leads somewhere; the answer to `textDocument/documentLink` is an array of them.
package struct DocumentLink: Hashable, Sendable, WireWritable {
  package static let method = "textDocument/documentLink"

  package var range: LSPRange
  package var target: DocumentURI
  /// Left out where it is nil.
  package var tooltip: String?

  package init(range: LSPRange, target: DocumentURI, tooltip: String? = nil) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("target", target)
      $0.member("tooltip", tooltip)
    }
  }
}

import KodebokJSON

/// Text for people, as Markdown or as it is.
package struct MarkupContent: Hashable, Sendable, WireWritable {
  package var isMarkdown: Bool
  package var text: String

  package init(_ text: String, isMarkdown: Bool) {
    self.text = text
    self.isMarkdown = isMarkdown
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", isMarkdown ? "markdown" : "plaintext")
      $0.member("value", text)
    }
  }
}

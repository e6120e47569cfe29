import KodebokJSON

/// A stretch of a document, with the document.
package struct Location: Hashable, Sendable, WireWritable {
  package var uri: DocumentURI
  package var range: LSPRange

  package init(uri: DocumentURI, range: LSPRange) {
    self.uri = uri
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri.text)
    writer.member("range", range)
    writer.endObject()
  }
}

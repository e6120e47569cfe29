import KodebokJSON

/// `textDocument/publishDiagnostics`: all remarks on one document, in place of those before.
package struct PublishDiagnosticsParams: Sendable, WireWritable {
  package static let method = "textDocument/publishDiagnostics"

  package var uri: DocumentURI
  /// The version the remarks belong to; nil for documents that are not open.
  package var version: Int?
  package var diagnostics: [Diagnostic]

  package init(uri: DocumentURI, version: Int?, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri)
    writer.member("version", version)
    writer.member("diagnostics", diagnostics)
    writer.endObject()
  }
}

import KodebokJSON

/// `window/showDocument`: the server asks the client to open something and go there.
package struct ShowDocumentParams: Hashable, Sendable, WireWritable {
  package static let method: StaticString = "window/showDocument"

  package var uri: DocumentURI
  /// Left out where it is nil.
  package var selection: LSPRange?

  package init(uri: DocumentURI, selection: LSPRange? = nil) {
    self.uri = uri
    self.selection = selection
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("takeFocus", true)
      $0.member("selection", selection)
    }
  }
}

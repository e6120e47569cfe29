import KodebokJSON

/// `window/showDocument`: the server asks the client to open something.
package struct ShowDocumentParams: Hashable, Sendable, WireWritable {
  package static let method = "window/showDocument"

  package var uri: DocumentURI
  /// In a browser or another program instead of the editor.
  package var isExternal: Bool
  package var takesFocus: Bool
  package var selection: LSPRange?

  package init(uri: DocumentURI, isExternal: Bool = false, takesFocus: Bool = true, selection: LSPRange? = nil) {
    self.uri = uri
    self.isExternal = isExternal
    self.takesFocus = takesFocus
    self.selection = selection
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.flag("external", isExternal)
      $0.member("takeFocus", takesFocus)
      $0.member("selection", selection)
    }
  }
}

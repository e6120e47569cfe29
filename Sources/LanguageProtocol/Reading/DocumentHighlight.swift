import KodebokJSON

/// An answer to `textDocument/documentHighlight`: a stretch of the same document that belongs to the place asked about.
package struct DocumentHighlight: Hashable, Sendable, WireWritable {
  package enum Kind: Int, Sendable {
    case text = 1
    case read = 2
    case write = 3
  }

  package var range: LSPRange
  package var kind: Kind

  package init(range: LSPRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("kind", kind.rawValue)
    }
  }
}

import KodebokJSON

/// A node of an outline, with the nodes under it.
package struct DocumentSymbol: Hashable, Sendable, WireWritable {
  package var name: String
  /// Left out where it is empty.
  package var detail: String
  package var kind: SymbolKind
  package var range: LSPRange
  /// The part of the range to select; the whole where it does not lie inside, because clients refuse that.
  package var selection: LSPRange
  package var children: [DocumentSymbol]

  package init(
    name: String,
    detail: String = "",
    kind: SymbolKind,
    range: LSPRange,
    selection: LSPRange? = nil,
    children: [DocumentSymbol] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    let selection = selection ?? range
    self.selection = selection.start < range.start || selection.end > range.end ? range : selection
    self.children = children
  }

  /// A name must not be empty on the wire: an ellipsis stands for it.
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name.isEmpty ? "…" : name)
      if !detail.isEmpty { $0.member("detail", detail) }
      $0.member("kind", kind.rawValue)
      $0.member("range", range)
      $0.member("selectionRange", selection)
      if !children.isEmpty { $0.member("children", children) }
    }
  }

  /// The same outline without levels, for clients that know no other: each node names the one above it.
  package static func flat(_ symbols: [DocumentSymbol], in uri: DocumentURI) -> [SymbolInformation] {
    var flat: [SymbolInformation] = []
    func add(_ symbol: DocumentSymbol, under container: String?) {
      let location = Location(uri: uri, range: symbol.selection)
      flat.append(SymbolInformation(name: symbol.name, kind: symbol.kind, location: location, container: container))
      for child in symbol.children { add(child, under: symbol.name) }
    }
    for symbol in symbols { add(symbol, under: nil) }
    return flat
  }
}

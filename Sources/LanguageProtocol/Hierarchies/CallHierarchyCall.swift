import KodebokJSON

/// An item that stands before (`from`) or after (`to`) another, and the places.
package struct CallHierarchyCall: Sendable, WireWritable {
  /// On which side of the item asked about it stands.
  package enum Side: Sendable {
    case from
    case to
  }

  package var side: Side
  package var item: HierarchyItem
  /// The places: in the document of `from`, or of the item asked about.
  package var places: [LSPRange]

  package init(_ side: Side, _ item: HierarchyItem, places: [LSPRange]) {
    self.side = side
    self.item = item
    self.places = places
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      switch side {
      case .from: $0.member("from", item)
      case .to: $0.member("to", item)
      }
      $0.member("fromRanges", places)
    }
  }
}

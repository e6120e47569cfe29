import KodebokOutlineMarkdown

extension OutlineDocument {
  /// The node that is the document's title: the only node at the top, a heading of level 1 without id and classes.
  ///
  /// A title is no theme, memo, term or question; what stands below it stands at the top.
  package var title: Int? {
    guard roots.count == 1, let root = roots.first, let node = node(root), node.level == 1 else { return nil }
    let named = node.attributes?.attributes.contains { $0.kind == .id || $0.kind == .class } ?? false
    return named ? nil : root
  }

  /// The nodes at the top, below the title where there is one.
  package var tops: [Int] { title.flatMap { node($0)?.children } ?? roots }
}

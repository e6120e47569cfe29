import KodebokOutlineMarkdown

/// The names under which links reach the nodes of a document: the written id, else the slug of the label.
///
/// Where a slug comes again it is numbered, `-1` first, as the usual Markdown renderers do.
package struct HeadingAnchors {
  private var counts: [String: Int] = [:]

  /// Makes the counter for one document; its nodes must be asked for in the order of the text.
  package init() {}

  /// The name of the next node.
  package mutating func next(_ document: OutlineDocument, _ index: Int) -> String {
    if let id = document.id(of: index) { return id }
    let slug = Slug.of(document.label(of: index))
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }
}

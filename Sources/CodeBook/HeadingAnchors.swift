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
    return next(document.label(of: index))
  }

  /// The names of headings of which only the words are known, in the order of the text.
  package static func names(of headings: [String]) -> [String] {
    var anchors = HeadingAnchors()
    return headings.map { anchors.next($0) }
  }

  private mutating func next(_ label: String) -> String {
    let slug = Slug.of(label)
    let count = counts[slug, default: 0]
    counts[slug] = count + 1
    return count == 0 ? slug : "\(slug)-\(count)"
  }
}

import KodebokText

/// A Markdown text read as an outline: headings and list items with attributes, fields and text.
///
/// Reading never fails: what cannot be understood is text, with a problem beside the tree. Every part keeps its place in
/// the text, and edits touch nothing but what they are about.
///
/// Rules beyond those of Markdown: a list directly under a field belongs to the field until a blank line; a list item that begins with a
/// known label and has no attributes is a field; items nest by the column of their marker; text after a blank line
/// belongs to the item it is indented under.
package struct OutlineDocument: Sendable {
  /// The greatest depth of a node; deeper ones are placed there.
  package static let maximumDepth = 64

  /// The text.
  package let text: SourceText
  /// The labels that make fields.
  package let labels: FieldLabels
  /// Every node in the order of the text: a node stands before the nodes below it.
  package let nodes: [OutlineNode]
  /// The indices of the nodes at the top.
  package let roots: [Int]
  /// The text before the first node.
  package let preamble: OutlineContent
  /// The block between `---` lines at the beginning, both lines included.
  package let frontMatter: Range<ByteOffset>?
  /// What could not be read as meant, in the order of the text.
  package let problems: [OutlineProblem]
  /// The end of the last line that is not blank and to which text can be added.
  let contentEnd: ByteOffset

  /// Reads a text.
  ///
  /// - Complexity: O(bytes).
  package static func parse(_ text: SourceText, labels: FieldLabels = .standard) -> OutlineDocument {
    var parser = OutlineParser(text, labels)
    parser.run()
    return OutlineDocument(parser)
  }

  private init(_ parser: OutlineParser) {
    text = parser.text
    labels = parser.labels
    nodes = parser.nodes
    roots = parser.roots
    preamble = parser.preamble
    frontMatter = parser.frontMatter
    problems = parser.problems
    contentEnd = ByteOffset(parser.contentEnd)
  }

  // MARK: Reading

  /// The node at an index, or nil.
  package func node(_ index: Int) -> OutlineNode? { nodes.indices.contains(index) ? nodes[index] : nil }

  /// The visible text of a node, backslash escapes resolved; empty for an index without node.
  package func label(of index: Int) -> String {
    guard let node = node(index) else { return "" }
    return Escaping.unescaped(text.string(node.labelRange))
  }

  /// The first id of a node as written, without `#`.
  package func id(of index: Int) -> String? { node(index)?.attributes?.id?.value }

  /// Whether a node has a class.
  package func has(class name: String, _ index: Int) -> Bool { node(index)?.attributes?.has(class: name) ?? false }

  /// The value of an attribute or, where there is none, of the first field with the key; lists joined by line breaks.
  package func value(of key: String, _ index: Int) -> String? {
    guard let node = node(index) else { return nil }
    if let attribute = node.attributes?.pair(key) { return attribute.value }
    return node.content.fields.first { $0.key == key }.map { value(of: $0) }
  }

  /// The place of what ``value(of:_:)`` reads.
  package func valueRange(of key: String, _ index: Int) -> Range<ByteOffset>? {
    guard let node = node(index) else { return nil }
    if let attribute = node.attributes?.pair(key) { return attribute.valueRange }
    return node.content.fields.first { $0.key == key }?.valueRange
  }

  /// The text of a field: the lines of its paragraph joined by spaces, then its list items, each on a line of its own.
  package func value(of field: OutlineField) -> String {
    var lines = field.itemRanges.map { text.string($0).onOneLine }
    let value = text.string(field.valueRange).onOneLine
    if !value.isEmpty { lines.insert(value, at: 0) }
    return lines.joined(separator: "\n")
  }

  /// The values of every field of a node with a key: one for its paragraph, one for each item of its list.
  package func values(of key: String, _ index: Int) -> [String] {
    guard let node = node(index) else { return [] }
    return node.content.fields.filter { $0.key == key }.flatMap { field in
      ([field.valueRange] + field.itemRanges).map { text.string($0).onOneLine }.filter { !$0.isEmpty }
    }
  }

  /// The running text of a node outside its fields: paragraphs on one line each, a blank line between, comments left out.
  package func description(of index: Int) -> String { node(index).map { description(of: $0.content) } ?? "" }

  /// The running text of a content outside its fields.
  package func description(of content: OutlineContent) -> String {
    content.paragraphs.filter { $0.kind != .comment }.map { paragraph in
      let string = text.string(paragraph.range)
      return paragraph.kind == .code ? string : string.onOneLine
    }.joined(separator: "\n\n")
  }

  /// The innermost node whose range holds a place, or nil before the first.
  ///
  /// - Complexity: O(log nodes + depth).
  package func node(at place: ByteOffset) -> Int? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    var index = low > 0 ? low - 1 : nil
    while let current = index {
      let range = nodes[current].range
      if place < range.upperBound || range.upperBound == text.end { return current }
      index = nodes[current].parent
    }
    return nil
  }
}

extension OutlineDocument {
  /// The front matter, code blocks and comments, in the order of the text.
  package var opaqueRanges: [Range<ByteOffset>] {
    let contents = [preamble] + nodes.map(\.content)
    let blocks = contents.flatMap(\.paragraphs).filter { $0.kind != .text }.map(\.range)
    return ([frontMatter].compactMap { $0 } + blocks).sorted { $0.lowerBound < $1.lowerBound }
  }
}

import KodebokOutlineMarkdown
import KodebokText

/// An outline as lines of text: one per node with its label, attributes, paragraphs and fields.
func draw(_ document: OutlineDocument) -> [String] {
  let head = draw(document.preamble, document)
  return (head.isEmpty ? [] : [head]) + document.nodes.indices.map { draw(node: $0, document) }
}

/// One node of a drawing; the depth is shown by dots.
func draw(node index: Int, _ document: OutlineDocument, depth shift: Int = 0) -> String {
  let node = document.nodes[index]
  let sign = node.isHeading ? "#" : "-"
  var parts = [String(repeating: ".", count: node.depth + shift) + sign + " " + document.label(of: index)]
  let attributes = node.attributes?.attributes.map { attribute in
    switch attribute.kind {
    case .id: "#" + attribute.value
    case .class: "." + attribute.value
    case .pair: attribute.key + "=" + attribute.value
    case .other: attribute.value
    }
  }
  if let attributes { parts.append("{" + attributes.joined(separator: " ") + "}") }
  let content = draw(node.content, document)
  if !content.isEmpty { parts.append(content) }
  return parts.joined(separator: " ")
}

func draw(_ content: OutlineContent, _ document: OutlineDocument) -> String {
  // A comment that only keeps a list apart from a field is no content, nor is indentation inside a paragraph.
  let shown = content.paragraphs.filter { document.text.string($0.range) != "<!-- -->" }
  let paragraphs = shown.map {
    "¶" + document.text.string($0.range).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "⏎")
  }
  let fields = content.fields.map { "[" + $0.key + ": " + document.value(of: $0).replacing("\n", with: "⏎") + "]" }
  return (paragraphs + fields).joined(separator: " ")
}

func outline(_ text: String) -> OutlineDocument { .parse(SourceText(text)) }

extension OutlineDocument {
  /// The document after edits.
  func after(_ edits: [TextEdit]) -> OutlineDocument { .parse(text.applying(edits), labels: labels) }
}

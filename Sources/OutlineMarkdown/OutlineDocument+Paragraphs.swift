import KodebokText

extension OutlineDocument {
  /// The edits that add a paragraph to the text of a node, before the nodes below it, or at the end of the document.
  ///
  /// Lines that would be read as headings, lists, fields or blocks are escaped.
  package func appendingParagraph(_ paragraph: String, to index: Int? = nil) -> [TextEdit] {
    let node = index.flatMap { self.node($0) }
    let place = node?.headEnd ?? contentEnd
    let indent = node.map { indentation(inside: $0) } ?? ""
    let lines = paragraph.split(whereSeparator: \.isNewline).map { Escaping.line(String($0), labels: labels) }
      .filter { !$0.isEmpty }.map { indent + $0 }
    guard !lines.isEmpty else { return [] }
    let written = lines.joined(separator: "\n")
    guard place.value > 0 else { return [.insert(written + (text.byteCount > 0 ? "\n\n" : "\n"), at: place)] }
    return [.insert("\n\n" + written + gap(after: place), at: place)]
  }

  /// The edits that add a list item at the end of the document, as in a log: to the list there, or as a new one.
  package func appendingItem(_ label: String) -> [TextEdit] {
    let written = Escaping.label(label, isHeading: false, labels: labels)
    guard contentEnd.value > 0 else {
      return [.insert("- " + written + (text.byteCount > 0 ? "\n\n" : "\n"), at: contentEnd)]
    }
    let last = nodes.last {
      $0.contentEnd == contentEnd && !$0.isHeading && ($0.parent.map { nodes[$0].isHeading } ?? true)
    }
    guard let last else { return [.insert("\n\n- " + written, at: contentEnd)] }
    return [.insert("\n" + kind(like: last).marker + " " + written, at: contentEnd)]
  }

  /// A line break where text or a list follows directly.
  private func gap(after place: ByteOffset) -> String {
    switch shape(line: text.line(at: place) + 1) {
    case .text, .item: "\n"
    default: ""
    }
  }
}

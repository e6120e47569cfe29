import KodebokText

extension OutlineDocument {
  /// The edits that add a node as the last child of a node, or at the top for nil, written like its siblings.
  ///
  /// Without siblings it is written like nodes of the same depth elsewhere; without those, as a heading one level down
  /// under a heading and as a list item under a list item. `attributes` are the words of the block, `#id` first.
  package func appendingChild(_ label: String, attributes: [AttributeChange] = [], to parent: Int?) -> [TextEdit] {
    var draft = AttributeDraft(nil, in: [])
    for attribute in attributes { draft.apply(attribute) }
    let kind = kindOfChild(of: parent, isNamed: draft.written != nil)
    let written = Escaping.label(label, isHeading: kind.isHeading, labels: labels)
    let line = [kind.marker, written, draft.written ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return [insertion(of: line, kind, under: parent, isNamed: draft.written != nil)]
  }

  /// The edits that remove a node and everything below it.
  package func deleting(_ index: Int) -> [TextEdit] {
    guard let node = node(index) else { return [] }
    let next = node.range.upperBound
    let isFollowedByNode = nodes.indices.contains(node.subtreeEnd) && nodes[node.subtreeEnd].range.lowerBound == next
    let before = contentEnd(before: node.range.lowerBound)
    guard isFollowedByNode || before.value == 0 else { return [TextEdit(before..<node.contentEnd, "")] }
    let whole = node.range.lowerBound..<next
    // A list that comes to stand under a field must not become the field's own.
    let blanks = text.bytes[next.value..<text.bytes.skippingBlanks(next.value, text.byteCount)]
    let fence = String(decoding: blanks, as: UTF8.self) + "<!-- -->\n\n"
    let wanted = (nodes[..<index] + nodes[node.subtreeEnd...]).map(\.followsText)
    var second: TextEdit?
    for separator in ["", "\n", fence] {
      let edit = TextEdit(whole, separator)
      let after = OutlineDocument.parse(text.applying([edit]), labels: labels).nodes.map(\.followsText)
      if after == wanted { return [edit] }
      if after.count == wanted.count, second == nil { second = edit }
    }
    return [second ?? TextEdit(whole, "")]
  }

  /// The edits that move a node and everything below it to the end of another node, or of the top for nil.
  ///
  /// Headings change their level, list items their indentation. Nil where the place is inside the node itself, or a
  /// heading would come to stand under a list item.
  package func moving(_ index: Int, under parent: Int?) -> [TextEdit]? {
    guard let node = node(index), parent != node.parent else { return node(index) == nil ? nil : [] }
    if let parent {
      guard self.node(parent) != nil, parent < index || parent >= node.subtreeEnd else { return nil }
      guard nodes[parent].isHeading || !node.isHeading else { return nil }
    }
    let kind = kindOfMoved(node, under: parent)
    let body = SourceText(text.string(node.range.lowerBound..<node.contentEnd))
    var edits: [TextEdit] = []
    let start = node.range.lowerBound
    switch (node.kind, kind) {
    case (.heading(let old), .heading(let new)):
      for other in nodes[index..<node.subtreeEnd] {
        guard let level = other.level else { continue }
        let range = other.markerRange.lowerBound - start.value..<other.markerRange.upperBound - start.value
        edits.append(TextEdit(range, String(repeating: "#", count: max(level + new - old, 1))))
      }
    case (.item(let old, _), .item(let new, _, _)):
      for line in 0..<body.lineCount {
        let range = body.lineRange(line)
        let first = body.bytes.skippingBlanks(range.lowerBound.value, range.upperBound.value)
        guard first < range.upperBound.value else { continue }
        if new >= old {
          edits.append(.insert(String(repeating: " ", count: new - old), at: range.lowerBound))
        } else {
          let cut = min(range.lowerBound.value + old - new, first)
          edits.append(TextEdit(range.lowerBound..<ByteOffset(cut), ""))
        }
      }
    default: return nil
    }
    let moved = body.applying(edits).string
    let removal = deleting(index)
    let insertion = insertion(of: moved, kind, under: parent, isNamed: node.attributes != nil)
    return removal + [clear(insertion, of: removal)]
  }

  /// Moves an insertion out of a removed range: what stands at its edge goes before it.
  private func clear(_ insertion: TextEdit, of removal: [TextEdit]) -> TextEdit {
    guard let range = removal.first?.range, range.lowerBound < insertion.range.lowerBound,
      insertion.range.lowerBound <= range.upperBound
    else { return insertion }
    return .insert(insertion.replacement, at: contentEnd(before: range.lowerBound))
  }

  // MARK: Kinds

  /// How a new child of a node is written.
  private func kindOfChild(of parent: Int?, isNamed: Bool) -> NewKind {
    let siblings = parent.flatMap { node($0)?.children } ?? roots
    if let last = siblings.last.flatMap({ node($0) }) { return kind(like: last) }
    guard let parent, let above = node(parent) else { return .heading(1) }
    if case .item(let indent, let marker) = above.kind {
      let byte = marker == .dot || marker == .closingParenthesis ? .dash : marker
      return .item(indent: indent + above.markerRange.byteCount + 1, marker: byte, number: nil)
    }
    let cousins = nodes.filter { $0.depth == above.depth + 1 }
    let items = cousins.filter { !$0.isHeading }
    if let item = items.last, items.count * 2 > cousins.count, isNamed || !hasOpenField(above) {
      return kind(like: item, isFirst: true)
    }
    return .heading((above.level ?? 0) + 1)
  }

  /// Whether the part of a node before its children ends in a field that still waits for its value.
  private func hasOpenField(_ node: OutlineNode) -> Bool {
    node.content.fields.contains {
      $0.range.upperBound == node.headEnd && $0.valueRange.isEmpty && $0.itemRanges.isEmpty
    }
  }

  func kind(like node: OutlineNode, isFirst: Bool = false) -> NewKind {
    switch node.kind {
    case .heading(let level): return .heading(level)
    case .item(let indent, let marker):
      let digits = text.string(node.markerRange).filter(\.isNumber)
      return .item(
        indent: indent,
        marker: marker,
        number: isFirst ? (digits.isEmpty ? nil : 1) : Int(digits).map { $0 + 1 }
      )
    }
  }

  private func kindOfMoved(_ node: OutlineNode, under parent: Int?) -> NewKind {
    let siblings = (parent.flatMap { self.node($0)?.children } ?? roots).compactMap { self.node($0) }
    switch node.kind {
    case .heading:
      if let sibling = siblings.last(where: \.isHeading) { return kind(like: sibling) }
      return .heading((parent.flatMap { self.node($0)?.level } ?? 0) + 1)
    case .item(_, let marker):
      if let sibling = siblings.last(where: { !$0.isHeading }), case .item(let indent, _) = sibling.kind {
        return .item(indent: indent, marker: marker, number: nil)
      }
      guard let parent, let above = self.node(parent), case .item(let indent, _) = above.kind else {
        return .item(indent: 0, marker: marker, number: nil)
      }
      return .item(indent: indent + above.markerRange.byteCount + 1, marker: marker, number: nil)
    }
  }

  // MARK: Places

  /// The insertion of lines that begin with a marker already, at the end of the children of a node.
  private func insertion(of lines: String, _ kind: NewKind, under parent: Int?, isNamed: Bool) -> TextEdit {
    let habits = OutlineHabits(self)
    let above = parent.flatMap { node($0) }
    let siblings = (above?.children ?? roots).compactMap { node($0) }
    var place = above?.contentEnd ?? contentEnd
    var gap = habits.blankBeforeHeading ? "\n\n" : "\n"
    var after = ""
    if !kind.isHeading {
      let items = siblings.prefix { !$0.isHeading }
      if let last = items.last {
        place = last.contentEnd
        let isLoose = items.count > 1 && isBlankLine(before: last.lineRange.lowerBound)
        gap = isLoose ? "\n\n" : "\n"
      } else {
        place = above?.headEnd ?? (siblings.first.map { contentEnd(before: $0.range.lowerBound) } ?? contentEnd)
        let isDirect = above.map { !$0.isHeading && place <= $0.lineRange.upperBound } ?? false
        gap = isDirect ? "\n" : "\n\n"
        if !isNamed, let above, hasOpenField(above) { gap += indentation(inside: above) + "<!-- -->\n\n" }
        if let above, above.isHeading, place <= above.lineRange.upperBound, !habits.blankAfterHeading { gap = "\n" }
      }
      if case .text = shape(line: text.line(at: place) + 1) { after = "\n" }
    }
    if place.value == 0 {
      let rest = text.byteCount > 0 ? "\n\n" : "\n"
      return .insert(lines + rest, at: place)
    }
    return .insert(gap + lines + after, at: place)
  }
}

/// How a node that is added is written.
enum NewKind {
  case heading(Int)
  case item(indent: Int, marker: UInt8, number: Int?)

  var isHeading: Bool { if case .heading = self { true } else { false } }

  /// The marker with the white space before it.
  var marker: String {
    switch self {
    case .heading(let level): return String(repeating: "#", count: max(level, 1))
    case .item(let indent, let marker, let number):
      let sign = String(decoding: [marker], as: UTF8.self)
      let isOrdered = marker == .dot || marker == .closingParenthesis
      return String(repeating: " ", count: max(indent, 0)) + (isOrdered ? "\(number ?? 1)" : "") + sign
    }
  }
}

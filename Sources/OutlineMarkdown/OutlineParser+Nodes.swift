import KodebokText

extension OutlineParser {
  /// Reads a heading line.
  mutating func heading(_ level: Int, _ marker: Int, _ start: Int, _ end: Int) {
    while let last = open.last {
      guard let above = nodes[last].level, above < level else {
        closeLast(at: start)
        continue
      }
      break
    }
    list = nil
    let markerEnd = marker + level
    let label = label(bytes.skippingBlanks(markerEnd, end), end, isHeading: true)
    push(.heading(level: level), marker: marker..<markerEnd, label, start, end)
    previous = .nothing
  }

  /// Reads the line of a list item: of the list under a field, a field of its own, or a node.
  mutating func item(_ indent: Int, _ marker: Int, _ markerEnd: Int, _ kind: UInt8, _ start: Int, _ end: Int) {
    let first = bytes.skippingBlanks(markerEnd, end)
    let last = max(bytes.trimmingBlanks(first, end), markerEnd)
    let problemCount = problems.count
    let label = label(first, end, isHeading: false)
    let field = label.attributes == nil ? FieldStart(bytes, first, last, labels) : nil
    if field == nil, label.attributes == nil, continuesField(indent) {
      problems.removeSubrange(problemCount...)
      addFieldItem(indent, Range<ByteOffset>(between: min(first, last), and: last))
      return
    }
    let before = previous
    let owner = close(itemsFrom: indent, at: start)
    if let field {
      begin(
        field,
        owner: owner,
        outside: indent,
        first,
        last,
        marker: Range<ByteOffset>(between: marker, and: markerEnd)
      )
      contentEnd = last
      noteEnd(of: last)
      return
    }
    list = nil
    let key = owner ?? -1
    let isDirect = before == .paragraph(owner) || before == .field(owner)
    let follows = before == .nothing ? false : listFollowsText[key] ?? isDirect
    listFollowsText[key] = follows
    push(.item(indent: indent, marker: kind), marker: marker..<markerEnd, label, start, end)
    guard let node = open.last else { return }
    nodes[node].followsText = follows
    previous = .itemLine(node)
  }

  /// Whether a list item without attributes belongs to the list under the field before it.
  private func continuesField(_ indent: Int) -> Bool {
    guard let list, indent > list.outside else { return false }
    return !list.gap || (list.isEmpty && list.first == nil)
  }

  private mutating func addFieldItem(_ indent: Int, _ range: Range<ByteOffset>) {
    if list?.first == nil { list?.first = indent }
    list?.gap = false
    change(list?.owner) { content in
      guard let index = content.fields.indices.last else { return }
      content.fields[index].itemRanges.append(range)
      content.fields[index].range = content.fields[index].range.lowerBound..<range.upperBound
    }
    previous = .fieldItem
    contentEnd = range.upperBound.value
    noteEnd(of: contentEnd)
  }

  // MARK: Labels

  struct Label {
    var range: Range<ByteOffset>
    var attributes: AttributeBlock?
  }

  /// Tells label, attributes and closing `#` of a line apart; `start` is the first byte after the marker and blanks.
  private mutating func label(_ start: Int, _ lineEnd: Int, isHeading: Bool) -> Label {
    let end = bytes.trimmingBlanks(start, lineEnd)
    var labelEnd = end
    var block = AttributeNotation.block(endingAt: end, from: start, in: bytes)
    if block == nil, isHeading {
      labelEnd = withoutClosing(start, end)
      block = AttributeNotation.block(endingAt: labelEnd, from: start, in: bytes)
    }
    if let block {
      labelEnd = bytes.trimmingBlanks(start, block.range.lowerBound.value)
      if isHeading { labelEnd = withoutClosing(start, labelEnd) }
      noteDuplicates(in: block)
    } else {
      noteBrokenAttributes(start, labelEnd)
    }
    return Label(range: Range<ByteOffset>(between: start, and: labelEnd), attributes: block)
  }

  /// The end of a heading's text without the closing `#` and the blanks before them.
  private func withoutClosing(_ start: Int, _ end: Int) -> Int {
    var place = end
    while place > start, bytes[place - 1] == .number { place -= 1 }
    guard place < end, place == start || bytes[place - 1].isBlank else { return end }
    return bytes.trimmingBlanks(start, place)
  }

  private mutating func noteDuplicates(in block: AttributeBlock) {
    var seen: Set<[UInt8]> = []
    for attribute in block.attributes where attribute.kind == .id || attribute.kind == .pair {
      let name = attribute.kind == .id ? [.number] : Array(attribute.key.utf8)
      if !seen.insert(name).inserted {
        problems.append(OutlineProblem(kind: .duplicateAttribute, range: attribute.range))
      }
    }
  }

  private mutating func noteBrokenAttributes(_ start: Int, _ end: Int) {
    if end > start, bytes[end - 1] == .closingBrace, end - 2 < start || bytes[end - 2] != .backslash {
      guard let brace = bytes[start..<end].lastIndex(of: .openingBrace) else { return }
      if brace > start, bytes[brace - 1] == .backslash { return }
      problems.append(OutlineProblem(kind: .malformedAttributes, range: Range<ByteOffset>(between: brace, and: end)))
    } else if let brace = AttributeNotation.unclosed(from: start, to: end, in: bytes) {
      problems.append(OutlineProblem(kind: .unclosedAttributes, range: Range<ByteOffset>(between: brace, and: end)))
    }
  }

  // MARK: Opening and closing

  private mutating func push(_ kind: OutlineNode.Kind, marker: Range<Int>, _ label: Label, _ start: Int, _ end: Int) {
    while open.count > OutlineDocument.maximumDepth {
      if !reportedDepth {
        problems.append(OutlineProblem(kind: .tooDeep, range: Range<ByteOffset>(between: start, and: end)))
        reportedDepth = true
      }
      closeLast(at: start)
    }
    let last = ByteOffset(max(bytes.trimmingBlanks(marker.upperBound, end), marker.upperBound))
    let index = nodes.count
    nodes.append(
      OutlineNode(
        kind: kind,
        depth: open.count,
        parent: open.last,
        range: Range<ByteOffset>(between: start, and: bytes.count),
        contentEnd: last,
        headEnd: last,
        lineRange: Range<ByteOffset>(between: start, and: end),
        markerRange: Range<ByteOffset>(between: marker.lowerBound, and: marker.upperBound),
        labelRange: label.range,
        attributes: label.attributes,
        subtreeEnd: index + 1
      )
    )
    if let parent = open.last { nodes[parent].children.append(index) } else { roots.append(index) }
    open.append(index)
    contentEnd = last.value
  }

  /// Closes the items that begin at a column or further right; the innermost node still open.
  @discardableResult
  mutating func close(itemsFrom indent: Int, at start: Int) -> Int? {
    while let last = open.last, case .item(let column, _) = nodes[last].kind, column >= indent { closeLast(at: start) }
    return open.last
  }

  mutating func closeLast(at start: Int) {
    guard let node = open.popLast() else { return }
    nodes[node].range = nodes[node].range.lowerBound..<ByteOffset(start)
    nodes[node].contentEnd = ByteOffset(contentEnd)
    nodes[node].subtreeEnd = nodes.count
  }
}

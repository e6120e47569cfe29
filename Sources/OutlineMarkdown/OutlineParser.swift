import KodebokText

/// Reads an outline line by line; total, in time linear in the text.
struct OutlineParser {
  let text: SourceText
  let bytes: [UInt8]
  let labels: FieldLabels
  var nodes: [OutlineNode] = []
  var roots: [Int] = []
  var preamble = OutlineContent()
  var frontMatter: Range<ByteOffset>?
  var problems: [OutlineProblem] = []
  /// The nodes that are open, outermost first: headings, then the items below the innermost of them.
  var open: [Int] = []
  /// The end of the last line that is not blank.
  var contentEnd = 0
  /// What the line before was.
  var previous = Previous.nothing
  /// The field to which a list on the next lines belongs.
  var list: FieldList?
  /// Whether the last list in each open node follows text directly; decided by its first item.
  var listFollowsText: [Int: Bool] = [:]
  var reportedDepth = false

  /// What a text line may continue.
  enum Previous: Equatable {
    case nothing
    /// The first line of the node, an item.
    case itemLine(Int)
    /// The last paragraph of a node, or of the document for nil.
    case paragraph(Int?)
    /// The last field of a node, or of the document for nil.
    case field(Int?)
    /// The last item of the list under the field.
    case fieldItem
  }

  /// The list under a field while it is being read.
  struct FieldList {
    /// The node that owns the field, nil for the document.
    var owner: Int?
    /// Items at this column or less do not belong to the field.
    var outside: Int
    /// Whether the field has no text after its colon.
    var isEmpty: Bool
    /// The column of the first item, once there is one.
    var first: Int?
    /// Whether blank lines came since the field's last line.
    var gap = false
  }

  init(_ text: SourceText, _ labels: FieldLabels) {
    self.text = text
    self.bytes = text.bytes
    self.labels = labels
  }

  mutating func run() {
    var line = readFrontMatter()
    let count = text.lineCount
    while line < count {
      let range = text.lineRange(line)
      let (start, end) = (range.lowerBound.value, range.upperBound.value)
      switch LineShape(bytes, start, end) {
      case .blank:
        previous = .nothing
        list?.gap = true
      case .heading(let level, let marker): heading(level, marker, start, end)
      case .item(let indent, let marker, let markerEnd, let kind):
        item(indent, marker, markerEnd, kind, start, end)
      case .fence(let byte, let count): line = fence(byte, count, line)
      case .comment: line = comment(line)
      case .rule:
        close(itemsFrom: indentation(start, end), at: start)
        previous = .nothing
        list = nil
        contentEnd = bytes.trimmingBlanks(start, end)
      case .text(let indent): words(indent, start, end)
      }
      line += 1
    }
    while !open.isEmpty { closeLast(at: bytes.count) }
  }

  // MARK: Front matter, code and comments

  /// Reads the block between `---` lines at the beginning; the first line after it.
  private mutating func readFrontMatter() -> Int {
    func isFence(_ line: Int, _ byte: UInt8) -> Bool {
      let range = text.lineRange(line)
      let end = bytes.trimmingBlanks(range.lowerBound.value, range.upperBound.value)
      return end - range.lowerBound.value == 3 && bytes[range.lowerBound.value..<end].allSatisfy { $0 == byte }
    }
    guard text.lineCount > 1, isFence(0, .dash) else { return 0 }
    for line in 1..<text.lineCount where isFence(line, .dash) || isFence(line, .dot) {
      let end = text.lineRange(line).upperBound
      frontMatter = ByteOffset(0)..<end
      contentEnd = end.value
      return line + 1
    }
    return 0
  }

  /// Reads a code block; the number of its last line.
  ///
  /// Nothing is appended after a block that is not closed.
  private mutating func fence(_ byte: UInt8, _ count: Int, _ first: Int) -> Int {
    for line in text.lineCount > first + 1 ? first + 1..<text.lineCount : 0..<0 {
      let range = text.lineRange(line)
      if case .fence(byte, let length) = LineShape(bytes, range.lowerBound.value, range.upperBound.value),
        length >= count,
        bytes.trimmingBlanks(range.lowerBound.value, range.upperBound.value)
          == bytes.skippingBlanks(range.lowerBound.value, range.upperBound.value) + length
      {
        block(.code, from: first, to: line)
        return line
      }
    }
    unclosed(.unclosedFence, .code, from: first)
    return text.lineCount
  }

  private mutating func comment(_ first: Int) -> Int {
    let start = text.lineRange(first).lowerBound.value
    var place = bytes.skippingBlanks(start, bytes.count) + 4
    while place + 2 < bytes.count {
      if bytes[place] == .dash, bytes[place + 1] == .dash, bytes[place + 2] == .greater {
        let line = text.line(at: ByteOffset(place))
        block(.comment, from: first, to: line)
        return line
      }
      place += 1
    }
    unclosed(.unclosedComment, .comment, from: first)
    return text.lineCount
  }

  private mutating func block(
    _ kind: OutlineParagraph.Kind,
    from first: Int,
    to last: Int,
    isClosed: Bool = true
  ) {
    let start = text.lineRange(first).lowerBound.value
    let end = text.lineRange(last).upperBound.value
    let owner = close(itemsFrom: indentation(start, end), at: start)
    var stop = end
    while stop > start, bytes[stop - 1].isBlank || bytes[stop - 1] == .lineFeed { stop -= 1 }
    let range = Range<ByteOffset>(between: bytes.skippingBlanks(start, stop), and: stop)
    change(owner) { $0.paragraphs.append(OutlineParagraph(kind: kind, range: range)) }
    previous = .nothing
    list = nil
    noteText(in: owner)
    guard isClosed else { return }
    contentEnd = range.upperBound.value
    noteEnd(of: contentEnd)
  }

  private mutating func unclosed(_ problem: OutlineProblem.Kind, _ kind: OutlineParagraph.Kind, from first: Int) {
    block(kind, from: first, to: text.lineCount - 1, isClosed: false)
    problems.append(OutlineProblem(kind: problem, range: text.lineRange(first)))
  }

  // MARK: Text

  private mutating func words(_ indent: Int, _ start: Int, _ end: Int) {
    let first = bytes.skippingBlanks(start, end)
    let last = bytes.trimmingBlanks(first, end)
    let field = FieldStart(bytes, first, last, labels)
    switch previous {
    case .paragraph(let owner) where field == nil:
      extend(owner, to: last)
    case .field(let owner) where field == nil:
      extendField(owner, to: last)
    case .fieldItem where field == nil:
      extendFieldItem(to: last)
    case .itemLine(let node): begin(field, owner: node, outside: outside(of: node), first, last)
    case .paragraph(let owner), .field(let owner): begin(field, owner: owner, outside: outside(of: owner), first, last)
    case .fieldItem:
      let owner = list?.owner
      begin(field, owner: owner, outside: outside(of: owner), first, last)
    case .nothing:
      if field == nil, let list, let item = list.first, indent > item {
        previous = .fieldItem
        extendFieldItem(to: last)
      } else {
        let owner = close(itemsFrom: indent, at: start)
        begin(field, owner: owner, outside: outside(of: owner), first, last)
      }
    }
    contentEnd = last
    noteEnd(of: last)
  }

  /// Begins a paragraph or a field of `owner`.
  mutating func begin(
    _ field: FieldStart?,
    owner: Int?,
    outside: Int,
    _ first: Int,
    _ last: Int,
    marker: Range<ByteOffset>? = nil
  ) {
    guard let field else {
      let range = Range<ByteOffset>(between: first, and: last)
      change(owner) { $0.paragraphs.append(OutlineParagraph(kind: .text, range: range)) }
      previous = .paragraph(owner)
      list = nil
      noteText(in: owner)
      return
    }
    let value = bytes.skippingBlanks(field.valueStart, last)
    let isEmpty = value >= last
    let valueRange =
      isEmpty
      ? Range<ByteOffset>(between: field.valueStart, and: field.valueStart)
      : Range<ByteOffset>(between: value, and: last)
    let made = OutlineField(
      key: field.key,
      language: field.language,
      style: field.style,
      markerRange: marker,
      range: Range<ByteOffset>(between: first, and: last),
      labelRange: field.label,
      valueRange: valueRange
    )
    change(owner) { $0.fields.append(made) }
    previous = .field(owner)
    list = FieldList(owner: owner, outside: outside, isEmpty: isEmpty)
    noteText(in: owner)
  }

  private mutating func extend(_ owner: Int?, to last: Int) {
    change(owner) { content in
      guard let index = content.paragraphs.indices.last else { return }
      content.paragraphs[index].range = content.paragraphs[index].range.lowerBound..<ByteOffset(last)
    }
  }

  private mutating func extendField(_ owner: Int?, to last: Int) {
    let bytes = bytes
    change(owner) { content in
      guard let index = content.fields.indices.last else { return }
      let field = content.fields[index]
      if field.valueRange.isEmpty {
        // The value begins on the line after the label.
        var start = field.valueRange.upperBound.value
        while start < last, bytes[start].isBlank || bytes[start] == .lineFeed { start += 1 }
        content.fields[index].valueRange = Range<ByteOffset>(between: start, and: last)
      } else {
        content.fields[index].valueRange = field.valueRange.lowerBound..<ByteOffset(last)
      }
      content.fields[index].range = field.range.lowerBound..<ByteOffset(last)
    }
    list?.isEmpty = false
  }

  private mutating func extendFieldItem(to last: Int) {
    list?.gap = false
    change(list?.owner) { content in
      guard let index = content.fields.indices.last, let item = content.fields[index].itemRanges.indices.last else {
        return
      }
      let start = content.fields[index].itemRanges[item].lowerBound
      content.fields[index].itemRanges[item] = start..<ByteOffset(last)
      content.fields[index].range = content.fields[index].range.lowerBound..<ByteOffset(last)
    }
  }

  // MARK: Bookkeeping

  mutating func change(_ owner: Int?, _ body: (inout OutlineContent) -> Void) {
    if let owner { body(&nodes[owner].content) } else { body(&preamble) }
  }

  /// Notes that a node has text after its last list, so that the next list is a new one.
  mutating func noteText(in owner: Int?) { listFollowsText[owner ?? -1] = nil }

  /// Moves the end of the part before the first child along.
  mutating func noteEnd(of last: Int) {
    guard let node = open.last, nodes[node].children.isEmpty else { return }
    nodes[node].headEnd = ByteOffset(last)
  }

  func outside(of owner: Int?) -> Int {
    if let owner, case .item(let indent, _) = nodes[owner].kind { indent } else { -1 }
  }

  /// The column of the first character of a line that is not white space.
  func indentation(_ start: Int, _ end: Int) -> Int {
    var indent = 0
    for place in start..<max(start, end) {
      guard bytes[place].isBlank else { break }
      indent = bytes[place] == .tab ? (indent / 4 + 1) * 4 : indent + 1
    }
    return indent
  }
}

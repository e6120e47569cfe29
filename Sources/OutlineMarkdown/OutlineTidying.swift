import KodebokText

/// Tidies how an outline is written, and nothing it says.
///
/// One space behind markers and labels, one empty line between headings and text, no white space at the ends of lines.
/// Words, attributes and their order stay; code, comments and front matter are not touched; what would read differently
/// is left alone.
package struct OutlineTidying {
  private let document: OutlineDocument
  private let text: SourceText
  private let bytes: [UInt8]
  private let opaque: [Range<ByteOffset>]

  /// Prepares to tidy an outline.
  package init(_ document: OutlineDocument) {
    self.document = document
    text = document.text
    bytes = document.text.bytes
    opaque = document.opaqueRanges
  }

  /// The edits, in the order of the text; none where all is tidy.
  ///
  /// Only what touches one of `limits` is edited.
  ///
  /// - Complexity: O(bytes).
  package func edits(within limits: [Range<ByteOffset>]? = nil, trimsLines: Bool = true) -> [TextEdit] {
    guard let limits else { return edits(trimsLines) }
    let chosen = edits(trimsLines).filter { edit in
      limits.contains { $0.lowerBound <= edit.range.upperBound && edit.range.lowerBound <= $0.upperBound }
    }
    return chosen.isEmpty || readsTheSame(text.applying(chosen)) ? chosen : []
  }

  private func edits(_ trimsLines: Bool) -> [TextEdit] {
    let first = pass(trimsLines)
    if first.isEmpty { return [] }
    // What is tidied may show another habit than what was not: it is looked at until it stays.
    var (edits, tidy) = (first, text.applying(first))
    for _ in 0..<Self.passes {
      let next = OutlineTidying(.parse(tidy, labels: document.labels)).pass(trimsLines)
      if next.isEmpty { return edits }
      tidy = tidy.applying(next)
      edits = EditMap(from: text, to: tidy).replacements.map { TextEdit($0.old, tidy.string($0.new)) }
    }
    return edits
  }

  /// The most looks at what is tidied already; each can only add empty lines that a heading lacks.
  private static let passes = 8

  private func pass(_ trimsLines: Bool) -> [TextEdit] {
    let inLines = headEdits + fieldEdits
    let ends = trimsLines ? lineEdits : []
    let gaps = gapEdits
    for candidate in [inLines + ends + gaps, inLines + ends, inLines, ends] {
      let edits = candidate.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      if !edits.isEmpty, readsTheSame(text.applying(edits)) { return edits }
    }
    return []
  }

  // MARK: Within lines

  /// One space between the marker of a heading and its label, and between label and attributes.
  private var headEdits: [TextEdit] {
    document.nodes.flatMap { node -> [TextEdit] in
      guard node.isHeading else { return [] }
      var edits: [TextEdit] = []
      let first = node.labelRange.isEmpty ? node.attributes?.range.lowerBound : node.labelRange.lowerBound
      if let first { edits += spacing(node.markerRange.upperBound, first) }
      if let block = node.attributes, !node.labelRange.isEmpty {
        edits += spacing(node.labelRange.upperBound, block.range.lowerBound)
      }
      return edits
    }
  }

  /// One space behind the colon of a field; a capital at the beginning of its label.
  private var fieldEdits: [TextEdit] {
    ([document.preamble] + document.nodes.map(\.content)).flatMap(\.fields).flatMap { field -> [TextEdit] in
      var edits: [TextEdit] = []
      let first = field.labelRange.lowerBound.value
      if first < bytes.count, (0x61...0x7A).contains(bytes[first]) {
        edits.append(
          TextEdit(ByteOffset(first)..<ByteOffset(first + 1), String(UnicodeScalar(bytes[first] & 0xDF)))
        )
      }
      guard !field.valueRange.isEmpty else { return edits }
      var colon = field.labelRange.upperBound.value
      while colon < field.valueRange.lowerBound.value, !bytes[colon].isBlank, bytes[colon] != .lineFeed { colon += 1 }
      return edits + spacing(ByteOffset(colon), field.valueRange.lowerBound)
    }
  }

  /// The edit that makes white space on one line a single space.
  private func spacing(_ start: ByteOffset, _ end: ByteOffset) -> [TextEdit] {
    guard start < end, bytes[start.value..<end.value].allSatisfy(\.isBlank) else { return [] }
    let isTidy = end - start == 1 && bytes[start.value] == .space
    return isTidy ? [] : [TextEdit(start..<end, " ")]
  }

  // MARK: Lines

  /// White space at the ends of lines goes, except two blanks before another line of the same paragraph: a line break.
  private var lineEdits: [TextEdit] {
    let gaps = Set(blankRuns.flatMap(\.lines))
    return (0..<text.lineCount).compactMap { line in
      let range = text.lineRange(line)
      let start = range.lowerBound.value
      let last = bytes.trimmingBlanks(start, range.upperBound.value)
      guard last < range.upperBound.value, !isOpaque(line), !gaps.contains(line) else { return nil }
      if range.upperBound.value - last >= 2, last > start, isContinued(line) { return nil }
      return TextEdit(ByteOffset(last)..<range.upperBound, "")
    }
  }

  /// Whether the text of a line goes on in the next one.
  private func isContinued(_ line: Int) -> Bool {
    guard line + 1 < text.lineCount, !document.shape(line: line).isHeading else { return false }
    if case .text = document.shape(line: line + 1) { return true }
    return false
  }

  /// Empty lines that follow one another and are to be another number.
  private struct BlankRun {
    var lines: Range<Int>
    var wanted: Int
  }

  private var gapEdits: [TextEdit] {
    blankRuns.map { run in
      let start = text.lineRange(run.lines.lowerBound).lowerBound
      let end = run.lines.upperBound < text.lineCount ? text.lineRange(run.lines.upperBound).lowerBound : text.end
      return TextEdit(start..<end, String(repeating: "\n", count: run.wanted))
    }
  }

  /// Several empty lines are one; before a heading, and behind it, there is one where the file has it so.
  private var blankRuns: [BlankRun] {
    let habits = OutlineHabits(document)
    var headings: Set<Int> = []
    for node in document.nodes where node.isHeading { headings.insert(text.line(at: node.lineRange.lowerBound)) }
    var runs: [BlankRun] = []
    var line = 0
    while line < text.lineCount {
      if isOpaque(line) {
        line += 1
        continue
      }
      var end = line
      while end < text.lineCount, !isOpaque(end), document.isBlank(line: end) { end += 1 }
      if end > line {
        // The last line of a text that ends with a line break is no empty line.
        let isEnd = end == text.lineCount
        let count = isEnd ? end - line - 1 : end - line
        let wanted = isEnd || line == 0 ? 0 : 1
        if count > wanted { runs.append(BlankRun(lines: line..<line + count, wanted: wanted)) }
        line = max(end, line + 1)
        continue
      }
      let next = line + 1
      if next < text.lineCount, !isOpaque(next), !document.isBlank(line: next) {
        let isWanted =
          headings.contains(next) && habits.blankBeforeHeading || headings.contains(line) && habits.blankAfterHeading
        if isWanted { runs.append(BlankRun(lines: next..<next, wanted: 1)) }
      }
      line = next
    }
    return runs
  }

  /// Whether a line lies in code, a comment or the front matter.
  private func isOpaque(_ line: Int) -> Bool {
    let range = text.lineRange(line)
    var (low, high) = (0, opaque.count)
    while low < high {
      let middle = (low + high) / 2
      if opaque[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < opaque.count && opaque[low].lowerBound <= range.upperBound
  }

  // MARK: What must not change

  /// Whether a text is the same outline: nodes, attributes, fields, paragraphs.
  private func readsTheSame(_ other: SourceText) -> Bool {
    Self.content(.parse(other, labels: document.labels)) == Self.content(document)
  }

  private static func content(_ document: OutlineDocument) -> [String] {
    let text = document.text
    func lines(_ content: OutlineContent) -> [String] {
      content.paragraphs.map { paragraph in
        let string = text.string(paragraph.range)
        return paragraph.kind == .text ? string.onOneLine : string
      } + content.fields.map { $0.key + ": " + document.value(of: $0) }
    }
    var result = [document.frontMatter.map { text.string($0) } ?? ""] + lines(document.preamble)
    for node in document.nodes {
      let parent = node.parent.map { String($0) } ?? ""
      let block = node.attributes.map { text.string($0.range) } ?? ""
      result.append("\(node.kind) \(parent) \(node.followsText) \(text.string(node.labelRange)) \(block)")
      result += lines(node.content)
    }
    return result
  }
}

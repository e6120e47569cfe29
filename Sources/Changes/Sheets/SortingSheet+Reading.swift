import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension SortingSheet {
  /// Reads a sheet, line by line.
  ///
  /// A line that begins with `>` belongs to a passage: it begins one where it ends in the id of a coding in braces, and
  /// goes on with the one before otherwise. A line of `#` is a heading. Everything else is a memo about the passage or
  /// heading above it.
  ///
  /// - Complexity: O(bytes).
  package static func read(_ text: SourceText) -> SortingSheet {
    var reader = SheetReader(text)
    for line in 0..<text.lineCount { reader.take(text.lineRange(line)) }
    reader.endNote()
    return reader.sheet
  }
}

/// The state of one reading of a sheet.
private struct SheetReader {
  /// What the line before belongs to.
  private enum Place { case nothing, comment, state, block, unreadable, memoLine }

  var sheet: SortingSheet
  private let text: SourceText
  private var place = Place.nothing
  private var note: Range<ByteOffset>?

  init(_ text: SourceText) {
    self.text = text
    sheet = SortingSheet(text: text)
  }

  mutating func take(_ range: Range<ByteOffset>) {
    let line = text.bytes[range.lowerBound.value..<range.upperBound.value]
    if place == .state || place == .comment, takeComment(line, range) { return }
    let content = line.drop { $0 == 0x20 || $0 == 0x09 }
    if content.isEmpty {
      place = .nothing
    } else if content.first == UInt8(ascii: ">") {
      quoted(line, content.dropFirst(), range)
    } else if content.starts(with: "<!--".utf8) {
      beginComment(content, range)
    } else if content.first != UInt8(ascii: "#") || !heading(range) {
      note = (note?.lowerBound ?? range.lowerBound)..<range.upperBound
      place = .nothing
    }
  }

  // MARK: Comments and state

  private mutating func beginComment(_ content: ArraySlice<UInt8>, _ range: Range<ByteOffset>) {
    endNote()
    place = content.hasCommentEnd ? .nothing : .comment
    guard content.starts(with: SheetState.opening.utf8) else { return }
    if place == .comment { place = .state }
    sheet.stateRange = range
    sheet.hasState = true
  }

  /// Takes a line of a comment; one that was never closed ends where something begins that is no comment.
  private mutating func takeComment(_ line: ArraySlice<UInt8>, _ range: Range<ByteOffset>) -> Bool {
    let first = line.first { $0 != 0x20 && $0 != 0x09 }
    guard let first, first != UInt8(ascii: ">"), first != UInt8(ascii: "#") else {
      place = .nothing
      return false
    }
    let isEnd = line.hasCommentEnd
    if place == .state {
      sheet.stateRange = (sheet.stateRange?.lowerBound ?? range.lowerBound)..<range.upperBound
      if !isEnd { SheetState.take(line, into: &sheet) }
    }
    if isEnd { place = .nothing }
    return true
  }

  // MARK: Passages

  private mutating func quoted(_ line: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, _ range: Range<ByteOffset>) {
    endNote()
    switch SheetNotation.mark(of: line) {
    case .coding(let id, let inLine):
      let idRange = ByteOffset(inLine.lowerBound)..<ByteOffset(inLine.upperBound)
      let heading = sheet.headings.indices.last
      sheet.blocks.append(
        SortingSheet.Block(id: id, heading: heading, range: range, headRange: range, idRange: idRange)
      )
      place = .block
    case .memo:
      // A passage may have several memos.
      if place == .block || place == .memoLine, let last = sheet.blocks.indices.last,
        sheet.blocks[last].range.upperBound + 1 == range.lowerBound
      {
        sheet.blocks[last].range = sheet.blocks[last].range.lowerBound..<range.upperBound
      }
      place = .memoLine
    case nil:
      if place == .memoLine { return }
      if place == .block {
        let last = sheet.blocks.count - 1
        sheet.blocks[last].range = sheet.blocks[last].range.lowerBound..<range.upperBound
        SheetNotation.add(content, to: &sheet.blocks[last].words)
        return
      }
      if place != .unreadable { sheet.unreadable.append((range, WordsDigest())) }
      place = .unreadable
      let last = sheet.unreadable.count - 1
      sheet.unreadable[last].range = sheet.unreadable[last].range.lowerBound..<range.upperBound
      SheetNotation.add(content, to: &sheet.unreadable[last].words)
    }
  }

  // MARK: Headings and memos

  private mutating func heading(_ range: Range<ByteOffset>) -> Bool {
    let outline = OutlineDocument.parse(SourceText(text.string(range)))
    guard let node = outline.nodes.first, let level = node.level else { return false }
    endNote()
    place = .nothing
    let label = node.labelRange
    sheet.headings.append(
      SortingSheet.Heading(
        level: level,
        label: outline.label(of: 0),
        id: outline.id(of: 0).map { CodeID(Normalization.nfc($0)) },
        range: range,
        labelRange: (range.lowerBound + label.lowerBound.value)..<(range.lowerBound + label.upperBound.value),
        parent: sheet.headings.indices.last { sheet.headings[$0].level < level }
      )
    )
    return true
  }

  /// Gives the words of the researcher that were gathered to what stands above them.
  mutating func endNote() {
    guard let range = note else { return }
    note = nil
    let words = text.string(range)
    let heading = sheet.headings.indices.last
    if let last = sheet.blocks.indices.last, sheet.blocks[last].heading == heading {
      sheet.blocks[last].memo.add(words, range)
    } else if let heading {
      sheet.headings[heading].memo.add(words, range)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a comment ends in it.
  fileprivate var hasCommentEnd: Bool {
    indices.dropLast(2).contains { self[$0] == 0x2D && self[$0 + 1] == 0x2D && self[$0 + 2] == 0x3E }
  }
}

extension SortingSheet.Note? {
  fileprivate mutating func add(_ words: String, _ range: Range<ByteOffset>) {
    if let old = self {
      self = SortingSheet.Note(text: old.text + "\n\n" + words, ranges: old.ranges + [range])
    } else {
      self = SortingSheet.Note(text: words, ranges: [range])
    }
  }
}

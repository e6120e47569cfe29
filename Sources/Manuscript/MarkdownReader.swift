import KodebokStudyModel
import KodebokText

/// Reads Markdown and Quarto as blocks of prose with links and citations.
///
/// Fenced code, comments and front matter are passed over. A quotation is what stands behind `>`, in a paragraph that is indented
/// by four columns, in `<blockquote>` or in a division such as `::: {.sitat}`.
package struct MarkdownReader {
  /// The classes of a division that make a quotation of it.
  package static let quotationClasses: Set<String> = ["sitat", "quote", "quotation", "blockquote", "utdrag"]

  private let text: SourceText
  private let memory: ManuscriptMemory?
  private var blocks: [Manuscript.Block] = []
  private var links: [Manuscript.Link] = []
  private var citations: [Manuscript.Citation] = []

  private enum Shape: Hashable { case paragraph, quotation, item, row }
  private var shape = Shape.paragraph
  /// The contents of the lines of the block that is being read.
  private var lines: [Range<Int>] = []
  private var quotation = 0
  private var isInQuotation = false
  private var fence: (byte: UInt8, count: Int)?
  private var isInComment = false
  private var isAfterBlank = true
  private var isInList = false
  /// Whether each open division is a quotation.
  private var divisions: [Bool] = []

  /// Reads a manuscript.
  ///
  /// - Complexity: O(bytes).
  package static func read(
    _ text: SourceText,
    path: StudyPath,
    names: SpeakerNames,
    memory: ManuscriptMemory? = nil
  ) -> Manuscript {
    var reader = MarkdownReader(text: text, memory: memory)
    reader.run()
    return Manuscript(
      path: path,
      text: text,
      format: .markdown,
      blocks: reader.blocks,
      links: reader.links,
      citations: reader.citations,
      names: names,
      memory: memory
    )
  }

  private init(text: SourceText, memory: ManuscriptMemory?) {
    self.text = text
    self.memory = memory
  }

  private mutating func run() {
    var line = frontMatterEnd()
    while line < text.lineCount {
      let range = text.lineRange(line)
      read(range.lowerBound.value, range.upperBound.value)
      line += 1
    }
    flush()
  }

  /// The first line behind the block between `---` lines at the beginning.
  private func frontMatterEnd() -> Int {
    guard text.lineCount > 2, text.string(text.lineRange(0)).trimmed == "---" else { return 0 }
    for line in 1..<min(text.lineCount, 2_000) {
      let words = text.string(text.lineRange(line)).trimmed
      if words == "---" || words == "..." { return line + 1 }
    }
    return 0
  }

  // MARK: Lines

  private mutating func read(_ start: Int, _ end: Int) {
    let bytes = text.bytes
    var place = start
    var columns = 0
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x0C {
      columns += bytes[place] == 0x09 ? 4 : 1
      place += 1
    }
    if isInComment {
      if find("-->", place, end) != nil { isInComment = false }
      return
    }
    var markers = 0
    if fence == nil, columns < 4 {
      while place < end, bytes[place] == 0x3E {
        markers += 1
        place += 1
        if place < end, bytes[place] == 0x20 { place += 1 }
        while markers > 0, place < end, bytes[place] == 0x20, place + 1 < end, bytes[place + 1] == 0x3E { place += 1 }
      }
    }
    if isFence(place, end) { return }
    guard place < end else { return blank(markers) }
    if markers > 0 { return quoted(place, end) }
    if special(start, place, end) { return }
    plain(place, end, columns)
  }

  /// Whether a line opens or closes fenced code, or lies in it.
  private mutating func isFence(_ place: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    var count = 0
    if place < end, bytes[place] == 0x60 || bytes[place] == 0x7E {
      while place + count < end, bytes[place + count] == bytes[place] { count += 1 }
    }
    if let open = fence {
      if count >= open.count, bytes[place] == open.byte { fence = nil }
      return true
    }
    guard count >= 3 else { return false }
    flush()
    fence = (bytes[place], count)
    return true
  }

  private mutating func blank(_ markers: Int) {
    flush()
    isAfterBlank = true
    if markers == 0, divisions.last != true { isInQuotation = false }
  }

  private mutating func quoted(_ place: Int, _ end: Int) {
    if shape != .quotation || !isInQuotation { flush() }
    beginQuotation()
    shape = .quotation
    lines.append(place..<end)
    isAfterBlank = false
  }

  private mutating func beginQuotation() {
    if !isInQuotation { quotation += 1 }
    isInQuotation = true
  }

  /// Headings, divisions, breaks, comments; whether the line was one of them.
  private mutating func special(_ start: Int, _ place: Int, _ end: Int) -> Bool {
    let bytes = text.bytes
    switch bytes[place] {
    case 0x23:
      let level = bytes[place..<end].prefix { $0 == 0x23 }.count
      guard level <= 6, place + level < end, bytes[place + level] == 0x20 else { return false }
      flush()
      isInQuotation = false
      add(.heading(level), [place + level..<end])
    case 0x3A where find(":::", place, end) == place:
      flush()
      division(place, end)
    case 0x3C where find("<!--", place, end) == place:
      flush()
      isInComment = find("-->", place, end) == nil
    case 0x3C where find("<blockquote", place, end) == place:
      flush()
      isInQuotation = false
      divisions.append(true)
    case 0x3C where find("</blockquote", place, end) == place:
      flush()
      isInQuotation = false
      if !divisions.isEmpty { divisions.removeLast() }
    case 0x3D, 0x2D:
      guard bytes[place..<end].allSatisfy({ $0 == bytes[place] || $0 == 0x20 }), end - place >= 2 else { return false }
      if !lines.isEmpty, shape == .paragraph {
        let own = lines
        lines = []
        add(.heading(bytes[place] == 0x3D ? 1 : 2), own)
      } else if bytes[place] == 0x2D, end - place >= 3 {
        flush()
      } else {
        return false
      }
      isInQuotation = false
    default:
      guard isPageBreak(start, place, end) else { return false }
      flush()
      blocks.append(
        Manuscript.Block(
          kind: .pageBreak,
          range: Range(between: start, and: end),
          prose: [],
          paragraph: blocks.count + 1
        )
      )
    }
    isAfterBlank = true
    return true
  }

  private func isPageBreak(_ start: Int, _ place: Int, _ end: Int) -> Bool {
    guard text.bytes[place] == 0x5C || text.bytes[place] == 0x7B else { return false }
    return ["\\newpage", "\\pagebreak", "\\clearpage", "{{< pagebreak"].contains { find($0, place, end) == place }
  }

  private mutating func division(_ place: Int, _ end: Int) {
    let words = text.string(Range<ByteOffset>(between: place, and: end)).trimmed
    let rest = String(words.drop { $0 == ":" }).trimmed
    if rest.isEmpty {
      if !divisions.isEmpty { divisions.removeLast() }
      isInQuotation = false
    } else {
      let names = rest.split { " {}.".contains($0) }.map { CaseFolding.lowercased(String($0)) }
      divisions.append(names.contains { Self.quotationClasses.contains($0) })
      isInQuotation = false
    }
  }

  private mutating func plain(_ place: Int, _ end: Int, _ columns: Int) {
    let bytes = text.bytes
    if divisions.last == true {
      if shape != .quotation { flush() }
      beginQuotation()
      shape = .quotation
    } else if let content = itemStart(place, end), !(shape == .quotation && !lines.isEmpty) {
      flush()
      isInQuotation = false
      shape = .item
      isInList = true
      lines.append(content..<end)
      isAfterBlank = false
      return
    } else if bytes[place] == 0x7C {
      flush()
      isInQuotation = false
      if !bytes[place..<end].allSatisfy({ [0x7C, 0x2D, 0x3A, 0x20].contains($0) }) {
        shape = .row
        lines.append(place..<end)
        flush()
      }
      return
    } else if isAfterBlank {
      if columns < 2 { isInList = false }
      let isIndented = columns >= 4 && !isInList
      if isIndented { beginQuotation() } else { isInQuotation = false }
      shape = isIndented ? .quotation : (isInList ? .item : .paragraph)
    }
    lines.append(place..<end)
    isAfterBlank = false
  }

  /// Where the content of a list item begins.
  private func itemStart(_ place: Int, _ end: Int) -> Int? {
    let bytes = text.bytes
    var next = place
    if [0x2D, 0x2A, 0x2B].contains(bytes[place]) {
      next += 1
    } else {
      while next < end, next - place < 9, 0x30...0x39 ~= bytes[next] { next += 1 }
      guard next > place, next < end, bytes[next] == 0x2E || bytes[next] == 0x29 else { return nil }
      // A year at the beginning of a line is no number of an item.
      guard next - place < 4 else { return nil }
      next += 1
    }
    guard next < end, bytes[next] == 0x20 else { return nil }
    return next + 1
  }

  private func find(_ words: String, _ place: Int, _ end: Int) -> Int? {
    let wanted = words.utf8
    guard let first = wanted.first, end - place >= wanted.count else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      for start in place...(end - wanted.count) where bytes[start] == first {
        if bytes[start..<start + wanted.count].elementsEqual(wanted) { return start }
      }
      return nil
    }
  }

  // MARK: Blocks

  private mutating func flush() {
    guard !lines.isEmpty else { return }
    let own = lines
    lines = []
    switch shape {
    case .paragraph: add(.paragraph, own)
    case .quotation: add(.quotation(quotation), own)
    case .item: add(.item, own)
    case .row: add(.row, own)
    }
  }

  private mutating func add(_ kind: Manuscript.Block.Kind, _ lines: [Range<Int>]) {
    guard let first = lines.first, let last = lines.last else { return }
    let markup = InlineMarkup.read(text.bytes, lines, memory)
    links += markup.links
    citations += markup.citations
    blocks.append(
      Manuscript.Block(
        kind: kind,
        range: Range(between: first.lowerBound, and: last.upperBound),
        prose: markup.prose,
        paragraph: blocks.count + 1
      )
    )
  }
}

import KodebokStudyModel
import KodebokText

/// Reads LaTeX as blocks of prose: its commands are passed over.
///
/// The text of the manuscript is what the file prints, block by block, with the targets of links behind it; places are
/// turned back into places of the file.
package struct LaTeXReader {
  let bytes: [UInt8]
  var place: Int
  /// What is printed so far.
  private var printed: [UInt8] = []
  private var pieces: [PrintedOrigin.Piece] = []
  private var blocks: [Manuscript.Block] = []
  private var links: [(words: Range<Int>, target: String)] = []
  private var citations: [Manuscript.Citation] = []

  enum Shape: Hashable { case paragraph, quotation, item, row, heading(Int) }
  var shape = Shape.paragraph
  /// The block that is being read.
  var draft = PrintedDraft()
  /// Footnotes, which follow the paragraph they belong to.
  var notes: [PrintedDraft] = []
  var environments: [String] = []
  var quotation = 0

  /// What a closing brace ends.
  enum Brace {
    case group
    case quotation(closing: String)
    case heading(Shape)
    case link(words: Int, target: String)
    case note(outer: PrintedDraft)
  }
  var braces: [Brace] = []

  /// How many braces may be open.
  static let depth = 256

  /// Reads a manuscript.
  ///
  /// - Complexity: O(bytes).
  package static func read(_ text: SourceText, path: StudyPath, names: SpeakerNames) -> Manuscript {
    var reader = LaTeXReader(text)
    reader.run()
    var all = reader.printed
    let links = reader.links.map { link in
      let words = Range<ByteOffset>(between: link.words.lowerBound, and: link.words.upperBound)
      let start = all.count
      all += Array(link.target.utf8) + [0x0A]
      return Manuscript.Link(whole: words, words: words, target: Range(between: start, and: all.count - 1))
    }
    var manuscript = Manuscript(
      path: path,
      text: SourceText(utf8: all),
      format: .latex,
      blocks: reader.blocks,
      links: links,
      citations: reader.citations,
      names: names
    )
    manuscript.origin = PrintedOrigin(source: text, pieces: reader.pieces)
    return manuscript
  }

  private init(_ text: SourceText) {
    bytes = text.bytes
    place = 0
    // What stands before the document itself are settings.
    if let start = find("\\begin{document}", from: 0) { place = start + "\\begin{document}".utf8.count }
  }

  // MARK: Characters

  func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  func holds(_ words: String, at place: Int) -> Bool {
    place + words.utf8.count <= bytes.count && bytes[place..<place + words.utf8.count].elementsEqual(words.utf8)
  }

  func find(_ words: String, from start: Int) -> Int? {
    guard let first = words.utf8.first else { return nil }
    var next = start
    while next + words.utf8.count <= bytes.count {
      if bytes[next] == first, holds(words, at: next) { return next }
      next += 1
    }
    return nil
  }

  /// Takes bytes of the file as words.
  mutating func keep(_ range: Range<Int>) { draft.add(bytes, range) }

  /// Takes characters in the place of bytes of the file.
  mutating func keep(_ words: String, in range: Range<Int>) { draft.add(words, raw: range) }

  // MARK: The way through the file

  private mutating func run() {
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case 0x25: comment()
      case 0x5C: command()
      case 0x7B:
        braces.append(.group)
        place += 1
      case 0x7D: closeBrace()
      case 0x24: math()
      case 0x7E:
        place += 1
        keep(" ", in: start..<place)
      case 0x26:
        place += 1
        keep("\t", in: start..<place)
      case 0x0A:
        place += 1
        draft.endLine()
        blankLines()
      case 0x60 where byte(place + 1) == 0x60: mark("“", 2)
      case 0x27 where byte(place + 1) == 0x27: mark("”", 2)
      case 0x3C where byte(place + 1) == 0x3C: mark("«", 2)
      case 0x3E where byte(place + 1) == 0x3E: mark("»", 2)
      case 0x22 where byte(place + 1) == 0x60 || byte(place + 1) == 0x3C: mark("«", 2)
      case 0x22 where byte(place + 1) == 0x27 || byte(place + 1) == 0x3E: mark("»", 2)
      case 0x22 where byte(place + 1) == 0x2D || byte(place + 1) == 0x3D: place += 2
      case 0x2D where holds("---", at: place): mark("—", 3)
      case 0x2D where byte(place + 1) == 0x2D: mark("–", 2)
      default: words()
      }
    }
    flush()
  }

  private mutating func mark(_ words: String, _ count: Int) {
    keep(words, in: place..<place + count)
    place += count
  }

  /// Takes characters up to the next that may mean something.
  private mutating func words() {
    let start = place
    place += 1
    while place < bytes.count {
      switch bytes[place] {
      case 0x25, 0x5C, 0x7B, 0x7D, 0x24, 0x7E, 0x26, 0x0A, 0x60, 0x27, 0x3C, 0x3E, 0x22, 0x2D:
        keep(start..<place)
        return
      default: place += 1
      }
    }
    keep(start..<place)
  }

  /// Passes over a comment, the end of its line, and the blanks of the next one.
  private mutating func comment() {
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
    place = min(place + 1, bytes.count)
    while byte(place) == 0x20 || byte(place) == 0x09 { place += 1 }
    if byte(place) == 0x0A { flush() }
  }

  /// Ends the paragraph where a line is empty.
  private mutating func blankLines() {
    var next = place
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next < bytes.count, bytes[next] == 0x0A else { return }
    flush()
    place = next
  }

  private mutating func math() {
    let isDisplay = byte(place + 1) == 0x24
    let mark = isDisplay ? "$$" : "$"
    var next = place + mark.utf8.count
    // A formula in the text ends in its paragraph; a sign that is left open is no formula.
    let limit = min(bytes.count, next + 4_000)
    while next < limit, !holds(mark, at: next) {
      if holds("\n\n", at: next), !isDisplay { break }
      next += bytes[next] == 0x5C ? 2 : 1
    }
    place = holds(mark, at: min(next, bytes.count)) ? next + mark.utf8.count : place + 1
  }

  private mutating func closeBrace() {
    defer { place += 1 }
    guard let last = braces.popLast() else { return }
    switch last {
    case .group: break
    case .quotation(let closing): keep(closing, in: place..<place + 1)
    case .heading(let outer):
      flush()
      shape = outer
    case .link(let words, let target):
      if words < draft.bytes.count { draft.links.append((words..<draft.bytes.count, target)) }
    case .note(let outer):
      notes.append(draft)
      draft = outer
    }
  }

  // MARK: Blocks

  /// Ends the block that is being read, and those of its notes.
  mutating func flush() {
    let kind: Manuscript.Block.Kind
    switch shape {
    case .paragraph: kind = .paragraph
    case .quotation: kind = .quotation(quotation)
    case .item: kind = .item
    case .row: kind = .row
    case .heading(let level): kind = .heading(level)
    }
    add(draft, kind)
    draft = PrintedDraft()
    // A note that is still open goes on in its own paragraph.
    let all = notes
    notes = []
    for note in all { add(note, .paragraph) }
  }

  private mutating func add(_ draft: PrintedDraft, _ kind: Manuscript.Block.Kind) {
    let base = printed.count
    func moved(_ range: Range<Int>) -> Range<ByteOffset> {
      Range(between: base + range.lowerBound, and: base + range.upperBound)
    }
    // What is set between paragraphs may be a reference to literature alone.
    guard let first = draft.prose.first, let last = draft.prose.last, !draft.isBlank || !draft.citations.isEmpty else {
      return
    }
    printed += draft.bytes + [0x0A, 0x0A]
    for piece in draft.pieces {
      var piece = piece
      piece.start += base
      pieces.append(piece)
    }
    links += draft.links.map { (base + $0.words.lowerBound..<base + $0.words.upperBound, $0.target) }
    citations += draft.citations.map { Manuscript.Citation(range: moved($0.range), keys: $0.keys) }
    blocks.append(
      Manuscript.Block(
        kind: kind,
        range: moved(first).lowerBound..<moved(last).upperBound,
        prose: draft.prose.map(moved),
        paragraph: blocks.count + 1
      )
    )
  }

  /// What text directly in the environments that are open is.
  var outerShape: Shape {
    for environment in environments.reversed() {
      if LaTeXNames.isQuotation(environment) { return .quotation }
      if LaTeXNames.tables.contains(environment) { return .row }
      if ["itemize", "enumerate", "description"].contains(environment) { return .item }
    }
    return .paragraph
  }
}

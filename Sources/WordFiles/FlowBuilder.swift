import KodebokStudyModel
import KodebokText

/// Puts paragraphs together to the text of a report.
struct FlowBuilder {
  /// A line of the text with what is known of it.
  private struct Line {
    var range: Range<Int>
    var look: ParagraphLook
    var note: Int?
    /// Whether an empty paragraph stands before it.
    var isAfterBlank: Bool
  }

  /// What belongs together of a file that was read: the text, and where its words stand in the file.
  struct Result {
    var report: FlowReport
    /// Pieces in the order of the text.
    var pieces: [FlowDraft.Piece]
  }

  private(set) var notes: [(reference: FlowDraft.NoteReference, place: Int)] = []
  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  private var links: [(words: Range<Int>, target: String)] = []
  private var citations: [Range<Int>] = []
  private var pages: [Int] = []
  private var pieces: [FlowDraft.Piece] = []
  private var isAfterBlank = false
  /// Pages that begin in what has no words.
  private var waitingPages = 0
  /// The rows that are open: for each its cells, for each cell its paragraphs.
  private var rows: [[[FlowDraft]]] = []

  // MARK: Tables

  mutating func beginRow() { rows.append([]) }

  mutating func beginCell() {
    guard let last = rows.indices.last else { return }
    rows[last].append([])
  }

  /// Ends a row: one line where each cell has one paragraph, else every paragraph by itself.
  mutating func endRow() {
    guard let cells = rows.popLast() else { return }
    let full = cells.map { $0.filter { !$0.isBlank } }
    let isPlain = full.allSatisfy { $0.count <= 1 } && full.count(where: { !$0.isEmpty }) > 1
    guard isPlain else {
      for cell in cells { for draft in cell { add(draft) } }
      return
    }
    var row = FlowDraft()
    row.look.isRow = true
    for cell in full {
      if !row.bytes.isEmpty { row.bytes.append(0x09) }
      if let draft = cell.first {
        row.append(draft)
        row.note = draft.note
      }
    }
    add(row)
  }

  // MARK: Paragraphs

  /// Begins a page between two paragraphs.
  mutating func beginPage() { waitingPages += 1 }

  /// Adds a paragraph, and those in frames inside of it.
  mutating func add(_ draft: FlowDraft) {
    if let last = rows.indices.last {
      if rows[last].isEmpty { rows[last].append([]) }
      rows[last][rows[last].count - 1].append(draft)
      return
    }
    let core = draft.core
    let isShown = !core.isEmpty && draft.look.role != .contents
    if isShown {
      write(draft, core)
    } else {
      waitingPages += draft.pages.count
      isAfterBlank = true
      for note in draft.notes { notes.append((note, bytes.count)) }
    }
    for framed in draft.framed {
      isAfterBlank = true
      add(framed)
    }
    if !draft.framed.isEmpty { isAfterBlank = true }
  }

  private mutating func write(_ draft: FlowDraft, _ core: Range<Int>) {
    let base = bytes.count
    func moved(_ place: Int) -> Int { base + min(max(place, core.lowerBound), core.upperBound) - core.lowerBound }
    func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }
    bytes += draft.bytes[core]
    for _ in 0..<waitingPages { pages.append(base) }
    waitingPages = 0
    // A frame and a note are on the page of what they belong to.
    if draft.note == nil { pages += draft.pages.map(moved) }
    for link in draft.links {
      let words = moved(link.words)
      if !words.isEmpty { links.append((words, link.target)) }
    }
    citations += draft.citations.map(moved).filter { !$0.isEmpty }
    if let anchor = draft.anchor {
      pieces.append(
        FlowDraft.Piece(start: base, count: core.count, raw: 0, rawCount: 0, run: anchor, isWhole: true)
      )
    } else {
      for piece in draft.pieces { take(piece, core, base) }
    }
    for note in draft.notes { notes.append((note, moved(note.place))) }
    lines.append(
      Line(range: base..<bytes.count, look: draft.look, note: draft.note, isAfterBlank: isAfterBlank)
    )
    isAfterBlank = false
    bytes.append(0x0A)
  }

  private mutating func take(_ piece: FlowDraft.Piece, _ core: Range<Int>, _ base: Int) {
    let lower = max(piece.start, core.lowerBound)
    let upper = min(piece.start + piece.count, core.upperBound)
    guard lower < upper else { return }
    var piece = piece
    if piece.count == piece.rawCount {
      piece.raw += lower - piece.start
      piece.rawCount = upper - lower
    }
    piece.start = base + lower - core.lowerBound
    piece.count = upper - lower
    pieces.append(piece)
  }

  // MARK: The report

  /// Puts everything together.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - hasPages: Whether the file says where its pages begin.
  /// - Returns: The report with its pieces.
  func result(_ path: StudyPath, hasPages: Bool) -> Result {
    var all = bytes
    var known: [String: Range<ByteOffset>] = [:]
    let links = self.links.map { link in
      let words = Range<ByteOffset>(between: link.words.lowerBound, and: link.words.upperBound)
      if let target = known[link.target] { return FlowReport.Link(words: words, target: target) }
      let start = all.count
      all += link.target.utf8.filter { $0 >= 0x20 }
      let target = Range<ByteOffset>(between: start, and: all.count)
      all.append(0x0A)
      known[link.target] = target
      return FlowReport.Link(words: words, target: target)
    }
    let margin = usualMargin
    var paragraphs: [FlowReport.Paragraph] = []
    for line in lines {
      paragraphs.append(
        FlowReport.Paragraph(
          kind: kind(line, margin, behind: paragraphs.last),
          range: Range(between: line.range.lowerBound, and: line.range.upperBound),
          isRight: line.look.isRight,
          note: line.note
        )
      )
    }
    let starts = pages.sorted().map { ByteOffset($0) }
    var report = FlowReport(
      path: path,
      text: SourceText(utf8: all),
      paragraphs: paragraphs,
      links: links.sorted { $0.words.lowerBound < $1.words.lowerBound },
      citations: citations.sorted { $0.lowerBound < $1.lowerBound }.map {
        Range(between: $0.lowerBound, and: $0.upperBound)
      },
      pageStarts: hasPages ? starts : nil
    )
    if hasPages { report.notePages = notes.map { note in 1 + starts.count { $0.value <= note.place } } }
    return Result(report: report, pieces: pieces.sorted { $0.start < $1.start })
  }

  /// The left margin that most of the running text has.
  private var usualMargin: Int {
    var sizes: [Int: Int] = [:]
    for line in lines where line.look.role == nil && !line.look.isItem && !line.look.isRow && line.note == nil {
      sizes[line.look.left, default: 0] += line.range.count
    }
    return sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// How much further in than the running text a quotation stands, in twentieths of a point: 6 mm.
  private static let quotationMargin = 340

  private func kind(_ line: Line, _ margin: Int, behind last: FlowReport.Paragraph?) -> FlowReport.Paragraph.Kind {
    if line.look.isRow { return .row }
    switch line.look.role {
    case .heading(let level): return .heading(level)
    case .aside, .contents: return .aside
    case .quotation: break
    case nil:
      if line.look.isItem { return .item }
      let isSetOff = line.look.left - margin >= Self.quotationMargin && line.look.hanging <= 0
      guard isSetOff, !line.look.isRight else { return .body }
    }
    var continues = false
    if case .quotation? = last?.kind { continues = !line.isAfterBlank && last?.note == line.note }
    return .quotation(continues: continues)
  }
}

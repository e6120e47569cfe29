import KodebokStudyModel
import KodebokText

/// Reads the report of a word processor as blocks of prose.
package enum FlowReader {
  /// How long the line with a name that is set to the right may be, in bytes.
  private static let nameBytes = 120

  /// Reads a manuscript.
  ///
  /// - Complexity: O(bytes).
  package static func read(_ report: FlowReport, names: SpeakerNames) -> Manuscript {
    var blocks: [Manuscript.Block] = []
    blocks.reserveCapacity(report.paragraphs.count)
    var quotation = 0
    var next = 0
    /// Whether the quotation is complete, so that what follows is another one.
    var isClosed = true
    for (index, paragraph) in report.paragraphs.enumerated() {
      var kind: Manuscript.Block.Kind
      var prose = prose(of: paragraph, report, &next)
      switch paragraph.kind {
      case .heading(let level): kind = .heading(level)
      case .item: kind = .item
      case .row: kind = .row
      case .aside:
        kind = .paragraph
        prose = []
      case .body:
        kind = .paragraph
        // A short line set to the right below a quotation says who speaks.
        if paragraph.isRight, paragraph.range.byteCount <= nameBytes, let last = blocks.last, last.isQuotation,
          !isClosed
        {
          kind = last.kind
        }
      case .quotation(let continues):
        if !continues || isClosed || beginsMarked(report, paragraph), !(paragraph.isRight && !isClosed) {
          quotation += 1
        }
        kind = .quotation(quotation)
      }
      let block = Manuscript.Block(
        kind: kind,
        range: paragraph.range,
        prose: prose,
        page: report.page(at: paragraph.range.lowerBound),
        paragraph: index + 1
      )
      isClosed = !block.isQuotation || paragraph.kind == .body || closes(report.text, block, names)
      blocks.append(block)
    }
    return Manuscript(
      path: report.path,
      text: report.text,
      format: .flow,
      blocks: blocks,
      links: report.links.map { Manuscript.Link(whole: $0.words, words: $0.words, target: $0.target) },
      citations: report.citations.map { Manuscript.Citation(range: $0, keys: []) },
      names: names
    )
  }

  /// A paragraph without its references to literature, line by line.
  private static func prose(
    of paragraph: FlowReport.Paragraph,
    _ report: FlowReport,
    _ next: inout Int
  ) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    var start = paragraph.range.lowerBound
    func add(_ end: ByteOffset) {
      guard start < end else { return }
      let bytes = report.text.bytes
      var place = start.value
      while place + 2 < end.value {
        if bytes[place] == 0xE2, bytes[place + 1] == 0x80, bytes[place + 2] == 0xA8 {
          if start.value < place { result.append(start..<ByteOffset(place)) }
          start = ByteOffset(place + 3)
          place += 2
        }
        place += 1
      }
      if start < end { result.append(start..<end) }
    }
    while next < report.citations.count, report.citations[next].lowerBound < paragraph.range.upperBound {
      add(report.citations[next].lowerBound)
      start = max(start, report.citations[next].upperBound)
      next += 1
    }
    add(paragraph.range.upperBound)
    return result
  }

  /// Whether a paragraph of a quotation has marks around all of it, so that it is one of its own.
  private static func beginsMarked(_ report: FlowReport, _ paragraph: FlowReport.Paragraph) -> Bool {
    let prose = Prose(report.text, [paragraph.range])
    guard QuotationMarks.isDirected(prose.scalar(0)) else { return false }
    return QuotationMarks.closing(prose, from: 0, to: prose.count) != nil
  }

  /// Whether a paragraph ends a quotation by the name of who speaks.
  private static func closes(_ text: SourceText, _ block: Manuscript.Block, _ names: SpeakerNames) -> Bool {
    if BlockQuotation.name(below: block, text, names) != nil { return true }
    let parts = BlockQuotation(text, [block], names).parts
    guard let last = parts.last, last.name != nil else { return false }
    return last.place != .before && last.place != .none
  }
}

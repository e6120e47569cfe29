import KodebokCodeBook
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A manuscript as a part of a page: its quotes marked with what they were found to be, each leading to its passage, its
/// claims and facts with what was counted.
struct ManuscriptPage {
  /// A stretch of words with everything that is said of it.
  private struct Run {
    var range: Range<ByteOffset>
    var isStrong = false
    var isEmphasized = false
    var link: Int?
    var quote: Int?
    /// Whether it is words of the quote, and not one of its marks.
    var isQuoted = false
    var citation: Int?
    /// The claim or fact that the words say.
    var note: Int?
    /// Whether a cell of a table ends before it.
    var beginsCell = false
  }

  private let report: VerifiedReport
  private let wording: Wording
  /// What stands behind a quote: the words of its verdict, escaped, and the id of its passage.
  private let badge: (Int) -> (html: String, weight: QuoteVerdict.Weight)?
  /// The name of a work by its key.
  private let works: [String: String]
  /// The path of the code book.
  private let book: CodeBook
  /// What ids on the page begin with.
  private let prefix: String
  private let notes: [PageNote]
  private var text: SourceText { report.manuscript.text }

  init(
    _ report: VerifiedReport,
    _ wording: Wording,
    book: CodeBook,
    works: [String: String],
    prefix: String,
    notes: [PageNote],
    badge: @escaping (Int) -> (html: String, weight: QuoteVerdict.Weight)?
  ) {
    self.report = report
    self.wording = wording
    self.book = book
    self.works = works
    self.prefix = prefix
    self.notes = notes
    self.badge = badge
  }

  /// The blocks as HTML; a first heading of these words is left out.
  func html(skipping: String = "") -> String {
    var result = ""
    var open = ""
    var quotation = 0
    func close() {
      if !open.isEmpty { result += "</\(open)>\(open == "table" ? "</div>" : "")\n" }
      open = ""
    }
    for (index, block) in report.manuscript.blocks.enumerated() {
      var wanted = ""
      switch block.kind {
      case .item: wanted = "ul"
      case .row: wanted = "table"
      case .quotation(let number):
        wanted = "blockquote"
        if number != quotation { close() }
        quotation = number
      case .heading, .paragraph, .pageBreak: break
      }
      if open != wanted {
        close()
        if !wanted.isEmpty { result += (wanted == "table" ? "<div class=\"table\">" : "") + "<\(wanted)>\n" }
        open = wanted
      }
      let words = words(of: block)
      switch block.kind {
      case .heading(let level):
        // The page has the title already.
        if index == 0, level == 1, String(words.split(separator: " ").joined(separator: " ")) == skipping { continue }
        let tag = "h\(min(level + 1, 6))"
        result += "<\(tag) id=\"\(prefix)b\(index)\">\(words)</\(tag)>\n"
      case .paragraph, .quotation: result += "<p>\(words)</p>\n"
      case .item: result += "<li>\(words)</li>\n"
      case .row: result += "<tr><td>\(words)</td></tr>\n"
      case .pageBreak: result += "<hr>\n"
      }
    }
    close()
    return result
  }

  // MARK: Words

  private func words(of block: Manuscript.Block) -> String {
    let runs = runs(of: block)
    var result = ""
    var link: Int?
    var last: ByteOffset?
    for (index, run) in runs.enumerated() {
      if link != run.link {
        if link != nil { result += "</a>" }
        link = nil
      }
      if let last, text.bytes[last.value..<max(last.value, run.range.lowerBound.value)].contains(0x0A) {
        result += "\n"
      }
      last = run.range.upperBound
      if run.beginsCell, index > 0 { result += "</td><td>" }
      if let target = run.link, link == nil, let anchor = anchor(report.manuscript.links[target]) {
        result += anchor
        link = target
      }
      result += html(of: run)
      let isLastOfQuote = run.quote != nil && !runs[(index + 1)...].contains { $0.quote == run.quote }
      if isLastOfQuote, let quote = run.quote, ends(quote, in: block), let badge = badge(quote) {
        if link != nil { result += "</a>" }
        link = nil
        result += badge.html
      }
      if let note = run.note, !runs[(index + 1)...].contains(where: { $0.note == note }) {
        if link != nil { result += "</a>" }
        link = nil
        result += notes[note].badge
      }
    }
    return link == nil ? result : result + "</a>"
  }

  /// Whether no block behind this one holds words of a quote.
  private func ends(_ quote: Int, in block: Manuscript.Block) -> Bool {
    let range = extent(quote)
    return !report.manuscript.blocks.contains { other in
      other.range.lowerBound >= block.range.upperBound && other.range.lowerBound < range.upperBound
        && other.prose.contains { $0.overlaps(range) }
    }
  }

  /// A quote with its marks; without the speaker below it.
  private func extent(_ quote: Int) -> Range<ByteOffset> {
    let quote = report.quotes[quote].quote
    return quote.setting == .inline ? quote.whole : quote.range
  }

  private func html(of run: Run) -> String {
    var words = text.string(run.range)
    if let index = run.citation {
      for work in CitationReader.works(in: text, report.manuscript.citations[index].range) {
        if let name = works[work.key] { words = words.with(name, for: "@" + work.key) }
      }
      return "<cite>\(HTMLText.escaped(words))</cite>"
    }
    var result = HTMLText.escaped(words)
    if run.isEmphasized { result = "<em>\(result)</em>" }
    if run.isStrong { result = "<strong>\(result)</strong>" }
    if let note = run.note { result = "<span class=\"claim \(notes[note].weight.rawValue)\">\(result)</span>" }
    guard run.isQuoted, let quote = run.quote, let weight = badge(quote)?.weight else { return result }
    return "<span class=\"quote \(weight.rawValue)\">\(result)</span>"
  }

  /// The beginning of a link; nil for one that leads nowhere from this page.
  private func anchor(_ link: Manuscript.Link) -> String? {
    let target = text.string(link.target)
    if target.hasPrefix("https://") {
      return "<a rel=\"noreferrer noopener\" href=\"\(HTMLText.escaped(target))\">"
    }
    guard let inner = LinkReader.link(text, link.target, words: link.words, report.manuscript.path),
      inner.path == book.path, let fragment = inner.fragment, book[CodeID(fragment)] != nil
    else { return nil }
    return "<a class=\"code\" href=\"#codes\">"
  }

  // MARK: Runs

  private func runs(of block: Manuscript.Block) -> [Run] {
    let manuscript = report.manuscript
    var stretches = block.prose.map { (range: $0, citation: Int?.none) }
    for (index, citation) in manuscript.citations.enumerated()
    where citation.range.lowerBound >= block.range.lowerBound && citation.range.upperBound <= block.range.upperBound {
      // Those in words are part of the prose.
      if !block.prose.contains(where: { $0.overlaps(citation.range) }) { stretches.append((citation.range, index)) }
    }
    stretches.sort { $0.range.lowerBound < $1.range.lowerBound }
    let links = manuscript.links.indices.filter { manuscript.links[$0].whole.overlaps(block.range) }
    let quotes = report.quotes.indices.filter { extent($0).overlaps(block.range) }
    let marks = emphasis(in: block)
    var borders: Set<ByteOffset> = []
    for index in links {
      borders.formUnion([manuscript.links[index].words.lowerBound, manuscript.links[index].words.upperBound])
    }
    for index in quotes {
      let inner = report.quotes[index].quote.range
      borders.formUnion([inner.lowerBound, inner.upperBound, extent(index).lowerBound, extent(index).upperBound])
    }
    let said = notes.indices.filter { notes[$0].range.overlaps(block.range) }
    for index in said { borders.formUnion([notes[index].range.lowerBound, notes[index].range.upperBound]) }
    for mark in marks { borders.formUnion([mark.range.lowerBound, mark.range.upperBound]) }
    let sorted = borders.sorted()
    var runs: [Run] = []
    var (isStrong, isEmphasized, beginsCell) = (false, false, false)
    for (stretch, citation) in stretches {
      var start = stretch.lowerBound
      let inner = citation == nil ? sorted.filter { $0 > stretch.lowerBound && $0 < stretch.upperBound } : []
      for end in inner + [stretch.upperBound] {
        let range = start..<end
        start = end
        if let mark = marks.first(where: { $0.range == range }) {
          switch mark.kind {
          case .strong: isStrong.toggle()
          case .emphasis: isEmphasized.toggle()
          case .cell: beginsCell = true
          }
          continue
        }
        var run = Run(range: range, isStrong: isStrong, isEmphasized: isEmphasized, citation: citation)
        run.link = links.first { manuscript.links[$0].words.overlaps(range) }
        run.note = said.first { notes[$0].range.overlaps(range) }
        run.quote = quotes.first { extent($0).overlaps(range) }
        run.isQuoted = run.quote.map { report.quotes[$0].quote.range.overlaps(range) } ?? false
        run.beginsCell = beginsCell
        beginsCell = false
        runs.append(run)
      }
    }
    return runs
  }

  private enum MarkKind { case strong, emphasis, cell }

  /// Marks of emphasis that come in pairs, and the bars between cells of a row.
  private func emphasis(in block: Manuscript.Block) -> [(range: Range<ByteOffset>, kind: MarkKind)] {
    let bytes = text.bytes
    var found: [(range: Range<ByteOffset>, kind: MarkKind, byte: UInt8)] = []
    func isWord(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      return (bytes[place] | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= bytes[place] || bytes[place] >= 0x80
    }
    for stretch in block.prose {
      var place = stretch.lowerBound.value
      while place < stretch.upperBound.value {
        let byte = bytes[place]
        var length = 1
        if byte == 0x2A || byte == 0x5F {
          if place + 1 < stretch.upperBound.value, bytes[place + 1] == byte { length = 2 }
          let isInner = byte == 0x5F && isWord(place - 1) && isWord(place + length)
          let isAlone = !isWord(place - 1) && bytes.indices.contains(place + length) && bytes[place + length] == 0x20
          if !isInner, !isAlone || isWord(place - 1) {
            found.append((Range(between: place, and: place + length), length == 2 ? .strong : .emphasis, byte))
          }
        } else if byte == 0x7C, block.kind == .row {
          found.append((Range(between: place, and: place + 1), .cell, byte))
        }
        place += length
      }
    }
    return found.filter { mark in
      mark.kind == .cell || found.count { $0.kind == mark.kind && $0.byte == mark.byte }.isMultiple(of: 2)
    }.map { ($0.range, $0.kind) }
  }
}

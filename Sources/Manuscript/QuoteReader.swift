import KodebokStudyModel
import KodebokText

/// Finds the quotes in the blocks of a manuscript, with who is said to speak.
struct QuoteReader {
  /// The quotes in the order of the text.
  private(set) var quotes: [Quote] = []
  /// Quotation marks without a partner.
  private(set) var loneMarks: [Range<ByteOffset>] = []

  let text: SourceText
  let blocks: [Manuscript.Block]
  let names: SpeakerNames
  private let citations: [Manuscript.Citation]
  private(set) var marks: [UInt32: Int] = [:]
  private(set) var speakerPlaces: [HouseStyle.SpeakerPlace: Int] = [:]

  /// Over how many paragraphs a quotation mark may stay open.
  private static let paragraphs = 4

  init(
    _ text: SourceText,
    _ blocks: [Manuscript.Block],
    _ citations: [Manuscript.Citation],
    _ names: SpeakerNames
  ) {
    self.text = text
    self.blocks = blocks
    self.names = names
    self.citations = citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Reads all blocks.
  mutating func run() {
    var index = 0
    /// Where an inline quotation that runs over several blocks ends.
    var reached = 0
    while index < blocks.count {
      if case .quotation(let number) = blocks[index].kind {
        var end = index + 1
        while end < blocks.count, blocks[end].kind == .quotation(number) { end += 1 }
        set(index..<end)
        index = end
        continue
      }
      if blocks[index].kind != .pageBreak { reached = inline(index, from: reached) }
      index += 1
    }
    quotes.sort { $0.whole.lowerBound < $1.whole.lowerBound }
  }

  /// The style of a file with so many marks and speakers in each place, where nothing is declared.
  static func style(
    _ marks: [UInt32: Int],
    _ speakerPlaces: [HouseStyle.SpeakerPlace: Int],
    declared: HouseStyle.SpeakerPlace?
  ) -> HouseStyle {
    var style = HouseStyle()
    if let most = marks.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
      style.marks = QuotationMarks.pair(most.key)
    }
    let places = speakerPlaces.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    if let place = declared ?? places.first?.key { style.speakerPlace = place }
    return style
  }

  // MARK: Quotations that are set off

  private mutating func set(_ range: Range<Int>) {
    var parts = BlockQuotation(text, Array(blocks[range]), names).parts
    // The speaker may stand below the quotation, in a paragraph of its own.
    if range.upperBound < blocks.count, let last = parts.indices.last, parts[last].name == nil,
      blocks[range.upperBound].kind == .paragraph,
      let name = BlockQuotation.name(below: blocks[range.upperBound], text, names)
    {
      parts[last].name = name
      parts[last].place = .below
    }
    // One quotation in two blocks, parted by a page or a blank line: the speaker of the second speaks in the first.
    if let first = parts.first, let index = quotes.indices.last, quotes[index].setting == .block,
      quotes[index].attribution == nil, quotes[index].citation == nil, parts.count == 1, first.name != nil,
      first.place != .before,
      blocks[quotes[index].block..<range.lowerBound].allSatisfy({ $0.isQuotation || $0.kind == .pageBreak })
    {
      quotes[index].attribution = attribution(first)
    }
    for part in parts {
      let whole = Range<ByteOffset>(between: part.whole.lowerBound, and: part.whole.upperBound)
      let own = Range<ByteOffset>(between: part.words.lowerBound, and: part.words.upperBound)
      let probe = QuoteProbe(text, part.stretches, part.words, part.omissions)
      guard probe.required > 0 else { continue }
      speakerPlaces[part.place, default: 0] += 1
      var quote = Quote(
        setting: .block,
        range: own,
        whole: whole,
        attribution: attribution(part),
        nearby: [],
        citation: citation(from: whole.lowerBound, to: reach(behind: range.upperBound)),
        block: range.lowerBound + part.block,
        probe: probe
      )
      if quote.attribution == nil { lead(&quote, before: range.lowerBound) }
      quotes.append(quote)
    }
  }

  /// Where a citation of a quotation may still stand: at the end of its last block, or at the beginning of the next.
  private func reach(behind block: Int) -> ByteOffset {
    guard block < blocks.count, blocks[block].kind == .paragraph else {
      return blocks[min(block, blocks.count) - 1].range.upperBound
    }
    return blocks[block].range.lowerBound + 2
  }

  private func attribution(_ part: BlockQuotation.Part) -> Quote.Attribution? {
    part.name.map { name in
      let label = text.string(name).strippedOfMarks
      let range = Self.head(of: name, in: text)
      return Quote.Attribution(
        strength: .label,
        name: text.string(range),
        range: range,
        persons: names.persons(label: label)
      )
    }
  }

  /// The name itself: without dashes, emphasis and brackets around it, and without what follows a comma or a parenthesis.
  static func head(of label: Range<ByteOffset>, in text: SourceText) -> Range<ByteOffset> {
    let core = text.string(label).strippedOfMarks
    guard !core.isEmpty, let place = text.string(label).utf8Offset(of: core) else { return label }
    let name = String(core.prefix { !",;([/".contains($0) }).strippedOfMarks
    let start = label.lowerBound + place
    return start..<(start + (name.isEmpty ? core : name).utf8.count)
  }

  /// Takes the speaker from the paragraph that leads to a quotation.
  private func lead(_ quote: inout Quote, before block: Int) {
    var previous = block - 1
    while previous >= 0, blocks[previous].kind == .pageBreak || blocks[previous].isQuotation { previous -= 1 }
    guard previous >= 0 else { return }
    switch blocks[previous].kind {
    case .paragraph, .item: break
    default: return
    }
    let lead = LeadIn(text, blocks[previous], names, before: nil, behind: nil)
    quote.attribution = lead.attribution
    quote.nearby = lead.nearby
  }

  private func citation(from start: ByteOffset, to end: ByteOffset) -> Range<ByteOffset>? {
    var (low, high) = (0, citations.count)
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].range.lowerBound < start { low = middle + 1 } else { high = middle }
    }
    guard low < citations.count, citations[low].range.lowerBound <= end else { return nil }
    return citations[low].range
  }

  // MARK: Quotations in the text

  /// Reads the quotations of one block from a place on; returns where the last of them ends.
  private mutating func inline(_ block: Int, from reached: Int) -> Int {
    var stretches = blocks[block].prose
    let own = Prose(text, stretches)
    guard own.scalars.contains(where: { !QuotationMarks.closers(of: $0).isEmpty }) else { return reached }
    var prose = own
    var reached = reached
    var index = 0
    while index < own.count {
      guard own.place(index) >= reached, !QuotationMarks.closers(of: own.scalar(index)).isEmpty else {
        index += 1
        continue
      }
      guard QuotationMarks.opens(own, index) else {
        if own.scalar(index) == 0xBB || own.scalar(index) == 0x201D {
          loneMarks.append(Range(between: own.place(index), and: own.end(of: index)))
        }
        index += 1
        continue
      }
      var end = QuotationMarks.closing(own, from: index, to: own.count)
      if end == nil, QuotationMarks.isDirected(own.scalar(index)) {
        stretches = extended(block)
        prose = Prose(text, stretches)
        end = closingFurther(prose, index, behind: own.count)
      }
      guard let end else {
        if QuotationMarks.isDirected(own.scalar(index)) || own.scalar(index) == 0x22 {
          loneMarks.append(Range(between: own.place(index), and: own.end(of: index)))
        }
        index += 1
        continue
      }
      if own.scalar(index) != names.literatureMark { marks[own.scalar(index), default: 0] += 1 }
      add(block, end < own.count ? own : prose, index, end, stretches)
      reached = (end < own.count ? own : prose).end(of: end)
      index = end + 1
    }
    return reached
  }

  /// The prose of a block and of the paragraphs that follow.
  private func extended(_ block: Int) -> [Range<ByteOffset>] {
    var stretches: [Range<ByteOffset>] = []
    var count = 0
    for other in blocks[block...] {
      switch other.kind {
      case .pageBreak: continue
      case .paragraph, .item, .row: stretches += other.prose
      case .heading, .quotation: return stretches
      }
      count += 1
      if count == Self.paragraphs { break }
    }
    return stretches
  }

  /// The mark that closes a quotation in a later paragraph, unless another one is opened before it.
  private func closingFurther(_ prose: Prose, _ open: Int, behind own: Int) -> Int? {
    guard let end = QuotationMarks.closing(prose, from: open, to: prose.count) else {
      // A mark that opens again at the beginning of each paragraph is closed once.
      let mark = prose.scalar(open)
      let closers = QuotationMarks.closers(of: mark)
      let next = (own..<max(own, prose.count)).first { closers.contains(prose.scalar($0)) }
      let opens = (own..<(next ?? own)).filter { prose.scalar($0) == mark }
      return opens.allSatisfy({ isParagraphStart(prose, $0) }) ? next : nil
    }
    let others = (own..<end).filter { prose.scalar($0) == prose.scalar(open) }
    return others.allSatisfy { isParagraphStart(prose, $0) } ? end : nil
  }

  private func isParagraphStart(_ prose: Prose, _ index: Int) -> Bool {
    let place = ByteOffset(prose.place(index))
    return blocks.contains { $0.prose.first?.lowerBound == place }
  }

  private mutating func add(_ block: Int, _ prose: Prose, _ open: Int, _ close: Int, _ stretches: [Range<ByteOffset>]) {
    let words = prose.end(of: open)..<prose.place(close)
    let probe = QuoteProbe(text, stretches, words, Omissions(prose, open + 1..<close))
    guard probe.required > 0 else { return }
    let whole = Range<ByteOffset>(between: prose.place(open), and: prose.end(of: close))
    let lead = LeadIn(text, blocks[block], names, before: whole.lowerBound, behind: whole.upperBound)
    var quote = Quote(
      setting: .inline,
      range: Range(between: words.lowerBound, and: words.upperBound),
      whole: whole,
      attribution: lead.attribution,
      nearby: lead.nearby,
      citation: citation(from: lead.sentence.lowerBound, to: lead.sentence.upperBound),
      block: block,
      probe: probe
    )
    quote.isKeptForLiterature = prose.scalar(open) == names.literatureMark
    quotes.append(quote)
  }
}

extension String {
  /// The text without emphasis, dashes, brackets, quotation marks and white space around it.
  var strippedOfMarks: String {
    let marks: Set<Character> = [
      "*", "_", "-", "–", "—", "―", "(", ")", "[", "]", "«", "»", "“", "”", "\"", ":", ".", ",", "~",
    ]
    var part = self[...]
    while let first = part.first, marks.contains(first) || first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, marks.contains(last) || last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}

extension String {
  /// How many bytes stand before the first place of some words; nil where they do not stand in the text.
  func utf8Offset(of words: String) -> Int? {
    let (all, wanted) = (Array(utf8), Array(words.utf8))
    guard wanted.count <= all.count else { return nil }
    return (0...(all.count - wanted.count)).first { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

import KodebokStudyModel
import KodebokText
import Synchronization

/// What the sections of a manuscript were read as, kept from one version to the next: after an edit only the section it
/// stands in is read again.
///
/// A class because the states of a live study share it. Names of speakers belong to what was read: another study has
/// another memory.
package final class ManuscriptMemory: Sendable {
  /// Who can be named.
  package let names: SpeakerNames
  private let sections = RecentValues<TextKey, SectionReading>(most: 1_024)
  private let paragraphs = RecentValues<TextKey, InlineMarkup.Result>(most: 8_192)
  private let claims = RecentValues<ParagraphKey, [Claim]>(most: 8_192)
  private let facts = RecentValues<ParagraphKey, [FieldFact]>(most: 8_192)
  private let languages = RecentValues<TextKey, Stemmer.Language>(most: 8)

  /// Creates an empty memory for a study with some names.
  package init(_ names: SpeakerNames) { self.names = names }

  func section(_ key: TextKey, _ read: () -> SectionReading) -> SectionReading {
    sections.value(of: key, read)
  }

  func claims(_ key: ParagraphKey, _ read: () -> [Claim]) -> [Claim] { claims.value(of: key, read) }

  func facts(_ key: ParagraphKey, _ read: () -> [FieldFact]) -> [FieldFact] { facts.value(of: key, read) }

  func language(_ key: TextKey, _ read: () -> Stemmer.Language) -> Stemmer.Language { languages.value(of: key, read) }

  func markup(_ key: TextKey, _ read: () -> InlineMarkup.Result) -> InlineMarkup.Result {
    paragraphs.value(of: key, read)
  }
}

/// What the blocks between two headings were read as; places count from the first byte of the first block, blocks from the
/// first.
struct SectionReading: Sendable {
  /// What a reading depends on beside the names.
  private static func key(
    _ text: SourceText,
    _ blocks: ArraySlice<Manuscript.Block>,
    _ citations: ArraySlice<Manuscript.Citation>
  ) -> TextKey {
    let (start, end) = extent(blocks)
    var first: Int?
    var shape: [Int] = []
    shape.reserveCapacity(5 * blocks.count + 2 * citations.count)
    func add(_ range: Range<ByteOffset>) {
      shape.append(range.lowerBound.value - start)
      shape.append(range.upperBound.value - start)
    }
    for block in blocks {
      switch block.kind {
      case .heading(let level): shape.append(-level)
      case .paragraph: shape.append(-10)
      case .item: shape.append(-11)
      case .row: shape.append(-12)
      case .pageBreak: shape.append(-13)
      case .quotation(let number):
        first = first ?? number
        shape.append(1_000_000 + number - (first ?? 0))
      }
      add(block.range)
      for prose in block.prose { add(prose) }
    }
    for citation in citations { add(citation.range) }
    return TextKey(text.bytes[start..<end], shape: shape)
  }

  /// What all sections together were read as.
  struct Whole {
    var quotes: [Quote] = []
    var loneMarks: [Range<ByteOffset>] = []
    var style = HouseStyle()
  }

  private var quotes: [Quote]
  private var loneMarks: [Range<ByteOffset>]
  private var marks: [UInt32: Int]
  private var speakerPlaces: [HouseStyle.SpeakerPlace: Int]

  /// Reads all sections of a manuscript; nothing in one depends on another, for no quote goes on over a heading.
  static func all(
    _ text: SourceText,
    _ blocks: [Manuscript.Block],
    _ citations: [Manuscript.Citation],
    _ names: SpeakerNames,
    _ memory: ManuscriptMemory?
  ) -> Whole {
    var whole = Whole()
    var marks: [UInt32: Int] = [:]
    var speakerPlaces: [HouseStyle.SpeakerPlace: Int] = [:]
    let citations = citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var place = 0
    var cited = 0
    while place < blocks.count {
      var end = place + 1
      while end < blocks.count, !blocks[end].isHeading { end += 1 }
      let own = blocks[place..<end]
      let (start, stop) = extent(own)
      while cited < citations.count, citations[cited].range.lowerBound.value < start { cited += 1 }
      var last = cited
      while last < citations.count, citations[last].range.lowerBound.value < stop { last += 1 }
      let ownCitations = citations[cited..<last]
      let reading: SectionReading
      if let memory {
        reading = memory.section(key(text, own, ownCitations)) { SectionReading(text, own, ownCitations, names) }
      } else {
        reading = SectionReading(text, own, ownCitations, names)
      }
      for quote in reading.quotes { whole.quotes.append(quote.moved(by: start, blocks: place)) }
      for mark in reading.loneMarks { whole.loneMarks.append(mark.moved(by: start)) }
      marks.merge(reading.marks) { $0 + $1 }
      speakerPlaces.merge(reading.speakerPlaces) { $0 + $1 }
      place = end
      cited = last
    }
    whole.style = QuoteReader.style(marks, speakerPlaces, declared: names.speakerPlace)
    return whole
  }

  private init(
    _ text: SourceText,
    _ blocks: ArraySlice<Manuscript.Block>,
    _ citations: ArraySlice<Manuscript.Citation>,
    _ names: SpeakerNames
  ) {
    let blocks = Array(blocks)
    var reader = QuoteReader(text, blocks, citations + TextCitations.read(text, blocks), names)
    reader.run()
    let start = Self.extent(blocks[...]).0
    quotes = reader.quotes.map { $0.moved(by: -start, blocks: 0) }
    loneMarks = reader.loneMarks.map { $0.moved(by: -start) }
    marks = reader.marks
    speakerPlaces = reader.speakerPlaces
  }

  fileprivate static func extent(_ blocks: ArraySlice<Manuscript.Block>) -> (Int, Int) {
    let start = blocks.first?.range.lowerBound.value ?? 0
    return (start, max(start, blocks.last?.range.upperBound.value ?? 0))
  }
}

extension Manuscript.Block {
  /// Whether it is a heading.
  var isHeading: Bool { if case .heading = kind { true } else { false } }
}

extension Quote {
  /// The same quote some bytes and blocks further on.
  fileprivate func moved(by shift: Int, blocks: Int) -> Quote {
    var quote = self
    quote.range = range.moved(by: shift)
    quote.whole = whole.moved(by: shift)
    quote.citation = citation?.moved(by: shift)
    quote.block += blocks
    if let attribution { quote.attribution?.range = attribution.range.moved(by: shift) }
    quote.probe = probe.moved(by: Int32(truncatingIfNeeded: -shift))
    return quote
  }
}

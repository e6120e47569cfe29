import KodebokStudyModel
import KodebokText

/// What the text around a quote tells about who speaks.
struct LeadIn {
  /// Who is said to speak.
  private(set) var attribution: Quote.Attribution?
  /// Who is named earlier in the paragraph.
  private(set) var nearby: [Study.Speaker] = []
  /// The sentence the quote stands in.
  private(set) var sentence: Range<ByteOffset>

  private let text: SourceText

  /// Reads the sentence around a quote, or the last one of a paragraph that leads to a quotation below it.
  init(
    _ text: SourceText,
    _ block: Manuscript.Block,
    _ names: SpeakerNames,
    before: ByteOffset?,
    behind: ByteOffset?
  ) {
    self.text = text
    let end = block.range.upperBound
    let (start, stop) = (before ?? end, behind ?? end)
    let sentences = Sentences.ranges(in: text, block.range)
    let first = sentences.last { $0.lowerBound < start || before != nil && $0.lowerBound <= start }
    let last = sentences.first { $0.upperBound >= stop } ?? sentences.last
    sentence = (first?.lowerBound ?? block.range.lowerBound)..<max(last?.upperBound ?? end, stop)
    let prose = Self.outsideQuotes(text, block.prose)
    let lead = Self.clip(prose, sentence.lowerBound..<max(sentence.lowerBound, start))
    let tail = Self.clip(prose, min(stop, sentence.upperBound)..<sentence.upperBound)
    let earlier = Self.clip(prose, block.range.lowerBound..<sentence.lowerBound)
    let (inLead, inTail) = (names.mentions(in: text, lead), names.mentions(in: text, tail))
    let inEarlier = names.mentions(in: text, earlier)
    nearby = inEarlier.map(\.person)
    attribution =
      spoken(inLead, lead, inTail, tail, label: label(lead, names, start))
      ?? inEarlier.last.map {
        Quote.Attribution(strength: .context, name: text.string($0.range), range: $0.range, persons: [$0.person])
      }
  }

  /// A name with a colon directly before the quote, at the beginning of its sentence.
  private func label(_ lead: [Range<ByteOffset>], _ names: SpeakerNames, _ start: ByteOffset) -> Quote.Attribution? {
    guard let first = lead.first, let last = lead.last else { return nil }
    let range = first.lowerBound..<last.upperBound
    let words = text.string(range).trimmed
    guard words.hasSuffix(":") || words.hasSuffix(":**"), range.byteCount <= 64 else { return nil }
    let name = words.strippedOfMarks
    let persons = names.persons(label: name, isWhole: true)
    guard !persons.isEmpty, name.split(separator: " ").count <= 3 else { return nil }
    let head = QuoteReader.head(of: range, in: text)
    return Quote.Attribution(strength: .label, name: text.string(head), range: head, persons: persons)
  }

  private func spoken(
    _ inLead: [SpeakerNames.Mention],
    _ lead: [Range<ByteOffset>],
    _ inTail: [SpeakerNames.Mention],
    _ tail: [Range<ByteOffset>],
    label: Quote.Attribution?
  ) -> Quote.Attribution? {
    if let label { return label }
    let mentions = inLead + inTail
    guard let first = inLead.last ?? inTail.first else { return nil }
    let isSaid = speaks(lead) || speaks(tail)
    return Quote.Attribution(
      strength: isSaid ? .said : .named,
      name: text.string(first.range),
      range: first.range,
      persons: mentions.map(\.person)
    )
  }

  private func speaks(_ stretches: [Range<ByteOffset>]) -> Bool {
    stretches.contains { stretch in
      Words.lowercased(in: text.string(stretch)).contains { Self.verbs.contains($0) }
    }
  }

  /// The prose without what stands between quotation marks.
  static func outsideQuotes(_ text: SourceText, _ stretches: [Range<ByteOffset>]) -> [Range<ByteOffset>] {
    let prose = Prose(text, stretches)
    var result: [Range<ByteOffset>] = []
    var start = 0
    func close(_ end: Int) {
      guard start < end else { return }
      let range = prose.place(start)..<prose.end(of: end - 1)
      for stretch in stretches {
        let lower = max(stretch.lowerBound.value, range.lowerBound)
        let upper = min(stretch.upperBound.value, range.upperBound)
        if lower < upper { result.append(Range(between: lower, and: upper)) }
      }
    }
    var index = 0
    while index < prose.count {
      if !QuotationMarks.closers(of: prose.scalar(index)).isEmpty, QuotationMarks.opens(prose, index),
        let end = QuotationMarks.closing(prose, from: index, to: prose.count)
      {
        close(index)
        index = end + 1
        start = index
      } else {
        index += 1
      }
    }
    close(prose.count)
    return result
  }

  static func clip(_ stretches: [Range<ByteOffset>], _ range: Range<ByteOffset>) -> [Range<ByteOffset>] {
    stretches.compactMap { stretch in
      let lower = max(stretch.lowerBound, range.lowerBound)
      let upper = min(stretch.upperBound, range.upperBound)
      return lower < upper ? lower..<upper : nil
    }
  }

  /// Words that say that somebody speaks, in Bokmål, Nynorsk and English.
  static let verbs: Set<String> = Set(
    """
    sier sa si sagt seier sei forteller fortalte fortalt fortel fortalde beskriver beskrev beskriv beskreiv svarer svarte svarar svara
    uttrykker uttrykte uttrykkjer mener mente meiner meinte forklarer forklarte forklarar forklara kaller kalte kallar kalla
    spør spurte spør påpeker påpekte påpeikar understreker understreket understrekar fremhever framhever trekker minner minnes
    innvender innrømmer innrømmet utdyper utdypet oppsummerer formulerer formulerte ord ordene legger la reflekterer
    says said say saying tells told describes described explains explained answers answered recalls recalled adds added notes
    noted remarks remarked admits admitted puts put calls called asks asked replies replied states stated observes observed
    reflects reflected words insists insisted argues argued
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  )
}

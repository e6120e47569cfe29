import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// Words of a report that are about one participant.
struct PersonalStretch {
  var participant: ParticipantID
  /// The words; bytes.
  var words: [Range<ByteOffset>]
  /// The sentence they stand in, or the quotation.
  var sentence: Range<ByteOffset>
  /// Whether nobody else is named in the sentence.
  var isAlone: Bool
  /// Whether it is a row of a table.
  var isRow: Bool
}

extension PersonalStretch {
  /// An attribute of the participant that the words tell.
  struct Mention: Sendable {
    /// The column, and the value in the table.
    var attribute: String
    var value: String
    /// Where it is told.
    var range: Range<ByteOffset>
  }

  /// What the words of a stretch tell.
  struct Telling: Sendable {
    var participant: ParticipantID
    /// The attributes in the order of the table.
    var mentions: [Mention]
    /// The sentence, or the quotation.
    var sentence: Range<ByteOffset>
    /// Whether it tells of family, years or being the only one.
    var tellsMore: Bool

    /// The same in another place.
    func moved(by shift: Int) -> Telling {
      var result = self
      result.sentence = sentence.moved(by: shift)
      for index in mentions.indices { result.mentions[index].range = mentions[index].range.moved(by: shift) }
      return result
    }
  }
}

/// Reads what reports tell of whom: sentences are about those who are named in them, or whom a pronoun carries on.
struct PersonalStretches {
  private let names: SpeakerNames
  private let attributes: [ParticipantID: [Attribute]]
  /// What else a paragraph is read by: the columns that are harmless, and whether it is a row.
  private let (proseBasis, rowBasis): ([String], [String])
  private let memory: JigsawMemory?

  init(
    _ names: SpeakerNames,
    _ attributes: [ParticipantID: [Attribute]],
    harmless: [String],
    _ memory: JigsawMemory?
  ) {
    self.names = names
    self.attributes = attributes
    (proseBasis, rowBasis) = (harmless + ["prose"], harmless + ["row"])
    self.memory = memory
  }

  /// What a report tells, in the order of the text.
  ///
  /// - Complexity: O(bytes · attributes); with a memory only for what is new.
  func tellings(of manuscript: Manuscript) -> [PersonalStretch.Telling] {
    var result: [PersonalStretch.Telling] = []
    for block in manuscript.blocks {
      switch block.kind {
      case .heading, .pageBreak, .quotation: continue
      case .paragraph, .item, .row:
        result += known(manuscript, block.range, block.prose, of: nil, isRow: block.kind == .row) {
          stretches(in: block, manuscript.text)
        }
      }
    }
    // What somebody says of themselves.
    for quote in manuscript.quotes {
      guard let attribution = quote.attribution, attribution.strength >= .said, attribution.persons.count == 1,
        case .participant(let id) = attribution.persons[0]
      else { continue }
      // What stands beside the words is looked at, too: marks and parentheses.
      result += known(manuscript, quote.whole, [quote.range], of: id, isRow: false) {
        [PersonalStretch(participant: id, words: [quote.range], sentence: quote.range, isAlone: false, isRow: false)]
      }
    }
    result.sort { ($0.sentence.lowerBound, $0.participant) < ($1.sentence.lowerBound, $1.participant) }
    return result
  }

  /// What some words tell, from memory where they were read before.
  private func known(
    _ manuscript: Manuscript,
    _ range: Range<ByteOffset>,
    _ prose: [Range<ByteOffset>],
    of speaker: ParticipantID?,
    isRow: Bool,
    _ read: () -> [PersonalStretch]
  ) -> [PersonalStretch.Telling] {
    func tellings() -> [PersonalStretch.Telling] { read().compactMap { telling($0, manuscript.text) } }
    guard let memory else { return tellings() }
    let start = range.lowerBound.value
    let basis = isRow ? rowBasis : proseBasis
    let words = ParagraphKey(manuscript.text, range, prose, in: manuscript.path, basis: basis)
    return memory.known.value(of: JigsawMemory.Key(words: words, speaker: speaker)) {
      tellings().map { $0.moved(by: -start) }
    }.map { $0.moved(by: start) }
  }

  private func telling(_ stretch: PersonalStretch, _ text: SourceText) -> PersonalStretch.Telling? {
    guard let own = attributes[stretch.participant] else { return nil }
    let words = StretchWords(text, stretch)
    let mentions = own.compactMap { attribute in
      words.mention(of: attribute).map {
        PersonalStretch.Mention(attribute: attribute.name, value: attribute.value, range: $0)
      }
    }
    guard !mentions.isEmpty || words.tellsMore else { return nil }
    return PersonalStretch.Telling(
      participant: stretch.participant,
      mentions: mentions,
      sentence: stretch.sentence,
      tellsMore: words.tellsMore
    )
  }

  private func stretches(in block: Manuscript.Block, _ text: SourceText) -> [PersonalStretch] {
    var result: [PersonalStretch] = []
    func add(
      _ participant: ParticipantID,
      _ words: [Range<ByteOffset>],
      _ sentence: Range<ByteOffset>,
      isAlone: Bool,
      isRow: Bool
    ) {
      result.append(
        PersonalStretch(participant: participant, words: words, sentence: sentence, isAlone: isAlone, isRow: isRow)
      )
    }
    var last: ParticipantID?
    for sentence in Sentences.ranges(in: text, block.range) {
      let prose = Manuscript.clip(block.prose, sentence)
      let mentions = names.mentions(in: text, prose).compactMap { mention -> (ParticipantID, Range<ByteOffset>)? in
        if case .participant(let id) = mention.person { (id, mention.range) } else { nil }
      }
      let people = Set(mentions.map(\.0))
      if let only = people.first, people.count == 1 {
        last = only
        add(only, prose, sentence, isAlone: true, isRow: block.kind == .row)
      } else if people.isEmpty {
        guard let carried = last, Self.beginsWithPronoun(text, prose) else {
          last = nil
          continue
        }
        add(carried, prose, sentence, isAlone: true, isRow: false)
      } else {
        last = nil
        // `Tone (24) og Sindre (28)`: words belong to the name before them, those before the first to the first.
        for (index, mention) in mentions.enumerated() {
          let start = index == 0 ? sentence.lowerBound : mention.1.lowerBound
          let end = index + 1 < mentions.count ? mentions[index + 1].1.lowerBound : sentence.upperBound
          add(
            mention.0,
            Manuscript.clip(prose, start..<end),
            sentence,
            isAlone: false,
            isRow: block.kind == .row
          )
        }
      }
    }
    return result
  }

  private static func beginsWithPronoun(_ text: SourceText, _ prose: [Range<ByteOffset>]) -> Bool {
    guard let first = prose.lazy.compactMap({ Words.ranges(in: text, $0).first }).first else { return false }
    return ["hun", "han", "ho", "hen", "she", "he", "they"].contains(CaseFolding.lowercased(text.string(first)))
  }
}

/// The words of a stretch, ready to be held against attributes.
struct StretchWords {
  private let text: SourceText
  private let stretch: PersonalStretch
  private let ranges: [Range<ByteOffset>]
  private let words: [String]

  init(_ text: SourceText, _ stretch: PersonalStretch) {
    self.text = text
    self.stretch = stretch
    ranges = stretch.words.flatMap { Words.ranges(in: text, $0) }
    words = ranges.map { CaseFolding.folded(text.string($0)) }
  }

  /// Where an attribute is told; nil where it is not.
  func mention(of attribute: Attribute) -> Range<ByteOffset>? {
    switch attribute.meaning {
    case .age(let age): words.indices.first { isAge(age, $0) }.map { ranges[$0] }
    case .number(let number, let near): words.indices.first { isNumber(number, near, $0) }.map { ranges[$0] }
    case .female: gendered(Self.female)
    case .male: gendered(Self.male)
    case .words(let wanted): phrase(wanted)
    }
  }

  /// Whether the sentence tells of family, years or being the only one.
  var tellsMore: Bool {
    guard stretch.isAlone, !stretch.isRow else { return false }
    return words.indices.contains { index in
      if Self.telling.contains(words[index]) { return true }
      guard index + 1 < words.count, ["ar", "år", "years"].contains(words[index + 1]) else { return false }
      return Manuscript.number(words[index]) != nil || Self.tens[words[index]] != nil
    }
  }

  private func isAge(_ age: Int, _ index: Int) -> Bool {
    let word = words[index]
    // `24-åring`, `24-year-old`, `femtiåring`
    let joined = word.split { $0 == "-" || $0 == "‐" || $0 == "‑" }.map(String.init)
    if joined.count > 1, value(joined[0]) == age, joined[1].hasPrefix("år") || joined[1].hasPrefix("year") {
      return true
    }
    guard value(word) == age else { return false }
    if stretch.isRow { return true }
    let next = index + 1 < words.count ? words[index + 1] : ""
    let before = index > 0 ? words[index - 1] : ""
    if next == "år" || next == "years" || ["aged", "age", "alder", "alderen"].contains(before) { return true }
    // `Tone (24)`, `Tone, 24, …`
    let (start, end) = (ranges[index].lowerBound.value, ranges[index].upperBound.value)
    let opens = start > 0 && text.bytes[start - 1] == 0x28
    let closes = end < text.byteCount && [0x29, 0x2C].contains(text.bytes[end])
    return opens && closes || closes && start > 1 && text.bytes[start - 2] == 0x2C && isDigits(word)
  }

  private func isNumber(_ number: String, _ near: [String], _ index: Int) -> Bool {
    let wanted = number.map { $0 == "," ? "." : $0 }
    let isEqual =
      words[index].map { $0 == "," ? "." : $0 } == wanted || Int(number).map { value(words[index]) == $0 } == true
    guard isEqual else { return false }
    if stretch.isRow, number.utf8.count > 1 { return true }
    return (index + 1...index + 2).contains { next in
      next < words.count && near.contains { words[next].hasPrefix(String($0.prefix(5))) }
    }
  }

  private func gendered(_ wanted: Set<String>) -> Range<ByteOffset>? {
    guard stretch.isAlone else { return nil }
    return words.firstIndex { wanted.contains($0) }.map { ranges[$0] }
  }

  private func phrase(_ wanted: [String]) -> Range<ByteOffset>? {
    guard wanted.count <= words.count else { return nil }
    for start in 0...words.count - wanted.count {
      let isHere = wanted.indices.allSatisfy { offset in
        let (word, value) = (words[start + offset], wanted[offset])
        guard word.hasPrefix(value) else { return false }
        return word.utf8.count - value.utf8.count <= 3 && value.utf8.count > 2 || word == value
      }
      if isHere { return ranges[start].lowerBound..<ranges[start + wanted.count - 1].upperBound }
    }
    return nil
  }

  private func isDigits(_ word: String) -> Bool { word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// A number in digits or words below a hundred: `tjuefire`, `twenty-four`.
  private func value(_ word: String) -> Int? {
    if let known = Manuscript.number(word) ?? Self.tens[word] { return known }
    for (ten, value) in Self.tens where word.hasPrefix(ten) {
      var rest = word.dropFirst(ten.count)
      if rest.first == "-" { rest = rest.dropFirst() }
      if let unit = Manuscript.number(String(rest)) ?? (rest == "en" || rest == "one" ? 1 : nil), 1...9 ~= unit {
        return value + unit
      }
    }
    return nil
  }

  private static let tens: [String: Int] = [
    "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70, "åtti": 80, "nitti": 90,
    "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let female: Set<String> = [
    "hun", "henne", "hennes", "ho", "kvinne", "kvinnen", "kvinna", "kvinnelig", "kvinneleg", "mor", "moren", "mora",
    "jente",
    "she", "her", "hers", "woman", "female", "mother", "girl",
  ]
  private static let male: Set<String> = [
    "han", "ham", "hans", "mann", "mannen", "mannlig", "mannleg", "far", "faren", "gutt", "he", "him", "his", "man",
    "male", "father", "boy",
  ]
  private static let telling: Set<String> = [
    "eneste", "einaste", "only", "barn", "barna", "sønn", "son", "datter", "dotter", "daughter", "children", "gift",
    "married", "skilt", "divorced", "divorce", "samboer", "sambuar", "enke", "widow", "widower", "enkemann", "gravid",
    "pregnant",
    "tvillinger", "twins", "ektemann", "husband", "wife", "kone",
  ]
}

import KodebokStudyModel
import KodebokText

/// Goes through the words of a report that are its author's own.
struct LanguageReader {
  private struct Term {
    var words: [String]
    var instead: String
    var kind: LanguageSlip.Kind
  }

  private let manuscript: Manuscript
  private let text: SourceText
  private let forms: [String: String]
  private let stems: [(from: String, to: String)]
  private let pairs: [String: (pair: Int, isFirst: Bool)]
  private let pairWords: [(String, String)]
  private let marks: [String]
  private var terms: [String: [Term]] = [:]
  private var uses: [Int: [(isFirst: Bool, range: Range<ByteOffset>, word: String)]] = [:]
  private(set) var slips: [LanguageSlip] = []

  init(_ manuscript: Manuscript, _ declared: ReportLanguage, _ words: [(word: String, instead: String)]) {
    self.manuscript = manuscript
    text = manuscript.text
    let language = manuscript.language(declared)
    forms = language.flatMap { WrittenForms.forms[$0] } ?? [:]
    stems = language.flatMap { WrittenForms.stems[$0] } ?? []
    pairWords = language.flatMap { WrittenForms.pairs[$0] } ?? []
    marks = declared.marks
    let isEnglish = language.map { $0.rawValue.hasPrefix("en") } ?? Self.isEnglish(manuscript, words.isEmpty)
    var pairs: [String: (Int, Bool)] = [:]
    for (index, pair) in pairWords.enumerated() {
      pairs[pair.0] = (index, true)
      pairs[pair.1] = (index, false)
    }
    self.pairs = pairs
    var all = words.map { ($0.word, $0.instead, LanguageSlip.Kind.term) }
    if declared.isGenderNeutral {
      let lists = [
        isEnglish != false ? WrittenForms.gendered["en"] : nil, isEnglish != true ? WrittenForms.gendered["nb"] : nil,
      ]
      for (word, instead) in lists.compactMap({ $0 }).flatMap({ $0 }) { all.append((word, instead, .gender)) }
    }
    for (word, instead, kind) in all {
      let parts = Words.lowercased(in: word)
      guard let first = parts.first else { continue }
      terms[Self.beginning(first), default: []].append(
        Term(words: parts, instead: instead, kind: kind)
      )
    }
  }

  /// Whether a report that does not say so is in English; nil where that cannot be told or does not matter.
  private static func isEnglish(_ manuscript: Manuscript, _ isWithoutTerms: Bool) -> Bool? {
    guard !isWithoutTerms else { return nil }
    let sample = manuscript.blocks.prefix(40).flatMap { block in
      block.prose.flatMap { Words.lowercased(in: manuscript.text.string($0)) }
    }
    return Stemmer.language(of: sample).map { $0 == .english }
  }

  /// Whether anything is declared.
  var looks: Bool { !forms.isEmpty || !stems.isEmpty || !pairs.isEmpty || !terms.isEmpty || marks.count == 2 }

  mutating func run() {
    let literature = literatureBlocks()
    for (index, block) in manuscript.blocks.enumerated() where !literature.contains(index) {
      switch block.kind {
      case .quotation, .pageBreak: continue
      case .heading, .paragraph, .item, .row: break
      }
      read(manuscript.ownWords(ofBlock: index).flatMap { Words.ranges(in: text, $0) })
    }
    for pair in uses.keys.sorted() { judge(pair) }
    if marks.count == 2 { readMarks(literature) }
  }

  /// The blocks below headings such as “References”.
  private func literatureBlocks() -> Set<Int> {
    var result: Set<Int> = []
    var level: Int?
    for (index, block) in manuscript.blocks.enumerated() {
      if case .heading(let own) = block.kind {
        if let open = level, own <= open { level = nil }
        let title = CaseFolding.lowercased(block.prose.map { text.string($0) }.joined().trimmed)
        if level == nil, Self.literature.contains(where: { title.hasPrefix($0) }) { level = own }
      }
      if level != nil { result.insert(index) }
    }
    return result
  }

  private mutating func read(_ ranges: [Range<ByteOffset>]) {
    let words = ranges.map { CaseFolding.lowercased(text.string($0)) }
    var index = 0
    while index < words.count {
      let word = words[index]
      guard !isMentioned(ranges[index]) else {
        index += 1
        continue
      }
      if let instead = forms[word] {
        add(.form, ranges[index], instead)
      } else if let stem = stems.first(where: { word.hasPrefix($0.from) }),
        WrittenForms.endings.contains(String(word.dropFirst(stem.from.count)))
      {
        add(.form, ranges[index], stem.to + word.dropFirst(stem.from.count))
      } else if let use = pairs[word] {
        uses[use.pair, default: []].append((use.isFirst, ranges[index], word))
      }
      if !terms.isEmpty, let length = readTerm(words, ranges, index) {
        index += length
        continue
      }
      index += 1
    }
  }

  /// Whether a word stands in italics by itself, as a word that is spoken about.
  private func isMentioned(_ range: Range<ByteOffset>) -> Bool {
    let (start, end) = (range.lowerBound.value, range.upperBound.value)
    guard start > 0, end < text.byteCount else { return false }
    return [0x2A, 0x5F].contains(text.bytes[start - 1]) && text.bytes[end] == text.bytes[start - 1]
  }

  private mutating func add(
    _ kind: LanguageSlip.Kind,
    _ range: Range<ByteOffset>,
    _ instead: String,
    isExact: Bool = true
  ) {
    let isCapital = text.string(range).unicodeScalars.first?.properties.isUppercase ?? false
    let words = isCapital ? instead.prefix(1).uppercased() + instead.dropFirst() : instead
    slips.append(LanguageSlip(kind: kind, range: range, instead: words, isExact: isExact))
  }

  private mutating func readTerm(_ words: [String], _ ranges: [Range<ByteOffset>], _ start: Int) -> Int? {
    guard let candidates = terms[Self.beginning(words[start])] else { return nil }
    for term in candidates where start + term.words.count <= words.count {
      let found = words[start..<start + term.words.count]
      let isSame = found.indices.allSatisfy { place in
        let wanted = term.words[place - start]
        if found[place] == wanted { return true }
        // `lærerinne`, `lærerinner`: the last vowel of the word gives way.
        let stem = wanted.hasSuffix("e") ? String(wanted.dropLast()) : wanted
        return [wanted, stem].contains { stem in
          found[place].hasPrefix(stem) && Self.endings.contains(String(found[place].dropFirst(stem.count)))
        }
      }
      guard isSame else { continue }
      let range = ranges[start].lowerBound..<ranges[start + term.words.count - 1].upperBound
      add(term.kind, range, term.instead, isExact: found.elementsEqual(term.words))
      return term.words.count
    }
    return nil
  }

  private static func beginning(_ word: String) -> String { String(word.prefix(3)) }
  private static let endings: Set<String> = [
    "n", "en", "ne", "e", "r", "er", "ene", "a", "ane", "ar", "s", "ens", "nes", "enes", "anes", "'s", "’s", "et",
  ]

  /// Tells of the form that is used less; of the later ones where both are used as much.
  private mutating func judge(_ pair: Int) {
    let all = uses[pair] ?? []
    let first = all.count { $0.isFirst }
    guard first > 0, first < all.count else { return }
    let isFirstKept = first * 2 == all.count ? all[0].isFirst : first * 2 > all.count
    for use in all where use.isFirst != isFirstKept {
      add(.mixed, use.range, isFirstKept ? pairWords[pair].0 : pairWords[pair].1)
    }
  }

  private mutating func readMarks(_ literature: Set<Int>) {
    for quote in manuscript.quotes where quote.setting == .inline && !literature.contains(quote.block) {
      let whole = text.string(quote.whole)
      guard let open = whole.unicodeScalars.first, quote.whole.lowerBound < quote.range.lowerBound,
        Self.openers.contains(open.value), String(Character(open)) != marks[0]
      else { continue }
      let printed = text.string(quote.range)
      let tail = text.string(quote.range.upperBound..<quote.whole.upperBound)
      let isPlain = tail.unicodeScalars.count == 1
      slips.append(
        LanguageSlip(kind: .marks, range: quote.whole, instead: marks[0] + printed + marks[1], isExact: isPlain)
      )
    }
  }

  private static let openers: Set<UInt32> = [0x22, 0x27, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x201A, 0x2039]
  private static let literature = [
    "referanse", "litteratur", "kilder", "kjelder", "references", "bibliography", "literature", "works cited",
  ]
}

import KodebokText

/// Finds the statements about the field in a manuscript.
struct FieldFactReader {
  private struct Token {
    var word: String
    var range: Range<ByteOffset>
    var isCapital: Bool
  }

  private let manuscript: Manuscript
  private let text: SourceText
  private let stemmer: Stemmer
  private let memory: ManuscriptMemory?

  init(_ manuscript: Manuscript, _ memory: ManuscriptMemory?) {
    self.manuscript = manuscript
    self.memory = memory
    text = manuscript.text
    let sample = manuscript.blocks.prefix(40)
    func language() -> Stemmer.Language {
      let words = sample.flatMap { block in
        block.prose.flatMap { Words.lowercased(in: manuscript.text.string($0)) }
      }
      return Stemmer.language(of: words) ?? .english
    }
    guard let memory else {
      stemmer = Stemmer(language())
      return
    }
    let end = sample.last?.range.upperBound.value ?? 0
    stemmer = Stemmer(memory.language(TextKey(manuscript.text.bytes[..<end], shape: []), language))
  }

  /// The statements in the order of the text.
  func facts() -> [FieldFact] {
    var result: [FieldFact] = []
    for (index, block) in manuscript.blocks.enumerated() {
      guard block.kind == .paragraph || block.kind == .item else { continue }
      guard let memory else {
        result += facts(in: block, index)
        continue
      }
      let start = block.range.lowerBound.value
      let key = ParagraphKey(text, block.range, block.prose, in: manuscript.path, basis: [stemmer.language.rawValue])
      result += memory.facts(key) { facts(in: block, index).map { $0.moved(by: -start, block: 0) } }
        .map { $0.moved(by: start, block: index) }
    }
    return result
  }

  private func facts(in block: Manuscript.Block, _ index: Int) -> [FieldFact] {
    var result: [FieldFact] = []
    let own = manuscript.ownWords(ofBlock: index)
    /// The counts of this paragraph that were no wholes: `three participants … the three participants`.
    var parts: Set<String> = []
    for sentence in Sentences.ranges(in: text, block.range) {
      let tokens = tokens(in: Manuscript.clip(own, sentence))
      guard tokens.count > 2 else { continue }
      let tells = tokens.contains { Self.changes.contains($0.word) }
      let years = tokens.indices.filter { isYear(tokens[$0].word) }
      if let fact = event(tokens, years, index) { result.append(fact) }
      for place in tokens.indices {
        guard let (value, end) = number(tokens, place) else { continue }
        if let fact = amount(tokens, place, end, value, index), !tells, years.isEmpty { result.append(fact) }
        guard let counted = count(tokens, place, end, value, index) else { continue }
        let key = counted.fact.subject.what + " " + String(value)
        if counted.isWhole, !tells, years.isEmpty, !parts.contains(key) {
          result.append(counted.fact)
        } else if !counted.isWhole {
          parts.insert(key)
        }
      }
    }
    return result
  }

  private func tokens(in stretches: [Range<ByteOffset>]) -> [Token] {
    stretches.flatMap { stretch in
      Words.ranges(in: text, stretch).map { range in
        let word = text.string(range)
        let isCapital = word.unicodeScalars.first?.properties.isUppercase ?? false
        return Token(word: CaseFolding.lowercased(word), range: range, isCapital: isCapital)
      }
    }
  }

  private func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (Int(word).map { 1_800...2_100 ~= $0 } ?? false)
  }

  /// The number that begins at a token, groups of thousands and millions included, and the token after it.
  private func number(_ tokens: [Token], _ place: Int) -> (Double, Int)? {
    let word = tokens[place].word
    // A part of a longer number is no number.
    if place > 0, word.utf8.count == 3, isDigits(tokens[place - 1].word), areBeside(tokens, place - 1) { return nil }
    var end = place + 1
    var value: Double
    if let decimal = Double(String(word.map { $0 == "," ? "." : $0 })),
      word.utf8.first.map({ 0x30...0x39 ~= $0 }) == true
    {
      value = decimal
      if isDigits(word), word.utf8.count <= 3 {
        while end < tokens.count, tokens[end].word.utf8.count == 3, isDigits(tokens[end].word),
          areBeside(tokens, end - 1),
          let next = Double(tokens[end].word)
        {
          value = value * 1_000 + next
          end += 1
        }
      }
      if end == place + 1, isYear(word) { return nil }
      // 4,500 and 4.500 may be a decimal or thousands.
      if word.split(whereSeparator: { $0 == "," || $0 == "." }).last?.utf8.count == 3, !isDigits(word) { return nil }
    } else if let known = QuantityWords.number(word), known > 1 {
      value = Double(known)
    } else {
      return nil
    }
    if end < tokens.count, let factor = Self.factors[tokens[end].word] {
      value *= factor
      end += 1
    }
    return (value, end)
  }

  private func isDigits(_ word: String) -> Bool { word.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

  /// Whether one blank stands between a token and the next.
  private func areBeside(_ tokens: [Token], _ place: Int) -> Bool {
    guard place + 1 < tokens.count else { return false }
    let gap = tokens[place].range.upperBound.value..<tokens[place + 1].range.lowerBound.value
    return gap.count <= 3 && !gap.isEmpty
      && text.bytes[gap].allSatisfy { [0x20, 0xC2, 0xA0, 0xE2, 0x80, 0xAF].contains($0) }
  }

  /// Whether only blanks and line ends stand between two neighbouring tokens.
  private func follows(_ tokens: [Token], _ place: Int) -> Bool {
    guard place > 0, place < tokens.count else { return false }
    return text.bytes[tokens[place - 1].range.upperBound.value..<tokens[place].range.lowerBound.value].allSatisfy {
      [0x20, 0x0A, 0xC2, 0xA0].contains($0)
    }
  }

  private func isHedged(_ tokens: [Token], _ place: Int) -> Bool {
    tokens[max(0, place - 3)..<place].contains { Self.hedges.contains($0.word) }
  }

  // MARK: How many

  private func count(
    _ tokens: [Token],
    _ place: Int,
    _ end: Int,
    _ value: Double,
    _ block: Int
  ) -> (fact: FieldFact, isWhole: Bool)? {
    guard end < tokens.count, follows(tokens, end), value == value.rounded() else { return nil }
    let noun = tokens[end]
    guard noun.word.utf8.count > 3, !noun.isCapital, !Self.noNouns.contains(noun.word),
      QuantityWords.number(noun.word) == nil
    else { return nil }
    let range = tokens[place].range.lowerBound..<noun.range.upperBound
    func fact(_ whom: String) -> FieldFact {
      let subject = FieldFact.Subject(what: stemmer.stem(of: noun.word), whom: whom)
      return FieldFact(subject: subject, value: value, range: range, block: block)
    }
    let part = (fact(""), false)
    guard place > 0, !isHedged(tokens, place) else { return part }
    let before = tokens[place - 1].word
    let behind = end + 1 < tokens.count && follows(tokens, end + 1) ? tokens[end + 1].word : ""
    if Self.determiners.contains(before) {
      // `the 12 employees at the office`; `the three who` is a part.
      if Self.relatives.contains(behind) { return part }
      guard Self.prepositions.contains(behind) else {
        // Without an owner a definite form is needed; `de tolv` may be anybody.
        return (fact(""), true)
      }
      guard let whom = owner(tokens, end + 2) else { return part }
      return (fact(whom), true)
    }
    if Self.having.contains(before), place > 1 {
      guard behind.isEmpty || behind == "og" || behind == "and" else { return part }
      let owner = tokens[place - 2]
      guard follows(tokens, place - 1), isOwner(owner, before: place > 2 ? tokens[place - 3].word : "") else {
        return part
      }
      return (fact(stemmer.stem(of: owner.word)), true)
    }
    return part
  }

  /// The stem of the thing that is named at a token, perhaps behind an article.
  private func owner(_ tokens: [Token], _ place: Int) -> String? {
    var place = place
    var hasArticle = false
    while place < tokens.count, Self.determiners.contains(tokens[place].word) {
      hasArticle = true
      place += 1
    }
    guard place < tokens.count, follows(tokens, place) else { return nil }
    return isOwner(tokens[place], before: hasArticle ? "the" : "") ? stemmer.stem(of: tokens[place].word) : nil
  }

  /// Whether a token is a thing that is known: a name, or a noun in the definite form.
  private func isOwner(_ token: Token, before: String) -> Bool {
    guard token.word.utf8.count > 3, !Self.noNouns.contains(token.word) else { return false }
    if Self.determiners.contains(before) || token.isCapital && before.isEmpty == false { return true }
    return ["en", "et", "a", "ene", "ane"].contains { token.word.hasSuffix($0) } || token.isCapital
  }

  // MARK: When and how much

  /// `The office was founded in 1998`, `I 1998 ble kontoret etablert`.
  private func event(_ tokens: [Token], _ years: [Int], _ block: Int) -> FieldFact? {
    guard years.count == 1, let year = Double(tokens[years[0]].word), !isHedged(tokens, years[0]) else { return nil }
    guard let verb = tokens.firstIndex(where: { Self.events[$0.word] != nil }),
      let kind = Self.events[tokens[verb].word],
      abs(verb - years[0]) <= 4,
      let helper = tokens[max(0, verb - 3)..<verb].lastIndex(where: { Self.helpers.contains($0.word) })
    else { return nil }
    let after = helper + 1 < verb ? owner(tokens, helper + 1) : nil
    var whom = after
    if whom == nil, helper > 0, !isYear(tokens[helper - 1].word),
      isOwner(tokens[helper - 1], before: helper > 1 ? tokens[helper - 2].word : "")
    {
      whom = stemmer.stem(of: tokens[helper - 1].word)
    }
    guard let whom else { return nil }
    return FieldFact(
      subject: FieldFact.Subject(what: kind, whom: whom),
      value: year,
      range: tokens[years[0]].range,
      block: block
    )
  }

  /// `The budget was 4.5 million kroner`.
  private func amount(_ tokens: [Token], _ place: Int, _ end: Int, _ value: Double, _ block: Int) -> FieldFact? {
    guard end < tokens.count, let unit = Self.units[tokens[end].word], place > 1, !isHedged(tokens, place) else {
      return nil
    }
    var start = place
    while start > 0, place - start < 2, Self.being.contains(tokens[start - 1].word) { start -= 1 }
    guard start < place, start > 0 else { return nil }
    let noun = tokens[start - 1]
    guard isOwner(noun, before: start > 1 ? tokens[start - 2].word : "") else { return nil }
    return FieldFact(
      subject: FieldFact.Subject(what: unit, whom: stemmer.stem(of: noun.word)),
      value: value,
      range: tokens[place].range.lowerBound..<tokens[end].range.upperBound,
      block: block
    )
  }
}

/// The words by which statements are told.
extension FieldFactReader {
  private static func list(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }

  private static let factors: [String: Double] = [
    "million": 1e6, "millions": 1e6, "millioner": 1e6, "millionar": 1e6, "mill": 1e6, "thousand": 1e3, "tusen": 1e3,
    "milliarder": 1e9, "billion": 1e9,
  ]
  private static let units: [String: String] = [
    "kroner": "kr", "kr": "kr", "nok": "kr", "euro": "€", "euros": "€", "pounds": "£", "dollars": "$", "prosent": "%",
    "percent": "%", "kvadratmeter": "m²",
  ]
  private static let determiners = list("the de dei disse desse these those our våre vårt den det")
  private static let having = list("has have had har hadde employs employed sysselsetter")
  private static let being = list("is was were er var på of utgjør utgjorde utgjer totalled")
  private static let helpers = list("was were ble blei vart blir er is")
  private static let prepositions = list("at in of on på ved i hos av from fra")
  private static let relatives = list("who that which som whose with med without uten")
  private static let hedges = list(
    """
    about around nearly almost over under more less least most than approximately roughly up circa ca cirka omtrent rundt
    nesten minst høyst opptil om lag drøyt knapt mellom between per hver kvar each every only bare berre mer mindre av of
    blant among minste nærmere opp first første last siste next neste other andre
    """
  )
  private static let changes = list(
    """
    now then before after later today earlier previously originally increased grew fell rose became since until nå no da før
    etter senere seinare tidligere tidlegare opprinnelig opphavleg økte auka sank vokste siden sidan inntil fram still fortsatt
    again igjen if hvis dersom would ville could kunne should skulle planned planlagt
    """
  )
  private static let noNouns = list(
    """
    år årene years year dager dagar days timer timar hours minutter minutt minutes uker veker weeks måneder månader months
    ganger gonger times prosent percent kroner euro million millioner personlige andre others other første siste first last ulike
    different store små gamle nye new old hundre hundred tusen thousand deler parts them dem disse these which that this they
    when where here there what have were with from into over også dette denne eller ikke slike such like same samme
    """
  )
  private static let events: [String: String] = {
    var result: [String: String] = [:]
    let lists = [
      (
        "begin",
        "founded established started created set etablert oppretta opprettet stiftet stifta startet starta grunnlagt"
      ),
      ("open", "opened åpnet åpna opna opnet"), ("close", "closed nedlagt stengt"),
      ("build", "built bygd bygget bygt"),
    ]
    for (kind, words) in lists { for word in list(words) { result[word] = kind } }
    return result
  }()
}

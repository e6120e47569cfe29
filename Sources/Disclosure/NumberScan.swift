/// Finds numbers and addresses by which a person could be recognised, in one pass over the bytes.
///
/// Only digits and `@` are looked at closer. Numbers that belong to something else (decimals, sums, references, times, DOI,
/// ISBN) are told by what stands right before and behind them.
struct NumberScan {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var found: [(kind: Identifier.Kind, range: Range<Int>)] = []
  private var run = DigitRun()

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes through the text.
  ///
  /// - Complexity: O(bytes).
  mutating func scan() {
    Self.classes.withUnsafeBufferPointer { classes in
      var place = 0
      let end = bytes.count
      while place < end {
        let kind = classes[Int(bytes[place])]
        if kind == 0 {
          place += 1
          continue
        }
        place = kind == 1 ? number(place) : mail(place)
      }
    }
  }

  private static let classes: [UInt8] = (0...255).map { 0x30...0x39 ~= $0 ? 1 : ($0 == 0x40 ? 2 : 0) }

  // MARK: Bytes

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }
  func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }
  func isUpper(_ index: Int) -> Bool { byte(index) &- 0x41 < 26 }
  func isLetter(_ index: Int) -> Bool { (byte(index) | 0x20) &- 0x61 < 26 || 0xC3...0xCD ~= byte(index) }

  mutating func add(_ kind: Identifier.Kind, _ range: Range<Int>) { found.append((kind, range)) }

  // MARK: Numbers

  /// Looks at the digits that begin at a place; returns where to go on.
  private mutating func number(_ place: Int) -> Int {
    // Most numbers are short and stand alone: a year, an age, a part of a time.
    var end = place
    while isDigit(end) { end += 1 }
    if isLetter(place - 1) {
      if let lettered = lettered(place) { return lettered }
      return end
    }
    run.read(bytes, place)
    if let street = street(place, end) { return street }
    guard run.digits.count >= 4 else {
      if let date = writtenDate(place, end) { return date }
      return end
    }
    guard !run.isTooLong, standsAlone() else { return run.end }
    let hasPlus = byte(place - 1) == 0x2B
    let isBracketed = byte(place - 1) == 0x28 && run.separators.contains(.bracket)
    let start = hasPlus || isBracketed ? place - 1 : place
    if run.digits.count == 11, !hasPlus {
      if isNational { add(.nationalNumber, place..<run.end); return run.end }
      if isAccount(place) { add(.account, place..<run.end); return run.end }
    }
    if run.isDate {
      if isBirth(place) { add(.birthDate, place..<run.end) }
      return run.end
    }
    if isPhone(place, hasPlus: hasPlus) { add(.phone, start..<run.end) }
    return run.end
  }

  /// Whether neither a decimal, a reference nor another number touches the run.
  private func standsAlone() -> Bool {
    var before = byte(run.start - 1)
    if before == 0x2B || before == 0x28 { before = byte(run.start - 2) }
    switch before {
    case 0x2C, 0x2E, 0x2F, 0x5F, 0x23, 0x3D, 0x26, 0x25, 0x2D, 0x40, 0x5C: return false
    case 0x3A: if !isLetter(run.start - 2), byte(run.start - 2) > 0x20 { return false }
    case 0x93 where byte(run.start - 2) == 0x80: return false
    default: break
    }
    let behind = byte(run.end)
    if isLetter(run.end) || behind == 0x5F || behind == 0x25 { return false }
    if [0x2C, 0x2E, 0x2D, 0x2F, 0x3A].contains(behind), isDigit(run.end + 1) { return false }
    return !(behind == 0xE2 && byte(run.end + 1) == 0x80 && byte(run.end + 2) == 0x93 && isDigit(run.end + 3))
  }

  private var isNational: Bool {
    let isGrouped =
      run.groups == [11] || run.groups == [6, 5] && run.isDivided(by: .blank, .hyphen)
      || run.groups == [2, 2, 2, 5] && run.isDivided(by: .blank, .point, .hyphen)
    return isGrouped && CheckDigits.isNationalNumber(run.digits)
  }

  private func isAccount(_ place: Int) -> Bool {
    guard CheckDigits.isAccount(run.digits) else { return false }
    if run.groups == [4, 2, 5], run.isDivided(by: .blank) || run.isDivided(by: .point) { return true }
    return run.groups == [11] && mentions(Self.accountWords, before: place)
  }

  // MARK: Telephones

  private func isPhone(_ place: Int, hasPlus: Bool) -> Bool {
    let (digits, groups) = (run.digits, run.groups)
    if hasPlus { return isInternational(digits[...]) }
    if digits[0] == 0, digits[1] == 0 {
      return groups[0] >= 4 && digits.count >= 12 && isInternational(digits[2...])
    }
    guard !isCounted(place) else { return false }
    func isSaid() -> Bool { mentions(Self.phoneWords, before: place) }
    switch digits.count {
    case 8:
      guard digits[0] >= 2, !run.isCompactDate else { return false }
      if groups == [2, 2, 2, 2] { return run.isDivided(by: .blank) }
      if groups == [3, 2, 3] { return run.isDivided(by: .blank) && [4, 8, 9].contains(digits[0]) }
      if groups == [4, 4] {
        let isYears = 1_800...2_100 ~= run.value(0) || 1_800...2_100 ~= run.value(1)
        return run.isDivided(by: .blank) && !isYears && isSaid()
      }
      return groups == [8] && (digits[0] == 4 || digits[0] == 9 || isSaid())
    case 10...11 where digits[0] == 0 && [1, 2, 3, 7].contains(digits[1]):
      guard groups.count > 1 else { return digits.count == 11 && isSaid() }
      return groups.count <= 4 && 3...5 ~= groups[0] && run.isDivided(by: .blank, .hyphen, .bracket)
    case 10 where groups == [3, 3, 4] && digits[0] >= 2 && digits[3] >= 2:
      return run.isDivided(by: .hyphen, .bracket) || run.isDivided(by: .point) || isSaid()
    case 8...10 where digits[0] == 0: return isSaid()
    default: return false
    }
  }

  /// Whether digits behind a plus sign are a number of E.164: eight to fifteen digits that begin with a country.
  private func isInternational(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, first > 0, 9...15 ~= digits.count else { return false }
    let second = digits[digits.startIndex + 1]
    if first == 4, second == 7 {
      return digits.count == 10 && digits[digits.startIndex + 2] >= 2 || digits.count == 14
    }
    // `+120 000 000` is a sum.
    let isSum = digits.count < 10 && run.groups.count > 1 && run.groups.dropFirst().allSatisfy { $0 == 3 }
    return !isSum
  }

  /// Whether the number counts something: a word before it or a unit behind it says so.
  private func isCounted(_ place: Int) -> Bool {
    let before = word(endingAt: place)
    if Self.numberWords.contains(before) { return true }
    var next = run.end
    if byte(next) == 0x20 { next += 1 } else if byte(next) == 0xC2, byte(next + 1) == 0xA0 { next += 2 }
    var unit: [UInt8] = []
    while isLetter(next), unit.count < 12 {
      unit.append(byte(next) | 0x20)
      next += 1
    }
    return byte(next) == 0x25 || Self.units.contains(String(decoding: unit, as: UTF8.self))
  }

  // MARK: Context

  /// The word that ends before a place, in lower case (ASCII), without blanks and signs between.
  func word(endingAt place: Int) -> String {
    var end = place
    while end > 0, [0x20, 0x3A, 0x2E, 0x23, 0x28, 0xA0, 0xC2, 0x24].contains(byte(end - 1)) { end -= 1 }
    var start = end
    while start > 0, end - start < 24, isLetter(start - 1) || byte(start - 1) >= 0x80 { start -= 1 }
    return String(decoding: (start..<end).map { byte($0) < 0x80 ? byte($0) | 0x20 : byte($0) }, as: UTF8.self)
  }

  /// Whether one of some words stands in the same line within 48 bytes before a place; letters in lower case.
  func mentions(_ words: [[UInt8]], before place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 48, bytes[start - 1] != 0x0A { start -= 1 }
    let window = (start..<place).map { 0x41...0x5A ~= bytes[$0] ? bytes[$0] | 0x20 : bytes[$0] }
    return words.contains { word in
      guard word.count <= window.count else { return false }
      return (0...window.count - word.count).contains { index in
        // A word begins with what is looked for; `telefonen`, `kontonummeret`.
        (index == 0 || !((window[index - 1]) &- 0x61 < 26 || window[index - 1] >= 0xC3))
          && window[index..<index + word.count].elementsEqual(word)
      }
    }
  }

  private static func list(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }
  private static let phoneWords = list("tlf tel telefon mobil phone mobile ring call sms nummer number cell vipps")
  private static let accountWords = list("konto account kto bank iban")
  static let birthWords = list("født fødd fødsel born birth dob bursdag birthday f.")
  private static let numberWords: Set<String> = [
    "isbn", "issn", "doi", "pmid", "pmcid", "arxiv", "kr", "nok", "usd", "eur", "gbp", "sek", "dkk", "saksnr",
    "saksnummer", "sak",
    "ref",
    "referanse", "org", "orgnr", "organisasjonsnummer", "prosjekt", "prosjektnummer", "project", "id", "nr", "no",
    "grant", "side", "sider", "page", "pages", "pp", "art", "versjon", "version", "case",
  ]
  private static let units: Set<String> = [
    "kr", "kroner", "nok", "usd", "eur", "euro", "prosent", "percent", "ord", "words", "tegn", "characters", "stk",
    "personer", "people", "innbyggere", "innbyggjarar", "inhabitants", "meter", "mill", "million", "millioner",
  ]
}

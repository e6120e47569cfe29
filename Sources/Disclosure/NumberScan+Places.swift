/// Addresses of mail and streets, postcodes, international accounts, and dates in words.
extension NumberScan {
  /// Looks at what stands around `@`; returns where to go on.
  mutating func mail(_ place: Int) -> Int {
    var start = place
    while start > 0, place - start < 64 {
      let before = byte(start - 1)
      if (before | 0x20) &- 0x61 < 26 || before &- 0x30 < 10 || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(before) {
        start -= 1
      } else if 0x80...0xBF ~= before, 0xC3...0xCD ~= byte(start - 2) {
        start -= 2
      } else {
        break
      }
    }
    while start < place, [0x2E, 0x2D, 0x2B, 0x25].contains(byte(start)) { start += 1 }
    guard start < place, byte(place - 1) != 0x2E else { return place + 1 }
    var end = place + 1
    var point = 0
    while end < bytes.count, end - place < 255 {
      let byte = byte(end)
      if byte == 0x2E {
        guard isLetter(end + 1) || isDigit(end + 1), end > place + 1 else { break }
        point = end
      } else if !(isLetter(end) || isDigit(end) || byte == 0x2D
        || byte >= 0x80 && byte < 0xC0 && self.byte(end - 1) >= 0xC3)
      {
        break
      }
      end += 1
    }
    // A country or kind of at least two letters stands last.
    guard point > 0, end - point > 2, (point + 1..<end).allSatisfy({ isLetter($0) }) else { return place + 1 }
    add(.email, start..<end)
    return end
  }

  // MARK: Letters and digits

  /// Looks at digits that stand right behind letters: an IBAN, a British postcode.
  mutating func lettered(_ place: Int) -> Int? {
    guard isUpper(place - 1) else { return nil }
    let start = isUpper(place - 2) ? place - 2 : place - 1
    guard !isLetter(start - 1), !isDigit(start - 1), byte(start - 1) != 0x5F else { return nil }
    if start == place - 2, isDigit(place + 1), let end = iban(start) {
      add(.account, start..<end)
      return end
    }
    guard let end = postcode(place) else { return nil }
    add(.address, start..<end)
    return end
  }

  private func iban(_ start: Int) -> Int? {
    var characters: [UInt8] = []
    var place = start
    while characters.count < 34 {
      if isDigit(place) || isUpper(place) {
        characters.append(byte(place))
        place += 1
        if characters.count == CheckDigits.length(ofIBAN: characters) { break }
      } else if byte(place) == 0x20, isDigit(place + 1) || isUpper(place + 1), characters.count >= 4 {
        place += 1
      } else {
        return nil
      }
    }
    guard !isDigit(place), !isUpper(place), CheckDigits.isIBAN(characters) else { return nil }
    return place
  }

  /// The end of a British postcode whose first digit stands at a place: `SW1A 1AA`, `M1 1AE`.
  private func postcode(_ place: Int) -> Int? {
    var index = place + 1
    if isDigit(index) { index += 1 } else if isUpper(index) { index += 1 }
    guard byte(index) == 0x20, isDigit(index + 1), isUpper(index + 2), isUpper(index + 3), !isLetter(index + 4),
      !isDigit(index + 4)
    else { return nil }
    return index + 4
  }

  // MARK: Streets

  /// Looks at a house number: behind a Norwegian street, before an English one.
  mutating func street(_ place: Int, _ end: Int) -> Int? {
    guard end - place <= 4, byte(place - 1) == 0x20 || byte(place - 1) < 0x20 || byte(place - 1) == 0x28 else {
      return nil
    }
    if end - place <= 3, byte(place - 1) == 0x20, let start = norwegianStreet(place - 1) {
      var stop = end
      if byte(stop) &- 0x41 < 8, !isLetter(stop + 1) {
        stop += 1
      } else if byte(stop) == 0x20, byte(stop + 1) &- 0x41 < 8, !isLetter(stop + 2) {
        stop += 2
      }
      let town = postalTown(stop)
      guard start.isCertain || town != nil else { return nil }
      guard !isLetter(stop), byte(stop) != 0x25 else { return nil }
      add(.address, start.place..<(town ?? stop))
      return town ?? stop
    }
    guard let stop = englishStreet(end) else { return nil }
    add(.address, place..<stop)
    return stop
  }

  /// Where a street begins whose last word ends at a place, and whether it is one even without a postcode behind it.
  private func norwegianStreet(_ end: Int) -> (place: Int, isCertain: Bool)? {
    var start = end
    while start > 0, end - start < 40,
      isLetter(start - 1) || byte(start - 1) >= 0x80 && byte(start - 1) < 0xC0
        || byte(start - 1) == 0x2E && start == end
    { start -= 1 }
    guard end - start >= 2 else { return nil }
    let word = (start..<end).map { byte($0) < 0x80 ? byte($0) | 0x20 : byte($0) }
    // Fast: streets end in few letters.
    guard
      [0x61, 0x65, 0x6E, 0x69, 0x67, 0x74, 0x73, 0x2E, 0xA9].contains(word.last.map { $0 == 0x2E ? 0x2E : $0 } ?? 0)
    else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    let certain = Self.streets.contains { text.hasSuffix($0) && text.utf8.count > $0.utf8.count + 1 }
    let isCapital = isUpper(start) || byte(start) == 0xC3 && 0x80...0x9E ~= byte(start + 1)
    if isCapital, certain { return (start, true) }
    if isCapital, Self.perhapsStreets.contains(where: { text.hasSuffix($0) && text.utf8.count > $0.utf8.count + 1 }) {
      return (start, false)
    }
    // `Karl Johans gate 1`: the word before is a name in the genitive.
    guard !isCapital, Self.streets.contains(text), byte(start - 1) == 0x20, byte(start - 2) | 0x20 == 0x73 else {
      return nil
    }
    var first = start - 1
    var words = 0
    while words < 3 {
      var begin = first
      while begin > 0, isLetter(begin - 1) || byte(begin - 1) >= 0x80 { begin -= 1 }
      guard begin < first, isUpper(begin) || byte(begin) == 0xC3 && 0x80...0x9E ~= byte(begin + 1) else { break }
      words += 1
      guard byte(begin - 1) == 0x20 else { return (begin, true) }
      first = begin - 1
    }
    return words > 0 ? (first + 1, true) : nil
  }

  /// The end of a postal code and town behind an address: `, 0155 Oslo`.
  private func postalTown(_ end: Int) -> Int? {
    var place = end
    if byte(place) == 0x2C { place += 1 }
    guard byte(place) == 0x20 || byte(place) == 0x0A else { return nil }
    place += 1
    guard (0..<4).allSatisfy({ isDigit(place + $0) }), byte(place + 4) == 0x20 else { return nil }
    place += 5
    guard isUpper(place) || byte(place) == 0xC3 && 0x80...0x9E ~= byte(place + 1) else { return nil }
    while isLetter(place) || byte(place) >= 0x80 && byte(place) < 0xC0 { place += 1 }
    return place
  }

  /// The end of an English street whose number ends at a place: `14 Mill Lane`.
  private func englishStreet(_ end: Int) -> Int? {
    var place = end
    if byte(place) | 0x20 &- 0x61 < 4, !isLetter(place + 1) { place += 1 }
    for count in 0..<4 {
      guard byte(place) == 0x20 || byte(place) == 0x0A, isUpper(place + 1) else { return nil }
      let start = place + 1
      place = start
      while isLetter(place), place - start < 24 { place += 1 }
      if byte(place) == 0x27, byte(place + 1) == 0x73 { place += 2 }
      guard place - start > 1 else { return nil }
      let word = String(decoding: (start..<place).map { byte($0) }, as: UTF8.self)
      if count > 0, Self.englishStreets.contains(word) { return place }
    }
    return nil
  }

  private static let streets = [
    "gata", "gate", "gaten", "gt", "gt.", "veien", "vegen", "vei", "veg", "allé", "alle", "alléen", "alleen",
  ]
  private static let perhapsStreets = [
    "plass", "plassen", "torg", "torget", "svingen", "stien", "bakken", "lia", "kroken", "tunet", "ringen", "terrasse",
    "brygge", "løkka", "haugen", "vn", "vn.", "åsen", "faret", "jordet", "kleiva", "toppen", "enga", "boks", "postboks",
  ]
  private static let englishStreets: Set<String> = [
    "Street", "Road", "Avenue", "Lane", "Drive", "Close", "Crescent", "Square", "Terrace", "Court", "Gardens", "Row",
    "Boulevard", "Rd", "Ave", "Blvd", "Ln", "Mews", "Grove",
  ]

  // MARK: Dates

  /// Whether a date is said to be of birth.
  func isBirth(_ place: Int) -> Bool { mentions(Self.birthWords, before: place) }

  /// Looks at a date with the month in words; returns where to go on if it is of birth.
  mutating func writtenDate(_ place: Int, _ end: Int) -> Int? {
    guard end - place <= 2 else { return nil }
    var next = end
    if byte(next) == 0x2E { next += 1 }
    guard byte(next) == 0x20 else {
      // `March 12, 1987`
      guard byte(end) == 0x2C, byte(end + 1) == 0x20, (2..<6).allSatisfy({ isDigit(end + $0) }), !isDigit(end + 6),
        Self.months.contains(String(word(endingAt: place).prefix(3)))
      else { return nil }
      var start = place - 1
      while isLetter(start - 1) { start -= 1 }
      guard isBirth(start) else { return nil }
      add(.birthDate, start..<end + 6)
      return end + 6
    }
    next += 1
    let first = next
    while isLetter(next), next - first < 10 { next += 1 }
    guard next - first >= 3, byte(next) == 0x20 || byte(next) == 0x2E else { return nil }
    let month = (first..<first + 3).map { byte($0) | 0x20 }
    guard Self.months.contains(String(decoding: month, as: UTF8.self)) else { return nil }
    while byte(next) == 0x20 || byte(next) == 0x2E { next += 1 }
    guard (0..<4).allSatisfy({ isDigit(next + $0) }), !isDigit(next + 4), isBirth(place) else { return nil }
    add(.birthDate, place..<next + 4)
    return next + 4
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "des", "dec",
  ]
}

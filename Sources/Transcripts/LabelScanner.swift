/// The ways speakers are labelled.
enum LabelStyle: String, CaseIterable {
  /// `Tone:`, also behind a dash or a time stamp, and `Tone (00:12:03):`.
  case colon
  /// `Tone  Ja, …`: two spaces or a tab, then a capital, a quotation mark or a bracket.
  case spaces
  /// `[Tone] Ja`.
  case brackets
  /// `**Tone:** Ja`.
  case bold
  /// `Tone` on a line of its own.
  case line
  /// `<v Tone>` in a subtitle file; always a label.
  case voice

  /// The place of the style among all styles.
  @inline(__always)
  var index: Int {
    switch self {
    case .colon: 0
    case .spaces: 1
    case .brackets: 2
    case .bold: 3
    case .line: 4
    case .voice: 5
    }
  }
}

/// A stretch at the beginning of a line that may be a speaker's label.
struct LabelCandidate {
  var line: Int32
  var style: LabelStyle
  var beginsParagraph: Bool
  /// Whether text follows on the same line.
  var hasText: Bool
  /// The label with its marks.
  var start: Int32
  var end: Int32
  /// The name alone.
  var nameStart: Int32
  var nameEnd: Int32
}

/// Looks for a label at the beginning of one line.
struct LabelScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The longest name in scalars and in words.
  static let nameScalars = 40
  static let nameWords = 4

  func candidate(in line: Line, number: Int, isSubtitles: Bool) -> LabelCandidate? {
    let end = Int(line.end)
    var place = Int(line.content)
    if let stamp = bytes.leadingStampEnd(place, min(end, place + 40)) { place = bytes.skipBlanks(stamp, end) }
    guard place < end else { return nil }
    let start = place
    if let dash = dashEnd(place, end) { place = dash }
    guard place < end else { return nil }
    var found: Found?
    switch bytes[place] {
    case 0x3C: found = isSubtitles ? voice(place, end) : nil
    case 0x2A, 0x5F: found = bold(place, end)
    case 0x5B: found = bracketed(place, end)
    default: found = plain(place, end)
    }
    guard let found, isName(found.nameStart, found.nameEnd) else { return nil }
    return LabelCandidate(
      line: Int32(number),
      style: found.style,
      beginsParagraph: line.beginsParagraph,
      hasText: bytes.skipBlanks(found.end, end) < end,
      start: Int32(start),
      end: Int32(found.style == .spaces ? found.nameEnd : found.end),
      nameStart: Int32(found.nameStart),
      nameEnd: Int32(found.nameEnd)
    )
  }

  private struct Found {
    var style: LabelStyle
    var nameStart: Int
    var nameEnd: Int
    var end: Int
  }

  private func dashEnd(_ place: Int, _ end: Int) -> Int? {
    if bytes[place] == 0x2D || bytes[place] == 0x2A, place + 1 < end, bytes.isBlank(place + 1) {
      return bytes.skipBlanks(place + 1, end)
    }
    if bytes.matches("–", at: place) || bytes.matches("—", at: place) { return bytes.skipBlanks(place + 3, end) }
    return nil
  }

  private func voice(_ place: Int, _ end: Int) -> Found? {
    guard bytes.matches("<v", at: place) else { return nil }
    var name = place + 2
    let limit = min(end, place + 200)
    while name < limit, !bytes.isBlank(name), bytes[name] != 0x3E { name += 1 }
    name = bytes.skipBlanks(name, limit)
    var close = name
    while close < limit, bytes[close] != 0x3E { close += 1 }
    guard close < limit else { return nil }
    return Found(style: .voice, nameStart: name, nameEnd: trimmedEnd(name, close), end: close + 1)
  }

  private func bold(_ place: Int, _ end: Int) -> Found? {
    let mark = bytes[place]
    var name = place
    while name < end, bytes[name] == mark, name - place < 3 { name += 1 }
    let width = name - place
    guard var close = nameEnd(name, end) else { return nil }
    let nameStop = trimmedEnd(name, close)
    var hasColon = false
    func skipColon() {
      if close < end, bytes[close] == 0x3A {
        hasColon = true
        close += 1
      }
    }
    func skipStamp() {
      let next = bytes.skipBlanks(close, end)
      if let stamp = bytes.stampEnd(next, min(end, next + 40)) { close = stamp }
    }
    skipStamp()
    skipColon()
    for _ in 0..<width {
      guard close < end, bytes[close] == mark else { return nil }
      close += 1
    }
    skipStamp()
    skipColon()
    guard hasColon || close >= end || bytes.skipBlanks(close, end) >= end || width >= 2 else { return nil }
    return Found(style: .bold, nameStart: name, nameEnd: nameStop, end: close)
  }

  private func bracketed(_ place: Int, _ end: Int) -> Found? {
    guard let close = nameEnd(place + 1, end), close < end, bytes[close] == 0x5D else { return nil }
    var after = close + 1
    var style = LabelStyle.brackets
    if after < end, bytes[after] == 0x3A {
      after += 1
      style = .colon
    }
    guard after == end || bytes.isBlank(after) else { return nil }
    return Found(style: style, nameStart: place + 1, nameEnd: trimmedEnd(place + 1, close), end: after)
  }

  private func plain(_ place: Int, _ end: Int) -> Found? {
    guard let stop = nameEnd(place, end) else { return nil }
    let name = trimmedEnd(place, stop)
    guard name > place else { return nil }
    if stop >= end { return Found(style: .line, nameStart: place, nameEnd: name, end: end) }
    switch bytes[stop] {
    case 0x3A: return colon(place, name, stop, end)
    case 0x28, 0x5B: return colonAfterBracket(place, name, stop, end) ?? spaced(place, name, end)
    default: return spaced(place, name, end)
    }
  }

  /// A colon ends a label where white space or the line's end follows.
  private func colon(_ start: Int, _ name: Int, _ stop: Int, _ end: Int) -> Found? {
    let after = stop + 1
    guard after >= end || bytes.isBlank(after) || bytes.matches("\u{A0}", at: after) else { return nil }
    return Found(style: .colon, nameStart: start, nameEnd: name, end: after)
  }

  /// `Tone (00:12:03):` and `Tone (lærer):`.
  private func colonAfterBracket(_ start: Int, _ name: Int, _ stop: Int, _ end: Int) -> Found? {
    let close: UInt8 = bytes[stop] == 0x28 ? 0x29 : 0x5D
    var place = stop + 1
    let limit = min(end, stop + 40)
    while place < limit, bytes[place] != close { place += 1 }
    guard place + 1 < end, place < limit, bytes[place + 1] == 0x3A else { return nil }
    return colon(start, name, place + 1, end)
  }

  /// A wide gap, then a capital, a quotation mark or a bracket; or a wide gap and a time stamp that ends the line.
  private func spaced(_ start: Int, _ name: Int, _ end: Int) -> Found? {
    guard name < end, bytes[name] == 0x09 || (bytes[name] == 0x20 && name + 1 < end && bytes.isBlank(name + 1)) else {
      return nil
    }
    let text = bytes.skipBlanks(name, end)
    guard text < end else { return nil }
    if let time = bytes.timeEnd(text, end) ?? bytes.stampEnd(text, end), bytes.skipBlanks(time, end) == end {
      return Found(style: .line, nameStart: start, nameEnd: name, end: end)
    }
    let first = bytes[text]
    let isCapital =
      0x41...0x5A ~= first || first == 0x5B || first == 0x28 || first == 0x22 || bytes.matches("«", at: text)
      || bytes.matches("“", at: text) || bytes.matches("…", at: text)
      || (first == 0xC3 && text + 1 < end && 0x80...0x9E ~= bytes[text + 1])
    return isCapital ? Found(style: .spaces, nameStart: start, nameEnd: name, end: text) : nil
  }

  /// The end of the stretch that could be a name: at a mark that no name has, a wide gap or the line's end.
  private func nameEnd(_ start: Int, _ end: Int) -> Int? {
    var place = start
    let limit = min(end, start + 4 * Self.nameScalars + 1)
    while place < limit {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x26, 0x27, 0x2D, 0x2E, 0x2F: break
      case 0x5F where place > start: if place + 1 >= end || !isNameByte(bytes[place + 1]) { return place }
      case 0x20: if place + 1 < limit, bytes.isBlank(place + 1) { return place }
      case 0xC2 where place + 1 < limit && [0xA0, 0xAB, 0xBB].contains(bytes[place + 1]): return place
      case 0xE2 where bytes.matches("’", at: place) || bytes.matches("‑", at: place): break
      case 0xE2 where place + 1 < limit && bytes[place + 1] == 0x80: return place
      case 0x80...: break
      default: return place
      }
      place += 1
    }
    return place >= end ? end : nil
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes.isBlank(end - 1) { end -= 1 }
    return end
  }

  /// Whether a stretch is short enough for a name and begins with a letter or is a letter and a number.
  private func isName(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    var (scalars, words, letters) = (0, 1, 0)
    for place in start..<end {
      let byte = bytes[place]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x20 { words += 1 }
      if byte >= 0x80 || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte { letters += 1 }
    }
    return letters > 0 && scalars <= Self.nameScalars && words <= Self.nameWords && isNameByte(bytes[start])
  }
}

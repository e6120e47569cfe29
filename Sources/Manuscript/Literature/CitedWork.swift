import KodebokText

/// One work in a reference to literature: `@braun2006, p. 22`.
package struct CitedWork: Hashable, Sendable {
  /// The key.
  package var key: String
  /// Where the key stands with its mark; bytes of the text.
  package var range: Range<ByteOffset>
  /// Where in the work, as written; empty where no place is given.
  package var locator: String
  /// The pages that are given; empty where the place is no page.
  package var pages: [ClosedRange<Int>]
}

/// Reads references to literature work by work.
package enum CitationReader {
  /// The works of a reference: `[see @a, p. 22; -@b]`, `@a [p. 22]`, `\textcite[22]{a,b}`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - range: All of the reference.
  /// - Returns: The works in the order of the text; none for a reference in words.
  package static func works(in text: SourceText, _ range: Range<ByteOffset>) -> [CitedWork] {
    let bytes = text.bytes[range.lowerBound.value..<range.upperBound.value]
    if bytes.first == 0x5C { return commands(text, bytes) }
    var works: [CitedWork] = []
    var place = bytes.startIndex
    while let mark = bytes[place...].firstIndex(of: 0x40) {
      place = mark + 1
      if mark > bytes.startIndex, isKey(bytes[mark - 1]) { continue }
      var end = place
      let isBraced = end < bytes.endIndex && bytes[end] == 0x7B
      if isBraced {
        end = bytes[end...].firstIndex(of: 0x7D).map { $0 + 1 } ?? end
      } else {
        while end < bytes.endIndex, isKey(bytes[end]) || isInner(bytes, end) { end += 1 }
      }
      guard end > place else { continue }
      var key = text.string(Range<ByteOffset>(between: place, and: end))
      if isBraced { key = String(key.dropFirst().dropLast()) }
      let rest = bytes[end...]
      let close = rest.firstIndex { $0 == 0x3B || $0 == 0x40 } ?? rest.endIndex
      let locator = locator(text.string(Range<ByteOffset>(between: end, and: max(end, close))))
      works.append(
        CitedWork(key: key, range: Range(between: mark, and: end), locator: locator, pages: pages(locator))
      )
      place = end
    }
    // Figures, tables and sections of Quarto are written like keys.
    return works.filter { work in !["fig-", "tbl-", "sec-", "eq-", "lst-"].contains { work.key.hasPrefix($0) } }
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || 0x30...0x39 ~= byte || byte == 0x5F || byte >= 0x80
  }

  /// Punctuation inside a key.
  private static func isInner(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    ":.-/#$%&+?<>~".utf8.contains(bytes[place]) && place + 1 < bytes.endIndex && isKey(bytes[place + 1])
  }

  /// Works of LaTeX: all keys share the place that stands in the last brackets.
  private static func commands(_ text: SourceText, _ bytes: ArraySlice<UInt8>) -> [CitedWork] {
    guard let open = bytes.lastIndex(of: 0x7B), let close = bytes.lastIndex(of: 0x7D), open < close else { return [] }
    var place = ""
    if let end = bytes[..<open].lastIndex(of: 0x5D), let start = bytes[..<end].lastIndex(of: 0x5B) {
      place = locator(text.string(Range<ByteOffset>(between: start + 1, and: end)).with(" ", for: "~"))
    }
    var works: [CitedWork] = []
    var start = open + 1
    while start <= close {
      let end = bytes[start...close].firstIndex { $0 == 0x2C || $0 == 0x7D } ?? close
      let words = text.string(Range<ByteOffset>(between: start, and: end))
      let lead = words.utf8.prefix { $0 <= 0x20 }.count
      let key = words.trimmed
      if !key.isEmpty, key != "*" {
        let range = Range<ByteOffset>(between: start + lead, and: start + lead + key.utf8.count)
        works.append(CitedWork(key: key, range: range, locator: place, pages: pages(place)))
      }
      start = end + 1
    }
    return works
  }

  /// What stands behind a key, without brackets and commas around it; nothing where it holds no number.
  private static func locator(_ text: String) -> String {
    let part = text.unicodeScalars.drop { " ,[({".unicodeScalars.contains($0) }
    var end = part.endIndex
    while end > part.startIndex, " ,])}".unicodeScalars.contains(part[part.index(before: end)]) {
      end = part.index(before: end)
    }
    let words = String(part[..<end])
    return words.utf8.contains { 0x30...0x39 ~= $0 } ? words : ""
  }

  /// Words that say that what follows is no page.
  private static let others: Set<String> = [
    "ch", "chap", "chapter", "chapters", "kap", "kapittel", "sec", "section", "avsnitt", "para", "par", "fig", "figure",
    "figur", "vol", "bd", "bind", "line", "lines", "linje", "v", "verse", "del", "part", "min", "tabell", "table",
  ]

  /// The pages of a place: `p. 22–23`, `s. 4 og 9`, `22`; none where a chapter or something else is named.
  static func pages(_ locator: String) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    var isPage = true
    for part in locator.split(whereSeparator: { $0 == "," || $0 == "&" || $0 == " " || $0 == "\u{A0}" }) {
      let word = CaseFolding.lowercased(String(part)).filter { $0 != "." }
      if word.first?.isNumber != true {
        if others.contains(word) { isPage = false }
        if ["p", "pp", "page", "pages", "s", "side", "sidene", "ss"].contains(word) { isPage = true }
        // `p.22` without a blank.
        let tail = word.drop { !$0.isNumber }
        if !tail.isEmpty, ["p", "pp", "s"].contains(String(word.prefix { $0.isLetter })),
          let range = LiteratureEntry.pages(String(tail))
        {
          result.append(range)
        }
        continue
      }
      if isPage, let range = LiteratureEntry.pages(String(part)) { result.append(range) }
    }
    return result
  }

  /// Whether a reference names a page or another place in the work: by a key's place, or a number behind the year.
  package static func hasPlace(_ text: SourceText, _ range: Range<ByteOffset>) -> Bool {
    let works = works(in: text, range)
    if !works.isEmpty { return works.contains { !$0.locator.isEmpty } }
    var digits = 0
    var hasYear = false
    for byte in text.string(range).utf8 + [0x20] {
      if 0x30...0x39 ~= byte {
        digits += 1
      } else {
        if digits > 0, hasYear { return true }
        if digits == 4 { hasYear = true }
        digits = 0
      }
    }
    // A number in brackets is a note's or a list's: what it names is not known.
    return !hasYear
  }
}

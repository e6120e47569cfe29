import KodebokStudyModel
import KodebokText

/// Reads BibTeX: entries with fields in braces, in quotation marks, as numbers or as names of `@string`, joined by `#`.
struct BibTeXReader {
  private let text: SourceText
  private let file: StudyPath
  private var place = 0
  private var list: Literature.List
  private var strings: [String: String] = [:]
  private var keys: Set<String> = []

  /// The most bytes a value may have.
  private static let longest = 100_000

  /// Reads a list.
  ///
  /// - Complexity: O(bytes); an entry that is not closed ends at the next line that begins another one.
  static func read(_ text: SourceText, _ file: StudyPath) -> Literature.List {
    var reader = BibTeXReader(text: text, file: file)
    reader.run()
    return reader.list
  }

  private init(text: SourceText, file: StudyPath) {
    self.text = text
    self.file = file
    list = Literature.List(file: file, text: text, entries: [], problems: [])
  }

  private func byte(_ place: Int) -> UInt8 { place < text.byteCount ? text.bytes[place] : 0 }

  private mutating func skipSpace() { while place < text.byteCount, byte(place) <= 0x20 { place += 1 } }

  private mutating func run() {
    let bytes = text.bytes
    while let start = bytes[min(place, bytes.count)...].firstIndex(of: 0x40) {
      place = start + 1
      let type = CaseFolding.lowercased(name())
      skipSpace()
      guard !type.isEmpty, byte(place) == 0x7B || byte(place) == 0x28 else { continue }
      let close: UInt8 = byte(place) == 0x7B ? 0x7D : 0x29
      place += 1
      switch type {
      case "comment", "preamble": place = skipped(from: place, close)
      case "string":
        for (name, value) in fields(close) ?? [] { strings[name] = value }
      default: entry(start, close)
      }
    }
  }

  /// Letters, digits and what else names hold.
  private mutating func name() -> String {
    let start = place
    while place < text.byteCount, byte(place) > 0x20, !"{}(),=#\"@%".utf8.contains(byte(place)) { place += 1 }
    return text.string(Range<ByteOffset>(between: start, and: place))
  }

  /// The place behind the mark that closes what was opened before a place.
  private func skipped(from start: Int, _ close: UInt8) -> Int {
    var depth = 0
    var place = start
    while place < min(text.byteCount, start + Self.longest) {
      if byte(place) == 0x7B { depth += 1 }
      if byte(place) == close, depth == 0 { return place + 1 }
      if byte(place) == 0x7D { depth -= 1 }
      place += 1
    }
    return start
  }

  private mutating func entry(_ start: Int, _ close: UInt8) {
    skipSpace()
    let keyStart = place
    while place < text.byteCount, byte(place) > 0x20, byte(place) != 0x2C, byte(place) != close { place += 1 }
    let range = Range<ByteOffset>(between: keyStart, and: place)
    var entry = LiteratureEntry(key: text.string(range), file: file, range: range)
    skipSpace()
    if byte(place) == 0x2C { place += 1 }
    guard !entry.key.isEmpty, let fields = fields(close) else {
      list.problems.append((.broken, entry.key, Range(between: start, and: max(keyStart, range.upperBound.value))))
      return recover()
    }
    for (name, value) in fields {
      switch name {
      case "author": entry.authors = Self.people(value)
      case "editor": if entry.authors.isEmpty { entry.authors = Self.people(value) }
      case "year": entry.year = LaTeXWords.plain(value)
      case "date": if entry.year.isEmpty { entry.year = String(value.prefix(4)) }
      case "title": entry.title = LaTeXWords.plain(value)
      case "pages": entry.pages = LiteratureEntry.pages(value)
      default: break
      }
    }
    if !keys.insert(entry.key).inserted { list.problems.append((.duplicate, entry.key, range)) }
    list.entries.append(entry)
  }

  /// Goes to the next line that begins an entry.
  private mutating func recover() {
    while place < text.byteCount, !(byte(place) == 0x40 && byte(place - 1) == 0x0A) { place += 1 }
  }

  /// The fields up to the mark that closes the entry, by names in small letters; nil where it is not closed.
  private mutating func fields(_ close: UInt8) -> [(String, String)]? {
    var result: [(String, String)] = []
    while true {
      skipSpace()
      while byte(place) == 0x2C || byte(place) <= 0x20 && place < text.byteCount { place += 1 }
      guard place < text.byteCount else { return nil }
      if byte(place) == close {
        place += 1
        return result
      }
      let name = CaseFolding.lowercased(name())
      skipSpace()
      guard !name.isEmpty, byte(place) == 0x3D else { return nil }
      place += 1
      guard let value = value() else { return nil }
      result.append((name, value))
    }
  }

  private mutating func value() -> String? {
    var result = ""
    while true {
      skipSpace()
      switch byte(place) {
      case 0x7B:
        let end = skipped(from: place + 1, 0x7D)
        guard end > place + 1 else { return nil }
        result += text.string(Range<ByteOffset>(between: place + 1, and: end - 1))
        place = end
      case 0x22:
        let end = skipped(from: place + 1, 0x22)
        guard end > place + 1 else { return nil }
        result += text.string(Range<ByteOffset>(between: place + 1, and: end - 1))
        place = end
      default:
        let name = name()
        guard !name.isEmpty else { return nil }
        result += strings[CaseFolding.lowercased(name)] ?? name
      }
      skipSpace()
      guard byte(place) == 0x23 else { return result }
      place += 1
    }
  }

  /// The family names of people joined by `and`: `Braun, Virginia and Victoria Clarke`; a name in braces is one name.
  private static func people(_ value: String) -> [String] {
    var names: [String] = [""]
    var depth = 0
    for word in value.split(whereSeparator: { $0.isWhitespace }) {
      if depth == 0, word == "and" {
        names.append("")
      } else {
        names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word
      }
      depth += word.count { $0 == "{" } - word.count { $0 == "}" }
    }
    return names.filter { !$0.isEmpty }.map { name in
      if name.hasPrefix("{"), name.hasSuffix("}") { return LaTeXWords.plain(name) }
      if let comma = name.firstIndex(of: ",") { return LaTeXWords.plain(String(name[..<comma])) }
      let words = name.split(separator: " ")
      // "von" and the like belong to the family name.
      let start = words.dropLast().firstIndex { $0.first?.isLowercase == true } ?? max(words.count - 1, 0)
      return LaTeXWords.plain(words[start...].joined(separator: " "))
    }
  }
}

/// Words written for LaTeX: braces, accents and letters by name.
enum LaTeXWords {
  private static let letters: [String: String] = [
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "o": "ø", "O": "Ø", "ss": "ß", "l": "ł", "L": "Ł", "oe": "œ",
    "OE": "Œ", "i": "i", "j": "j", "dh": "ð", "th": "þ", "textendash": "–", "textemdash": "—",
  ]
  private static let accents: [Character: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}", "=": "\u{304}", ".": "\u{307}",
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "r": "\u{30A}", "k": "\u{328}", "d": "\u{323}",
  ]

  /// The words as they are printed: accents on their letters, no braces, white space as one blank.
  static func plain(_ text: String) -> String {
    var rest = Array(text)[...]
    var result = ""
    while let sign = rest.popFirst() {
      switch sign {
      case "{", "}", "$": continue
      case "~": result += " "
      case "\\": result += command(&rest)
      default: result.append(sign)
      }
    }
    return Normalization.nfc(result.onOneLine)
  }

  private static func command(_ rest: inout ArraySlice<Character>) -> String {
    guard let first = rest.first else { return "" }
    var name = String(rest.removeFirst())
    if first.isLetter { while let next = rest.first, next.isLetter { name.append(rest.removeFirst()) } }
    if let letter = letters[name] {
      if rest.first == " " { rest.removeFirst() }
      return letter
    }
    guard name.count == 1, let accent = accents[first] else { return first.isLetter ? "" : name }
    while let next = rest.first, next == " " || next == "{" { rest.removeFirst() }
    guard var letter = rest.popFirst() else { return "" }
    if letter == "\\" { letter = Character(command(&rest).first.map(String.init) ?? " ") }
    return String(letter) + String(accent)
  }
}

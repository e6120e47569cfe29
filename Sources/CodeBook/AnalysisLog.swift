import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// The dated lines of the analysis log, `memos/log.md`, with what they are about.
package struct AnalysisLog: Sendable {
  /// A line of the log.
  package struct Entry: Hashable, Sendable {
    /// What a line is known to tell.
    package enum Kind: Hashable, Sendable { case born, redefined, reread, other }

    /// The date, `2026-11-20`.
    package var date: String
    /// The words without date and without the marks of links.
    package var text: String
    /// What it tells.
    package var kind: Kind
    /// The ids of codes it links to or names in code marks, as written.
    package var codes: [CodeID]
    /// The files it links to.
    package var files: [StudyPath]
    /// The line in the file, counted from 0.
    package var line: Int
  }

  /// Where the log lies.
  package static let path = StudyPath("memos/log.md")

  /// The lines in the order of the file.
  package var entries: [Entry] = []

  /// Reads the log of a study.
  package init(of study: Study) {
    guard let text = study.notes.first(where: { $0.path == Self.path })?.decoding.text else { return }
    let document = OutlineDocument.parse(text)
    var links = LinkReader.read(document, file: Self.path)[...]
    for node in document.nodes where !node.isHeading {
      let raw = text.string(node.labelRange)
      guard let (date, rest) = Self.dated(raw) else { continue }
      let end = node.headEnd
      while let link = links.first, link.range.lowerBound < node.range.lowerBound { links = links.dropFirst() }
      var own: [StudyLink] = []
      while let link = links.first, link.range.lowerBound < end {
        own.append(link)
        links = links.dropFirst()
      }
      let inBook = own.filter { $0.path == study.codeBook.path }.compactMap(\.fragment)
      entries.append(
        Entry(
          date: date,
          text: Self.plain(rest),
          kind: Self.kind(of: rest),
          codes: (inBook + Self.codeMarks(rest)).map { CodeID(Normalization.nfc($0)) },
          files: own.compactMap(\.path).filter { $0 != study.codeBook.path },
          line: text.line(at: node.range.lowerBound)
        )
      )
    }
  }

  /// Whether a line is about a node of the code book: it links to it, names an id it has or had, or has its label.
  package static func isAbout(_ entry: Entry, _ code: Code) -> Bool {
    if entry.codes.contains(where: { $0 == code.id || code.aliases.contains($0) }) { return true }
    guard code.label.unicodeScalars.count >= 4 else { return false }
    return holds(entry.text, code.label)
  }

  // MARK: Reading

  /// The date at the beginning of a line and what follows it.
  private static func dated(_ raw: String) -> (String, Substring)? {
    let date = raw.prefix(10)
    guard isDate(date) else { return nil }
    return (String(date), raw.dropFirst(10).drop { $0 == ":" || $0 == " " })
  }

  /// Whether a text is a date that can be compared: `2026-11-20`.
  package static func isDate(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return false }
    return bytes.indices.allSatisfy { index in
      index == 4 || index == 7 ? bytes[index] == 0x2D : 0x30...0x39 ~= bytes[index]
    }
  }

  private static func kind(of text: Substring) -> Entry.Kind {
    let text = text.lowercased()
    func says(_ phrases: [String]) -> Bool { phrases.contains { holds(text, $0) } }
    if says(["re-read", "reread", "lest om igjen", "lest på nytt", "gjenlest"]) { return .reread }
    if says(["defined anew", "redefined", "definert på nytt"]) { return .redefined }
    if says(["new code", "new codes", "ny kode", "nye koder"]) { return .born }
    return .other
  }

  /// The words between backticks.
  private static func codeMarks(_ text: Substring) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 + 1 < parts.count }.map { String(parts[$0]) }
      .filter { Slug.isID($0) }
  }

  /// The words of a line with links as their words and escapes resolved.
  private static func plain(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.popFirst() {
      switch character {
      case "\\": if let next = rest.popFirst() { result.append(next) }
      case "[": continue
      case "]":
        guard rest.first == "(", let end = rest.firstIndex(of: ")") else { continue }
        rest = rest[rest.index(after: end)...]
      default: result.append(character)
      }
    }
    return result
  }

  /// Whether a text has some words as whole words.
  private static func holds(_ text: String, _ words: String) -> Bool {
    let (all, wanted) = (Array(text.utf8), Array(words.utf8))
    guard !wanted.isEmpty, all.count >= wanted.count else { return false }
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
    }
    return (0...(all.count - wanted.count)).contains { place in
      guard all[place] == wanted[0], all[place...].starts(with: wanted) else { return false }
      let end = place + wanted.count
      return (place == 0 || !isLetter(all[place - 1])) && (end == all.count || !isLetter(all[end]))
    }
  }
}

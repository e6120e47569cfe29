import KodebokStudyModel
import KodebokText

/// A work in a list of literature.
package struct LiteratureEntry: Sendable {
  /// The name by which it is cited.
  package var key: String
  /// The family names of the authors, or of the editors where there are none.
  package var authors: [String] = []
  /// The year as written, or empty.
  package var year = ""
  /// The title, or empty.
  package var title = ""
  /// The pages it stands on in a journal or book; nil where they are not told, or are no numbers.
  package var pages: ClosedRange<Int>?
  /// The list it stands in.
  package var file: StudyPath
  /// Where its key stands; bytes of the list.
  package var range: Range<ByteOffset>

  /// Creates an entry of which only the key is known.
  init(key: String, file: StudyPath, range: Range<ByteOffset>) {
    self.key = key
    self.file = file
    self.range = range
  }

  /// Author and year as they are printed: `Braun & Clarke 2006`; the title or the key where nobody is named.
  package var name: String {
    let people =
      switch authors.count {
      case 0: title.isEmpty ? key : title
      case 1: authors[0]
      case 2: authors[0] + " & " + authors[1]
      default: authors[0] + " et al."
      }
    return year.isEmpty ? people : people + " " + year
  }

  /// Reads pages as they are written: `77--101`, `1021–31`, `12, 15-18`; nil where they are no numbers.
  static func pages(_ text: String) -> ClosedRange<Int>? {
    var numbers: [(value: Int, digits: Int)] = []
    var digits = ""
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars + [" "] {
      if 0x30...0x39 ~= scalar.value {
        // `e12` and `S4` count something else than pages.
        if digits.isEmpty, let before, before.properties.isAlphabetic { return nil }
        digits.unicodeScalars.append(scalar)
      } else if !digits.isEmpty {
        guard digits.utf8.count < 7, let value = Int(digits) else { return nil }
        numbers.append((value, digits.utf8.count))
        digits = ""
      }
      before = scalar
    }
    guard let first = numbers.first, var last = numbers.last else { return nil }
    // `1021–31` ends on page 1031.
    if last.value < first.value, last.digits < first.digits {
      let scale = (0..<last.digits).reduce(1) { scale, _ in scale * 10 }
      last.value += first.value / scale * scale
    }
    let least = min(first.value, last.value)
    return least...max(first.value, last.value)
  }
}

/// The lists of literature of a study, and what in them cannot be read.
package struct Literature: Sendable {
  /// Something wrong with a list.
  package enum Problem: String, Sendable {
    /// An entry that is not closed, or a list that is no JSON.
    case broken
    /// A second entry with the same key.
    case duplicate
  }

  /// One list.
  package struct List: Sendable {
    /// The file.
    package var file: StudyPath
    /// Its text.
    package var text: SourceText
    /// The entries in the order of the file.
    package var entries: [LiteratureEntry]
    /// What is wrong with it.
    package var problems: [(kind: Problem, key: String, range: Range<ByteOffset>)]
    /// Whether it is a list of literature at all, and not some other JSON.
    package var isList = true
  }

  /// The lists by path.
  package let lists: [List]
  private let settings: [String]

  /// Reads the lists of a study.
  ///
  /// - Complexity: O(bytes of the lists).
  package init(_ study: Study) {
    settings = study.settings.bibliography
    lists = study.bibliographies.compactMap { note in
      let text = note.decoding.text
      let list = note.path.ending == "bib" ? BibTeXReader.read(text, note.path) : CSLReader.read(text, note.path)
      return list.isList || study.settings.bibliography.contains(note.path.value) ? list : nil
    }
  }

  /// The lists a report uses, and the names of those that are not there: what its front matter names; else what the
  /// settings name; else what lies in the folder of the reports; else every list.
  package func lists(for manuscript: Manuscript) -> (lists: [List], missing: [String]) {
    let named = manuscript.frontMatter(list: "bibliography")
    if !named.isEmpty { return find(named) { manuscript.path.folder.appending($0) ?? StudyPath($0) } }
    if !settings.isEmpty { return find(settings) { StudyPath($0) } }
    let near = lists.filter { $0.file.folder == manuscript.path.folder }
    return (near.isEmpty ? lists : near, [])
  }

  private func find(_ names: [String], _ path: (String) -> StudyPath) -> ([List], [String]) {
    var found: [List] = []
    var missing: [String] = []
    for name in names {
      // A name may count from the report or from the top of the study.
      if let list = lists.first(where: { $0.file == path(name) }) ?? lists.first(where: { $0.file.value == name }) {
        found.append(list)
      } else {
        missing.append(name)
      }
    }
    return (found, missing)
  }
}

extension StudyPath {
  /// The path that a name means seen from a folder; nil where it leaves the study.
  fileprivate func appending(_ name: String) -> StudyPath? {
    var parts = value.split(separator: "/").map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part != ".." { parts.append(String(part)) } else if parts.popLast() == nil { return nil }
    }
    return StudyPath(parts.joined(separator: "/"))
  }
}

extension Manuscript {
  /// The values of a key of the front matter: `key: one`, `key: [one, two]`, or a list on lines of their own.
  package func frontMatter(list key: String) -> [String] {
    guard text.lineCount > 2, text.string(text.lineRange(0)).trimmed == "---" else { return [] }
    var values: [String] = []
    var isIn = false
    for line in 1..<min(text.lineCount, 2_000) {
      let words = text.string(text.lineRange(line))
      if words.trimmed == "---" || words.trimmed == "..." { break }
      if words.hasPrefix(key + ":") {
        isIn = true
        values += Self.yamlValues(String(words.dropFirst(key.utf8.count + 1)))
      } else if isIn, words.trimmed.hasPrefix("- ") {
        values += Self.yamlValues(String(words.trimmed.dropFirst(2)))
      } else if !words.trimmed.isEmpty {
        isIn = false
      }
    }
    return values
  }

  private static func yamlValues(_ text: String) -> [String] {
    var text = text.trimmed
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return text.split(separator: ",").map { part in
      let value = String(part).trimmed
      guard value.count > 1, let mark = value.first, mark == "\"" || mark == "'", value.last == mark else {
        return value
      }
      return String(value.dropFirst().dropLast())
    }.filter { !$0.isEmpty }
  }
}

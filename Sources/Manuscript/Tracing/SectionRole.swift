import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// What a part of a report is for, by the words of its headings.
package enum SectionRole: String, Sendable {
  /// What was found.
  case results
  /// What it means: discussion and conclusion.
  case discussion

  private static let words: [(role: SectionRole, stems: [String])] = [
    (.discussion, ["discussion", "conclusion", "implication", "drøfting", "diskusjon", "konklusjon", "avslutning"]),
    (.results, ["result", "finding", "funn", "analysis", "analyse"]),
  ]

  /// What a heading says; nil for one that says neither.
  ///
  /// "Results and discussion" are results.
  init?(heading: String) {
    let all = Words.lowercased(in: heading)
    // A sentence that happens to hold such a word is a heading about something else.
    guard all.count <= 5 else { return nil }
    let found = Self.words.filter { _, stems in all.contains { word in stems.contains { word.hasPrefix($0) } } }
    guard let role = found.last?.role else { return nil }
    self = role
  }
}

extension Manuscript {
  /// What each block is for: by the nearest heading above that says so, else by the name of the file.
  package var roles: [SectionRole?] {
    let stem = path.name.split(separator: ".").first.map(String.init) ?? path.name
    let file = SectionRole(heading: String(stem.map { $0 == "-" || $0 == "_" ? " " : $0 }))
    var open: [(level: Int, role: SectionRole?)] = []
    var headings = sections.makeIterator()
    return blocks.map { block in
      if case .heading(let level) = block.kind, let section = headings.next() {
        open.removeAll { $0.level >= level }
        open.append((level, SectionRole(heading: section.title) ?? open.last?.role ?? nil))
      }
      return open.last?.role ?? file
    }
  }

  /// A link to a node of the code book.
  package struct CodeMention: Sendable {
    /// The node, aliases followed.
    package var code: CodeID
    /// All of the link; bytes.
    package var range: Range<ByteOffset>
    /// The index of the block it stands in.
    package var block: Int
  }

  /// The links to nodes of the code book, in the order of the text.
  package func mentions(of book: CodeBook) -> [CodeMention] {
    var block = 0
    return links.compactMap { link in
      guard let target = LinkReader.link(text, link.target, words: link.words, path), target.path == book.path,
        let fragment = target.fragment, let node = book[CodeID(fragment)]
      else { return nil }
      while block + 1 < blocks.count, blocks[block].range.upperBound < link.whole.upperBound { block += 1 }
      return CodeMention(code: node.id, range: link.whole, block: block)
    }
  }
}

import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// The terms of a study's glossary with their other names, found in running text.
package struct Glossary: Sendable {
  private struct Name: Sendable {
    /// The term, as its place among the terms.
    var term: Int
    /// The words in lower case, and their stems.
    var words: [String]
    var stems: [String]
  }

  /// The most bytes of a line before and behind a place that are looked at.
  private static let reach = 400

  /// The terms in the order of the glossary.
  package let terms: [OutlineEntry]
  private let names: [Name]
  private let stemmer: Stemmer

  /// Gathers the terms of a study.
  ///
  /// - Complexity: O(terms and aliases).
  package init(_ study: Study) {
    terms = study.entries.filter { $0.kind == .term }
    let all = terms.map { [$0.label] + $0.values }
    let words = all.flatMap { $0 }.flatMap { Self.words(of: $0) }
    let language = study.settings.language.map { $0 == .norwegian ? Stemmer.Language.norwegian : .english }
    let stemmer = Stemmer(language ?? Stemmer.language(of: words) ?? .english)
    self.stemmer = stemmer
    names = all.enumerated().flatMap { index, names in
      names.map { name in
        let words = Self.words(of: name)
        return Name(term: index, words: words, stems: words.map { stemmer.stem(of: $0) })
      }
    }.filter { !$0.words.isEmpty }
  }

  /// The term whose name, or an inflected form of it, stands at a place, and where; nil where none does.
  ///
  /// Of several the name of most words is taken, then the one that stands there as it is written, then the first.
  ///
  /// - Complexity: O(names × their words); only some words around the place are read.
  package func term(at offset: ByteOffset, in text: SourceText) -> (entry: OutlineEntry, range: Range<ByteOffset>)? {
    guard !names.isEmpty else { return nil }
    let line = text.lineRange(text.line(at: offset))
    let start = max(line.lowerBound, text.clamped(max(offset - Self.reach, ByteOffset(0))..<offset).lowerBound)
    let end = min(line.upperBound, text.clamped(offset..<min(offset + Self.reach, text.end)).upperBound)
    let ranges = Words.ranges(in: text, start..<max(start, end))
    guard let here = ranges.firstIndex(where: { $0.lowerBound <= offset && offset <= $0.upperBound }) else {
      return nil
    }
    let words = ranges.map { CaseFolding.lowercased(text.string($0)) }
    let stems = words.map { stemmer.stem(of: $0) }
    var best: (name: Name, first: Int, isExact: Bool)?
    for name in names {
      let count = name.words.count
      for first in max(0, here - count + 1)...here where first + count <= words.count {
        let isExact = words[first..<first + count].elementsEqual(name.words)
        guard isExact || stems[first..<first + count].elementsEqual(name.stems) else { continue }
        if let best, (best.name.words.count, best.isExact ? 1 : 0) >= (count, isExact ? 1 : 0) { continue }
        best = (name, first, isExact)
      }
    }
    guard let best else { return nil }
    let last = ranges[best.first + best.name.words.count - 1]
    return (terms[best.name.term], ranges[best.first].lowerBound..<last.upperBound)
  }

  /// What the glossary says of a term, without its other names; empty where it says nothing.
  package static func explanation(of term: OutlineEntry, in study: Study) -> String {
    guard let text = study.text(of: term.file) else { return "" }
    let outline = OutlineDocument.parse(text)
    guard let index = outline.nodes.firstIndex(where: { $0.labelRange == term.range }) else { return "" }
    return outline.description(of: index)
  }

  private static func words(of name: String) -> [String] {
    let text = SourceText(name)
    return Words.ranges(in: text).map { CaseFolding.lowercased(text.string($0)) }
  }
}

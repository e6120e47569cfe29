import KodebokCodeBook
import KodebokStudyModel
import KodebokText

/// A place where a text of the study refers to lines of a source: `(P3, l. 45–47)`, `[P3 45–47](…#L45-L47)`.
package struct LineReference: Sendable {
  /// The numbers as printed, first and last; equal for one line.
  ///
  /// A number may be a turn and a sentence: `12.3`.
  package struct Numbers: Hashable, Sendable {
    /// Where they stand; bytes of the text.
    package var range: Range<ByteOffset>
    /// The first.
    package var first: LineNumber
    /// The last.
    package var last: LineNumber
  }

  /// The numbers that are printed; nil for a link that prints none.
  package var numbers: Numbers?
  /// The lines of the file that a link leads to, counted from 1; nil for a reference without a link.
  package var lines: ClosedRange<Int>?
  /// What follows `#` in the link; bytes of the text.
  package var fragment: Range<ByteOffset>?
  /// The source that a link leads to, or nil.
  package var source: StudyPath?
  /// Who is referred to, where no link says which source.
  package var persons: [Study.Speaker]
  /// All of it; bytes of the text.
  package var range: Range<ByteOffset>
  /// The index of the quote that stands beside it, or nil.
  package var quote: Int?
}

/// A line, or a turn with a sentence: `45`, `12.3`; ordered as they follow one another.
package struct LineNumber: Hashable, Comparable, Sendable {
  /// The line or the turn, counted from 1.
  package var whole: Int
  /// The sentence of the turn, counted from 1; 0 where none is named.
  package var part: Int

  /// Reads `45` or `12.3`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...7).contains($0.utf8.count) }),
      let whole = Int(parts[0]), whole > 0, let part = parts.count == 2 ? Int(parts[1]) : 0
    else { return nil }
    self.whole = whole
    self.part = part
  }

  /// Orders numbers by place.
  package static func < (left: Self, right: Self) -> Bool { (left.whole, left.part) < (right.whole, right.part) }

  /// Reads a label such as `45–47` or `12.3`.
  package static func range(_ label: String) -> ClosedRange<Self>? {
    let parts = label.split { $0 == "–" || $0 == "-" }
    guard let first = parts.first.flatMap({ Self($0) }), let last = parts.last.flatMap({ Self($0) }), first <= last
    else { return nil }
    return first...last
  }

  /// Whether one stretch holds the other; a turn holds its sentences.
  package static func holds(_ outer: ClosedRange<Self>, _ inner: ClosedRange<Self>) -> Bool {
    let start =
      outer.lowerBound.part == 0
      ? outer.lowerBound.whole <= inner.lowerBound.whole : outer.lowerBound <= inner.lowerBound
    let end =
      outer.upperBound.part == 0
      ? outer.upperBound.whole >= inner.upperBound.whole : outer.upperBound >= inner.upperBound
    return start && end
  }
}

/// Finds references to lines of sources.
package struct LineReferenceReader {
  private let manuscript: Manuscript
  private let names: SpeakerNames
  private let sources: Set<StudyPath>
  private let text: SourceText

  /// How far before a reference the quote may end that it belongs to, in bytes.
  private static let reach = 160

  /// Prepares the reading of a text of a study.
  package init(_ manuscript: Manuscript, names: SpeakerNames, sources: Set<StudyPath>) {
    self.manuscript = manuscript
    self.names = names
    self.sources = sources
    text = manuscript.text
  }

  /// Whether a text may hold references at all.
  ///
  /// - Complexity: O(bytes).
  package static func mayHold(_ text: SourceText) -> Bool {
    let bytes = text.bytes
    return bytes.indices.dropLast().contains { index in
      bytes[index] == 0x23 && bytes[index + 1] == 0x4C
        || bytes[index] | 0x20 == 0x6C && (bytes[index + 1] == 0x2E || bytes[index + 1] | 0x20 == 0x69)
    }
  }

  /// The references in the order of the text.
  ///
  /// - Complexity: O(bytes + references · quotes in their block).
  package func references() -> [LineReference] {
    var result = manuscript.links.compactMap(linked)
    let links = result.map(\.range)
    for block in manuscript.blocks {
      for stretch in block.prose {
        for numbers in named(stretch) where !links.contains(where: { $0.overlaps(numbers.range) }) {
          result.append(
            LineReference(
              numbers: numbers,
              lines: nil,
              fragment: nil,
              source: nil,
              persons: persons(before: numbers.range.lowerBound, block),
              range: numbers.range,
              quote: nil
            )
          )
        }
      }
    }
    result.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in result.indices { result[index].quote = quote(beside: result[index].range) }
    return result
  }

  // MARK: Links

  private func linked(_ link: Manuscript.Link) -> LineReference? {
    guard let target = LinkReader.link(text, link.target, words: link.words, manuscript.path),
      let path = target.path, sources.contains(path), let fragment = target.fragment,
      case .lines(let lines) = LinkFragment(fragment)
    else { return nil }
    let start = link.target.upperBound - fragment.utf8.count
    return LineReference(
      numbers: lastNumbers(link.words),
      lines: lines,
      fragment: start..<link.target.upperBound,
      source: path,
      persons: [],
      range: link.whole,
      quote: nil
    )
  }

  /// The numbers that end the words of a link: `P3 45–47`; nil where the last word is none.
  private func lastNumbers(_ words: Range<ByteOffset>) -> LineReference.Numbers? {
    var start = words.upperBound.value
    // Back over digits, points, dashes and the blanks between them.
    while start > words.lowerBound.value, isNumeric(start - 1) || isDash(endingAt: start) > 0 {
      start -= max(isDash(endingAt: start), 1)
    }
    while start < words.upperBound.value, !isDigit(start) { start += 1 }
    guard start < words.upperBound.value else { return nil }
    // The digits of a name such as P3 are none.
    if start > words.lowerBound.value, isLetter(start - 1) { return nil }
    return numbers(at: start, words.upperBound.value)
  }

  // MARK: Words

  private static let labels: Set<[UInt8]> = Set(
    [
      "l", "ll", "line", "lines", "linje", "linjer", "linjene", "linja", "linjeno", "turn", "turns", "taletur",
      "taleturer",
    ].map { Array($0.utf8) }
  )

  /// References with a word for lines before the number: `l. 45`, `linje 45–47`.
  private func named(_ stretch: Range<ByteOffset>) -> [LineReference.Numbers] {
    let bytes = text.bytes
    let end = stretch.upperBound.value
    var result: [LineReference.Numbers] = []
    var place = stretch.lowerBound.value
    guard place < end, bytes[place..<end].contains(where: { 0x30...0x39 ~= $0 }) else { return result }
    while place < end {
      guard Self.isInWord(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < end, Self.isInWord(bytes[place]) { place += 1 }
      // The last part of a word with a hyphen is no word.
      guard place - start <= 9, bytes[start] | 0x20 == 0x6C || bytes[start] | 0x20 == 0x74,
        start == stretch.lowerBound.value || bytes[start - 1] != 0x27 && bytes[start - 1] != 0x2D,
        Self.labels.contains(bytes[start..<place].map { $0 | 0x20 })
      else { continue }
      var number = place
      if number < end, bytes[number] == 0x2E { number += 1 } else if place - start <= 2 { continue }
      while number < end, [0x20, 0xC2, 0xA0].contains(bytes[number]) { number += 1 }
      if let found = numbers(at: number, end) { result.append(found) }
    }
    return result
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || 0x30...0x39 ~= byte
  }

  private func isDigit(_ place: Int) -> Bool { 0x30...0x39 ~= text.bytes[place] }

  private func isLetter(_ place: Int) -> Bool { (text.bytes[place] | 0x20) &- 0x61 < 26 || text.bytes[place] >= 0x80 }

  private func isNumeric(_ place: Int) -> Bool {
    isDigit(place) || text.bytes[place] == 0x2E || text.bytes[place] == 0x20
  }

  /// The bytes of the dash that ends before a place; 0 where none does.
  private func isDash(endingAt place: Int) -> Int {
    if place > 0, text.bytes[place - 1] == 0x2D { return 1 }
    return place > 2 && text.bytes[place - 3] == 0xE2 && text.bytes[place - 2] == 0x80
      && 0x90...0x95 ~= text.bytes[place - 1] ? 3 : 0
  }

  private func numbers(at start: Int, _ limit: Int) -> LineReference.Numbers? {
    guard let (first, end) = number(at: start, limit) else { return nil }
    var place = end
    while place < limit, text.bytes[place] == 0x20 { place += 1 }
    var dash = place
    while dash < min(place + 3, limit), isDash(endingAt: dash + 1) == 0 { dash += 1 }
    if dash < limit, isDash(endingAt: dash + 1) == dash + 1 - place {
      place = dash + 1
      while place < limit, text.bytes[place] == 0x20 { place += 1 }
      if let (last, behind) = number(at: place, limit), last >= first {
        return LineReference.Numbers(range: Range(between: start, and: behind), first: first, last: last)
      }
    }
    return LineReference.Numbers(range: Range(between: start, and: end), first: first, last: first)
  }

  private func number(at start: Int, _ limit: Int) -> (LineNumber, Int)? {
    var end = start
    while end < limit, isDigit(end) { end += 1 }
    if end > start, end + 1 < limit, text.bytes[end] == 0x2E, isDigit(end + 1) {
      end += 1
      while end < limit, isDigit(end) { end += 1 }
    }
    guard end > start, let number = LineNumber(text.string(Range<ByteOffset>(between: start, and: end))) else {
      return nil
    }
    return (number, end)
  }

  // MARK: Who and what

  /// Who is named last before a place, in its block.
  private func persons(before place: ByteOffset, _ block: Manuscript.Block) -> [Study.Speaker] {
    let prose = LeadIn.clip(block.prose, block.range.lowerBound..<max(place, block.range.lowerBound))
    if let mention = names.mentions(in: text, prose).last { return [mention.person] }
    return manuscript.quotes.first { $0.whole.contains(place) }?.attribution?.persons ?? []
  }

  /// The block that holds a place; O(log blocks).
  private func block(at place: ByteOffset) -> Range<ByteOffset> {
    let blocks = manuscript.blocks
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1].range : place..<place
  }

  /// The quote that a reference belongs to: the one it stands in, else the one that ends before it or begins behind it.
  private func quote(beside range: Range<ByteOffset>) -> Int? {
    let quotes = manuscript.quotes
    let block = block(at: range.lowerBound)
    if let index = quotes.firstIndex(where: { $0.whole.overlaps(range) }) { return index }
    func isNear(_ lower: ByteOffset, _ upper: ByteOffset, _ reach: Int) -> Bool {
      guard upper >= lower, upper - lower <= reach else { return false }
      // Not over the end of a sentence, nor over a semicolon; the point of `(l. 45` ends no sentence.
      let between = text.bytes[lower.value..<upper.value]
      let end = between.lastIndex { $0 == 0x28 || $0 == 0x5B } ?? between.endIndex
      return !between[..<end].indices.contains { index in
        between[index] == 0x3B || between[index] == 0x2E && index + 1 < end && between[index + 1] <= 0x20
      }
    }
    if let index = quotes.lastIndex(where: { $0.whole.upperBound <= range.lowerBound }),
      quotes[index].whole.upperBound > block.lowerBound,
      isNear(quotes[index].whole.upperBound, range.lowerBound, Self.reach)
    {
      return index
    }
    if let index = quotes.firstIndex(where: { $0.whole.lowerBound >= range.upperBound }),
      quotes[index].whole.lowerBound < block.upperBound,
      isNear(range.upperBound, quotes[index].whole.lowerBound, 12)
    {
      return index
    }
    return nil
  }
}

import KodebokCodeBook
import KodebokStudyModel
import KodebokText

extension Manuscript {
  /// The text of a Markdown manuscript for handing out: words without what binds them to people, codes and numbers of the study.
  ///
  /// Links within the study become their words; a reference to a passage (`[P3 45–47](../transcripts/p3.txt#L45-L47)`) goes
  /// altogether where a voice is bound in its paragraph or in the one before, because it would tell who speaks. Comments go too.
  /// Links to the web, pictures and other reports stay. The text is read byte by byte rather than by blocks, so that nothing
  /// stands in a place that is passed over.
  ///
  /// - Parameter study: The study.
  /// - Returns: The text, and the lines (counted from 1) on which something of a binding is left, such as in code.
  /// - Complexity: O(bytes).
  package func withoutBindings(of study: Study) -> (text: String, left: [Int]) {
    var copy = UnboundCopy(text, path: path, sources: Set(study.sources.map(\.path)))
    copy.run()
    return (copy.text.string, copy.left)
  }
}

/// Takes bindings out of a text.
private struct UnboundCopy {
  private(set) var text: SourceText
  private let path: StudyPath
  private let sources: Set<StudyPath>

  /// The most bytes of the words of a link, and of its target.
  private static let reach = 2_000

  init(_ text: SourceText, path: StudyPath, sources: Set<StudyPath>) {
    self.text = text
    self.path = path
    self.sources = sources
  }

  /// The lines that still hold a binding, counted from 1.
  var left: [Int] {
    (0..<text.lineCount).filter { text.string(text.lineRange($0)).holds("kodebok:") }.map { $0 + 1 }
  }

  mutating func run() {
    text = text.applying(comments().map { TextEdit($0, "") })
    text = text.applying(definitions())
    // Links may stand inside the words of others; each round takes out the innermost.
    for _ in 0..<4 {
      let edits = links()
      if edits.isEmpty { break }
      text = text.applying(edits)
    }
  }

  // MARK: Code and comments

  /// Fenced code, by lines.
  private func fences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: (start: Int, mark: String)?
    for line in 0..<text.lineCount {
      let range = text.lineRange(line)
      let words = text.string(range).trimmed
      if let fence = open {
        guard words.hasPrefix(fence.mark) else { continue }
        result.append(fence.start..<range.upperBound.value)
        open = nil
      } else if words.hasPrefix("```") || words.hasPrefix("~~~") {
        open = (range.lowerBound.value, String(words.prefix(3)))
      }
    }
    if let open { result.append(open.start..<text.byteCount) }
    return result
  }

  /// Comments outside code, with the line break of a comment that has a line for itself.
  private func comments() -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    let code = fences()
    let bytes = text.bytes
    var place = 0
    while let start = find("<!--", place, bytes.count) {
      if let fence = code.first(where: { $0.contains(start) }) {
        place = fence.upperBound
        continue
      }
      var end = find("-->", start + 4, bytes.count).map { $0 + 3 } ?? bytes.count
      place = end
      let isAlone = (start == 0 || bytes[start - 1] == 0x0A) && end < bytes.count && bytes[end] == 0x0A
      if isAlone { end += 1 }
      result.append(Range(between: start, and: end))
    }
    return result
  }

  // MARK: Links

  /// Definitions of targets in the study (`[a]: kodebok:voice/P3`) go, and what refers to them becomes its words.
  private func definitions() -> [TextEdit] {
    var names: [String] = []
    var edits: [TextEdit] = []
    for line in 0..<text.lineCount {
      let range = text.lineRange(line)
      let words = text.string(range)
      guard words.hasPrefix("["), words.holds("]: kodebok:"), let close = words.firstIndex(of: "]") else { continue }
      names.append(String(words[words.index(after: words.startIndex)..<close]))
      edits.append(TextEdit(range.lowerBound..<ByteOffset(min(range.upperBound.value + 1, text.byteCount)), ""))
    }
    for name in names {
      let mark = "][" + name + "]"
      var place = 0
      while let found = find(mark, place, text.byteCount) {
        place = found + mark.utf8.count
        guard let open = opening(of: found) else { continue }
        let words = text.string(Range<ByteOffset>(between: open + 1, and: found))
        edits.append(TextEdit(Range(between: open, and: place), words))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The innermost links that lead into the study, as edits.
  private func links() -> [TextEdit] {
    let code = fences()
    let bytes = text.bytes
    let voiced = paragraphsWithVoices()
    var edits: [TextEdit] = []
    var place = 0
    while let found = find("](", place, bytes.count) {
      place = found + 2
      guard !code.contains(where: { $0.contains(found) }), let open = opening(of: found), let end = closing(of: place)
      else { continue }
      if let last = edits.last, last.range.upperBound.value > open { continue }
      let target = Range<ByteOffset>(between: found + 2, and: end)
      let words = text.string(Range<ByteOffset>(between: open + 1, and: found))
      let isPicture = open > 0 && bytes[open - 1] == 0x21
      let isBound = text.string(target).trimmed.hasPrefix("kodebok:")
      var start = open
      var written = words
      if !isBound {
        guard !isPicture, let leads = leads(to: target), !ReportReading.isReport(leads) else { continue }
        if sources.contains(leads), voiced.contains(where: { $0.contains(open) }) {
          written = ""
          while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
          if let last = edits.last, last.range.upperBound.value > start { start = last.range.upperBound.value }
        }
      } else if isPicture {
        start -= 1
      }
      edits.append(TextEdit(Range(between: start, and: end + 1), written))
      place = end + 1
    }
    return edits
  }

  private func leads(to target: Range<ByteOffset>) -> StudyPath? {
    var range = target
    // `<../a b.txt>` and a title behind the target.
    if let space = text.bytes[range.lowerBound.value..<range.upperBound.value].firstIndex(of: 0x20),
      text.bytes[range.lowerBound.value] != 0x3C
    {
      range = range.lowerBound..<ByteOffset(space)
    }
    return LinkReader.link(text, range, words: range.lowerBound..<range.lowerBound, path)?.path
  }

  /// The paragraphs in which a voice is bound, and those right behind them.
  private func paragraphsWithVoices() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var wasVoiced = false
    let bytes = text.bytes
    while start < bytes.count {
      let end = find("\n\n", start, bytes.count) ?? bytes.count
      let isVoiced =
        find("kodebok:voice/", start, end) != nil || find("kodebok:stemme/", start, end) != nil
      if isVoiced || wasVoiced { result.append(start..<end) }
      wasVoiced = isVoiced
      start = end + 2
    }
    return result
  }

  // MARK: Bytes

  /// The bracket that is closed at a place.
  private func opening(of close: Int) -> Int? {
    var depth = 0
    var index = close
    while index > 0, close - index < Self.reach {
      index -= 1
      if text.bytes[index] == 0x5D { depth += 1 }
      if text.bytes[index] == 0x5B {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The parenthesis that closes a target which begins at a place.
  private func closing(of start: Int) -> Int? {
    var depth = 0
    for index in start..<min(text.byteCount, start + Self.reach) {
      switch text.bytes[index] {
      case 0x0A: return nil
      case 0x28: depth += 1
      case 0x29:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private func find(_ words: String, _ start: Int, _ end: Int) -> Int? {
    let wanted = Array(words.utf8)
    let bytes = text.bytes
    let limit = min(end, bytes.count) - wanted.count
    var place = start
    while place <= limit {
      if bytes[place] == wanted[0], bytes[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place += 1
    }
    return nil
  }
}

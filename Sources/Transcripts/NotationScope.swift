import KodebokStudyModel
import KodebokText

/// The brackets and quotation marks that stand open within one turn.
struct NotationScope {
  /// Deeper nesting than this is a mistake; it is counted, not followed.
  static let depth = 32

  struct Bracket {
    var pair: Int
    var start: Int
    /// The place kept for its span, so that outer spans come before inner ones; -1 for none.
    var span: Int
  }

  enum Quote {
    case guillemet, reversed, low, high, straight
  }

  var brackets: [Bracket] = []
  /// How many brackets stand open above ``depth``.
  var overflow = 0
  var quotes: [(kind: Quote, start: Int, end: Int)] = []
  /// Whether nothing of the paragraph has been read.
  var beginsParagraph = true
  /// Whether a place was kept for a span that never came.
  var holdsDead = false
}

extension TranscriptBuilder {
  /// Reports what is still open and begins afresh.
  mutating func settle() {
    for bracket in scope.brackets { abandon(bracket) }
    for quote in scope.quotes { report(.unbalancedQuotationMark, quote.start, quote.end) }
    scope.brackets.removeAll(keepingCapacity: true)
    scope.quotes.removeAll(keepingCapacity: true)
    scope.overflow = 0
    scope.beginsParagraph = true
  }

  private mutating func abandon(_ bracket: NotationScope.Bracket) {
    if bracket.span >= 0 { scope.holdsDead = true }
    report(.unbalancedNotation, bracket.start, bracket.start + marks.pairs[bracket.pair].open.count)
  }

  /// Looks for notation, quotation marks, time stamps and typed tags in a stretch of words.
  mutating func scan(_ from: Int, _ to: Int) {
    marks.interest.withUnsafeBufferPointer { interest in
      var place = from
      while place < to {
        if interest[Int(bytes[place])] == 0 {
          place += 1
        } else {
          place = take(place, from, to)
        }
        scope.beginsParagraph = false
      }
    }
  }

  /// Deals with the mark at a place and returns where to go on.
  private mutating func take(_ place: Int, _ from: Int, _ to: Int) -> Int {
    if let stamp = bytes.stampEnd(place, to) {
      add(.timestamp, place, stamp)
      return stamp
    }
    if let next = takeBracket(place, from, to) { return next }
    switch bytes[place] {
    case 0x22: return quote(.straight, place, 1)
    case 0x23: return takeTags(place, from, to)
    case 0x3C where layout.isSubtitles: return takeMarkup(place, to)
    case 0xC2 where bytes.matches("«", at: place): return quote(.guillemet, place, 2)
    case 0xC2 where bytes.matches("»", at: place): return quote(.reversed, place, 2)
    case 0xE2 where bytes.matches("“", at: place): return quote(.high, place, 3, isOpening: true)
    case 0xE2 where bytes.matches("”", at: place): return quote(.high, place, 3)
    case 0xE2 where bytes.matches("„", at: place): return quote(.low, place, 3)
    default: return place + 1
    }
  }

  // MARK: Notation

  private mutating func takeBracket(_ place: Int, _ from: Int, _ to: Int) -> Int? {
    if let top = scope.brackets.last, bytes.matches(marks.pairs[top.pair].close, at: place, before: to) {
      let end = place + marks.pairs[top.pair].close.count
      if scope.overflow > 0 {
        scope.overflow -= 1
      } else {
        scope.brackets.removeLast()
        closeBracket(top, end)
      }
      return end
    }
    for (index, pair) in marks.pairs.enumerated() where bytes.matches(pair.open, at: place, before: to) {
      openBracket(index, place)
      return place + pair.open.count
    }
    for (index, pair) in marks.pairs.enumerated() where bytes.matches(pair.close, at: place, before: to) {
      let end = place + pair.close.count
      guard let depth = scope.brackets.lastIndex(where: { $0.pair == index }) else {
        if pair.open != pair.close, !isListMark(place, from) { report(.unbalancedNotation, place, end) }
        return end
      }
      for bracket in scope.brackets[(depth + 1)...] { abandon(bracket) }
      let bracket = scope.brackets[depth]
      scope.brackets.removeSubrange(depth...)
      scope.overflow = 0
      closeBracket(bracket, end)
      return end
    }
    return nil
  }

  private mutating func openBracket(_ pair: Int, _ place: Int) {
    guard scope.brackets.count < NotationScope.depth else {
      scope.overflow += 1
      return
    }
    var span = -1
    if let kind = marks.pairs[pair].kind {
      span = result.spans.count
      result.spans.append(.init(kind: kind, range: ByteOffset(place)..<ByteOffset(place)))
    }
    scope.brackets.append(.init(pair: pair, start: place, span: span))
  }

  private mutating func closeBracket(_ bracket: NotationScope.Bracket, _ end: Int) {
    let pair = marks.pairs[bracket.pair]
    if bracket.span >= 0, bracket.span < result.spans.count {
      result.spans[bracket.span].range = ByteOffset(bracket.start)..<ByteOffset(end)
      if marks.numberedTags, isNumber(bracket.start + pair.open.count, end - pair.close.count) {
        result.spans[bracket.span].kind = .typedTag
      }
    }
    if !pair.isDeclared, scope.brackets.isEmpty { report(.undeclaredNotation, bracket.start, end) }
  }

  private func isNumber(_ start: Int, _ end: Int) -> Bool {
    start < end && end - start <= 4 && (start..<end).allSatisfy { bytes.isDigit($0) }
  }

  /// `a)`, `1)`, `:)` close no bracket.
  private func isListMark(_ place: Int, _ from: Int) -> Bool {
    guard bytes[place] == 0x29, place > from else { return false }
    let before = bytes[place - 1]
    if before == 0x3A || before == 0x3B || before == 0x2D || before == 0x3D { return true }
    let isShort = place - 1 == from || bytes.isBlank(place - 2)
    if isShort { return true }
    let isTwoDigits = place >= from + 2 && bytes.isDigit(place - 1) && bytes.isDigit(place - 2)
    return isTwoDigits && (place - 2 == from || bytes.isBlank(place - 3))
  }

  // MARK: Quotation marks

  private mutating func quote(_ kind: NotationScope.Quote, _ place: Int, _ width: Int, isOpening: Bool = false) -> Int {
    let end = place + width
    let open = scope.quotes.lastIndex { quote in
      switch kind {
      case .guillemet: quote.kind == .reversed
      case .reversed: quote.kind == .guillemet
      case .low: false
      case .high: isOpening ? quote.kind == .low : quote.kind == .high || quote.kind == .low
      case .straight: quote.kind == .straight
      }
    }
    if let open {
      for inner in scope.quotes[(open + 1)...] { report(.unbalancedQuotationMark, inner.start, inner.end) }
      scope.quotes.removeSubrange(open...)
      return end
    }
    // A quotation over several paragraphs opens again with each of them.
    if scope.beginsParagraph, scope.quotes.contains(where: { $0.kind == kind }) { return end }
    if scope.quotes.count < NotationScope.depth {
      scope.quotes.append((kind, place, end))
    } else {
      report(.unbalancedQuotationMark, place, end)
    }
    return end
  }

  // MARK: Markup and tags

  /// Markup of a subtitle file: `<i>`, `</v>`, `<00:00:01.000>`.
  private mutating func takeMarkup(_ place: Int, _ to: Int) -> Int {
    var end = place + 1
    let limit = min(to, place + 200)
    while end < limit, bytes[end] != 0x3E { end += 1 }
    guard end < limit, end > place + 1 else { return place + 1 }
    add(.layout, place, end + 1)
    return end + 1
  }

  /// Tags typed at the end of a sentence: `#trust`, `##trust`, several after one another.
  private mutating func takeTags(_ place: Int, _ from: Int, _ to: Int) -> Int {
    guard place == from || bytes.isBlank(place - 1) else { return place + 1 }
    var tags: [Range<Int>] = []
    var next = place
    while let end = tagEnd(next, to) {
      tags.append(next..<end)
      next = bytes.skipBlanks(end, to)
    }
    guard let last = tags.last else { return place + 1 }
    let after = last.upperBound
    if endsSentence(before: place, from) || next >= to || (after < to && isStop(after) && isEnd(after + 1, to)) {
      for tag in tags { add(.typedTag, tag.lowerBound, tag.upperBound) }
    }
    return after
  }

  private func tagEnd(_ place: Int, _ to: Int) -> Int? {
    var start = place
    while start < to, bytes[start] == 0x23, start - place < 2 { start += 1 }
    guard start > place, start < to else { return nil }
    var end = start
    while end < to, end - start < 200 {
      let byte = bytes[end]
      guard
        byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x2D
          || byte == 0x5F || byte == 0x2E
      else { break }
      if byte == 0xC2 || (byte == 0xE2 && end + 1 < to && bytes[end + 1] == 0x80) { break }
      end += 1
    }
    while end > start, bytes[end - 1] == 0x2E { end -= 1 }
    return end > start && !bytes.isDigit(start) ? end : nil
  }

  private func isStop(_ place: Int) -> Bool { [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(bytes[place]) }

  private func isEnd(_ place: Int, _ to: Int) -> Bool { place >= to || bytes.isBlank(place) }

  private func endsSentence(before place: Int, _ from: Int) -> Bool {
    let end = trimmedEnd(from, place)
    guard end > from else { return false }
    return [0x21, 0x22, 0x29, 0x2E, 0x3F, 0x5D].contains(bytes[end - 1]) || bytes.matches("»", at: end - 2)
      || bytes.matches("…", at: end - 3) || bytes.matches("”", at: end - 3)
  }
}

import KodebokText

/// What a writer sets into a quote: marks of omission, and words of his own in brackets.
struct Omissions {
  /// Where a mark of omission begins; bytes.
  var gaps: [Int] = []
  /// Where words in brackets stand; bytes.
  var asides: [Range<Int>] = []

  /// The most words that brackets are taken to set apart; longer ones hold speech.
  private static let reach = 120

  /// Looks for `(...)`, `(…)`, `[…]`, `[...]`, `…`, `...`, `– –`, `- - -` and brackets in a part of a prose.
  init(_ prose: Prose, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = prose.scalar(index)
      switch scalar {
      case 0x28, 0x5B, 0x2F:
        if let end = Self.mark(prose, index, range.upperBound) {
          gaps.append(prose.place(index))
          index = end
          continue
        }
        if scalar != 0x2F, let end = Self.bracket(prose, index, range.upperBound) {
          asides.append(prose.place(index)..<prose.end(of: end))
          index = end + 1
          continue
        }
      case 0x2026: gaps.append(prose.place(index))
      case 0x2E where prose.scalar(index + 1) == 0x2E:
        gaps.append(prose.place(index))
        while prose.scalar(index + 1) == 0x2E { index += 1 }
      case 0x2D, 0x2013, 0x2014:
        if let end = Self.dashes(prose, index, range.upperBound) {
          gaps.append(prose.place(index))
          index = end
          continue
        }
      default: break
      }
      index += 1
    }
  }

  /// The index after a mark of omission in brackets that begins at an index.
  private static func mark(_ prose: Prose, _ index: Int, _ end: Int) -> Int? {
    let close: UInt32 = prose.scalar(index) == 0x28 ? 0x29 : (prose.scalar(index) == 0x5B ? 0x5D : 0x2F)
    var next = index + 1
    var dots = 0
    while next < min(end, index + 12) {
      switch prose.scalar(next) {
      case 0x2E, 0x2D, 0x2013, 0x2014: dots += 1
      case 0x2026: dots += 3
      case 0x20, 0xA0: break
      case close: return dots >= 2 ? next + 1 : nil
      default: return nil
      }
      next += 1
    }
    return nil
  }

  private static func bracket(_ prose: Prose, _ index: Int, _ end: Int) -> Int? {
    let close: UInt32 = prose.scalar(index) == 0x28 ? 0x29 : 0x5D
    return (index + 1..<max(index + 1, min(end, index + reach))).first { prose.scalar($0) == close }
  }

  /// The index after two or more dashes with blanks between, or three without.
  private static func dashes(_ prose: Prose, _ index: Int, _ end: Int) -> Int? {
    let dash = prose.scalar(index)
    var next = index
    var (count, blanks, last) = (0, 0, index)
    while next < end {
      if prose.scalar(next) == dash {
        count += 1
        last = next
      } else if prose.isSpace(next) {
        blanks += 1
      } else {
        break
      }
      next += 1
    }
    let isMark = count >= 3 || count == 2 && last > index + 1
    return isMark ? last + 1 : nil
  }
}

extension QuoteProbe {
  /// Reads the words of a part of a manuscript.
  ///
  /// - Parameters:
  ///   - text: The manuscript.
  ///   - stretches: The prose, in order.
  ///   - range: The words of the quote.
  ///   - omissions: Marks of omission and brackets in it.
  init(_ text: SourceText, _ stretches: [Range<ByteOffset>], _ range: Range<Int>, _ omissions: Omissions) {
    var words: [Word] = []
    var gaps = omissions.gaps[...]
    var asides = omissions.asides[...]
    text.bytes.withUnsafeBufferPointer { bytes in
      for stretch in stretches {
        let lower = max(stretch.lowerBound.value, range.lowerBound)
        let upper = min(stretch.upperBound.value, range.upperBound)
        guard lower < upper else { continue }
        FoldedWords.scan(bytes, lower, upper) { hash, start, end in
          var word = Word(hash: hash, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
          while let gap = gaps.first, gap < start {
            word.gap = .marked
            gaps.removeFirst()
          }
          while let aside = asides.first, aside.upperBound <= start { asides.removeFirst() }
          word.isAside = asides.first.map { $0.contains(start) } ?? false
          words.append(word)
        }
      }
    }
    self.init(words)
  }
}

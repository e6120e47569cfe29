/// How the words of a quote follow the words of a text: a least-cost alignment, word by word.
///
/// The whole quote is laid along any part of the text (Needleman and Wunsch with free ends; Gotoh's two states for
/// stretches left out). Two words written as one, or one as two, are the same words.
struct WordAlignment: Sendable {
  /// One step through quote and text.
  enum Step: Hashable, Sendable {
    /// The same words.
    case same(quote: Range<Int>, text: Range<Int>)
    /// One word in the place of another.
    case changed(quote: Int, text: Int)
    /// A word of the quote that the text does not have.
    case added(quote: Int)
    /// A word of the text that the quote leaves out; whether the writer marked it.
    case dropped(text: Int, isMarked: Bool)
  }

  /// The price of steps, in quarters of a thousandth of a changed word.
  enum Price {
    static let changed: Int32 = 4000
    /// A little more than a change, so that a wrong first or last word stands against the one that was said.
    static let added: Int32 = 4100
    static let joined: Int32 = 80
    static let aside: Int32 = 40
    static let dropped: (open: Int32, more: Int32) = (3600, 160)
    static let marked: (open: Int32, more: Int32) = (40, 1)
  }

  /// The steps in order; what stands before and behind the quote is not among them.
  var steps: [Step] = []
  /// The price.
  var cost = 0

  /// The most cells of one table; longer stretches are divided where words stand once in both.
  static let cells = 600_000

  /// Lays a quote along a part of a text.
  ///
  /// - Parameters:
  ///   - quote: The words of the quote.
  ///   - text: The words of the text.
  ///   - region: The part of the text to look at.
  ///   - joined: The hash of two neighbouring words of the quote, or of the text, written as one.
  /// - Complexity: O(words of the quote · words of the region), in stretches of at most ``cells``.
  init(_ quote: [QuoteProbe.Word], _ text: [UInt32], in region: Range<Int>, joined: Joined) {
    let whole = Block(quote: 0..<quote.count, text: region, isOpen: (true, true))
    for block in Self.divided(whole, quote, text, depth: 0) { lay(block, quote, text, joined) }
  }

  /// Lays one stretch; a stretch too large for a table counts as wholly different.
  private mutating func lay(_ block: Block, _ quote: [QuoteProbe.Word], _ text: [UInt32], _ joined: Joined) {
    guard block.cells <= Self.cells, block.quote.count <= 20_000 else {
      for index in block.quote { steps.append(.added(quote: index)) }
      cost += block.quote.count * Int(Price.added)
      return
    }
    var table = AlignmentTable(quote[block.quote], text[block.text], block.isOpen, joined)
    table.fill()
    let (path, price) = table.path()
    steps += path
    cost += price
  }

  /// The hashes of neighbouring words written as one.
  struct Joined {
    /// Of a word of the quote and the next.
    var quote: (Int) -> UInt32
    /// Of a word of the text and the next.
    var text: (Int) -> UInt32
  }

  /// The price per word that must be said, as a share of that of a changed word: 0 for equal, about 1 for unrelated words.
  func share(of required: Int) -> Double {
    required > 0 ? Double(cost) / Double(required) / Double(Price.changed) : 1
  }

  // MARK: Division

  private struct Block {
    var quote: Range<Int>
    var text: Range<Int>
    /// Whether words of the text before and behind cost nothing.
    var isOpen: (before: Bool, behind: Bool)

    var cells: Int { (quote.count + 1).multipliedReportingOverflow(by: text.count + 1).partialValue }
  }

  private static func divided(_ block: Block, _ quote: [QuoteProbe.Word], _ text: [UInt32], depth: Int) -> [Block] {
    guard block.cells > cells, depth < 12 else { return [block] }
    let anchors = anchors(block, quote, text)
    guard !anchors.isEmpty else { return [block] }
    var result: [Block] = []
    var (inQuote, inText) = (block.quote.lowerBound, block.text.lowerBound)
    var isOpen = block.isOpen.before
    for anchor in anchors where anchor.quote > inQuote + 64 {
      let part = Block(quote: inQuote..<anchor.quote, text: inText..<anchor.text, isOpen: (isOpen, false))
      result += divided(part, quote, text, depth: depth + 1)
      (inQuote, inText, isOpen) = (anchor.quote, anchor.text, false)
    }
    let rest = Block(
      quote: inQuote..<block.quote.upperBound,
      text: inText..<block.text.upperBound,
      isOpen: (isOpen, block.isOpen.behind)
    )
    return result + (result.isEmpty ? [rest] : divided(rest, quote, text, depth: depth + 1))
  }

  /// Pairs of words that stand once in both, with the same word behind them, in the order of both.
  private static func anchors(
    _ block: Block,
    _ quote: [QuoteProbe.Word],
    _ text: [UInt32]
  ) -> [(quote: Int, text: Int)] {
    var places: [UInt64: (quote: Int, inQuote: Int, text: Int, inText: Int)] = [:]
    for index in block.quote.dropLast() {
      let key = UInt64(quote[index].hash) << 32 | UInt64(quote[index + 1].hash)
      let known = places[key] ?? (0, 0, 0, 0)
      places[key] = (index, known.inQuote + 1, 0, 0)
    }
    for index in block.text.dropLast() {
      let key = UInt64(text[index]) << 32 | UInt64(text[index + 1])
      if let known = places[key] { places[key] = (known.quote, known.inQuote, index, known.inText + 1) }
    }
    let pairs = places.values.filter { $0.inQuote == 1 && $0.inText == 1 }.sorted { $0.quote < $1.quote }
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].text < pair.text { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var chain: [(quote: Int, text: Int)] = []
    var at = tops.last ?? -1
    while at >= 0 {
      chain.append((pairs[at].quote, pairs[at].text))
      at = previous[at]
    }
    return chain.reversed()
  }
}

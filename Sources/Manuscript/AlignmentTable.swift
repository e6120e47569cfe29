/// The costs of reaching every pair of places in a quote and a text, and the cheapest way back.
struct AlignmentTable {
  private static let infinite: Int32 = 1 << 30

  private typealias Price = WordAlignment.Price
  private typealias Step = WordAlignment.Step

  private let quote: ArraySlice<QuoteProbe.Word>
  private let text: ArraySlice<UInt32>
  private let isOpen: (before: Bool, behind: Bool)
  private let joinedQuote: [UInt32]
  private let joinedText: [UInt32]
  private let width: Int
  /// The least cost of a place where the last step was no drop.
  private var main: [Int32]
  /// The least cost of a place where the last step was a drop.
  private var drop: [Int32]

  /// Creates an empty table.
  init(
    _ quote: ArraySlice<QuoteProbe.Word>,
    _ text: ArraySlice<UInt32>,
    _ isOpen: (before: Bool, behind: Bool),
    _ joined: WordAlignment.Joined
  ) {
    self.quote = quote
    self.text = text
    self.isOpen = isOpen
    joinedQuote = quote.indices.dropLast().map(joined.quote)
    joinedText = text.indices.dropLast().map(joined.text)
    width = text.count + 1
    main = [Int32](repeating: Self.infinite, count: width * (quote.count + 1))
    drop = main
  }

  /// Computes all costs.
  mutating func fill() {
    for row in 0...quote.count {
      let (open, more) = drops(row)
      for column in 0..<width {
        let place = row * width + column
        main[place] = cost(row, column)
        if column > 0 { drop[place] = min(main[place - 1] + open, drop[place - 1] + more) }
      }
    }
  }

  private func cost(_ row: Int, _ column: Int) -> Int32 {
    guard row > 0 else { return column == 0 || isOpen.before ? 0 : Self.infinite }
    let place = row * width + column
    var best = best(place - width) + adds(row)
    if column > 0 {
      best = min(best, self.best(place - width - 1) + match(row, column))
      if row > 1, joinsQuote(row, column) { best = min(best, self.best(place - 2 * width - 1) + Price.joined) }
      if column > 1, joinsText(row, column) { best = min(best, self.best(place - width - 2) + Price.joined) }
    }
    return best
  }

  /// The cheapest steps and their price.
  func path() -> (steps: [WordAlignment.Step], cost: Int) {
    var row = quote.count
    var column = width - 1
    if isOpen.behind {
      for other in 0..<width where main[row * width + other] < main[row * width + column] { column = other }
      // Of equal places the first.
      if let first = (0..<width).first(where: { main[row * width + $0] == main[row * width + column] }) {
        column = first
      }
    }
    let end = row * width + column
    var isDrop = !isOpen.behind && drop[end] < main[end]
    let price = Int(isDrop ? drop[end] : main[end])
    var steps: [WordAlignment.Step] = []
    while row > 0 || column > 0 {
      if row == 0, isOpen.before { break }
      let place = row * width + column
      if isDrop || row == 0 {
        column -= 1
        steps.append(.dropped(text: text.startIndex + column, isMarked: isMarked(row)))
        isDrop = row == 0 || main[place - 1] + drops(row).open != drop[place]
      } else {
        let (step, rows, columns) = step(row, column)
        steps.append(contentsOf: step)
        (row, column) = (row - rows, column - columns)
        let before = row * width + column
        isDrop = drop[before] < main[before]
      }
    }
    return (steps.reversed(), price)
  }

  /// The step that leads to a place at the least cost; never a drop.
  private func step(_ row: Int, _ column: Int) -> (steps: [WordAlignment.Step], rows: Int, columns: Int) {
    let place = row * width + column
    let cost = main[place]
    let (word, said) = (quote.startIndex + row - 1, text.startIndex + column - 1)
    if column > 0 {
      let price = match(row, column)
      if price == 0, best(place - width - 1) == cost {
        return ([.same(quote: word..<word + 1, text: said..<said + 1)], 1, 1)
      }
      if row > 1, joinsQuote(row, column), best(place - 2 * width - 1) + Price.joined == cost {
        return ([.same(quote: word - 1..<word + 1, text: said..<said + 1)], 2, 1)
      }
      if column > 1, joinsText(row, column), best(place - width - 2) + Price.joined == cost {
        return ([.same(quote: word..<word + 1, text: said - 1..<said + 1)], 1, 2)
      }
      if price < Self.infinite, best(place - width - 1) + price == cost {
        return ([.changed(quote: word, text: said)], 1, 1)
      }
    }
    return ([.added(quote: word)], 1, 0)
  }

  // MARK: Prices

  @inline(__always)
  private func best(_ place: Int) -> Int32 { min(main[place], drop[place]) }

  /// What leaving out words costs once `row` words of the quote are laid.
  private func drops(_ row: Int) -> (open: Int32, more: Int32) {
    if row == 0 && isOpen.before || row == quote.count && isOpen.behind { return (0, 0) }
    return isMarked(row) ? Price.marked : Price.dropped
  }

  /// Whether something may be left out before the word at `row`: a mark, or words of the writer's own beside it.
  private func isMarked(_ row: Int) -> Bool {
    let first = quote.startIndex
    if row < quote.count, quote[first + row].gap == .marked || quote[first + row].isAside { return true }
    return row > 0 && quote[first + row - 1].isAside
  }

  private func adds(_ row: Int) -> Int32 { quote[quote.startIndex + row - 1].isAside ? Price.aside : Price.added }

  /// The price of the word before `row` against the word before `column`.
  @inline(__always)
  private func match(_ row: Int, _ column: Int) -> Int32 {
    let word = quote[quote.startIndex + row - 1]
    let said = text[text.startIndex + column - 1]
    if word.hash == said { return 0 }
    return said == 0 ? Self.infinite : (word.isAside ? Price.changed * 2 : Price.changed)
  }

  /// Whether the two words before `row`, written as one, are the word before `column`.
  private func joinsQuote(_ row: Int, _ column: Int) -> Bool {
    joinedQuote[row - 2] == text[text.startIndex + column - 1]
  }

  /// Whether the two words before `column`, written as one, are the word before `row`.
  private func joinsText(_ row: Int, _ column: Int) -> Bool {
    joinedText[column - 2] == quote[quote.startIndex + row - 1].hash
  }
}

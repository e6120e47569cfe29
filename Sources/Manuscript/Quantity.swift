import KodebokStudyModel

/// How many are said to do or say something, in numbers or in words.
package enum Quantity: Hashable, Sendable {
  /// A number, with the number of all where it is given: `fem av sju`, `fem deltakere`, `alle sju`.
  case count(Int, of: Int?)
  /// A fraction: `to tredjedeler`, `half`.
  case fraction(Int, Int)
  /// A percentage; a round one with a word such as `about` before it stands for those nearer to it than to the next.
  case percent(Double, isAbout: Bool = false)
  /// All but a few: `all but one`.
  case allBut(Int)
  /// A word that stands for a range.
  case words(Quantifier)

  /// A word for how many, the same in Bokmål, Nynorsk and English.
  package enum Quantifier: String, Sendable, CaseIterable {
    /// alle, samtlige; all, everyone
    case all
    /// de aller fleste, nesten alle; nearly all
    case nearlyAll
    /// de fleste, flertallet; most, the majority
    case most
    /// mange; many
    case many
    /// flere; several
    case several
    /// noen; some
    case some
    /// et par; a couple
    case couple
    /// få; few
    case few
    /// bare én; only one
    case one
    /// ingen; none
    case none
  }
}

extension Quantity.Quantifier {
  /// The shares of all, 0 to 1, that the word stands for unless the settings say otherwise, and the least and greatest number.
  ///
  /// Most people read "most" as more than half and "a few" as fewer than a third; the borders are a convention that a
  /// study may declare otherwise (`claims` in the settings).
  package var usual: (shares: ClosedRange<Double>, counts: ClosedRange<Int>) {
    switch self {
    case .all: (1...1, 1...Int.max)
    case .nearlyAll: (0.8...1, 2...Int.max)
    case .most: (0.5.nextUp...1, 2...Int.max)
    case .many: (0.4...1, 3...Int.max)
    case .several: (0...1, 2...Int.max)
    case .some: (0...1, 2...Int.max)
    case .couple: (0...1, 2...3)
    case .few: (0...1.0 / 3, 1...Int.max)
    case .one: (0...1, 1...1)
    case .none: (0...0, 0...0)
    }
  }
}

extension Quantity {
  /// Whether the quantity holds where `count` of `all` do.
  ///
  /// - Parameters:
  ///   - count: How many do, at least 0.
  ///   - all: How many could; at least `count`.
  ///   - shares: The shares that words stand for where the settings say otherwise.
  /// - Returns: Whether it holds. A fraction holds for the whole number nearest to it, a percentage where it is the share
  ///   rounded to as many digits as it has, with `about` as it is said: `about 70 %` for 65 to 75, `about 35 %` for 32.5 to 37.5.
  package func holds(_ count: Int, of all: Int, shares: [String: ClosedRange<Double>] = [:]) -> Bool {
    let share = all > 0 ? Double(count) / Double(all) : 0
    switch self {
    case .count(let number, _): return number == count
    case .fraction(let part, let whole):
      return abs(Double(count) - Double(all) * Double(part) / Double(whole)) < 1
    case .percent(let percent, isAbout: true):
      let step = percent.remainder(dividingBy: 10) == 0 ? 10.0 : percent.remainder(dividingBy: 5) == 0 ? 5 : 2
      return abs(share * 100 - percent) <= step / 2
    case .percent(let percent, isAbout: false):
      let digits: Double = percent == percent.rounded() ? 1 : 10
      return (share * 100 * digits).rounded() == (percent * digits).rounded()
    case .allBut(let few): return count == all - few
    case .words(let word):
      let (usual, counts) = word.usual
      return (shares[word.rawValue] ?? usual).contains(share) && counts.contains(count)
    }
  }
}

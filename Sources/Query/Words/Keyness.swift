/// How unlike two collections of speech are in how often one word is said.
///
/// - G²: Dunning (1993), "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics
///   19(1); in the form of Rayson & Garside (2000), "Comparing corpora using frequency profiling": twice the sum of
///   observed × ln(observed / expected) over the groups.
/// - %DIFF: Gabrielatos & Marchi (2011): the difference of the rates in per cent of the second.
/// - Log ratio: Hardie (2014): the binary logarithm of the ratio of the rates; 1 is twice as often, 2 four times.
///
/// G² says how sure a difference is, the other two how large; both suppose that every word is said independently of the
/// others, which no speaker does. What one person says over and over is "key" too: see in how many people a word is.
public struct Keyness: Hashable, Sendable {
  /// How often the word is said in the first and second group.
  public let counts: [Int]
  /// All words of the first and second group.
  public let sizes: [Int]

  /// Compares two groups; counts are at least 0 and at most the sizes.
  public init(_ count: Int, of size: Int, against other: Int, of otherSize: Int) {
    let sizes = [max(size, 0), max(otherSize, 0)]
    self.sizes = sizes
    counts = [min(max(count, 0), sizes[0]), min(max(other, 0), sizes[1])]
  }

  /// How often the word would be said in each group if both said it as often; nil where nothing is said at all.
  public var expected: [Double]? { Self.expected(counts, of: sizes) }

  /// G² of Rayson & Garside: the two counts of the word only; nil where nothing is said at all.
  public var logLikelihood: Double? { Self.logLikelihood(counts, of: sizes) }

  /// G² of Dunning's table of four cells, which counts what is not the word too: a little larger; nil where a row or
  /// column of the table is empty.
  public var tableLogLikelihood: Double? {
    let rest = zip(sizes, counts).map { $0 - $1 }
    guard counts.reduce(0, +) > 0, rest.reduce(0, +) > 0, !sizes.contains(0),
      let word = Self.logLikelihood(counts, of: sizes), let other = Self.logLikelihood(rest, of: sizes)
    else { return nil }
    return word + other
  }

  /// The difference of the rates in per cent of the second group's; nil where the second never says the word.
  public var percentDifference: Double? {
    guard let rates, rates[1] > 0 else { return nil }
    return (rates[0] - rates[1]) * 100 / rates[1]
  }

  /// The binary logarithm of the ratio of the rates.
  ///
  /// Where one group never says the word, it is taken to say it half a time, as Hardie does; see ``isHalved``. Nil where
  /// neither says it or a group says nothing.
  public var logRatio: Double? {
    guard !sizes.contains(0), counts.contains(where: { $0 > 0 }) else { return nil }
    let adjusted = counts.map { $0 == 0 ? 0.5 : Double($0) }
    return Logarithm.binary((adjusted[0] / Double(sizes[0])) / (adjusted[1] / Double(sizes[1])))
  }

  /// Whether a count of nothing was taken as a half for ``logRatio``.
  public var isHalved: Bool { logRatio != nil && counts.contains(0) }

  /// Whether an expected count is below 5, so that G² is not to be compared with critical values (Cochran 1954).
  public var isLow: Bool { expected.map { $0.contains { $0 < 5 } } ?? true }

  private var rates: [Double]? {
    sizes.contains(0) ? nil : zip(counts, sizes).map { Double($0) / Double($1) }
  }

  /// How often a word would be said in each of several groups if all said it as often; nil where nothing is said.
  public static func expected(_ counts: [Int], of sizes: [Int]) -> [Double]? {
    let (all, size) = (counts.reduce(0, +), sizes.reduce(0, +))
    guard size > 0, counts.count == sizes.count else { return nil }
    return sizes.map { Double(all) * Double($0) / Double(size) }
  }

  /// G² of several groups: with k groups it has k − 1 degrees of freedom; nil where nothing is said.
  public static func logLikelihood(_ counts: [Int], of sizes: [Int]) -> Double? {
    guard let expected = expected(counts, of: sizes) else { return nil }
    var sum = 0.0
    for (count, expected) in zip(counts, expected) where count > 0 && expected > 0 {
      sum += Double(count) * Logarithm.natural(Double(count) / expected)
    }
    // Equal rates give a little less than 0 by rounding.
    return max(2 * sum, 0)
  }
}

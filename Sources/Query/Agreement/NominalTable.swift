/// Judgements of units by coders in unordered categories, with the coefficients of agreement for them.
///
/// A row is a pattern of judgements, its weight the number of units that have it: characters of a text are counted by
/// stretches, not one by one. Coders may have passed over units (missing judgements).
public struct NominalTable: Sendable {
  /// A pattern with what follows from it alone.
  struct Row: Sendable {
    /// The coders who judged.
    var judges: Double
    /// The share of pairs of judgements that agree; 0 with fewer than two judges.
    var agreement: Double
    /// Where its categories with their counts stand in ``NominalTable/groups``.
    var groups: Range<Int>
  }

  /// The number of coders.
  public let coders: Int
  /// The number of categories that a coder could choose from.
  public let categories: Int
  /// How many units have each pattern.
  public var weights: [Double]
  private(set) var rows: [Row] = []
  private(set) var groups: [(category: Int, count: Double)] = []
  /// The category of each coder, row by row; -1 for none.
  private(set) var values: [Int32] = []

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - coders: The number of coders.
  ///   - units: For each pattern the category each coder chose, counted from 0; nil where a coder did not judge.
  ///     Values that are left out at the end are missing, those beyond the number of coders are passed over.
  ///   - weights: How many units have each pattern; 1 for each where nothing is given.
  ///   - categories: The number of categories there are to choose from, also those nobody chose; at least as many as
  ///     were chosen.
  public init(coders: Int, units: [[Int?]], weights: [Double]? = nil, categories: Int = 0) {
    self.coders = max(coders, 0)
    var highest = categories
    for unit in units { for case let value? in unit.prefix(max(coders, 0)) { highest = max(highest, value + 1) } }
    self.categories = highest
    self.weights = (weights ?? []).prefix(units.count).map { $0 }
    self.weights += Array(repeating: weights == nil ? 1 : 0, count: units.count - self.weights.count)
    rows.reserveCapacity(units.count)
    for unit in units { append(unit) }
  }

  private mutating func append(_ unit: [Int?]) {
    var counts: [(category: Int, count: Double)] = []
    var judges = 0.0
    for coder in 0..<coders {
      guard coder < unit.count, let value = unit[coder], value >= 0 else {
        values.append(-1)
        continue
      }
      values.append(Int32(clamping: value))
      judges += 1
      if let index = counts.firstIndex(where: { $0.category == value }) {
        counts[index].count += 1
      } else {
        counts.append((value, 1))
      }
    }
    counts.sort { $0.category < $1.category }
    let pairs = counts.reduce(0) { $0 + $1.count * ($1.count - 1) }
    rows.append(
      Row(
        judges: judges,
        agreement: judges > 1 ? pairs / (judges * (judges - 1)) : 0,
        groups: groups.count..<(groups.count + counts.count)
      )
    )
    groups += counts
  }

  /// A coefficient of the table; measures that are not about units (``AgreementMeasure/onUnits``) have none.
  ///
  /// - Complexity: O(patterns × pairs of coders).
  public func figure(_ measure: AgreementMeasure) -> AgreementFigure {
    NominalSums(self, weights: weights.map { Lanes(repeating: $0) }).figure(measure).first
  }
}

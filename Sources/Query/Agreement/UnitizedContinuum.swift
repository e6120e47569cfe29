/// A text that several coders cut into units with values, for the unitizing family of Krippendorff's alpha.
///
/// The formulas stand in `UnitizingSums`; all lengths are in one unit.
public struct UnitizedContinuum: Sendable {
  /// A stretch a coder gave a value.
  public struct Unit: Hashable, Sendable {
    /// The value, counted from 0.
    public var value: Int
    /// Where; any unit of length, end exclusive.
    public var range: Range<Int>

    /// Creates a unit.
    public init(value: Int, range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  /// The length of the text.
  public let length: Int
  /// The number of values.
  public let values: Int
  /// The units of each coder, sorted, each inside the text and none empty.
  public let coders: [[Unit]]

  /// Creates a continuum; units are clamped to it, and those that are empty then are left out.
  ///
  /// - Parameters:
  ///   - length: The length of the text.
  ///   - coders: The units of each coder in any order; a coder without units has judged that nothing is relevant.
  public init(length: Int, coders: [[Unit]]) {
    let length = max(length, 0)
    self.length = length
    var highest = 0
    self.coders = coders.map { units in
      units.compactMap { unit in
        let range = unit.range.clamped(to: 0..<length)
        guard !range.isEmpty, unit.value >= 0 else { return nil }
        highest = max(highest, unit.value + 1)
        return Unit(value: unit.value, range: range)
      }
      .sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.value) < ($1.range.lowerBound, $1.range.upperBound, $1.value)
      }
    }
    values = highest
  }

  /// Whether no coder has two units at one place, which the family asks for.
  public var isExclusive: Bool {
    coders.allSatisfy { units in
      zip(units, units.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    }
  }

  /// A coefficient: ``AgreementMeasure/unitizing`` or ``AgreementMeasure/coding``.
  public func figure(_ measure: AgreementMeasure) -> AgreementFigure {
    if let gap { return .undefined(gap) }
    let sums = sums()
    switch measure {
    case .unitizing:
      return LaneFigure(measure: measure, values: sums.unitizing.coefficient, gap: sums.unitizingGap).first
    case .coding: return sums.coding.first
    default: return .undefined(.nothingShared)
    }
  }

  /// `|uα`: how reliably what is coded is told from what is not, whatever its value.
  public var relevance: AgreementFigure {
    if let gap { return .undefined(gap) }
    let units = coders.map { $0.map { Unit(value: 0, range: $0.range) } }
    return UnitizedContinuum(length: length, coders: units).figure(.unitizing)
  }

  /// `(k)uα` of a value.
  public func figure(of value: Int) -> AgreementFigure {
    if let gap { return .undefined(gap) }
    return value >= 0 && value < values ? sums().coding(of: value).first : .undefined(.nothingCoded)
  }

  private var gap: AgreementGap? {
    if coders.count < 2 { return .oneCoder }
    if length == 0 { return .nothingShared }
    if values == 0 { return .nothingCoded }
    return isExclusive ? nil : .overlappingCodes
  }

  /// The sums for this text.
  ///
  /// - Complexity: O(units × coders).
  func sums() -> UnitizingSums {
    var sums = UnitizingSums(values: Array(repeating: UnitizingSums.Value(), count: values))
    sums.total = Lanes(repeating: Double(length * coders.count))
    let others = Double(max(coders.count - 1, 1))
    for (coder, units) in coders.enumerated() {
      for unit in units {
        let length = Double(unit.range.count)
        sums.values[unit.value].length += Lanes(repeating: length)
        sums.values[unit.value].squares += Lanes(repeating: length * length)
      }
      for (other, theirs) in coders.enumerated() where other != coder {
        Self.meet(units, theirs) { unit, shared, same in
          sums.values[unit.value].met += Lanes(repeating: shared / others)
          sums.values[unit.value].same += Lanes(repeating: same / others)
          sums.values[unit.value].metSquares += Lanes(repeating: shared * shared / others)
        }
      }
    }
    return sums
  }

  /// Gives for each unit what it shares with another coder's units, and with those of its own value.
  private static func meet(_ units: [Unit], _ theirs: [Unit], _ body: (Unit, Double, Double) -> Void) {
    var first = 0
    for unit in units {
      while first < theirs.count, theirs[first].range.upperBound <= unit.range.lowerBound { first += 1 }
      var (shared, same) = (0, 0)
      var index = first
      while index < theirs.count, theirs[index].range.lowerBound < unit.range.upperBound {
        let overlap = theirs[index].range.clamped(to: unit.range).count
        shared += overlap
        if theirs[index].value == unit.value { same += overlap }
        index += 1
      }
      if shared > 0 { body(unit, Double(shared), Double(same)) }
    }
  }
}

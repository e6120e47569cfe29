import KodebokSeeding
import Testing

@testable import KodebokQuery

@Suite("Coefficients of agreement on tables of units")
struct NominalTableTests {
  static let measures: [AgreementMeasure] = [.percent, .cohen, .scott, .fleiss, .krippendorff, .gwet]

  /// A table from a word for each unit, a character for each coder; `-` and `*` are missing.
  static func table(_ units: String) -> NominalTable {
    let rows = units.split(separator: " ").map { $0.map { $0.hexDigitValue } }
    return NominalTable(coders: rows.map(\.count).max() ?? 0, units: rows)
  }

  /// A table from what each coder gave to one unit after the other.
  static func table(byCoder coders: [String]) -> NominalTable {
    let columns = coders.map { $0.split(separator: " ").map { $0.first?.hexDigitValue } }
    return NominalTable(
      coders: coders.count,
      units: (0..<(columns.map(\.count).max() ?? 0)).map { unit in columns.map { unit < $0.count ? $0[unit] : nil } }
    )
  }

  @Test("Every coefficient is that of the reference packages", arguments: ReferenceFigures.nominal.indices)
  func reference(index: Int) {
    let (units, figures) = ReferenceFigures.nominal[index]
    let table = Self.table(units)
    for (measure, wanted) in zip(Self.measures, figures) {
      let found = table.figure(measure)
      guard !wanted.isNaN else {
        #expect(found.value == nil, "\(measure.rawValue) \(units)")
        continue
      }
      #expect(abs((found.value ?? .infinity) - wanted) < 1e-10, "\(measure.rawValue) \(found) \(wanted) \(units)")
    }
  }

  @Test("There are enough reference tables, with and without missing judgements")
  func referenceIsBroad() {
    #expect(ReferenceFigures.nominal.count > 70)
    #expect(ReferenceFigures.nominal.filter { $0.units.contains("-") }.count > 25)
    #expect(ReferenceFigures.versions.contains("krippendorff 0.9.0"))
  }

  @Test("Krippendorff's examples of 2011: binary, nominal, and nominal with missing judgements")
  func krippendorff2011() throws {
    // Computing Krippendorff's Alpha-Reliability (2011), examples A, B and C.
    let binary = Self.table(byCoder: ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"])
    #expect(try abs(#require(binary.figure(.krippendorff).value) - 0.095) < 0.0005)
    let nominal = Self.table(byCoder: ["a a b b d c c c e d d a", "b a b b b c c c e d d d"])
    #expect(try abs(#require(nominal.figure(.krippendorff).value) - 0.692) < 0.0005)
    let missing = Self.table(byCoder: [
      "1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *",
    ])
    #expect(try abs(#require(missing.figure(.krippendorff).value) - 0.743) < 0.0005)
  }

  @Test("Other published examples: Fleiss as in the usual table of 14 raters, Cohen, and Gwet's paradox")
  func published() throws {
    // 10 subjects, 14 raters, 5 categories: kappa 0.210 (J. L. Fleiss 1971, as tabled in textbooks).
    let counts = [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]
    let fleiss = NominalTable(
      coders: 14,
      units: counts.map { row in row.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) } }
    )
    #expect(try abs(#require(fleiss.figure(.fleiss).value) - 0.210) < 0.0005)
    let cohen = NominalTable(coders: 2, units: [[1, 1], [1, 0], [0, 1], [0, 0]], weights: [20, 5, 10, 15])
    #expect(try abs(#require(cohen.figure(.cohen).value) - 0.4) < 1e-12)
    // K. L. Gwet (2008): high agreement, rare category: kappa below 0, AC1 0.94.
    let paradox = NominalTable(coders: 2, units: [[1, 1], [1, 0], [0, 1], [0, 0]], weights: [118, 5, 2, 0])
    #expect(try abs(#require(paradox.figure(.gwet).value) - 0.9408) < 0.0005)
    #expect(try abs(#require(paradox.figure(.cohen).value) + 0.0234) < 0.0005)
  }

  @Test("A weight is the same as so many units", arguments: 0..<10)
  func weights(seed: Int) {
    var random = SeededNumbers(UInt64(seed))
    let patterns = (0..<6).map { _ in (0..<3).map { _ in [nil, 0, 1, 2][random.number(below: 4)] } }
    let weights = patterns.map { _ in random.number(below: 5) }
    let weighted = NominalTable(coders: 3, units: patterns, weights: weights.map(Double.init), categories: 3)
    let repeated = NominalTable(
      coders: 3,
      units: zip(patterns, weights).flatMap { Array(repeating: $0, count: $1) },
      categories: 3
    )
    for measure in Self.measures { expectSame(weighted.figure(measure), repeated.figure(measure)) }
  }

  @Test("Coders in another order and categories with other names change nothing", arguments: 0..<20)
  func symmetry(seed: Int) {
    var random = SeededNumbers(UInt64(seed) &+ 100)
    let coders = 2 + seed % 3
    let units: [[Int?]] = (0..<25).map { _ in
      (0..<coders).map { _ in random.number(below: 10) == 0 ? nil : random.number(below: 4) }
    }
    let table = NominalTable(coders: coders, units: units, categories: 4)
    let swapped = NominalTable(coders: coders, units: units.map { $0.reversed() }, categories: 4)
    let renamed = NominalTable(coders: coders, units: units.map { $0.map { $0.map { 3 - $0 } } }, categories: 4)
    for measure in Self.measures {
      expectSame(table.figure(measure), swapped.figure(measure))
      expectSame(table.figure(measure), renamed.figure(measure))
    }
  }

  @Test("Coders who agree everywhere have 1; where nothing varies there is no coefficient, and the reason is told")
  func identical() {
    let varied = Self.table("00 11 22 11 00")
    let same = Self.table("11 11 11")
    for measure in Self.measures {
      expectSame(varied.figure(measure), .value(1))
      #expect(same.figure(measure) == (measure == .percent ? .value(1) : .undefined(.noVariation)))
    }
  }

  @Test("One coder, no units, units judged once: no figure, and the reason is told")
  func undefined() {
    for measure in Self.measures {
      #expect(NominalTable(coders: 1, units: [[0], [1]]).figure(measure) == .undefined(.oneCoder))
      #expect(NominalTable(coders: 0, units: []).figure(measure) == .undefined(.oneCoder))
      #expect(NominalTable(coders: 2, units: []).figure(measure) == .undefined(.nothingShared))
      #expect(Self.table("0- -1 1-").figure(measure) == .undefined(.nothingShared))
      #expect(NominalTable(coders: 2, units: [[0, 1]], weights: [0]).figure(measure) == .undefined(.nothingShared))
    }
    #expect(Self.table("01 11").figure(.jaccard).value == nil)
  }

  @Test("Coders who choose at random have about 0")
  func random() throws {
    var random = SeededNumbers(5)
    let units: [[Int?]] = (0..<20_000).map { _ in (0..<3).map { _ in random.number(below: 3) } }
    let table = NominalTable(coders: 3, units: units)
    for measure in Self.measures where measure != .percent {
      #expect(try abs(#require(table.figure(measure).value)) < 0.02, "\(measure.rawValue)")
    }
    #expect(try abs(#require(table.figure(.percent).value) - 1.0 / 3) < 0.02)
  }

  @Test("An odd table is read as far as it goes: values below 0 are missing, rows may be short or long")
  func odd() {
    let table = NominalTable(coders: 2, units: [[0, 0, 7], [1], [-3, 1], [1, 1], []], weights: [1, 1, 1, 1, 1, 9])
    #expect(table.figure(.percent) == .value(1))
    #expect(table.categories == 2)
  }
}

/// Expects two figures to be equal up to rounding.
func expectSame(_ one: AgreementFigure, _ other: AgreementFigure, sourceLocation: SourceLocation = #_sourceLocation) {
  if let first = one.value, let second = other.value {
    #expect(abs(first - second) < 1e-10, "\(first) \(second)", sourceLocation: sourceLocation)
  } else {
    #expect(one == other, sourceLocation: sourceLocation)
  }
}

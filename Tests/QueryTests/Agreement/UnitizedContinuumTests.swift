import Testing

@testable import KodebokQuery

@Suite("Agreement on where passages begin and end")
struct UnitizedContinuumTests {
  private static func continuum(_ length: Int, _ coders: Int, _ units: [[Int]]) -> UnitizedContinuum {
    var lists = Array(repeating: [UnitizedContinuum.Unit](), count: coders)
    for unit in units { lists[unit[0]].append(UnitizedContinuum.Unit(value: unit[1], range: unit[2]..<unit[3])) }
    return UnitizedContinuum(length: length, coders: lists)
  }

  @Test("The family has the values of the equations of 2016", arguments: ReferenceFigures.spans.indices)
  func reference(index: Int) {
    let wanted = ReferenceFigures.spans[index]
    let continuum = Self.continuum(wanted.length, wanted.coders, wanted.units)
    let found =
      [continuum.figure(.unitizing), continuum.relevance, continuum.figure(.coding)]
      + (0..<(wanted.alphas.count - 3)).map { continuum.figure(of: $0) }
    for (figure, alpha) in zip(found, wanted.alphas) {
      guard !alpha.isNaN else {
        #expect(figure.value == nil, "\(figure) \(wanted.units)")
        continue
      }
      #expect(abs((figure.value ?? .infinity) - alpha) < 1e-10, "\(figure) \(alpha) \(wanted.units)")
    }
  }

  @Test("The values that a public program for the equations of 2016 gives for its own example")
  func publicExample() throws {
    // “Krippendorff's unitized alpha”, the example in its source and the figures of its read-me: three annotators.
    let continuum = Self.continuum(
      20,
      3,
      [
        [0, 0, 2, 5], [0, 0, 9, 11], [0, 1, 12, 20], [1, 0, 2, 5], [1, 1, 7, 15], [2, 0, 2, 5], [2, 1, 10, 15],
      ]
    )
    #expect(try abs(#require(continuum.figure(.unitizing).value) - 0.474) < 0.0005)
    #expect(try abs(#require(continuum.relevance.value) - 0.433) < 0.0005)
    #expect(try abs(#require(continuum.figure(.coding).value) - 0.779) < 0.0005)
    #expect(try abs(#require(continuum.figure(of: 0).value) - 0.769) < 0.0005)
    #expect(try abs(#require(continuum.figure(of: 1).value) - 0.787) < 0.0005)
  }

  @Test("The same units are 1; one unit over everything is nothing to learn from")
  func identical() {
    let same = Self.continuum(50, 2, [[0, 0, 3, 9], [1, 0, 3, 9], [0, 1, 20, 30], [1, 1, 20, 30]])
    expectSame(same.figure(.unitizing), .value(1))
    expectSame(same.relevance, .value(1))
    expectSame(same.figure(.coding), .value(1))
    expectSame(same.figure(of: 1), .value(1))
    let whole = Self.continuum(50, 2, [[0, 0, 0, 50], [1, 0, 0, 50]])
    #expect(whole.figure(.unitizing) == .undefined(.noVariation))
    #expect(whole.figure(.coding) == .undefined(.oneCode))
  }

  @Test("Where the family is not defined the reason is told")
  func undefined() {
    #expect(Self.continuum(50, 1, [[0, 0, 3, 9]]).figure(.unitizing) == .undefined(.oneCoder))
    #expect(Self.continuum(0, 2, []).figure(.unitizing) == .undefined(.nothingShared))
    #expect(Self.continuum(50, 2, []).relevance == .undefined(.nothingCoded))
    let over = Self.continuum(50, 2, [[0, 0, 3, 9], [0, 1, 8, 12], [1, 0, 3, 9]])
    #expect(over.figure(.coding) == .undefined(.overlappingCodes))
    let apart = Self.continuum(50, 2, [[0, 0, 3, 9], [1, 1, 20, 30]])
    #expect(apart.figure(.coding) == .undefined(.nothingIntersects))
    #expect(apart.figure(of: 0) == .undefined(.nothingIntersects))
    #expect(apart.figure(of: 9) == .undefined(.nothingCoded))
    #expect(apart.figure(of: -1) == .undefined(.nothingCoded))
  }

  @Test("Units beyond the text are cut off, and empty ones are none")
  func clamped() {
    let cut = Self.continuum(20, 2, [[0, 0, 5, 99], [1, 0, 5, 20], [1, 0, -9, -1], [0, 0, 2, 2]])
    expectSame(cut.figure(.unitizing), .value(1))
  }

  @Test("Coders in another order and values with other names change nothing", arguments: ReferenceFigures.spans.indices)
  func symmetry(index: Int) {
    let (length, coders, units, _, _) = ReferenceFigures.spans[index]
    let values = (units.map { $0[1] }.max() ?? 0)
    let continuum = Self.continuum(length, coders, units)
    let other = Self.continuum(length, coders, units.map { [coders - 1 - $0[0], values - $0[1], $0[2], $0[3]] })
    for measure in [AgreementMeasure.unitizing, .coding] {
      expectSame(continuum.figure(measure), other.figure(measure))
    }
    expectSame(continuum.figure(of: 0), other.figure(of: values))
  }
}

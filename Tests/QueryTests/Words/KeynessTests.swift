import KodebokQuery
import Testing

@Suite("Keyness is that of the literature")
struct KeynessTests {
  /// Counts and sizes; then G² by `scipy.stats.power_divergence(…, lambda_="log-likelihood")` of scipy 1.17.1 over the two
  /// counts, G² by `chi2_contingency(…, correction=False, lambda_="log-likelihood")` over the table, %DIFF and log ratio.
  private static let rows: [(Int, Int, Int, Int, Double, Double, Double?, Double)] = [
    (25, 10_000, 10, 12_000, 9.66671288865182, 9.681889316369837, 199.99999999999997, 1.584962500721156),
    (1, 500, 0, 800, 1.9110228900548725, 1.9122547966392225, nil, 1.6780719051126378),
    (120, 45_210, 310, 61_234, 39.13792634179457, 39.28935935774972, -47.57026350150909, -0.9315427997154463),
    (7, 900, 7, 900, 0.0, 0.0, 0.0, 0.0),
    (3, 100_000, 40, 90_000, 41.86709557492925, 41.87523367475246, -93.25, -3.888968687611256),
    (0, 1_000, 12, 1_500, 12.259814970383776, 12.298379617502507, -100.0, -4.0),
  ]

  @Test("Pinned to scipy", arguments: rows)
  func pinned(row: (Int, Int, Int, Int, Double, Double, Double?, Double)) throws {
    let keyness = Keyness(row.0, of: row.1, against: row.2, of: row.3)
    #expect(abs(try #require(keyness.logLikelihood) - row.4) < 1e-10)
    #expect(abs(try #require(keyness.tableLogLikelihood) - row.5) < 1e-9)
    #expect((keyness.percentDifference == nil) == (row.6 == nil))
    if let difference = keyness.percentDifference, let expected = row.6 { #expect(abs(difference - expected) < 1e-10) }
    #expect(abs(try #require(keyness.logRatio) - row.7) < 1e-12)
    #expect(keyness.isHalved == (row.0 == 0 || row.2 == 0))
  }

  @Test("The worked example of Rayson's log-likelihood calculator, and several groups")
  func several() throws {
    let keyness = Keyness(25, of: 10_000, against: 10, of: 12_000)
    let expected = try #require(keyness.expected)
    #expect(abs(expected[0] - 350_000.0 / 22_000) < 1e-12 && abs(expected[1] - 420_000.0 / 22_000) < 1e-12)
    // scipy 1.17.1, as above.
    let three = try #require(Keyness.logLikelihood([12, 30, 8], of: [2_000, 2_500, 1_500]))
    #expect(abs(three - 6.853895565890981) < 1e-10)
  }

  @Test("Nothing said is undefined, and small numbers are said to be small")
  func edges() {
    let none = Keyness(0, of: 0, against: 0, of: 0)
    #expect(none.logLikelihood == nil && none.logRatio == nil && none.percentDifference == nil && none.isLow)
    let never = Keyness(0, of: 100, against: 0, of: 100)
    #expect(never.logLikelihood == 0 && never.logRatio == nil && never.tableLogLikelihood == nil)
    let all = Keyness(100, of: 100, against: 100, of: 100)
    #expect(all.tableLogLikelihood == nil && all.logLikelihood == 0)
    #expect(Keyness(3, of: 100, against: 4, of: 100).isLow && !Keyness(30, of: 100, against: 40, of: 100).isLow)
    let mad = Keyness(-4, of: -3, against: 9, of: 4)
    #expect(mad.counts == [0, 4] && mad.sizes == [0, 4])
  }
}

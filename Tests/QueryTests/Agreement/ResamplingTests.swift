import KodebokStudyModel
import KodebokText
import Synchronization
import Testing

@testable import KodebokQuery

@Suite("Intervals of agreement")
struct ResamplingTests {
  @Test("The ends of an interval are the quantiles that numpy has by default")
  func quantiles() {
    // numpy.quantile([0.1, 0.5, 0.2, 0.9, 0.4, 0.7, 0.3], [0.025, 0.975]) = 0.115, 0.87
    let interval = AgreementInterval(of: [0.1, 0.5, 0.2, 0.9, 0.4, 0.7, 0.3], resamples: 7, confidence: 0.95)
    expectSame(interval.lower, .value(0.115))
    expectSame(interval.upper, .value(0.87))
    #expect(AgreementInterval(of: [3], resamples: 1, confidence: 0.9).upper == .value(3))
    #expect(AgreementInterval(of: [3], resamples: 3, confidence: 0.9).upper == .undefined(.resamplesUndefined))
    #expect(AgreementInterval(of: [], resamples: 0, confidence: 0.9).lower == .undefined(.resamplesUndefined))
    #expect(AgreementInterval(of: [1, 2, 3], resamples: 4, confidence: 0.9).resamplesWithoutValue == 1)
  }

  @Test("The same seed gives the same intervals, another seed others, and the figures stay")
  func seeds() {
    let sample = SampleAgreement(seed: 12, documents: 8)
    let one = sample.agreement(AgreementOptions(resamples: 200, seed: 3))
    let again = sample.agreement(AgreementOptions(resamples: 200, seed: 3))
    let other = sample.agreement(AgreementOptions(resamples: 200, seed: 4))
    #expect(one.rows.map(\.estimates) == again.rows.map(\.estimates))
    #expect(one.rows.map(\.estimates) != other.rows.map(\.estimates))
    #expect(one.rows.map { $0.estimates.map(\.figure) } == other.rows.map { $0.estimates.map(\.figure) })
  }

  @Test("An interval for a share of agreement is as wide as theory has it", arguments: [1, 2, 3])
  func width(seed: UInt64) throws {
    // 900 turns of 9 interviews, 1 in 5 of the turns of one coder only: the share is 0.8, its standard error 0.01333.
    let coders = [CoderID("anna"), CoderID("bo")]
    let documents = (0..<9).map { number in
      let units = (0..<100).map { Range<ScalarOffset>(between: $0 * 10, and: $0 * 10 + 9) }
      let passages = units.enumerated().flatMap { index, unit -> [AgreementPassage] in
        let who = index % 5 == 0 ? [coders[0]] : index % 2 == 0 ? coders : []
        return who.map { AgreementPassage(coder: $0, code: CodeID("trust"), scalars: unit) }
      }
      return AgreementDocument(
        source: StudyPath("transcripts/\(number).txt"),
        length: 1_000,
        units: units,
        passages: passages,
        judges: Set(coders)
      )
    }
    let found = Agreement(
      documents: documents,
      coders: coders,
      categories: [AgreementCategory(CodeID("trust"))],
      options: AgreementOptions(measures: [.percent, .f1], resamples: 2_000, seed: seed)
    )
    let share = try #require(found.rows.first?[.percent])
    #expect(share.figure == .value(0.8))
    let interval = try #require(share.interval)
    #expect(try abs(#require(interval.lower.value) - (0.8 - 1.96 * 0.01333)) < 0.004)
    #expect(try abs(#require(interval.upper.value) - (0.8 + 1.96 * 0.01333)) < 0.004)
    // All interviews are alike, so that drawing whole interviews changes nothing.
    let whole = try #require(found.rows.first?[.f1])
    #expect(whole.interval?.lower == whole.figure && whole.interval?.upper == whole.figure)
  }

  @Test("Numbers are spread evenly and successes have the mean and spread of their law")
  func numbers() {
    var numbers = ResamplingNumbers(seed: 9)
    var counts = Array(repeating: 0, count: 7)
    numbers.indices(70_000, below: 7) { counts[$0] += 1 }
    #expect(counts.reduce(0, +) == 70_000)
    #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
    for (trials, chance) in [(10, 0.3), (1_000, 0.02), (50_000, 0.004), (400, 0.9), (5, 0.5), (100_000, 0.00001)] {
      let draw = Trials(trials, chance: chance)
      let found = (0..<4_000).map { _ in Double(numbers.successes(of: draw)) }
      let mean = found.reduce(0, +) / 4_000
      let spread = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4_000
      let (wanted, variance) = (Double(trials) * chance, Double(trials) * chance * (1 - chance))
      #expect(abs(mean - wanted) < 5 * (variance / 4_000).squareRoot(), "\(trials) \(chance) \(mean)")
      #expect(abs(spread / variance - 1) < 0.15, "\(trials) \(chance) \(spread)")
    }
    #expect(numbers.successes(of: Trials(5, chance: 0)) == 0 && numbers.successes(of: Trials(5, chance: 1)) == 5)
    #expect(numbers.successes(of: Trials(0, chance: 0.5)) == 0)
  }

  @Test("A sheet drawn as it is has the sums as they are, and every draw takes as many as there are")
  func draws() {
    var sheet = TallySheet(slots: 0)
    let (all, some) = (sheet.makeSlot(), sheet.makeSlot())
    for copies in [1, 90, 3, 6] {
      sheet.add(1, to: all)
      if copies == 3 { sheet.add(2, to: some) }
      sheet.endAtom(copies: copies)
    }
    sheet.seal()
    #expect(sheet.sums().map { $0[0] } == [100, 6])
    var numbers = ResamplingNumbers(seed: 1)
    let draws = (0..<2_000).map { _ in sheet.drawOne(&numbers, sheet.plan) }
    #expect(draws.allSatisfy { $0.reduce(0, +) == 100 })
    for (atom, copies) in [1.0, 90, 3, 6].enumerated() {
      let mean = draws.reduce(0) { $0 + Double($1[atom]) } / 2_000
      #expect(abs(mean - copies) < 0.4, "\(atom) \(mean)")
    }
    #expect(TallySheet(slots: 1).drawOne(&numbers, TallySheet(slots: 1).plan) == [])
    let eight = sheet.sums(drawing: sheet.draw(&numbers, sheet.plan))[0]
    #expect(eight == SIMD8(repeating: 100))
  }

  @Test("What is cancelled has figures and no intervals")
  func cancelled() {
    let sample = SampleAgreement(seed: 12)
    let asked = Atomic(0)
    let found = Agreement(
      documents: sample.documents,
      coders: sample.coders,
      categories: sample.codes.map { AgreementCategory($0) },
      isCancelled: { asked.add(1, ordering: .relaxed).newValue > 3 }
    )
    #expect(found.rows.allSatisfy { $0.estimates.allSatisfy { $0.interval == nil } })
    #expect(found.rows.contains { $0[.percent]?.figure.value != nil })
  }
}

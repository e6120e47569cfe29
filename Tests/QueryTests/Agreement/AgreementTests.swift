import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokQuery

@Suite("Agreement of the coders of a study")
struct AgreementTests {
  private func row(_ agreement: Agreement, _ subject: AgreementSubject) throws -> AgreementRow {
    try #require(agreement.rows.first { $0.subject == subject })
  }

  @Test(
    "Counted by runs and kinds, every figure is that of the table of all units",
    arguments: 0..<12,
    [AgreementUnit.turns, .characters]
  )
  func bruteForce(seed: Int, unit: AgreementUnit) throws {
    let sample = SampleAgreement(seed: seed, documents: unit == .characters ? 2 : 5, coders: 2 + seed % 3)
    let allSets = sample.sets(unit)
    let whole = sample.table(allSets)
    let tables = (sample.codes.map(Optional.some) + [nil]).map { ($0, sample.table($0, allSets)) }
    for drawing in [AgreementOptions.Drawing.units, .documents] {
      let agreement = sample.agreement(AgreementOptions(unit: unit, resamples: 0, drawing: drawing))
      for (code, table) in tables {
        let found = try row(agreement, code.map { .code($0) } ?? .any)
        let sums = NominalSums(table, weights: table.weights.map { Lanes(repeating: $0) })
        for measure in AgreementMeasure.onUnits {
          let figure = try #require(found[measure]).figure
          let isUsed = sums.units[0] > 0 && sums.counts[1][0] > 0
          let wanted = isUsed || sums.units[0] == 0 ? table.figure(measure) : .undefined(.nothingCoded)
          expectSame(figure, wanted)
        }
      }
      let sets = try row(agreement, .sets)
      for measure in AgreementMeasure.onUnits {
        let figure = try #require(sets[measure]).figure
        if figure.gap != .nothingCoded { expectSame(figure, whole.figure(measure)) }
      }
    }
  }

  @Test("All codes together have the mean of observed and of expected agreement")
  func pooled() throws {
    let sample = SampleAgreement(seed: 4, documents: 12)
    let agreement = sample.agreement(AgreementOptions(resamples: 0))
    var terms: [LaneTerms] = []
    let sets = sample.sets(.turns)
    for code in sample.codes {
      let table = sample.table(code, sets)
      let found = NominalSums(table, weights: table.weights.map { Lanes(repeating: $0) }).terms(.cohen)
      #expect(found.count == 1)
      terms += found
    }
    #expect(terms.count == 3)
    let observed = terms.reduce(0) { $0 + $1.observed[0] } / 3
    let expected = terms.reduce(0) { $0 + $1.expected[0] } / 3
    let found = try #require(row(agreement, .pooled)[.cohen]).figure
    expectSame(found, .value((observed - expected) / (1 - expected)))
  }

  @Test(
    "Precision, recall, F1 and Jaccard on characters are those of scikit-learn, the alphas those of 2016",
    arguments: ReferenceFigures.spans.indices
  )
  func spans(index: Int) throws {
    let wanted = ReferenceFigures.spans[index]
    let coders = (0..<wanted.coders).map { CoderID("coder-\($0)") }
    // In one document, and in two that say the same as one: the second is as far from agreement as the first.
    let passages = wanted.units.map {
      AgreementPassage(coder: coders[$0[0]], code: CodeID("v\($0[1])"), scalars: Range(between: $0[2], and: $0[3]))
    }
    let document = AgreementDocument(
      source: StudyPath("transcripts/a.txt"),
      length: wanted.length,
      units: [Range(between: 0, and: wanted.length)],
      passages: passages,
      judges: Set(coders)
    )
    let values = wanted.alphas.count - 3
    let agreement = Agreement(
      documents: [document],
      coders: coders,
      categories: (0..<values).map { AgreementCategory(CodeID("v\($0)")) },
      options: AgreementOptions(resamples: 0)
    )
    let first = try row(agreement, .code(CodeID("v0")))
    let measures: [AgreementMeasure] = [.precision, .recall, .f1, .jaccard]
    for (measure, value) in zip(measures, wanted.overlap) where !value.isNaN {
      expectSame(try #require(first[measure]).figure, .value(value))
    }
    let alphas = [
      try row(agreement, .sets)[.unitizing], try row(agreement, .any)[.unitizing],
      try row(agreement, .sets)[.coding],
    ]
    for (estimate, alpha) in zip(alphas, wanted.alphas) where !alpha.isNaN {
      expectSame(try #require(estimate).figure, .value(alpha))
    }
    for value in 0..<values where !wanted.alphas[3 + value].isNaN {
      let found = try row(agreement, .code(CodeID("v\(value)")))[.codeUnitizing]
      expectSame(try #require(found).figure, .value(wanted.alphas[3 + value]))
    }
  }

  @Test("Passages match where they share more than half, or have the same borders")
  func passages() throws {
    let sample = [
      ("anna", 0..<100), ("bo", 0..<100), ("anna", 200..<300), ("bo", 220..<300), ("anna", 400..<500),
      ("bo", 460..<600), ("anna", 700..<800),
    ]
    let document = AgreementDocument(
      source: StudyPath("transcripts/a.txt"),
      length: 1_000,
      units: [Range(between: 0, and: 1_000)],
      passages: sample.map {
        AgreementPassage(
          coder: CoderID($0.0),
          code: CodeID("trust"),
          scalars: Range(between: $0.1.lowerBound, and: $0.1.upperBound)
        )
      }
    )
    let agreement = Agreement(
      documents: [document],
      coders: [CoderID("anna"), CoderID("bo")],
      categories: [AgreementCategory(CodeID("trust"))]
    )
    let found = try row(agreement, .code(CodeID("trust")))
    #expect(found.passages == [4, 3])
    #expect(found[.passages]?.figure == .value(4.0 / 7))
    #expect(found[.exactPassages]?.figure == .value(2.0 / 7))
    #expect(found[.f1]?.figure == .value(2.0 * 220 / 720))
    #expect(found[.jaccard]?.figure == .value(220.0 / 500))
    // One document cannot be drawn from.
    #expect(found[.f1]?.interval == AgreementInterval(missing: .tooFewToResample))
    let differences = agreement.disagreements.map { "\($0.kind.rawValue) \($0.scalars.lowerBound.value)" }
    #expect(differences == ["borders 200", "borders 400", "missing 700"])
  }

  @Test("Coders in another order change nothing but precision and recall, which change places", arguments: 0..<10)
  func swapped(seed: Int) throws {
    let sample = SampleAgreement(seed: seed + 50, isExclusive: seed % 2 == 0)
    var other = sample
    other.coders.reverse()
    other.documents.reverse()
    let options = AgreementOptions(unit: seed % 3 == 0 ? .characters : .turns, resamples: 0)
    let (one, two) = (sample.agreement(options), other.agreement(options))
    for (left, right) in zip(one.rows, two.rows) {
      for estimate in left.estimates {
        let mirror: [AgreementMeasure: AgreementMeasure] = [.precision: .recall, .recall: .precision]
        let same = right[mirror[estimate.measure] ?? estimate.measure]
        expectSame(estimate.figure, try #require(same).figure)
      }
    }
    #expect(one.disagreements.map(\.scalars) == two.disagreements.map(\.scalars))
    #expect(one.sources == two.sources)
  }

  @Test("Codes with other names change nothing", arguments: 0..<6)
  func renamed(seed: Int) throws {
    let sample = SampleAgreement(seed: seed + 80)
    var other = sample
    func renamed(_ code: CodeID) -> CodeID { CodeID("x" + String(code.value.reversed())) }
    other.codes = sample.codes.map(renamed)
    for index in other.documents.indices {
      for place in other.documents[index].passages.indices {
        let code = other.documents[index].passages[place].code
        other.documents[index].passages[place].code = renamed(code)
      }
    }
    let options = AgreementOptions(resamples: 50)
    let (one, two) = (sample.agreement(options), other.agreement(options))
    #expect(one.rows.map(\.estimates) == two.rows.map(\.estimates))
  }

  @Test(
    "Coders who coded the same have 1 everywhere, and no place to talk about",
    arguments: [AgreementUnit.turns, .characters]
  )
  func identical(unit: AgreementUnit) throws {
    var sample = SampleAgreement(seed: 9, documents: 6, isExclusive: true)
    for index in sample.documents.indices {
      let own = sample.documents[index].passages.filter { $0.coder == sample.coders[0] }
      sample.documents[index].judges = Set(sample.coders)
      sample.documents[index].passages = sample.coders.flatMap { coder in
        own.map { AgreementPassage(coder: coder, code: $0.code, scalars: $0.scalars) }
      }
    }
    let agreement = sample.agreement(AgreementOptions(unit: unit, resamples: 100))
    #expect(agreement.disagreements.isEmpty)
    for row in agreement.rows {
      for estimate in row.estimates {
        expectSame(estimate.figure, .value(1))
        expectSame(try #require(estimate.interval).lower, .value(1))
      }
    }
  }
}

import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokQuery

@Suite("What agreement is counted on")
struct AgreementMaterialTests {
  private let anna = CoderID("anna")
  private let bo = CoderID("bo")

  private func document(
    _ name: String,
    _ passages: [(coder: String, code: String, range: Range<Int>)],
    length: Int = 300,
    units: [Range<Int>] = [0..<90, 100..<190, 200..<290],
    judges: Set<CoderID>? = nil,
    unplaced: Int = 0
  ) -> AgreementDocument {
    AgreementDocument(
      source: StudyPath("transcripts/\(name).txt"),
      length: length,
      units: units.map { Range(between: $0.lowerBound, and: $0.upperBound) },
      passages: passages.map {
        AgreementPassage(
          coder: CoderID($0.coder),
          code: CodeID($0.code),
          scalars: Range(between: $0.range.lowerBound, and: $0.range.upperBound)
        )
      },
      judges: judges,
      unplaced: unplaced
    )
  }

  private func compare(
    _ documents: [AgreementDocument],
    _ categories: [AgreementCategory] = [AgreementCategory(CodeID("trust"))],
    _ options: AgreementOptions = AgreementOptions(resamples: 0)
  ) -> Agreement {
    Agreement(documents: documents, coders: [anna, bo], categories: categories, options: options)
  }

  @Test("Only sources that two coders have worked through count; the rest is told")
  func leftOut() {
    let found = compare([
      document("b", [("anna", "trust", 0..<40), ("bo", "trust", 0..<30), ("cecilie", "trust", 0..<9)], unplaced: 2),
      document("c", [("anna", "trust", 0..<40)], unplaced: 7),
      document("a", [("anna", "hope", 92..<98), ("bo", "trust", 91..<99)]),
      document("e", [("anna", "trust", 0..<4), ("bo", "trust", 0..<4)], units: []),
      document("f", [("cecilie", "trust", 0..<4)]),
      document("d", [], judges: [anna, bo]),
    ])
    #expect(found.sources.map(\.name) == ["a.txt", "b.txt", "d.txt"])
    #expect(found.leftOut.singlyCoded.map(\.name) == ["c.txt"])
    #expect(found.leftOut.withoutUnits.map(\.name) == ["e.txt"])
    #expect(found.leftOut.unplaced == 2)
    #expect(found.leftOut.ofOtherCoders == 1)
    #expect(found.leftOut.ofOtherCodes == 1)
    #expect(found.leftOut.outsideUnits == 1)
    #expect(found.rows.first?.units == 9)
    #expect(found.rows.first?.passages == [1, 2])
    #expect(found.rows.first?[.percent]?.figure == .value(1))
  }

  @Test("A source declared as worked through counts where one coder coded nothing")
  func declared() {
    let only = [document("a", [("anna", "trust", 0..<40)])]
    #expect(compare(only).rows.first?[.percent]?.figure == .undefined(.nothingShared))
    let options = AgreementOptions(resamples: 0, declared: [StudyPath("transcripts/a.txt")])
    let found = compare(only, [AgreementCategory(CodeID("trust"))], options)
    #expect(found.rows.first?[.percent]?.figure == .value(2.0 / 3))
    #expect(found.rows.first?[.recall]?.figure == .value(0))
    #expect(found.rows.first?[.precision]?.figure == .undefined(.nothingCoded))
    #expect(found.disagreements.map(\.lacking) == [[bo]])
  }

  @Test("One coder, a coder twice, too many coders: every figure says why there is none")
  func coders() {
    let documents = [document("a", [("anna", "trust", 0..<40), ("bo", "trust", 0..<40)])]
    let categories = [AgreementCategory(CodeID("trust"))]
    func gaps(_ coders: [CoderID]) -> Set<AgreementGap?> {
      let found = Agreement(documents: documents, coders: coders, categories: categories)
      return Set(found.rows.flatMap { $0.estimates.map(\.figure.gap) })
    }
    #expect(gaps([anna]) == [.oneCoder])
    #expect(gaps([]) == [.oneCoder])
    #expect(gaps([anna, anna]) == [.tooManyCoders])
    #expect(gaps((0..<99).map { CoderID("c\($0)") }) == [.tooManyCoders])
    #expect(gaps([anna, CoderID("dag")]) == [.nothingShared])
  }

  @Test("A theme is its codes together; passages of one coder that overlap are one")
  func themes() throws {
    let documents = [
      document("a", [("anna", "trust", 0..<40), ("anna", "doubt", 30..<60), ("bo", "doubt", 0..<60)])
    ]
    let theme = AgreementCategory(CodeID("relationship"), codes: [CodeID("trust"), CodeID("doubt")])
    let found = compare(documents, [theme, AgreementCategory(CodeID("trust"))])
    #expect(found.rows[0].passages == [1, 1])
    #expect(found.rows[0][.exactPassages]?.figure == .value(1))
    #expect(found.rows[1][.f1]?.figure == .value(0))
    #expect(found.disagreements.map(\.category) == [CodeID("trust")])
    #expect(found.disagreements.first?.instead == [CodeID("relationship")])
    // Theme and code overlap, so that places have no single value.
    let sets = try #require(found.rows.last)
    #expect(sets[.unitizing]?.figure == .undefined(.overlappingCodes))
  }

  @Test("A code that nobody used has no agreement, not a perfect one")
  func unused() throws {
    let documents = [document("a", [("anna", "trust", 0..<40), ("bo", "trust", 0..<40)])]
    let found = compare(documents, ["trust", "hope"].map { AgreementCategory(CodeID($0)) })
    for estimate in found.rows[1].estimates { #expect(estimate.figure.value == nil, "\(estimate)") }
    #expect(found.rows[1][.percent]?.figure == .undefined(.nothingCoded))
    #expect(found.rows[1][.gwet]?.figure == .undefined(.nothingCoded))
    let pooled = try #require(found.rows.first { $0.subject == .pooled })
    #expect(pooled[.cohen]?.figure == found.rows[0][.cohen]?.figure)
  }

  @Test("Every disagreement has its place, who has the code, who has not, and what they have instead")
  func disagreements() {
    let found = compare(
      [
        document(
          "a",
          [
            ("anna", "trust", 0..<40), ("bo", "hope", 10..<50), ("anna", "trust", 100..<140),
            ("bo", "trust", 100..<150), ("anna", "hope", 200..<220), ("bo", "hope", 200..<220),
          ]
        )
      ],
      ["trust", "hope"].map { AgreementCategory(CodeID($0)) }
    )
    let lines = found.disagreements.map { one in
      let who = one.stretches.map { "\($0.coder) \($0.scalars.lowerBound.value)–\($0.scalars.upperBound.value)" }
      return "\(one.kind.rawValue) \(one.category): \(who.joined(separator: ", ")); not \(one.lacking); \(one.instead)"
    }
    #expect(
      lines == [
        "missing trust: anna 0–40; not [bo]; [hope]", "missing hope: bo 10–50; not [anna]; [trust]",
        "borders trust: anna 100–140, bo 100–150; not []; []",
      ]
    )
  }

  @Test("Units are what the speakers say, sentences in it, or paragraphs where nobody speaks")
  func units() {
    let text = SourceText("I: How was it?\n\nTone: Hard. Then easy.\nØye\n\n \n# End\n")
    let turns = [Range<ByteOffset>(between: 3, and: 14), Range<ByteOffset>(between: 22, and: 43)]
    func shown(_ unit: AgreementUnit, _ turns: [Range<ByteOffset>]) -> [String] {
      unit.ranges(in: text, turns: turns).map { text.string($0) }
    }
    #expect(shown(.turns, turns) == ["How was it?", "Hard. Then easy.\nØye"])
    #expect(shown(.sentences, turns) == ["How was it?", "Hard.", "Then easy.", "Øye"])
    #expect(shown(.turns, []) == ["I: How was it?", "Tone: Hard. Then easy.\nØye", "# End"])
    #expect(shown(.characters, turns) == [])
    #expect(AgreementUnit.turns.ranges(in: SourceText(""), turns: []).isEmpty)
  }

  @Test("Odd documents do no harm: no text, places outside it, units in disorder, empty passages")
  func odd() {
    let passages = [("anna", "trust", 50..<9_999), ("bo", "trust", 60..<60), ("bo", "trust", 400..<500)]
    for unit in AgreementUnit.all {
      let options = AgreementOptions(unit: unit, resamples: 3)
      let found = compare(
        [
          document("a", passages, length: 100, units: [50..<70, 0..<90, 10..<20, 95..<300]),
          document("b", passages, length: 0), document("c", passages, length: -4),
        ],
        [AgreementCategory(CodeID("trust")), AgreementCategory(CodeID("trust"), codes: [])],
        options
      )
      #expect(found.sources.map(\.name) == ["a.txt"])
      #expect(found.rows.count == 5)
      #expect(found.disagreements.first?.scalars == Range(between: 50, and: 100))
    }
    #expect(compare([], []).rows.count == 3)
    #expect(compare([document("a", passages)], []).rows.count == 3)
  }

  @Test("A large double-coded study is quick: 200 sources of 60,000 characters, 20,000 passages")
  func large() {
    var random = SeededNumbers(77)
    let codes = (0..<200).map { CodeID("code-\($0)") }
    let documents = (0..<200).map { number in
      let passages = (0..<100).map { index -> AgreementPassage in
        let lower = random.number(below: 59_000)
        return AgreementPassage(
          coder: index % 2 == 0 ? anna : bo,
          code: codes[random.number(below: 200)],
          scalars: Range(between: lower, and: lower + 20 + random.number(below: 160))
        )
      }
      return AgreementDocument(
        source: StudyPath("transcripts/\(number).txt"),
        length: 60_000,
        units: (0..<300).map { Range(between: $0 * 200, and: $0 * 200 + 190) },
        passages: passages
      )
    }
    let clock = ContinuousClock()
    for unit in [AgreementUnit.turns, .characters] {
      let duration = clock.measure {
        let found = compare(documents, codes.map { AgreementCategory($0) }, AgreementOptions(unit: unit, resamples: 2))
        #expect(found.disagreements.count > 18_000)
      }
      // Without optimisation, on a busy machine; the benchmark has the figures.
      #expect(duration < .seconds(30))
    }
  }
}

import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

/// Figures of a study of forty turns, each coded as a whole, as other people's programs have them.
///
/// Turn by code as a table of 0 and 1; worked out with pandas 3.1.1 (`crosstab`, also `normalize="index"`) and
/// scikit-learn 1.9.1 (`jaccard_score`), from PyPI, in November 2026.
@Suite("Counts agree with reference implementations")
struct ReferenceTests {
  private static let sketch = SketchedStudy(
    """
    people
    P1 Ada A
    P2 Bo B
    P3 Cem A
    P4 Dag B
    P5 Eva B
    codes
    theme
      trust
      doubt
      skill
      money
    source ada.txt round=1
    I: And 0?
    Ada: {trust,doubt,money|well mend every well every we}
    I: And 1?
    Ada: {trust,doubt,skill,money|well every well we week}
    I: And 2?
    Ada: {trust|well every we}
    I: And 3?
    Ada: {trust,doubt,skill|well every every}
    I: And 4?
    Ada: {trust,doubt,money|every we}
    I: And 5?
    Ada: {trust|mend mend we we week}
    I: And 6?
    Ada: {doubt,skill|week bikes mend every}
    I: And 7?
    Ada: {doubt,skill|bikes bikes well}
    source bo.txt round=2
    I: And 0?
    Bo: {doubt|mend week mend every}
    I: And 1?
    Bo: {skill,money|bikes week week well}
    I: And 2?
    Bo: {trust|mend week bikes week mend}
    I: And 3?
    Bo: {trust,skill,money|we mend}
    I: And 4?
    Bo: {trust|we bikes}
    I: And 5?
    Bo: {skill|mend week bikes mend week bikes}
    I: And 6?
    Bo: {doubt,skill,money|well bikes every}
    I: And 7?
    Bo: {trust,skill|every mend we week every every}
    source cem.txt round=1
    I: And 0?
    Cem: {skill|bikes bikes bikes bikes well bikes}
    I: And 1?
    Cem: {trust,doubt,skill|well mend every}
    I: And 2?
    Cem: {trust,doubt,skill,money|every well well we}
    I: And 3?
    Cem: {trust,doubt,skill|bikes well well bikes}
    I: And 4?
    Cem: {skill,money|week mend}
    I: And 5?
    Cem: every mend we
    I: And 6?
    Cem: week mend
    I: And 7?
    Cem: {trust,skill|every mend week we every we}
    source dag.txt round=2
    I: And 0?
    Dag: {money|bikes mend week well well mend}
    I: And 1?
    Dag: {doubt|mend well we well}
    I: And 2?
    Dag: {trust,doubt,skill|well bikes week mend week well}
    I: And 3?
    Dag: {doubt|bikes we bikes}
    I: And 4?
    Dag: bikes bikes week well week
    I: And 5?
    Dag: {trust,skill|week we every every bikes}
    I: And 6?
    Dag: {money|week week}
    I: And 7?
    Dag: {trust,skill|we well mend}
    source eva.txt round=1
    I: And 0?
    Eva: {trust|bikes we well week mend bikes}
    I: And 1?
    Eva: we every we every every well
    I: And 2?
    Eva: we we bikes
    I: And 3?
    Eva: {doubt,skill|every bikes well every well we}
    I: And 4?
    Eva: {trust,doubt,skill|well bikes}
    I: And 5?
    Eva: {money|bikes every every bikes}
    I: And 6?
    Eva: every we bikes we
    I: And 7?
    Eva: well we week mend well
    """
  )

  private var sketch: SketchedStudy { Self.sketch }

  private var frame: CountingFrame { CountingFrame(sketch.study, CodeSelection(level: .codes)) }

  @Test(
    "Where stretches are whole turns, the Jaccard index and the c-coefficient are scikit-learn's jaccard_score",
    arguments: [
      ("trust", "doubt", 9, 0.34615384615384615), ("trust", "skill", 12, 0.4444444444444444),
      ("trust", "money", 5, 0.2),
      ("doubt", "skill", 11, 0.44), ("doubt", "money", 5, 0.22727272727272727), ("skill", "money", 6, 0.24),
    ]
  )
  func jaccard(one: String, other: String, pairs: Int, expected: Double) throws {
    for relation in [CoOccurrence.Relation.overlap, .sameTurn] {
      let found = sketch.counted(CoOccurrence(relation, frame))
      #expect(found.count(CodeID(one), CodeID(other)).pairs == pairs)
      let jaccard = try #require(found.jaccard(CodeID(one), CodeID(other)))
      let coefficient = try #require(found.cCoefficient(CodeID(other), CodeID(one)))
      #expect(abs(jaccard - expected) < 1e-12)
      #expect(abs(coefficient - expected) < 1e-12)
    }
  }

  @Test(
    "Passages by group, with their shares, are those of pandas' crosstab",
    arguments: [
      ("trust", [10, 9], [52.6315789474, 47.3684210526], [71.4285714286, 47.3684210526]),
      ("doubt", [9, 7], [56.25, 43.75], [64.2857142857, 36.8421052632]),
      ("skill", [10, 10], [50, 50], [71.4285714286, 52.6315789474]),
      ("money", [5, 6], [45.4545454545, 54.5454545455], [35.7142857143, 31.5789473684]),
    ]
  )
  func crosstab(code: String, counts: [Int], ofRow: [Double], ofColumn: [Double]) throws {
    let found = sketch.counted(Crosstab(by: .group, of: .segments, frame))
    #expect(found.columns.map { found.size(ofColumn: $0) } == [14, 19])
    for (place, column) in found.columns.enumerated() {
      #expect(found.count(CodeID(code), column) == counts[place])
      #expect(abs((found.rowPercentage(CodeID(code), column) ?? .nan) - ofRow[place]) < 1e-9)
      #expect(abs((found.columnPercentage(CodeID(code), column) ?? .nan) - ofColumn[place]) < 1e-9)
    }
    let people = sketch.counted(Crosstab(by: .group, of: .participants, frame))
    #expect(people.columns.map { people.count(CodeID(code), $0) } == [2, 3])
  }

  @Test(
    "Words are the sums of the words of coded turns",
    arguments: [
      ("trust", 78), ("doubt", 62), ("skill", 83), ("money", 40),
    ]
  )
  func words(code: String, words: Int) {
    #expect(sketch.counted(Frequencies(by: nil, frame)).count(CodeID(code)).words == words)
  }
}

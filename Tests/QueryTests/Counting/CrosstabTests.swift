import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Codes against attributes")
struct CrosstabTests {
  private let sketch = SmallStudy.sketch

  private func table(
    _ unit: String,
    _ measure: Crosstab.Measure,
    _ level: CodeSelection.Level = .codes,
    seed: UInt64? = nil
  ) -> [String] {
    let frame = CountingFrame(sketch.study, CodeSelection(level: level))
    let found = sketch.counted(Crosstab(by: CountingUnit(named: unit), of: measure, frame), seed: seed)
    let sizes = found.columns.map { "\(found.units.all[$0].label) N=\(found.size(ofColumn: $0))" }
    return [sizes.joined(separator: " ") + " all N=\(found.size)"]
      + found.rows.map { row in
        let cells = found.columns.map { column in
          let percentage = found.columnPercentage(row.code, column).map { "\(Int($0.rounded()))%" } ?? "–"
          return "\(found.count(row.code, column)) \(percentage)"
        }
        return "\(row.code): " + cells.joined(separator: ", ") + " of \(found.total(of: row.code))"
      }
  }

  @Test("Participants: N is who was there in coded material, without those who have withdrawn")
  func participants() {
    #expect(
      table("group", .participants) == [
        "A N=1 B N=2 C N=0 all N=3", "trust: 1 100%, 1 50%, 0 – of 2", "likeness: 1 100%, 1 50%, 0 – of 2",
        "guilt: 1 100%, 1 50%, 0 – of 2", "relief: 1 100%, 2 100%, 0 – of 3",
      ]
    )
    #expect(
      table("round", .participants) == [
        "1 N=1 2 N=3 all N=3", "trust: 1 100%, 2 67% of 2", "likeness: 0 0%, 2 67% of 2", "guilt: 1 100%, 1 33% of 2",
        "relief: 0 0%, 3 100% of 3",
      ]
    )
  }

  @Test("Segments: N is all segments of the column")
  func segments() {
    #expect(
      table("site", .segments, .themes) == [
        "North N=7 South N=4  N=1 all N=12", "relationship: 7 100%, 3 75%, 1 100% of 11",
        "change: 4 57%, 2 50%, 0 0% of 6",
      ]
    )
  }

  @Test("Documents")
  func documents() {
    #expect(
      table("round", .documents).prefix(2) == ["1 N=1 2 N=2  N=1 all N=4", "trust: 1 100%, 2 100%, 1 100% of 4"]
    )
  }

  @Test("Small columns and cells are told by the threshold")
  func small() {
    let frame = CountingFrame(sketch.study)
    let found = sketch.counted(Crosstab(by: .group, of: .participants, threshold: 2, frame))
    #expect(found.isSmall(column: 0) && !found.isSmall(column: 1) && found.isSmall(column: 2))
    #expect(found.isSmall(CodeID("trust"), 0))
    #expect(!found.isSmall(CodeID("relief"), 1))
    #expect(!found.isSmall(CodeID("trust"), 2))
    #expect(found.rowPercentage(CodeID("relief"), 1).map { ($0 * 1e6).rounded() } == 66_666_667)
  }

  @Test("Documents can come in any order, and over columns that do not overlap segments add up", arguments: 0..<20)
  func order(seed: UInt64) {
    for unit in ["group", "age", "round", "document"] {
      for measure in Crosstab.Measure.known { #expect(table(unit, measure, seed: seed) == table(unit, measure)) }
    }
    let frame = CountingFrame(sketch.study)
    let found = sketch.counted(Crosstab(by: .document, of: .segments, frame), seed: seed)
    for row in found.rows {
      #expect(found.columns.reduce(0) { $0 + found.count(row.code, $1) } == found.total(of: row.code))
    }
    #expect(found.columns.reduce(0) { $0 + found.size(ofColumn: $1) } == found.size)
  }
}

@Suite("Quote balance")
struct QuoteBalanceTests {
  @Test("Quotes of participants and themes; several codings of one stretch are one quote")
  func figures() {
    let sketch = SmallStudy.sketch
    let found = sketch.counted(QuoteBalance(CountingFrame(sketch.study)))
    func told(_ count: QuoteBalance.Count) -> String { "\(count.passages)/\(count.candidates)/\(count.selected)" }
    #expect(told(found.count()) == "11/1/1")
    #expect(found.participants.map { told(found.count(of: $0.id)) } == ["6/0/1", "3/1/0", "2/0/0", "0/0/0"])
    #expect(told(found.count(CodeID("relief"), of: ParticipantID("P2"))) == "1/1/0")
    #expect(found.quoteShare(of: ParticipantID("P1")) == 0.5)
    #expect(found.passageShare(of: ParticipantID("P1")) == 6.0 / 11)
  }

  @Test("Contrasting nodes are compared by the share of their passages that is quoted")
  func contrast() throws {
    let sketch = SmallStudy.sketch
    let found = sketch.counted(QuoteBalance(CountingFrame(sketch.study)))
    let pairs = QuoteBalance.contrasts(in: sketch.study.codeBook)
    #expect(pairs.map { "\($0.0) \($0.1)" } == ["guilt relief"])
    let contrast = try #require(found.contrast(CodeID("guilt"), CodeID("relief")))
    #expect((contrast.less.value, contrast.lessShare, contrast.moreShare) == ("guilt", 0, 0.5))
    #expect(contrast.ratio == nil && QuoteBalance.isUneven(contrast))
    #expect(found.contrast(CodeID("likeness"), CodeID("guilt")) == nil)
    let even = try #require(found.contrast(CodeID("trust"), CodeID("relief")))
    #expect(even.ratio == 0.5 / (1.0 / 6) && QuoteBalance.isUneven(even) && !QuoteBalance.isUneven(even, factor: 3.5))
  }

  @Test("A study without quotes has no shares")
  func none() {
    let sketch = SketchedStudy("people\nP1 A\ncodes\nt\nsource x.txt\nA: {t|Yes}.")
    let found = sketch.counted(QuoteBalance(CountingFrame(sketch.study)))
    #expect(found.quoteShare(of: ParticipantID("P1")) == nil)
    #expect(found.contrast(CodeID("t"), CodeID("t")) == nil)
  }
}

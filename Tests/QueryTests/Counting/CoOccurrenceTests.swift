import KodebokQuery
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Codes that stand together")
struct CoOccurrenceTests {
  private let sketch = SmallStudy.sketch

  private func found(_ relation: CoOccurrence.Relation, _ level: CodeSelection.Level = .codes) -> CoOccurrence {
    sketch.counted(CoOccurrence(relation, CountingFrame(sketch.study, CodeSelection(level: level))))
  }

  private func told(_ found: CoOccurrence) -> [String] {
    var lines: [String] = []
    for (index, one) in found.rows.enumerated() {
      for other in found.rows.dropFirst(index + 1) where found.count(one.code, other.code).pairs > 0 {
        let count = found.count(one.code, other.code)
        lines.append(
          "\(one.code) \(other.code): \(count.pairs) pairs, \(count.both) both, \(count.together) together, \(count.documents)"
        )
      }
    }
    return lines
  }

  @Test("On the same words: pairs, stretches with both, segments that meet the other, documents")
  func overlap() {
    #expect(
      told(found(.overlap)) == [
        "trust guilt: 1 pairs, 1 both, 1 together, 1", "likeness relief: 1 pairs, 1 both, 1 together, 1",
        "guilt relief: 1 pairs, 0 both, 2 together, 1",
      ]
    )
  }

  @Test("In the same turn, and within a turn; articles have no turns")
  func turns() {
    // Tone's one turn: three segments of trust, two of guilt, one stretch with both; Sofie's: one each, and relief.
    #expect(
      told(found(.sameTurn)) == [
        "trust likeness: 1 pairs, 0 both, 2 together, 1", "trust guilt: 7 pairs, 1 both, 6 together, 2",
        "trust relief: 2 pairs, 0 both, 4 together, 2", "likeness relief: 1 pairs, 1 both, 1 together, 1",
        "guilt relief: 1 pairs, 0 both, 2 together, 1",
      ]
    )
    #expect(told(found(.withinTurns(0))) == told(found(.sameTurn)))
    #expect(found(.sameTurn).withoutTurn == 1)
    // With the next turn: the interviewer's guilt meets Tone's three of trust; Per's likeness meets Sofie's.
    let near = found(.withinTurns(1))
    #expect(near.count(CodeID("guilt"), CodeID("trust")).pairs == 10)
    #expect(near.count(CodeID("likeness"), CodeID("guilt")).pairs == 1)
    #expect(found(.withinTurns(.max)).count(CodeID("trust"), CodeID("guilt")).pairs == 10)
  }

  @Test("The c-coefficient and the Jaccard index")
  func coefficients() throws {
    let found = found(.overlap)
    let (trust, guilt, relief) = (CodeID("trust"), CodeID("guilt"), CodeID("relief"))
    #expect((found.segments(of: trust), found.segments(of: guilt), found.segments(of: relief)) == (6, 4, 2))
    #expect(found.cCoefficient(trust, guilt) == 1.0 / 9)
    #expect(found.jaccard(trust, guilt) == 1.0 / 9)
    #expect(found.cCoefficient(guilt, relief) == 0.2)
    #expect(found.jaccard(relief, guilt) == 2.0 / 6)
    #expect(found.cCoefficient(trust, relief) == 0)
    #expect(found.jaccard(CodeID("none"), CodeID("neither")) == nil)
    #expect(found.cCoefficient(CodeID("none"), CodeID("neither")) == nil)
  }

  @Test("Where segments meet many of the other code, c is above 1 and then undefined, Jaccard is not")
  func crowded() {
    let sketch = SketchedStudy("people\nP1 A\ncodes\nt\nu\nsource x.txt\nA: {t|{t|{u|{u|a} b} c} d}.")
    let found = sketch.counted(CoOccurrence(.overlap, CountingFrame(sketch.study, CodeSelection(level: .codes))))
    #expect(found.count(CodeID("t"), CodeID("u")).pairs == 4)
    #expect(found.cCoefficient(CodeID("t"), CodeID("u")) == nil)
    #expect(found.jaccard(CodeID("t"), CodeID("u")) == 1)
  }

  @Test("A theme does not stand together with what is below it, nor with another theme by one code of both")
  func related() {
    // Guilt belongs to change, and to relationship by `also`: alone it ties nothing together.
    let sketch = SketchedStudy(
      "people\nP1 A\ncodes\nrelationship\n  trust\nchange\n  guilt also=relationship\nsource x.txt\nA: {guilt|Yes} {guilt,trust|no}."
    )
    let themes = sketch.counted(CoOccurrence(.overlap, CountingFrame(sketch.study, CodeSelection(level: .themes))))
    #expect(told(themes) == ["relationship change: 1 pairs, 1 both, 1 together, 1"])
    let all = sketch.counted(CoOccurrence(.overlap, CountingFrame(sketch.study)))
    #expect(
      told(all).map { $0.prefix { $0 != ":" } } == [
        "relationship change", "relationship guilt", "trust change", "trust guilt",
      ]
    )
  }

  @Test("The segments behind a cell are told in the order of the study, up to a limit")
  func pairs() {
    let found = found(.sameTurn)
    func told(_ limit: Int) -> [String] {
      found.pairs(CodeID("guilt"), CodeID("trust"), limit: limit).map { "\($0.one.quote) – \($0.other.quote)" }
    }
    #expect(
      told(100) == [
        "at all – no trust", "so – trusted her", "so – so", "so – was good", "hard [laughs] work – trusted her",
        "hard [laughs] work – so", "hard [laughs] work – was good",
      ]
    )
    #expect(told(2) == ["at all – no trust", "so – trusted her"])
    #expect(told(0).isEmpty)
  }

  @Test("A sweep finds what a look at all pairs finds", arguments: 0..<100)
  func sweep(seed: UInt64) {
    var random = SeededNumbers(seed)
    let codes = ["trust", "likeness", "guilt", "relief"]
    let segments = (0..<40).map { index in
      let start = random.number(below: 60)
      let turn = random.number(below: 8)
      return SampleMaterial.segment(
        "\(index)",
        "tone",
        codes[random.number(below: 4)],
        start..<(start + 1 + random.number(below: 15)),
        turn: turn...(turn + random.number(below: 3)),
        ["P1"],
        "Tone",
        ""
      )
    }
    let source = CodedSource(path: StudyPath("transcripts/tone.txt"), segments: segments, attending: [])
    for relation in [CoOccurrence.Relation.overlap, .sameTurn, .withinTurns(2)] {
      var found = CoOccurrence(relation, CountingFrame(sketch.study, CodeSelection(level: .codes)))
      found.add(source)
      let frame = CountingFrame(sketch.study, CodeSelection(level: .codes))
      let passages = frame.passages(segments)
      for (one, other) in [("trust", "guilt"), ("likeness", "relief"), ("guilt", "likeness")] {
        let left = passages.indices.filter { passages[$0].codes.contains(CodeID(one)) }
        let right = passages.indices.filter { passages[$0].codes.contains(CodeID(other)) }
        func meet(_ index: Int, _ with: Int) -> Bool {
          let (a, b) = (passages[index].first, passages[with].first)
          switch relation {
          case .overlap: return a.scalars.overlaps(b.scalars)
          case .sameTurn: return a.turn <= b.lastTurn && b.turn <= a.lastTurn
          case .withinTurns(let turns): return a.turn <= b.lastTurn + turns && b.turn <= a.lastTurn + turns
          }
        }
        let pairs = left.flatMap { a in right.filter { meet(a, $0) }.map { (a, $0) } }
        let together = Set(pairs.flatMap { [$0.0, $0.1] })
        let count = found.count(CodeID(one), CodeID(other))
        #expect(count.pairs == pairs.count)
        #expect(count.both == Set(left).intersection(right).count)
        #expect(count.together == together.count)
        #expect(found.pairs(CodeID(one), CodeID(other), limit: 10_000).count == pairs.count)
      }
    }
  }

  @Test("Documents can come in any order", arguments: 0..<20)
  func order(seed: UInt64) {
    let empty = CoOccurrence(.sameTurn, CountingFrame(sketch.study))
    let (plain, shuffled) = (sketch.counted(empty), sketch.counted(empty, seed: seed))
    #expect(told(plain) == told(shuffled))
    let quotes = { (found: CoOccurrence) in
      found.pairs(CodeID("trust"), CodeID("guilt"), limit: 100).map { $0.one.quote + $0.other.quote }
    }
    #expect(quotes(plain) == quotes(shuffled))
  }
}

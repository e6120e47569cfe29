import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("The work matrix")
struct WorkMatrixTests {
  private let sketch = SmallStudy.sketch

  /// Rows as lines, cells divided by bars, each with the places it holds.
  private func table(_ level: CodeSelection.Level, _ unit: String, seed: UInt64? = nil) -> String {
    let frame = CountingFrame(sketch.study, CodeSelection(level: level))
    let matrix = sketch.counted(WorkMatrix(by: CountingUnit(named: unit), frame), seed: seed)
    let head = matrix.columns.map { column in
      let unit = matrix.units.all[column]
      return unit.meaning == .value ? unit.label : "(\(unit.meaning))"
    }
    let lines = matrix.rows.map { row in
      ([row.label]
        + matrix.columns.map { column in
          matrix.passages(row.code, column).map { "\($0.source.name.prefix(1))\($0.reference)" }.joined(separator: " ")
        }).joined(separator: " | ")
    }
    return ([([""] + head).joined(separator: " | ")] + lines).joined(separator: "\n")
  }

  @Test("Themes by participant: every cell is there, in the order of code book and table")
  func themes() {
    #expect(
      table(.themes, "participant") == """
         | Tone | Sofie | Per | Ida | (nobody)
        Relationship | a1 a1–2 t2 t2 t2 t2 | g1 g1 | a1–2 g2 |  | p1 t1
        Change | a1–2 t2 t2 | g1 g1 | a1–2 |  | t1
        """
    )
  }

  @Test("Codes by group and by document")
  func codes() {
    #expect(
      table(.codes, "group") == """
         | A | B | C | (nobody)
        Trust | a1 t2 t2 t2 | g1 |  | p1
        Likeness | a1–2 | a1–2 g2 |  |\u{20}
        Guilt | t2 t2 | g1 |  | t1
        Relief | a1–2 | a1–2 g1 |  |\u{20}
        """
    )
    #expect(
      table(.codes, "round") == """
         | 1 | 2 | (notStated)
        Trust | t2 t2 t2 | a1 g1 | p1
        Likeness |  | a1–2 g2 |\u{20}
        Guilt | t1 t2 t2 | g1 |\u{20}
        Relief |  | a1–2 g1 |\u{20}
        """
    )
  }

  @Test("The order in which documents come makes no difference", arguments: 0..<20)
  func order(seed: UInt64) {
    for unit in ["participant", "group", "document", "site", "kind", "age"] {
      #expect(table(.all, unit, seed: seed) == table(.all, unit))
    }
  }

  @Test("Columns of numbers stand by size, others as in the table")
  func columns() {
    let frame = CountingFrame(sketch.study)
    func labels(_ unit: String) -> String {
      UnitColumns(CountingUnit(named: unit), in: frame).all.dropLast(2).map(\.label).joined(separator: " ")
    }
    #expect(labels("age") == "38 51 60")
    #expect(labels("group") == "A B C")
    #expect(labels("site") == "North South")
    #expect(labels("kind") == "article transcript")
  }

  @Test("A row's total counts a passage once, however many columns it stands in")
  func totals() {
    let frame = CountingFrame(sketch.study)
    let matrix = sketch.counted(WorkMatrix(by: .participant, frame))
    #expect(matrix.total(of: CodeID("likeness")) == 2)
    #expect(matrix.total(of: CodeID("relationship")) == 11)
    let columns = UnitColumns(.participant, in: frame)
    #expect(matrix.total(ofColumn: 0) == 6)
    #expect(matrix.total(ofColumn: columns.nobody) == 2)
  }

  @Test("A cell shows the summary that the researcher wrote about the code and the person")
  func summaries() {
    var study = sketch.study
    func memo(_ id: String, _ about: [String], _ kind: String) -> Memo {
      Memo(
        id: id,
        title: id,
        about: about,
        date: "",
        kind: kind,
        certainty: "",
        text: "",
        file: StudyPath("memos/x.md"),
        range: ByteOffset(0)..<ByteOffset(0),
        line: 0
      )
    }
    study.memos = [
      memo("a", ["trust", "P1"], "summary"), memo("b", ["trust", "tone"], "Sammendrag"),
      memo("c", ["trust", "P1"], "observation"), memo("d", ["trust"], "summary"),
      memo("e", ["shame", "Sofie"], "condensate"),
    ]
    let matrix = WorkMatrix(by: .participant, CountingFrame(study))
    #expect(matrix.summaries(CodeID("trust"), 0).map(\.id) == ["a", "b"])
    #expect(matrix.summaries(CodeID("guilt"), 1).map(\.id) == ["e"])
    #expect(matrix.summaries(CodeID("guilt"), 0).isEmpty)
  }
}

@Suite("One person on one theme")
struct PersonByThemeTests {
  @Test("Passages stand in the order in which they were said, with what was new and what was not said again")
  func order() {
    let sketch = SmallStudy.sketch
    let found = sketch.counted(PersonByTheme(of: ParticipantID("P1"), on: CodeID("relationship"), in: sketch.study))
    let told = found.occasions.map { occasion in
      let quotes = occasion.passages.map { $0.quote.split(separator: "\n")[0] }.joined(separator: ", ")
      return "\(occasion.source.name) \(occasion.round): \(quotes); new \(occasion.new), missing \(occasion.missing)"
    }
    #expect(
      told == [
        "tone.txt 1: trusted her, so, hard [laughs] work, was good; new [trust, guilt], missing []",
        "again.txt 2: trust her still, What a relief; new [likeness], missing [guilt]",
      ]
    )
    let rounds = PersonByTheme.newByRound(found.occasions).map { "\($0.round) \($0.new)" }
    #expect(rounds == ["1 [trust, guilt]", "2 [likeness]"])
  }

  @Test("Somebody who has withdrawn has no passages")
  func withdrawn() {
    let sketch = SmallStudy.sketch
    #expect(sketch.counted(PersonByTheme(of: ParticipantID("P4"), on: nil, in: sketch.study)).occasions.isEmpty)
  }
}

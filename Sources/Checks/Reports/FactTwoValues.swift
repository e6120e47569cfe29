import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// One statement about the field with two different values in one report.
  static let factTwoValues = Rule(
    "fact-two-values",
    .warning,
    reports: { evidence in
      evidence.reports.flatMap { report in
        let manuscript = report.manuscript
        return manuscript.fieldConflicts(memory: evidence.memory?.manuscripts).map { conflict in
          let first = manuscript.place(conflict.first.range)
          let other = manuscript.text.string(conflict.first.range).withoutMargins
          return Finding(
            at: manuscript.place(conflict.second.range),
            [
              "printed": .text(manuscript.text.string(conflict.second.range).withoutMargins), "other": .text(other),
              "otherLine": .number(first.start.line + 1),
            ],
            related: [Finding.Related(first, role: "printed", facts: ["other": .text(other)])]
          )
        }
      }
    }
  )
}

import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A number of the study that is printed otherwise than it is.
  static let factDiffers = Rule(
    "fact-differs",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.facts.compactMap { fact, manuscript in
        guard let value = evidence.value(of: fact, in: manuscript), !fact.prints(value) else { return nil }
        let shown: Fact
        if case .count(let count) = value { shown = .number(count) } else { shown = .text(value.shown) }
        return Finding(
          at: manuscript.place(fact.range),
          [
            "printed": .text(fact.words), "value": shown, "name": .text(fact.name),
            "corrected": .text(fact.written(value)),
          ]
        )
      }
    }
  )
}

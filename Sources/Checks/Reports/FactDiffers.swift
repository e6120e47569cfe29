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
        guard fact.fact != nil, let value = evidence.value(of: fact, in: manuscript), fact.printed != value else {
          return nil
        }
        let words = manuscript.text.string(fact.range)
        return Finding(
          at: manuscript.place(fact.range),
          [
            "printed": .text(words), "value": .number(value), "name": .text(fact.name),
            "corrected": .text(fact.written(value, like: words)),
          ]
        )
      }
    }
  )
}

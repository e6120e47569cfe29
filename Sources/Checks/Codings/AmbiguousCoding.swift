import KodebokStudyModel

extension Rule {
  /// A coding whose words stand in several places that fit equally well.
  static let ambiguousCoding = Rule(
    "ambiguous-coding",
    .warning,
    mending: .byChoice,
    document: { study, document in
      document.codings.compactMap { placed in
        guard case .ambiguous(let places) = placed.outcome else { return nil }
        return Finding(
          on: placed,
          in: document,
          ["count": .number(places), "label": .text(study.codeBook.label(placed.code))]
        )
      }
    }
  )
}

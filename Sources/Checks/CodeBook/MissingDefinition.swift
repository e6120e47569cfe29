import KodebokStudyModel

extension Rule {
  /// A code that nobody has said the meaning of.
  static let missingDefinition = Rule(
    "missing-definition",
    .information,
    mending: .byChoice,
    study: { study, _ in
      let book = study.codeBook
      return book.codes.compactMap { code in
        guard code.kind == .code, !code.isParked, code.definition.isEmpty, code.include.isEmpty else { return nil }
        return Finding(at: book.place(code.labelRange), ["code": .text(code.id.value), "label": .text(code.label)])
      }
    }
  )
}

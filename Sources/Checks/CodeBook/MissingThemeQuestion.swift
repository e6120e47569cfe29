import KodebokStudyModel

extension Rule {
  /// A theme that answers no research question, or a research question that no theme answers.
  static let missingThemeQuestion = Rule(
    "missing-theme-question",
    .information,
    study: { study, _ in
      let questions = study.entries.filter { $0.kind == .researchQuestion }
      guard !questions.isEmpty else { return [] }
      let book = study.codeBook
      var answered: Set<String> = []
      var themesWithAnswer: Set<Int> = []
      for (index, code) in book.codes.enumerated() where !code.answers.isEmpty {
        answered.formUnion(code.answers)
        themesWithAnswer.insert(book.theme(of: index))
      }
      var findings = book.codes.indices.compactMap { index -> Finding? in
        let code = book.codes[index]
        guard code.kind == .theme, code.parent == nil, !code.isFact, !code.isParked, !themesWithAnswer.contains(index)
        else { return nil }
        return Finding(at: book.place(code.labelRange), ["code": .text(code.id.value), "label": .text(code.label)])
      }
      guard !book.codes.isEmpty else { return findings }
      for question in questions where !answered.contains(question.id) {
        findings.append(
          Finding(
            at: Place(file: question.file, line: question.line + 1),
            variant: "question",
            ["question": .text(question.id), "label": .text(question.label)]
          )
        )
      }
      return findings
    }
  )
}

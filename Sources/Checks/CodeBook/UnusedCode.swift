import KodebokStudyModel

extension Rule {
  /// A code without any coding, in a study where coding has begun.
  static let unusedCode = Rule(
    "unused-code",
    .hint,
    mending: .byChoice,
    study: { study, tallies in
      let book = study.codeBook
      var used: Set<CodeID> = []
      for tally in tallies { for use in tally.uses { used.insert(use.code) } }
      guard !used.isEmpty else { return [] }
      return book.codes.compactMap { code in
        guard code.kind == .code, !code.isParked, !used.contains(code.id) else { return nil }
        return Finding(at: book.place(code.labelRange), ["code": .text(code.id.value), "label": .text(code.label)])
      }
    }
  )
}

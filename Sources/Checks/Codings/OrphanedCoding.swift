import KodebokStudyModel

extension Rule {
  /// A coding whose words are no longer in the source.
  static let orphanedCoding = Rule(
    "orphaned-coding",
    .error,
    mending: .byChoice,
    document: { study, document in
      document.codings.compactMap { placed in
        guard placed.outcome == .orphaned else { return nil }
        return Finding(on: placed, in: document, ["label": .text(study.codeBook.label(placed.code))])
      }
    }
  )
}

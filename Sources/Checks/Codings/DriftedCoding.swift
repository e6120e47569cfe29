import KodebokStudyModel
import KodebokText

extension Rule {
  /// A coding whose words were changed in the source after it was made.
  static let driftedCoding = Rule(
    "drifted-coding",
    .warning,
    mending: .byChoice,
    document: { study, document in
      document.codings.compactMap { placed in
        guard case .drifted = placed.outcome else { return nil }
        return Finding(
          on: placed,
          in: document,
          ["now": .text(document.text.string(placed.range)), "label": .text(study.codeBook.label(placed.code))]
        )
      }
    }
  )
}

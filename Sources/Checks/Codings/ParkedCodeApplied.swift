import KodebokStudyModel

extension Rule {
  /// A coding whose code has been set aside.
  static let parkedCodeApplied = Rule(
    "parked-code-applied",
    .information,
    mending: .byChoice,
    document: { study, document in
      let book = study.codeBook
      guard book.codes.contains(where: \.isParked) else { return [] }
      return document.codings.compactMap { placed in
        guard let code = book[placed.code], code.isParked else { return nil }
        let heading = Finding.Related(book.place(code.labelRange), role: "heading", facts: ["label": .text(code.label)])
        return Finding(on: placed, in: document, ["label": .text(code.label)], related: [heading])
      }
    }
  )
}

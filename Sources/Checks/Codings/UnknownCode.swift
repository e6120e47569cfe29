import KodebokStudyModel

extension Rule {
  /// A coding whose code the code book does not have.
  static let unknownCode = Rule(
    "unknown-code",
    .error,
    mending: .unasked,
    document: { study, document in
      let book = study.codeBook
      var guesses: [CodeID: String?] = [:]
      var findings: [Finding] = []
      for placed in document.codings where placed.node < 0 && book.indices[placed.code] == nil {
        var facts: [String: Fact] = [:]
        if let label = placed.coding.label, !label.isEmpty {
          facts["label"] = .text(label)
          findings.append(Finding(on: placed, in: document, variant: "new", facts))
          continue
        }
        let guess: String?
        if let known = guesses[placed.code] {
          guess = known
        } else {
          guess = Likeness.best(for: placed.code.value, among: book.codes.lazy.map(\.id.value))
          guesses[placed.code] = .some(guess)
        }
        if let guess { facts["similar"] = .text(guess) }
        findings.append(Finding(on: placed, in: document, variant: guess == nil ? "" : "similar", facts))
      }
      return findings
    }
  )
}

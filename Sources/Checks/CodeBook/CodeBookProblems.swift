import KodebokStudyModel
import KodebokText

extension Rule {
  /// Two headings of the code book with one id, or with ids that differ only by case.
  static let duplicateID = Rule(
    "duplicate-id",
    .error,
    mending: .unasked,
    study: { study, _ in
      let book = study.codeBook
      return book.problems.compactMap { problem in
        switch problem {
        case .duplicateID(let id, let first, let second):
          return Finding(
            at: book.place(second),
            ["code": .text(id.value)],
            related: [Finding.Related(book.place(first), role: "first")]
          )
        case .caseOnly(let one, let other, let first, let second):
          return Finding(
            at: book.place(second),
            variant: "case",
            ["code": .text(other.value), "other": .text(one.value)],
            related: [Finding.Related(book.place(first), role: "first")]
          )
        case .aliasTaken(let id, let range):
          return Finding(at: book.place(range), variant: "alias", ["code": .text(id.value)])
        default: return nil
        }
      }
    }
  )

  /// A node of the code book that is its own ancestor.
  static let codeCycle = Rule(
    "code-cycle",
    .error,
    study: { study, _ in
      let book = study.codeBook
      return book.problems.compactMap { problem in
        guard case .cycle(let ids, let range) = problem else { return nil }
        return Finding(at: book.place(range), ["codes": .list(ids.map(book.label)), "ids": .list(ids.map(\.value))])
      }
    }
  )

  /// An attribute that cannot be read, an id with other characters than it may have, a colour that is none.
  static let invalidAttribute = Rule(
    "invalid-attribute",
    .warning,
    study: { study, _ in
      let book = study.codeBook
      return book.problems.compactMap { problem in
        switch problem {
        case .malformedAttributes(let range):
          return Finding(at: book.place(range), ["text": .text(book.text.string(range))])
        case .invalidID(let text, let range):
          return Finding(at: book.place(range), variant: "id", ["text": .text(text)])
        case .invalidColor(let text, let range):
          return Finding(at: book.place(range), variant: "color", ["text": .text(text)])
        default: return nil
        }
      }
    }
  )

  /// An attribute that names a code or question that is not there.
  static let unknownReference = Rule(
    "unknown-reference",
    .warning,
    study: { study, _ in
      let book = study.codeBook
      var findings = book.problems.compactMap { problem -> Finding? in
        guard case .unknownReference(let attribute, let id, let range) = problem else { return nil }
        var facts: [String: Fact] = ["attribute": .text(attribute), "name": .text(id.value)]
        let similar = Likeness.best(for: id.value, among: book.codes.lazy.map(\.id.value))
        if let similar { facts["similar"] = .text(similar) }
        return Finding(at: book.place(range), variant: similar == nil ? "" : "similar", facts)
      }
      findings += book.unknownQuestions("answers", of: .researchQuestion, in: study) { $0.answers }
      findings += book.unknownQuestions("guide", of: .guideQuestion, in: study) { $0.guide.map { [$0] } ?? [] }
      return findings
    }
  )
}

extension CodeBook {
  /// The findings about questions that codes name and no file asks; none where the study has written no such question.
  fileprivate func unknownQuestions(
    _ attribute: String,
    of kind: OutlineEntry.Kind,
    in study: Study,
    named: (Code) -> [String]
  ) -> [Finding] {
    // In a guide a question may be a plain heading, so every name in such a file counts.
    let files = Set(study.entries.lazy.filter { $0.kind == kind }.map(\.file))
    let known = Set(
      study.entries.lazy.filter { $0.kind == kind || (kind == .guideQuestion && files.contains($0.file)) }.map(\.id)
    )
    guard !known.isEmpty else { return [] }
    return codes.flatMap { code in
      named(code).filter { !known.contains($0) }.map { name in
        Finding(
          at: place(code.labelRange),
          variant: "question",
          [
            "attribute": .text(attribute), "name": .text(name), "code": .text(code.id.value),
            "label": .text(code.label),
          ]
        )
      }
    }
  }
}

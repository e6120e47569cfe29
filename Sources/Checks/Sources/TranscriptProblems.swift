import KodebokStudyModel
import KodebokText

extension Document {
  /// The findings about problems of one kind in the text.
  fileprivate func findings(about kind: Transcript.Problem.Kind) -> [Finding] {
    transcript.problems.compactMap { problem in
      guard problem.kind == kind else { return nil }
      let facts: [String: Fact] = ["text": .text(text.string(problem.range)), "source": .text(source.path.value)]
      return Finding(at: place(problem.range), facts)
    }
  }
}

extension Rule {
  /// A cue of a subtitle file whose times cannot be read or run backwards.
  static let brokenCue = Rule(
    "broken-cue",
    .warning,
    document: { _, document in
      document.findings(about: .brokenCue)
    }
  )

  /// A bracketed stretch that no declared notation covers.
  static let undeclaredNotation = Rule(
    "undeclared-notation",
    .information,
    document: { study, document in
      study.settings.notation == nil ? [] : document.findings(about: .undeclaredNotation)
    }
  )

  /// A bracket without its partner.
  static let unbalancedNotation = Rule(
    "unbalanced-notation",
    .warning,
    document: { _, document in
      document.findings(about: .unbalancedNotation)
    }
  )

  /// A quotation mark without its partner in the turn.
  static let unbalancedQuotationMarks = Rule(
    "unbalanced-quotation-marks",
    .hint,
    document: { _, document in
      document.findings(about: .unbalancedQuotationMark)
    }
  )
}

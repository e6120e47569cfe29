import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// One passage printed twice in different wordings.
  static let quotePrintedTwice = Rule(
    "quote-printed-twice",
    .warning,
    reports: { evidence in
      evidence.repeated.pairs.compactMap { pair in
        let (first, second) = (pair.first, pair.second)
        guard let shared = pair.shared, first.print(of: shared) != second.print(of: shared) else { return nil }
        return evidence.finding(second, pair.secondIn, other: first, pair.firstIn)
      }
    }
  )
}

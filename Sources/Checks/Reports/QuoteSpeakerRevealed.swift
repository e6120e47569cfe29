import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// One passage printed without a name and again with one.
  static let quoteSpeakerRevealed = Rule(
    "quote-speaker-revealed",
    .information,
    reports: { evidence in
      evidence.repeated.pairs.compactMap { pair in
        let (first, second) = (pair.first, pair.second)
        guard pair.shared != nil, first.isNamed != second.isNamed else { return nil }
        return first.isNamed
          ? evidence.finding(first, pair.firstIn, other: second, pair.secondIn)
          : evidence.finding(second, pair.secondIn, other: first, pair.firstIn)
      }
    }
  )
}

import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A number or a word for how many that does not agree with who says it.
  static let claimCount = Rule(
    "claim-count",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        guard claim.isCounted, !claim.claim.quantity.holds(claim.says.count, of: claim.all, shares: evidence.shares)
        else { return nil }
        return evidence.finding(claim, variant: claim.says.isEmpty ? "nobody" : "")
      }
    }
  )
}

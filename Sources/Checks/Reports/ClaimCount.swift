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
        let (says, quantity) = (claim.says.count, claim.claim.quantity)
        guard claim.isCounted, !quantity.holds(says, of: claim.all, shares: evidence.shares) else { return nil }
        // It may be about those who were asked.
        if !claim.notAsked.isEmpty, quantity.holds(says, of: claim.all - claim.notAsked.count, shares: evidence.shares)
        {
          return nil
        }
        return evidence.finding(claim, variant: claim.says.isEmpty ? "nobody" : "")
      }
    }
  )
}

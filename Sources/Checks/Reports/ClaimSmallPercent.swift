import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A percentage of so few people that one of them is more than five hundredths.
  static let claimSmallPercent = Rule(
    "claim-small-percent",
    .information,
    mending: .byChoice,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        guard claim.isCounted, case .percent = claim.claim.quantity, claim.all > 0, claim.all < 20 else { return nil }
        return evidence.finding(claim)
      }
    }
  )
}

import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A sentence about how many, without a link that says what is counted.
  static let claimUnbound = Rule(
    "claim-unbound",
    nil,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        claim.claim.link == nil ? evidence.finding(claim) : nil
      }
    }
  )
}

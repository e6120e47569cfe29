import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A claim about so many of a number that is not that of the participants.
  static let claimDenominator = Rule(
    "claim-denominator",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        guard claim.isCounted, case .count(_, of: let whole?) = claim.claim.quantity, whole != claim.all,
          whole != claim.all - claim.notAsked.count
        else {
          return nil
        }
        return evidence.finding(claim, variant: claim.claim.group.isEmpty ? "" : "group", ["whole": .number(whole)])
      }
    }
  )
}

import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A claim about everybody, or nearly, that somebody contradicts.
  static let claimContradicted = Rule(
    "claim-contradicted",
    .information,
    reports: { evidence in
      evidence.claims.compactMap { claim in
        guard claim.isCounted, !claim.against.isEmpty else { return nil }
        switch claim.claim.quantity {
        case .words(.all), .words(.nearlyAll): break
        case .count(let number, of: let whole?) where number == whole: break
        case .percent(100, isAbout: false): break
        default: return nil
        }
        return evidence.finding(
          claim,
          ["people": .list(claim.against.map(\.name)), "contradicting": .number(claim.against.count)]
        )
      }
    }
  )
}

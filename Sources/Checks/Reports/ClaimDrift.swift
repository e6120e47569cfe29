import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// The same claim with another number or another word for how many in a later place.
  static let claimDrift = Rule(
    "claim-drift",
    .warning,
    reports: { evidence in
      var first: [Key: CountedClaim] = [:]
      return evidence.claims.compactMap { claim in
        guard let subject = claim.subject else { return nil }
        let key = Key(subject: subject, group: claim.claim.group)
        guard let earlier = first[key] else {
          first[key] = claim
          return nil
        }
        guard earlier.claim.quantity.disagrees(with: claim.claim.quantity, of: claim.all, evidence.shares) else {
          return nil
        }
        let place = earlier.manuscript.place(earlier.claim.range)
        let words = earlier.manuscript.text.string(earlier.claim.range)
        var finding = evidence.finding(
          claim,
          [
            "other": .text(words), "file": .text(earlier.manuscript.path.value),
            "otherLine": .number(place.start.line + 1),
          ]
        )
        finding.related = [Finding.Related(place, role: "printed", facts: ["other": .text(words)])]
        return finding
      }
    }
  )

  private struct Key: Hashable {
    var subject: ClaimSubject
    var group: String
  }
}

extension Quantity {
  /// Whether two quantities cannot both be meant: there is no number of people for which both hold, or both are words
  /// and not the same.
  fileprivate func disagrees(with other: Quantity, of all: Int, _ shares: [String: ClosedRange<Double>]) -> Bool {
    if case .words(let one) = self, case .words(let two) = other { return one != two }
    return !(0...max(all, 0)).contains {
      holds($0, of: all, shares: shares) && other.holds($0, of: all, shares: shares)
    }
  }
}

import KodebokStudyModel
import KodebokText

extension Rule {
  /// Two codes that exclude each other, applied to overlapping passages by one coder.
  static let exclusiveCodesTogether = Rule(
    "exclusive-codes-together",
    .warning,
    mending: .byChoice,
    document: { study, document in
      let partners = study.codeBook.exclusions
      guard !partners.isEmpty else { return [] }
      var reaching: [ExclusiveUse: PlacedCoding] = [:]
      var findings: [Finding] = []
      for placed in document.codings where placed.isPlaced {
        guard let others = partners[placed.code] else { continue }
        for other in others {
          guard let earlier = reaching[ExclusiveUse(coder: placed.coder, code: other)],
            earlier.range.upperBound > placed.range.lowerBound
          else { continue }
          let related = Finding.Related(
            document.place(earlier.range),
            role: "other",
            facts: ["code": .text(other.value)]
          )
          let facts: [String: Fact] = [
            "label": .text(study.codeBook.label(placed.code)), "other": .text(study.codeBook.label(other)),
            "otherCode": .text(other.value), "otherCoding": .text(earlier.coding.id.value),
          ]
          findings.append(Finding(on: placed, in: document, facts, related: [related]))
        }
        let key = ExclusiveUse(coder: placed.coder, code: placed.code)
        if let before = reaching[key], before.range.upperBound >= placed.range.upperBound { continue }
        reaching[key] = placed
      }
      return findings
    }
  )
}

/// Whose use of which code a sweep has seen.
private struct ExclusiveUse: Hashable {
  var coder: CoderID
  var code: CodeID
}

extension CodeBook {
  /// The codes that exclude each code, in both directions, sorted.
  var exclusions: [CodeID: [CodeID]] {
    var result: [CodeID: Set<CodeID>] = [:]
    for code in codes where !code.excludes.isEmpty {
      for other in code.excludes where self[other] != nil {
        let other = resolved(other)
        guard other != code.id else { continue }
        result[code.id, default: []].insert(other)
        result[other, default: []].insert(code.id)
      }
    }
    return result.mapValues { $0.sorted() }
  }
}

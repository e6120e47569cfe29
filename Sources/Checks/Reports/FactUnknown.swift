import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A link to a number of the study that does not exist.
  static let factUnknown = Rule(
    "fact-unknown",
    .warning,
    reports: { evidence in
      evidence.facts.compactMap { fact, manuscript in
        guard fact.fact == nil else { return nil }
        let names = StudyFact.allCases.map(\.rawValue).sorted()
        let similar = Likeness.best(for: fact.name, among: names)
        var facts: [String: Fact] = ["name": .text(fact.name), "names": .list(names)]
        if let similar { facts["similar"] = .text(similar) }
        return Finding(at: manuscript.place(fact.range), variant: similar == nil ? "" : "similar", facts)
      }
    }
  )
}

import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A link to a number of the study that does not exist.
  static let factUnknown = Rule(
    "fact-unknown",
    .warning,
    reports: { evidence in
      evidence.facts.compactMap { fact, manuscript in
        if fact.fact == .agreement, fact.measure == nil {
          let names = AgreementMeasure.all.map(\.rawValue)
          let facts: [String: Fact] = ["name": .text(fact.part), "names": .list(names)]
          return Finding(at: manuscript.place(fact.range), variant: "measure", facts)
        }
        if fact.fact == .agreement, evidence.value(of: fact, in: manuscript) == nil {
          return Finding(at: manuscript.place(fact.range), variant: "agreement", ["name": .text(fact.name)])
        }
        if fact.fact == .pages, evidence.study.settings.reports.pageWords == nil {
          return Finding(at: manuscript.place(fact.range), variant: "pages", ["name": .text(fact.name)])
        }
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

import KodebokDisclosure
import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// Attributes of one participant that a report tells in several places and that together fit hardly anybody else.
  static let identifierJigsaw = Rule(
    "identifier-jigsaw",
    .information,
    reports: { evidence in
      guard evidence.study.settings.smallestGroup > 0 else { return [] }
      let jigsaw = Jigsaw(
        evidence.reports.map(\.manuscript),
        of: evidence.study,
        names: evidence.names,
        memory: evidence.memory?.jigsaw
      )
      return jigsaw.portraits.compactMap { portrait in
        guard let completing = portrait.completing else { return nil }
        let told = portrait.pieces[...completing]
        var finding = Finding(
          at: told[completing].place,
          variant: portrait.fitting < 2 ? "" : "few",
          [
            "person": .text(portrait.name), "told": .list(told.map { $0.attribute + " " + $0.value }),
            "count": .number(portrait.fitting), "all": .number(jigsaw.participants),
          ]
        )
        finding.related = told.dropLast().map { piece in
          Finding.Related(piece.place, role: "told", facts: ["told": .text(piece.attribute + " " + piece.value)])
        }
        return finding
      }
    }
  )
}

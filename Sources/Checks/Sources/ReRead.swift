import KodebokCodeBook
import KodebokStudyModel

extension Rule {
  /// A source that was coded before a code was made: it has a list of its own, so the rule is off until asked for.
  static let reRead = Rule(
    "re-read",
    nil,
    study: { study, tallies in
      RereadList(of: study, tallies: tallies).entries.map { entry in
        let labels = entry.codes.map { study.codeBook.label($0.code) }
        let facts: [String: Fact] = [
          "source": .text(entry.source.value), "codes": .list(labels), "count": .number(labels.count),
          "date": .text(entry.last),
        ]
        return Finding(at: Place(file: entry.source), facts)
      }
    }
  )
}

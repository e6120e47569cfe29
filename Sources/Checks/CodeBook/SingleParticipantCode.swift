import KodebokStudyModel

extension Rule {
  /// A code that only one participant's words carry, in a study where several speak in coded sources.
  static let singleParticipantCode = Rule(
    "single-participant-code",
    .hint,
    study: { study, tallies in
      let book = study.codeBook
      var speaking: Set<ParticipantID> = []
      var holders: [CodeID: Set<ParticipantID>] = [:]
      var segments: [CodeID: Int] = [:]
      for tally in tallies where tally.codings > 0 {
        speaking.formUnion(tally.participants)
        for use in tally.uses {
          holders[use.code, default: []].formUnion(use.participants)
          segments[use.code, default: 0] += use.segments
        }
      }
      guard speaking.count > 1 else { return [] }
      return book.codes.compactMap { code in
        guard !code.isFact, !code.isParked, let people = holders[code.id], people.count == 1, let one = people.first
        else { return nil }
        let facts: [String: Fact] = [
          "code": .text(code.id.value), "label": .text(code.label), "count": .number(segments[code.id] ?? 0),
          "participant": .text(study.participants[one.value]?.name ?? one.value), "all": .number(speaking.count),
        ]
        return Finding(at: book.place(code.labelRange), facts)
      }
    }
  )
}

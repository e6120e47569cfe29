import KodebokStudyModel
import KodebokText

extension Rule {
  /// A passage that holds the words of several people.
  ///
  /// A short "yes?" of the interviewer inside an answer is how people talk and no finding; a passage that begins with
  /// the question is.
  static let codingAcrossSpeakers = Rule(
    "coding-across-speakers",
    .information,
    document: { study, document in
      let transcript = document.transcript
      guard transcript.speakers.count > 1 else { return [] }
      let isRole = transcript.speakers.map { label in
        if case .role = study.speaker(label, in: document.source.path) { true } else { false }
      }
      var findings: [Finding] = []
      for placed in document.codings where placed.isPlaced && !placed.range.isEmpty {
        let turns = transcript.turnIndices(touching: placed.range)
        guard turns.count > 1 else { continue }
        var people: [Int] = []
        var begins: Int?
        for turn in turns {
          guard let speaker = transcript.turns[turn].speaker, transcript.turns[turn].body.overlaps(placed.range) else {
            continue
          }
          if begins == nil { begins = speaker }
          if !isRole[speaker], !people.contains(speaker) { people.append(speaker) }
        }
        let asks = begins.map { isRole[$0] } ?? false
        guard people.count > 1 || (asks && !people.isEmpty) else { continue }
        var names = people.map { transcript.speakers[$0] }
        if asks, let begins { names.insert(transcript.speakers[begins], at: 0) }
        let facts: [String: Fact] = [
          "speakers": .list(names), "count": .number(names.count), "label": .text(study.codeBook.label(placed.code)),
        ]
        findings.append(Finding(on: placed, in: document, variant: people.count > 1 ? "" : "question", facts))
      }
      return findings
    }
  )
}

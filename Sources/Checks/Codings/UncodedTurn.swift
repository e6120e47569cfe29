import KodebokStudyModel
import KodebokText

extension Rule {
  /// A participant's turn that no passage touches; off until asked for.
  static let uncodedTurn = Rule(
    "uncoded-turn",
    nil,
    document: { study, document in
      guard document.source.kind == .transcript else { return [] }
      let transcript = document.transcript
      let isRole = transcript.speakers.map { label in
        if case .role = study.speaker(label, in: document.source.path) { true } else { false }
      }
      let codings = document.codings.filter(\.isPlaced)
      var next = 0
      var reached = ByteOffset(0)
      var findings: [Finding] = []
      for turn in transcript.turns where !turn.body.isEmpty {
        while next < codings.count, codings[next].range.lowerBound < turn.body.upperBound {
          reached = max(reached, codings[next].range.upperBound)
          next += 1
        }
        guard reached <= turn.body.lowerBound, let speaker = turn.speaker, !isRole[speaker] else { continue }
        let facts: [String: Fact] = [
          "speaker": .text(transcript.speakers[speaker]), "source": .text(document.source.path.value),
        ]
        findings.append(Finding(at: document.place(turn.body), facts))
      }
      return findings
    }
  )
}

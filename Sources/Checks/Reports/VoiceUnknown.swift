import KodebokManuscript
import KodebokStudyModel

extension Rule {
  /// Words bound to a person who is not in the participants table, or has withdrawn.
  static let voiceUnknown = Rule(
    "voice-unknown",
    .warning,
    mending: .byChoice,
    reports: { evidence in
      let people = evidence.study.participants
      let known = people.all.flatMap { [$0.id.value, $0.pseudonym] }.filter { !$0.isEmpty }
      return VoiceEvidence(evidence).all.compactMap { voice in
        let place = voice.manuscript.place(voice.bound.target)
        let name = voice.bound.name
        if let person = people[name] {
          guard person.hasWithdrawn else { return nil }
          return Finding(at: place, variant: "withdrawn", ["name": .text(person.name)])
        }
        var facts: [String: Fact] = ["name": .text(name)]
        let similar = Likeness.best(for: name, among: known)
        if let similar {
          facts["similar"] = .text(similar)
          facts["corrected"] = .text("kodebok:voice/" + similar)
        }
        return Finding(at: place, variant: similar == nil ? "" : "similar", facts)
      }
    }
  )
}

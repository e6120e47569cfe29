import KodebokManuscript
import KodebokStudyModel
import KodebokText

extension Rule {
  /// Words that keep a person unnamed, and the name in the same paragraph.
  static let voiceRevealed = Rule(
    "voice-revealed",
    .warning,
    reports: { evidence in
      VoiceEvidence(evidence).all.compactMap { voice in
        guard let person = evidence.study.participants[voice.bound.name] else { return nil }
        let manuscript = voice.manuscript
        let words = manuscript.ownWords(ofBlock: voice.bound.block)
        let mention = evidence.names.mentions(in: manuscript.text, words).first { $0.person == .participant(person.id) }
        guard let mention else { return nil }
        return Finding(
          at: manuscript.place(mention.range),
          ["name": .text(person.name), "words": .text(manuscript.text.string(voice.bound.words))],
          related: [Finding.Related(manuscript.place(voice.bound.words), role: "bound")]
        )
      }
    }
  )
}

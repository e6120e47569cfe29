import KodebokStudyModel
import KodebokText

extension Rule {
  /// A label in a transcript that is neither a participant nor a role, in a study that has declared who speaks.
  static let unknownSpeaker = Rule(
    "unknown-speaker",
    .warning,
    mending: .byChoice,
    document: { study, document in
      guard !study.participants.all.isEmpty else { return [] }
      let known = study.participants.all.lazy.flatMap { [$0.id.value, $0.pseudonym] }.filter { !$0.isEmpty }
      return document.speakersWithoutMeaning(in: study).compactMap { speaker in
        guard speaker.declared == nil else { return nil }
        let similar = Likeness.best(for: speaker.label, among: known)
        var facts = speaker.facts(in: document)
        if let similar { facts["similar"] = .text(similar) }
        return Finding(at: document.place(speaker.first), variant: similar == nil ? "" : "similar", facts)
      }
    }
  )

  /// A person who speaks and has no row in the participants table.
  ///
  /// A label that the material register explains by an unknown name is found in the register itself.
  static let speakerWithoutParticipant = Rule(
    "speaker-without-participant",
    .information,
    mending: .byChoice,
    document: { study, document in
      let row = study.material[document.source.path]
      return document.speakersWithoutMeaning(in: study).compactMap { speaker in
        if row?.speakers.contains(where: { $0.label.lowercased() == speaker.label.lowercased() }) == true { return nil }
        guard speaker.declared != nil || study.participants.all.isEmpty else { return nil }
        var facts = speaker.facts(in: document)
        if let declared = speaker.declared { facts["means"] = .text(declared) }
        return Finding(
          at: document.place(speaker.first),
          variant: speaker.declared == nil ? "" : "declared",
          facts
        )
      }
    }
  )
}

/// A label that stands for nobody known.
struct SpeakerWithoutMeaning {
  /// The label as written.
  var label: String
  /// What the register or the settings say it means, or nil.
  var declared: String?
  /// Where it stands first.
  var first: Range<ByteOffset>
  /// The number of its turns.
  var turns: Int

  /// What findings about it tell.
  func facts(in document: Document) -> [String: Fact] {
    ["speaker": .text(label), "count": .number(turns), "source": .text(document.source.path.value)]
  }
}

extension Document {
  /// The speakers of a transcript that neither register, settings nor participants explain, in order of appearance.
  func speakersWithoutMeaning(in study: Study) -> [SpeakerWithoutMeaning] {
    guard source.kind == .transcript, !transcript.speakers.isEmpty else { return [] }
    var found: [Int: SpeakerWithoutMeaning] = [:]
    let row = study.material[source.path]
    for (index, label) in transcript.speakers.enumerated() where study.speaker(label, in: source.path) == .unknown {
      let wanted = label.lowercased()
      let declared =
        row?.speakers.first { $0.label.lowercased() == wanted }?.means
        ?? study.settings.speakers.filter { $0.key.lowercased() == wanted }.min { $0.key < $1.key }?.value
      found[index] = SpeakerWithoutMeaning(label: label, declared: declared, first: .init(between: 0, and: 0), turns: 0)
    }
    guard !found.isEmpty else { return [] }
    for turn in transcript.turns {
      guard let index = turn.speaker, var speaker = found[index] else { continue }
      if speaker.turns == 0 { speaker.first = turn.label }
      speaker.turns += 1
      found[index] = speaker
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}

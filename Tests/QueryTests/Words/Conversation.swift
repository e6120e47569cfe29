import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// A transcript as people write it, read as the program reads it.
struct Conversation {
  var document: SpokenDocument

  private static let labels = ["I", "M", "Tone", "Per", "Kari", "Åse", "Liv", "Oskar", "Kim", "Voice"]

  /// Reads a transcript; `I` and `M` ask, all others are participants.
  init(_ text: String, _ name: String = "transcripts/talk.txt", notation: [Settings.Notation]? = nil) {
    let source = SourceText(text)
    var settings = Settings()
    settings.notation =
      notation ?? [
        .init(open: "(", close: ")", kind: "observation"), .init(open: "[F:", close: "]", kind: "researcher"),
      ]
    let transcript = TranscriptReader.read(source, path: name, settings: settings, labels: KnownLabels(Self.labels))
    document = SpokenDocument(
      source: StudyPath(name),
      text: source,
      transcript: transcript,
      speakers: transcript.speakers.map {
        switch $0 {
        case "I": .role("interviewer")
        case "M": .role("moderator")
        case "Voice": .unknown
        default: .participant(ParticipantID($0))
        }
      }
    )
  }

  /// Whose words a speaker's are: participants only.
  func unit(_ speaker: Int, group: (String) -> String = { _ in "" }) -> WordCounts.Unit? {
    guard case .participant(let id) = document.speakers[speaker] else { return nil }
    return WordCounts.Unit(voice: id.value, group: group(id.value))
  }

  /// Counts the participants' words of several conversations.
  static func counts(
    _ conversations: [Conversation],
    mostForms: Int = 1_000,
    group: (String) -> String = { _ in "" }
  )
    -> WordCounts
  {
    var counts = WordCounts(mostForms: mostForms)
    for one in conversations { counts.add(one.document) { one.unit($0, group: group) } }
    return counts
  }
}

extension WordList {
  /// The list as lines: word, count, counts of groups, and forms where there are several.
  var lines: [String] {
    rows.map { row in
      let groups = self.groups.count > 1 ? " " + row.counts.map(String.init).joined(separator: ":") : ""
      let forms =
        row.forms.count > 1 ? " (" + row.forms.map { "\($0.form) \($0.count)" }.joined(separator: ", ") + ")" : ""
      return "\(row.word) \(row.count)\(groups)\(forms)"
    }
  }
}

import KodebokStudyModel
import KodebokText
import KodebokTranscripts

/// What turns of a source make together, in the light of who asks and who answers.
struct SourceShape {
  let text: SourceText
  let transcript: Transcript
  /// Exchanges as indices of turns.
  let exchanges: [Range<Int>]
  let sections: [Transcript.Section]

  init(_ view: DocumentView) {
    text = view.text
    let transcript = view.transcript.value
    self.transcript = transcript
    exchanges = transcript.exchanges { speaker in
      switch view.study.speaker(transcript.speakers[speaker], in: view.path) {
      case .role(let name): ["interviewer", "moderator", "facilitator"].contains(name)
      case .participant, .unknown: false
      }
    }
    sections = transcript.sections(in: text)
  }

  /// The bytes from the first to the last of some turns.
  func range(of turns: Range<Int>) -> Range<ByteOffset> {
    guard let first = turns.first, let last = turns.last else { return ByteOffset(0)..<ByteOffset(0) }
    let start = transcript.turns[first].range.lowerBound
    return start..<max(start, transcript.turns[last].range.upperBound)
  }
}

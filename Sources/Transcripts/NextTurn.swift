import KodebokStudyModel
import KodebokText

/// The label a transcriber would type next, behind the end of a turn in a talk of two.
package enum NextTurn {
  /// The turns looked at to find out how a transcript is written.
  private static let reach = 40

  /// The edit that puts the other speaker's label on the empty line at a place, or nil where that would be a guess: in a
  /// talk of more than two, within a turn, in a transcript whose turns hold several paragraphs or begin with a time,
  /// which only the recording knows.
  package static func label(at place: ByteOffset, in text: SourceText, _ transcript: Transcript) -> TextEdit? {
    let line = text.line(at: place)
    let range = text.lineRange(line)
    guard line > 0, text.trimmed(range).isEmpty, let index = transcript.turnIndex(at: range.lowerBound),
      transcript.turns[index].range.upperBound <= range.lowerBound
    else { return nil }
    let first = max(0, index - reach + 1)
    let turns = Array(transcript.turns[first...index])
    guard turns.count >= 4, let other = other(turns), isBetweenTurns(line, index, text, transcript) else { return nil }
    let habits = Habits(turns, text)
    let end = text.line(at: transcript.turns[index].range.upperBound)
    guard let gap = habits.emptyLines, line - end - 1 == gap, !habits.hasParagraphs, !habits.hasTimes,
      let spacing = habits.spacing
    else { return nil }
    // A label on a line of its own is followed by the line's end.
    return TextEdit(range, text.string(other.label) + (spacing.contains("\n") ? "" : spacing))
  }

  /// A turn of the speaker who is not speaking; nil where not exactly two have spoken by turns.
  private static func other(_ turns: [Transcript.Turn]) -> Transcript.Turn? {
    guard let last = turns.last, last.speaker != nil, turns.allSatisfy({ $0.speaker != nil }) else { return nil }
    let speakers = Set(turns.compactMap(\.speaker))
    guard speakers.count == 2 else { return nil }
    return turns.last { $0.speaker != last.speaker && !$0.label.isEmpty }
  }

  /// Whether what follows a line is nothing, or another turn.
  private static func isBetweenTurns(
    _ line: Int,
    _ index: Int,
    _ text: SourceText,
    _ transcript: Transcript
  ) -> Bool {
    var next = line + 1
    while next < text.lineCount, text.trimmed(text.lineRange(next)).isEmpty { next += 1 }
    guard next < text.lineCount else { return true }
    guard index + 1 < transcript.turns.count, transcript.turns[index + 1].speaker != nil else { return false }
    return text.line(at: transcript.turns[index + 1].range.lowerBound) == next
  }

  /// How the turns of a transcript are written.
  private struct Habits {
    /// The empty lines between turns, where nearly all have the same number.
    var emptyLines: Int?
    /// What stands between label and words, where most have the same.
    var spacing: String?
    /// Whether turns run over several lines more than now and then.
    var hasParagraphs: Bool
    /// Whether something stands before labels.
    var hasTimes: Bool

    init(_ turns: [Transcript.Turn], _ text: SourceText) {
      var gaps: [Int] = []
      var several = 0
      var led = 0
      var spaces: [String] = []
      for (turn, next) in zip(turns, turns.dropFirst()) {
        gaps.append(text.line(at: next.range.lowerBound) - text.line(at: turn.range.upperBound) - 1)
        if text.line(at: turn.range.upperBound) > text.line(at: turn.range.lowerBound) { several += 1 }
        let start = text.lineRange(text.line(at: turn.range.lowerBound)).lowerBound
        if !text.trimmed(start..<turn.range.lowerBound).isEmpty { led += 1 }
        let space = turn.label.upperBound..<max(turn.label.upperBound, turn.body.lowerBound)
        if text.trimmed(space).isEmpty, !turn.body.isEmpty { spaces.append(text.string(space)) }
      }
      emptyLines = TranscriptTidying.usual(gaps, share: 5)
      spacing = TranscriptTidying.usual(spaces, share: 2)
      hasParagraphs = several * 4 > turns.count
      hasTimes = led * 2 > turns.count
    }
  }
}

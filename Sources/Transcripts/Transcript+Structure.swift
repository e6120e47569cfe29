import KodebokStudyModel
import KodebokText

/// What turns and headings make together: exchanges and sections.
extension Transcript {
  /// A heading with everything below it.
  package struct Section: Hashable, Sendable {
    /// The index of the heading.
    package var heading: Int
    /// From the beginning of the heading's line to the last word before the next heading of its level or above.
    package var range: Range<ByteOffset>
  }

  /// The exchanges: each begins where somebody who asks takes over and holds the answers to that, as indices of turns.
  ///
  /// A heading ends an exchange. Turns before the first question belong to none. `isAsking` says whether a speaker, by
  /// index, is one who asks: an interviewer, a moderator.
  ///
  /// - Complexity: O(turns + headings).
  package func exchanges(isAsking: (Int) -> Bool) -> [Range<Int>] {
    let asks = speakers.indices.map(isAsking)
    guard asks.contains(true) else { return [] }
    var result: [Range<Int>] = []
    var start: Int?
    var heading = 0
    var wasAsking = false
    func close(_ end: Int) {
      if let begin = start, end > begin { result.append(begin..<end) }
      start = nil
    }
    for (index, turn) in turns.enumerated() {
      let place = turn.range.lowerBound
      while heading < headings.count, headings[heading].range.lowerBound <= place {
        heading += 1
        close(index)
        wasAsking = false
      }
      let isAsking = turn.speaker.map { asks.indices.contains($0) && asks[$0] } ?? false
      if isAsking, !wasAsking || start == nil {
        close(index)
        start = index
      }
      // A pause that somebody wrote down between two questions does not part them.
      if turn.speaker != nil { wasAsking = isAsking }
    }
    close(turns.count)
    return result
  }

  /// The sections in the order of their headings; those of lower headings lie within those of higher ones.
  ///
  /// - Complexity: O(headings + bytes of white space before them).
  package func sections(in text: SourceText) -> [Section] {
    var result: [Section] = []
    var open: [Int] = []
    func close(_ level: Int, at end: ByteOffset) {
      while let last = open.last, headings[last].level >= level {
        open.removeLast()
        result[last].range = result[last].range.lowerBound..<max(result[last].range.upperBound, end)
      }
    }
    for (index, heading) in headings.enumerated() {
      let line = text.lineRange(text.line(at: heading.range.lowerBound))
      let before = text.trimmed(ByteOffset(max(0, line.lowerBound.value - 512))..<line.lowerBound).upperBound
      close(heading.level, at: before)
      result.append(Section(heading: index, range: line.lowerBound..<max(line.lowerBound, heading.range.upperBound)))
      open.append(index)
    }
    close(0, at: text.trimmed(ByteOffset(0)..<text.end).upperBound)
    return result
  }
}

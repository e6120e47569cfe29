import KodebokStudyModel
import KodebokText

/// Counts the words spoken in stretches of one source: no labels, observations, headings, time stamps or notes.
///
/// What the interviewer, the moderator or an observer says is not counted, nor what participants say who have
/// withdrawn. A source without turns, such as an article, counts with all its words.
struct SpokenWords {
  /// Who says how many words.
  struct Part {
    /// Who; nil for an unknown speaker and for a source without turns.
    var participant: ParticipantID?
    var words: Int
  }

  private let text: SourceText
  private let transcript: Transcript
  private let speakers: [Study.Speaker]
  private let withdrawn: Set<ParticipantID>
  /// Where the words of a turn begin, by turn; -1 is the whole of a source without turns.
  private var starts: [Int: [Int]] = [:]

  init?(_ source: CodedSource, _ frame: CountingFrame) {
    guard let text = source.text, let transcript = source.transcript else { return nil }
    self.text = text
    self.transcript = transcript
    speakers = transcript.speakers.map { frame.study.speaker($0, in: source.path) }
    withdrawn = frame.withdrawn
  }

  /// The words of a range, by turn.
  ///
  /// - Complexity: O(bytes of the turns touched), once per turn; then O(turns touched × log words).
  mutating func parts(in range: Range<ByteOffset>) -> [Part] {
    guard !transcript.turns.isEmpty else { return [Part(participant: nil, words: count(-1, range))] }
    var result: [Part] = []
    for turn in transcript.turnIndices(touching: range) {
      var participant: ParticipantID?
      if let speaker = transcript.turns[turn].speaker {
        switch speakers[speaker] {
        case .role: continue
        case .participant(let id) where withdrawn.contains(id): continue
        case .participant(let id): participant = id
        case .unknown: break
        }
      }
      let words = count(turn, range)
      if words > 0 { result.append(Part(participant: participant, words: words)) }
    }
    return result
  }

  private mutating func count(_ turn: Int, _ range: Range<ByteOffset>) -> Int {
    let starts = self.starts[turn] ?? wordStarts(of: turn)
    self.starts[turn] = starts
    return Self.first(starts, atLeast: range.upperBound.value) - Self.first(starts, atLeast: range.lowerBound.value)
  }

  private func wordStarts(of turn: Int) -> [Int] {
    let body = turn < 0 ? ByteOffset(0)..<text.end : transcript.turns[turn].body
    var result: [Int] = []
    var place = body.lowerBound
    func take(_ end: ByteOffset) {
      guard place < end else { return }
      for word in Words.ranges(in: text, place..<end) { result.append(word.lowerBound.value) }
    }
    let spans = transcript.spans
    var index = Self.partition(spans.count) { spans[$0].range.lowerBound < body.lowerBound }
    while index < spans.count, spans[index].range.lowerBound < body.upperBound {
      take(spans[index].range.lowerBound)
      place = max(place, spans[index].range.upperBound)
      index += 1
    }
    take(body.upperBound)
    return result
  }

  private static func first(_ starts: [Int], atLeast place: Int) -> Int {
    partition(starts.count) { starts[$0] < place }
  }

  /// The first index for which a condition does not hold, where it holds for a beginning only.
  private static func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Finds the passages of a document that nobody has coded, and a code for each that is sure enough.
struct PassageReader: Sendable {
  /// What a proposal is about.
  enum Unit: Sendable {
    case sentence, turn
  }

  /// A code for a passage.
  struct Proposal: Sendable {
    var place: ResultPlace
    var code: CodeID
    /// The share of the evidence that speaks for the code, 0…1.
    var share: Double
    /// The words that speak for it.
    var words: [String]
  }

  /// What was found in one document.
  struct Found: Sendable {
    var passages = 0
    var proposals: [Proposal] = []
  }

  /// How many words a passage has at most; what is longer says too many things for one code.
  static let mostWords = 1_000

  let unit: Unit
  let leastWords: Int
  let study: Study
  let selection: SpeechSelection
  let suggestions: CodeSuggestions
  /// Words that are no reason for a code.
  let stopWords: Set<String>
  /// The codes that are wanted; empty: all.
  let wanted: Set<CodeID>
  /// The least share.
  let least: Double
  /// How far shares are drawn apart.
  let sharpness: Double

  func proposals(in document: StudyDocument) -> Found {
    let spoken = SpokenDocument(document, in: study)
    let speakers = selection.wanted(in: spoken)
    let text = document.text
    let coded = Self.joined(document.segments.map { text.byteRange(of: $0.scalars) })
    var found = Found()
    var reader = SpokenPassages(spoken)
    for (number, turn) in document.transcript.turns.enumerated() {
      guard let speaker = turn.speaker, speakers.indices.contains(speaker), speakers[speaker] else { continue }
      let passages = unit == .turn ? [turn.body] : Sentences.ranges(in: text, turn.body)
      for passage in passages where !passage.isEmpty && !Self.touches(coded, passage) {
        let said = reader.text(ofTurn: number, in: passage)
        guard leastWords...Self.mostWords ~= Words.count(in: said) else { continue }
        found.passages += 1
        if let proposal = proposal(said, passage, turn, document) { found.proposals.append(proposal) }
      }
    }
    return found
  }

  private func proposal(
    _ said: String,
    _ passage: Range<ByteOffset>,
    _ turn: Transcript.Turn,
    _ document: StudyDocument
  ) -> Proposal? {
    let text = document.text
    var question = CodeSuggestions.Question()
    question.words = said
    let scalars = text.scalarRange(of: passage)
    let body = text.scalarRange(of: turn.body)
    let before = max(scalars.lowerBound - Limits.contextScalars, body.lowerBound)
    let after = min(scalars.upperBound + Limits.contextScalars, body.upperBound)
    question.before = text.string(min(before, scalars.lowerBound)..<scalars.lowerBound)
    question.after = text.string(scalars.upperBound..<max(after, scalars.upperBound))
    question.forgetting = Self.near(scalars, document.segments)
    guard let first = suggestions.shares(for: question, sharpness: sharpness).first, first.share >= least else {
      return nil
    }
    guard wanted.isEmpty || wanted.contains(first.code) else { return nil }
    // A code for which only the words of any speech speak is proposed by habit.
    let words = suggestions.evidence(for: first.code, in: said, leavingOut: stopWords, atMost: 4)
    guard !words.isEmpty else { return nil }
    return Proposal(place: document.place(passage), code: first.code, share: first.share, words: words)
  }

  /// The codings that hold words of a passage, also in the context that is recorded with them: nothing is concluded from
  /// these, or every sentence beside a coded one would have its code.
  static func near(_ scalars: Range<ScalarOffset>, _ segments: [Segment]) -> Set<CodingID> {
    let wide = (scalars.lowerBound - Limits.contextScalars)..<(scalars.upperBound + Limits.contextScalars)
    return Set(segments.lazy.filter { $0.scalars.overlaps(wide) }.map(\.id))
  }

  /// Ranges in order, those that touch joined.
  private static func joined(_ ranges: [Range<ByteOffset>]) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func touches(_ coded: [Range<ByteOffset>], _ passage: Range<ByteOffset>) -> Bool {
    var (low, high) = (0, coded.count)
    while low < high {
      let middle = (low + high) / 2
      if coded[middle].upperBound <= passage.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < coded.count && coded[low].lowerBound < passage.upperBound
  }
}

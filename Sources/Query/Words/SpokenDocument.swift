import KodebokStudyModel
import KodebokText

/// A source as the analyses of talk see it: its text, its turns, and who the speakers are.
public struct SpokenDocument: Sendable {
  /// The source.
  public var source: StudyPath
  /// Its text.
  public var text: SourceText
  /// Its turns, speakers and the stretches that are not speech.
  public var transcript: Transcript
  /// Who each of the transcript's speakers is, index by index.
  public var speakers: [Study.Speaker]

  /// Creates a document from its parts; speakers that are not given are unknown.
  public init(source: StudyPath, text: SourceText, transcript: Transcript, speakers: [Study.Speaker]) {
    self.source = source
    self.text = text
    self.transcript = transcript
    let missing = max(transcript.speakers.count - speakers.count, 0)
    self.speakers = speakers + Array(repeating: .unknown, count: missing)
  }

  /// Joins a document with who its speakers are in a study.
  public init(_ document: Document, in study: Study) {
    self.init(
      source: document.source.path,
      text: document.text,
      transcript: document.transcript,
      speakers: document.transcript.speakers.map { study.speaker($0, in: document.source.path) }
    )
  }
}

/// What is said in one turn: bytes without labels, observation, the researcher's text and time stamps.
///
/// The bytes are those of the source where nothing stands between them, and else a copy; places are turned back.
struct Speech {
  let bytes: UnsafeBufferPointer<UInt8>
  let range: Range<Int>
  /// Where each stretch of the copy begins: in the copy and in the source; empty where nothing was copied.
  fileprivate let pieces: [(out: Int, source: Int)]

  /// The byte of the source that stands at a place.
  func source(_ place: Int) -> Int {
    guard !pieces.isEmpty else { return place }
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].out <= place { low = middle } else { high = middle }
    }
    return pieces[low].source + place - pieces[low].out
  }

  /// The bytes of the source from the first to the last byte of a stretch, which is not empty.
  func source(_ start: Int, _ end: Int) -> Range<ByteOffset> {
    ByteOffset(source(start))..<ByteOffset(source(end - 1) + 1)
  }
}

/// Reads what is said, turn by turn.
///
/// Where a stretch that is no speech stands inside a word without white space (`til(.)lit`), the word is one, as in the
/// projection that quotes are checked against.
struct SpeechReader {
  private let document: SpokenDocument
  /// The stretches that are not speech: in order, apart from one another.
  private let silent: [Range<Int>]
  private var copy: [UInt8] = []

  /// - Complexity: O(spans).
  init(_ document: SpokenDocument) {
    self.document = document
    var silent: [Range<Int>] = []
    for span in document.transcript.spans where !span.range.isEmpty {
      let range = span.range.lowerBound.value..<span.range.upperBound.value
      if let last = silent.last, range.lowerBound <= last.upperBound {
        silent[silent.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        silent.append(range)
      }
    }
    self.silent = silent
  }

  /// Hands over what is said in a turn, or in the part of it that lies in a range.
  ///
  /// - Complexity: O(bytes of the turn + log spans).
  mutating func read(_ turn: Int, in range: Range<ByteOffset>? = nil, _ body: (Speech) -> Void) {
    let whole =
      range.map { document.transcript.turns[turn].body.clamped(to: $0) } ?? document.transcript.turns[turn].body
    let limit = document.text.byteCount
    let (start, end) = (min(whole.lowerBound.value, limit), min(whole.upperBound.value, limit))
    var index = firstSilence(endingAfter: start)
    document.text.bytes.withUnsafeBufferPointer { bytes in
      guard index < silent.count, silent[index].lowerBound < end else {
        return body(Speech(bytes: bytes, range: start..<end, pieces: []))
      }
      copy.removeAll(keepingCapacity: true)
      var pieces: [(out: Int, source: Int)] = []
      var place = start
      while place < end {
        let next = index < silent.count ? min(silent[index].lowerBound, end) : end
        if place < next {
          pieces.append((copy.count, place))
          copy.append(contentsOf: bytes[place..<next])
        }
        place = index < silent.count && next < end ? silent[index].upperBound : end
        index += 1
      }
      copy.withUnsafeBufferPointer { body(Speech(bytes: $0, range: 0..<$0.count, pieces: pieces)) }
    }
  }

  private func firstSilence(endingAfter place: Int) -> Int {
    var (low, high) = (0, silent.count)
    while low < high {
      let middle = (low + high) / 2
      if silent[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What is said in parts of a document, as text.
package struct SpokenPassages {
  private var reader: SpeechReader

  /// - Complexity: O(spans).
  package init(_ document: SpokenDocument) { reader = SpeechReader(document) }

  /// What is said in the part of a turn that lies in a range: no labels, no observation, nothing the researcher wrote.
  ///
  /// - Complexity: O(bytes of the part + log spans).
  package mutating func text(ofTurn turn: Int, in range: Range<ByteOffset>) -> String {
    var text = ""
    reader.read(turn, in: range) { speech in text = String(decoding: speech.bytes[speech.range], as: UTF8.self) }
    return text
  }
}

import KodebokStudyModel
import KodebokText

/// The words of one layer of a text, in order: what is searched for quotes.
struct WordStream: Sendable {
  /// The hashes of the folded words; 0 stands between stretches that no quote may join.
  var hashes: [UInt32] = []
  /// The first byte of each word in the source.
  var starts: [Int32] = []
  /// The byte after the last of each word.
  var ends: [Int32] = []

  /// The number of words.
  var count: Int { hashes.count }

  /// The bytes of the source from the first to the last of some words.
  func range(_ words: Range<Int>) -> Range<ByteOffset> {
    guard !words.isEmpty else { return ByteOffset(0)..<ByteOffset(0) }
    return Range(between: Int(starts[words.lowerBound]), and: Int(ends[words.upperBound - 1]))
  }

  mutating func reserve(_ count: Int) {
    hashes.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  @inline(__always)
  mutating func append(_ hash: UInt32, _ start: Int, _ end: Int) {
    hashes.append(hash)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// Marks that what follows does not go on from what stands before.
  mutating func close() {
    if let last = hashes.last, last != 0 { append(0, Int(ends[ends.count - 1]), Int(ends[ends.count - 1])) }
  }
}

/// A source as words: what is said, and beside it what was seen or written by the researcher.
struct SpokenWords: Sendable {
  /// The speech: labels, observations, the researcher's text, time stamps and layout are left out.
  private(set) var speech = WordStream()
  /// Observations, the researcher's text and headings, each a stretch of its own.
  private(set) var asides = WordStream()

  /// Reads the words of a source.
  ///
  /// - Complexity: O(bytes).
  init(_ text: SourceText, _ transcript: Transcript) {
    speech.reserve(text.byteCount / 5)
    text.bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      for span in transcript.spans {
        let (lower, upper) = (span.range.lowerBound.value, min(span.range.upperBound.value, bytes.count))
        // Inner spans lie in one that was read already.
        guard upper > place else { continue }
        if lower > place { FoldedWords.scan(bytes, place, lower) { speech.append($0, $1, $2) } }
        switch span.kind {
        case .observation, .researcher, .heading:
          FoldedWords.scan(bytes, max(lower, place), upper) { asides.append($0, $1, $2) }
          asides.close()
        case .label, .timestamp, .layout, .typedTag: break
        }
        place = upper
      }
      FoldedWords.scan(bytes, place, bytes.count) { speech.append($0, $1, $2) }
    }
  }

  /// Reads the words of a text that nobody speaks, all of it.
  init(_ text: SourceText, in range: Range<ByteOffset>? = nil) {
    let range = range.map { text.clamped($0) } ?? ByteOffset(0)..<text.end
    text.bytes.withUnsafeBufferPointer { bytes in
      FoldedWords.scan(bytes, range.lowerBound.value, range.upperBound.value) { speech.append($0, $1, $2) }
    }
  }
}

import KodebokStudyModel
import KodebokText

/// What is known of the passages of one document that quotes come from, once its text is let go.
package struct PassageNotes: Sendable {
  /// What is known of one passage.
  package struct Note: Sendable {
    /// The passage; bytes of the source.
    package var range: Range<ByteOffset>
    /// The codes that anybody gave to at least half of it, or to words in it, sorted by id.
    package var codes: [CodeID]
    /// The place as the study numbers lines: `45–47`.
    package var label: String
  }

  /// The source.
  package var source: StudyPath
  /// The passages, sorted by where they begin and end; each once.
  package var notes: [Note]
  /// The last line, or the last turn, as the study numbers them; 0 where nothing is numbered.
  package var lastNumber: Int

  /// Notes what is known of passages.
  ///
  /// - Parameters:
  ///   - ranges: The passages; bytes of the document.
  ///   - document: The document.
  ///   - scheme: How the study numbers lines.
  ///   - countsLines: Whether the last number is wanted although no passage is.
  /// - Complexity: O(passages · log codings + codings), and O(bytes) where lines are wrapped.
  package init(
    _ ranges: [Range<ByteOffset>],
    in document: Document,
    _ scheme: Settings.LineNumbering,
    countsLines: Bool
  ) {
    source = document.source.path
    notes = []
    lastNumber = 0
    guard countsLines || !ranges.isEmpty, document.failure == nil else { return }
    let numbers = LineNumbers(document.text, document.transcript, scheme)
    lastNumber = numbers.last
    let codings = document.codings.filter(\.isPlaced)
    // The furthest end of all codings up to each: where it is before a passage, nothing further ahead reaches it.
    var reach: [ByteOffset] = []
    for coding in codings { reach.append(max(reach.last ?? ByteOffset(0), coding.range.upperBound)) }
    var seen: Set<Range<ByteOffset>> = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      guard seen.insert(range).inserted else { continue }
      var codes: Set<CodeID> = []
      var index = codings.partition { $0.range.lowerBound < range.upperBound } - 1
      while index >= 0, reach[index] > range.lowerBound {
        let shared = codings[index].range.clamped(to: range)
        let least = min(range.byteCount, codings[index].range.byteCount)
        if shared.byteCount * 2 >= least, shared.byteCount > 0 { codes.insert(codings[index].code) }
        index -= 1
      }
      notes.append(Note(range: range, codes: codes.sorted(), label: numbers.label(of: range)))
    }
  }

  /// What is known of a passage; nil where nothing was noted.
  package subscript(range: Range<ByteOffset>) -> Note? {
    let index = notes.partition { ($0.range.lowerBound, $0.range.upperBound) < (range.lowerBound, range.upperBound) }
    return index < notes.count && notes[index].range == range ? notes[index] : nil
  }
}

extension Array {
  /// The number of elements at the beginning for which something holds; it holds for no element behind them.
  ///
  /// - Complexity: O(log n).
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

import KodebokStudyModel
import KodebokText

/// Where places of a text come to stand when stretches of it are taken out.
struct Removal: Sendable {
  private let starts: [Int]
  private let ends: [Int]
  /// The bytes taken out before each stretch.
  private let before: [Int]

  /// Creates the map of stretches that are in order and do not overlap.
  init(_ ranges: [Range<ByteOffset>]) {
    var (starts, ends, before): ([Int], [Int], [Int]) = ([], [], [])
    var sum = 0
    for range in ranges {
      starts.append(range.lowerBound.value)
      ends.append(range.upperBound.value)
      before.append(sum)
      sum += range.byteCount
    }
    (self.starts, self.ends, self.before) = (starts, ends, before)
  }

  /// The place in the text without the stretches; a place inside one is where it was.
  func place(of offset: ByteOffset) -> ByteOffset {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset.value { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let index = low - 1
    return offset - before[index] - (min(offset.value, ends[index]) - starts[index])
  }

  func range(of range: Range<ByteOffset>) -> Range<ByteOffset> {
    let start = place(of: range.lowerBound)
    return start..<max(start, place(of: range.upperBound))
  }

  /// The document as it is without the stretches, which `edits` take out; typed tags are no longer in it.
  func document(_ document: Document, _ edits: [TextEdit]) -> Document {
    var result = document
    let text = document.text.applying(edits)
    result.decoding.text = text
    result.digest = nil
    let old = document.transcript
    result.transcript = Transcript(
      speakers: old.speakers,
      turns: old.turns.map {
        Transcript.Turn(speaker: $0.speaker, label: range(of: $0.label), body: text.trimmed(range(of: $0.body)))
      },
      spans: old.spans.map { Transcript.Span(kind: $0.kind, range: range(of: $0.range)) }.filter { !$0.range.isEmpty },
      headings: old.headings.map { Transcript.Heading(level: $0.level, range: range(of: $0.range)) }
    )
    result.codings = document.codings.map { placed in
      var placed = placed
      placed.range = range(of: placed.range)
      placed.scalars = text.scalarRange(of: placed.range)
      return placed
    }
    return result
  }
}

import KodebokStudyModel
import KodebokText

/// The words spoken in a stretch of a source, as one running text, with a map back to the source.
///
/// Labels, observations, the researcher's text, time stamps and layout are left out; white space, line breaks and the
/// borders of cues become one space; turns are parted by a line break. A quotation that runs over two subtitle cues is
/// therefore found as one stretch.
package struct SpeechProjection: Sendable {
  /// The spoken words: UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A stretch copied from the source.
  private struct Piece {
    var out: Int
    var source: Int
    var count: Int
  }

  private var pieces: [Piece] = []
  private let start: Int

  /// Projects a range of a source, or all of it.
  ///
  /// - Complexity: O(bytes of the range + spans in it).
  package init(of text: SourceText, _ transcript: Transcript, in range: Range<ByteOffset>? = nil) {
    let range = range.map { text.clamped($0) } ?? ByteOffset(0)..<text.end
    start = range.lowerBound.value
    bytes.reserveCapacity(range.byteCount)
    text.bytes.withUnsafeBufferPointer {
      fill($0, transcript, range.lowerBound.value, range.upperBound.value)
    }
  }

  /// The spoken words.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func fill(_ source: UnsafeBufferPointer<UInt8>, _ transcript: Transcript, _ from: Int, _ to: Int) {
    let spans = transcript.spans
    var span = Self.firstSpan(spans, endingAfter: from)
    var place = from
    var gap = Gap(start: -1)
    gap.turn = transcript.turnIndex(at: ByteOffset(from)) ?? 0
    let turns = transcript.turns
    while place < to {
      while span < spans.count, spans[span].range.upperBound.value <= place { span += 1 }
      let next = span < spans.count ? spans[span].range.lowerBound.value : to
      if next <= place, span < spans.count {
        if gap.start < 0 { gap.start = place }
        gap.holdsSpan = true
        place = spans[span].range.upperBound.value
        continue
      }
      copy(source, place, min(next, to), turns, &gap)
      place = min(next, to)
    }
  }

  /// What was passed over since the last word.
  private struct Gap {
    var start: Int
    var holdsSpace = false
    var holdsSpan = false
    /// The first turn that begins behind the last word.
    var turn = 0
  }

  private mutating func copy(
    _ source: UnsafeBufferPointer<UInt8>,
    _ from: Int,
    _ to: Int,
    _ turns: [Transcript.Turn],
    _ gap: inout Gap
  ) {
    var place = from
    while place < to {
      let byte = source[place]
      let width = byte == 0x20 || byte == 0x0A || byte == 0x09 ? 1 : (source.matches("\u{A0}", at: place) ? 2 : 0)
      if width > 0 {
        if gap.start < 0 { gap.start = place }
        gap.holdsSpace = true
        place += width
        continue
      }
      var isBorder = false
      while gap.turn < turns.count, turns[gap.turn].body.lowerBound.value <= place {
        gap.turn += 1
        isBorder = true
      }
      if gap.start >= 0 { close(&gap, before: byte, isBorder: isBorder) }
      let begin = place
      while place < to, source[place] != 0x20, source[place] != 0x0A, source[place] != 0x09, source[place] != 0xC2 {
        place += 1
      }
      // A no-break space, or any other scalar with the same first byte.
      if place < to, source[place] == 0xC2, !source.matches("\u{A0}", at: place) { place = min(place + 2, to) }
      append(source, begin, place)
    }
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ begin: Int, _ end: Int) {
    guard begin < end else { return }
    if let last = pieces.last, last.source + last.count == begin, last.out + last.count == bytes.count {
      pieces[pieces.count - 1].count += end - begin
    } else {
      pieces.append(Piece(out: bytes.count, source: begin, count: end - begin))
    }
    bytes.append(contentsOf: source[begin..<end])
  }

  private mutating func close(_ gap: inout Gap, before byte: UInt8, isBorder: Bool) {
    defer { gap = Gap(start: -1, turn: gap.turn) }
    guard !bytes.isEmpty, gap.holdsSpace || isBorder else { return }
    // `Ja (ler), men` reads `Ja, men`.
    if gap.holdsSpan, !isBorder, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(byte) { return }
    pieces.append(Piece(out: bytes.count, source: gap.start, count: 1))
    bytes.append(isBorder ? 0x0A : 0x20)
  }

  private static func firstSpan(_ spans: [Transcript.Span], endingAfter place: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound.value < place { low = middle + 1 } else { high = middle }
    }
    // The outer span that holds the place may begin some spans earlier.
    var first = low
    for index in stride(from: low - 1, through: max(0, low - 2 * NotationScope.depth), by: -1)
    where spans[index].range.upperBound.value > place {
      first = index
    }
    return first
  }

  // MARK: Places

  /// The bytes of the source from the first to the last word of a stretch of the projection.
  ///
  /// - Complexity: O(log pieces).
  package func source(of range: Range<Int>) -> Range<ByteOffset> {
    let lower = min(max(range.lowerBound, 0), bytes.count)
    let upper = min(max(range.upperBound, lower), bytes.count)
    let first = place(lower)
    guard upper > lower else { return first..<first }
    return first..<max(first, place(upper - 1) + 1)
  }

  private func place(_ out: Int) -> ByteOffset {
    guard let index = piece(atOrBefore: out, \.out) else { return ByteOffset(start) }
    return ByteOffset(pieces[index].source + min(out - pieces[index].out, pieces[index].count))
  }

  /// The place in the projection of a place in the source; the end of the word before where it is not speech.
  ///
  /// - Complexity: O(log pieces).
  package func projected(_ offset: ByteOffset) -> Int {
    guard let index = piece(atOrBefore: offset.value, \.source) else { return 0 }
    return pieces[index].out + min(offset.value - pieces[index].source, pieces[index].count)
  }

  private func piece(atOrBefore value: Int, _ side: KeyPath<Piece, Int>) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle][keyPath: side] <= value { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

import KodebokJSON
import KodebokLanguageProtocol
import KodebokText

/// The passages of one state of a document as an outline has them: their places and entries, in the order of the text.
///
/// Both depend on the words at a passage and on its place alone, so that after a key those that nobody touched are taken
/// from the state before.
struct OutlinePage: Sendable {
  /// What is shown of a passage.
  struct Passage: Sendable {
    var range: Range<ByteOffset>
    /// Lines and columns in the client's unit.
    var start: TextPosition
    var end: TextPosition
    /// Its entry in ``OutlinePage/bytes``.
    var entry: Range<Int>
  }

  let text: SourceText
  let encoding: PositionEncoding
  private(set) var passages: [Passage] = []
  /// The entries one after the other, without anything between.
  private(set) var bytes: [UInt8] = []

  /// Works out the passages at some ranges, which come in the order of the text.
  ///
  /// - Complexity: O(passages) with a small factor for those that were worked out before.
  init(_ ranges: [Range<ByteOffset>], in text: SourceText, _ encoding: PositionEncoding, after old: OutlinePage?) {
    self.text = text
    self.encoding = encoding
    let old = old?.encoding == encoding ? old : nil
    let (before, after, shift) = old.map { Self.kept(of: $0, ranges, text) } ?? (0, 0, 0)
    passages.reserveCapacity(ranges.count)
    bytes.reserveCapacity((old?.bytes.count ?? ranges.count * 220) + 4096)
    if let old, before > 0 {
      passages.append(contentsOf: old.passages[..<before])
      bytes.append(contentsOf: old.bytes[..<old.passages[before - 1].entry.upperBound])
    }
    write(ranges[before..<ranges.count - after])
    guard let old, after > 0 else { return }
    let rest = old.passages[(old.passages.count - after)...]
    let start = old.passages[rest.startIndex].entry.lowerBound
    let move = bytes.count - start
    bytes.append(contentsOf: old.bytes[start...])
    for var passage in rest {
      passage.range = passage.range.lowerBound + shift..<passage.range.upperBound + shift
      passage.entry = passage.entry.lowerBound + move..<passage.entry.upperBound + move
      passages.append(passage)
    }
  }

  /// How many passages at the beginning and at the end are as they were in an earlier state, and how far the latter moved.
  private static func kept(
    of old: OutlinePage,
    _ ranges: [Range<ByteOffset>],
    _ text: SourceText
  ) -> (Int, Int, Int) {
    let common = CommonText(old.text, text)
    let limit = min(old.passages.count, ranges.count)
    var before = 0
    while before < limit, common.isBefore(ranges[before].upperBound.value),
      ranges[before] == old.passages[before].range
    { before += 1 }
    var after = 0
    while after < limit - before {
      let (range, known) = (ranges[ranges.count - 1 - after], old.passages[old.passages.count - 1 - after].range)
      guard common.isBehind(range.lowerBound.value), range.lowerBound == known.lowerBound + common.shift,
        range.upperBound == known.upperBound + common.shift
      else { break }
      after += 1
    }
    return (before, after, common.shift)
  }

  private mutating func write(_ ranges: ArraySlice<Range<ByteOffset>>) {
    var starts = PositionWalk(text, encoding)
    var ends = PositionWalk(text, encoding)
    var piece = JSONPiece()
    piece.take(&bytes)
    for range in ranges {
      let begin = piece.bytes.count
      let (start, end) = (starts.position(of: range.lowerBound), ends.position(of: range.upperBound))
      piece.add("{\"name\":")
      Self.addExcerpt(range, of: text, to: &piece)
      piece.add(",\"kind\":")
      piece.add(SymbolKind.string.rawValue)
      piece.add(",\"range\":")
      let place = piece.bytes.count
      piece.add(start, end)
      let placed = place..<piece.bytes.count
      piece.add(",\"selectionRange\":")
      piece.repeat(placed)
      piece.add("}")
      passages.append(Passage(range: range, start: start, end: end, entry: begin..<piece.bytes.count))
    }
    piece.take(&bytes)
  }

  /// Adds the first words of a passage on one line, between quotation marks.
  static func addExcerpt(_ range: Range<ByteOffset>, of text: SourceText, to piece: inout JSONPiece) {
    let cut = text.clamped(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    var isApart = false
    for byte in text.bytes[cut.lowerBound.value..<cut.upperBound.value] {
      if byte <= 0x20 || byte == 0x7F {
        isApart = !bytes.isEmpty
      } else {
        if isApart { bytes.append(0x20) }
        isApart = false
        bytes.append(byte)
      }
    }
    if bytes.mayTurnOrControl { bytes = Array(String(decoding: bytes, as: UTF8.self).visible.utf8) }
    if cut.upperBound < range.upperBound || bytes.isEmpty { bytes.append(contentsOf: [0xE2, 0x80, 0xA6]) }
    piece.add(quoting: bytes)
  }
}

extension [UInt8] {
  /// Whether there may be controls of two bytes or marks that turn the line; quotation marks and dashes begin alike.
  fileprivate var mayTurnOrControl: Bool {
    for index in indices {
      switch self[index] {
      case 0xC2 where index + 1 < count && self[index + 1] < 0xA0: return true
      case 0xE2 where index + 2 < count && (self[index + 1] == 0x80 || self[index + 1] == 0x81):
        if self[index + 2] >= 0xA6 { return true }
      default: continue
      }
    }
    return false
  }
}

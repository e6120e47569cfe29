import KodebokStudyModel
import KodebokText

/// The times of a subtitle cue: `00:01:02.003 --> 00:01:05.200`.
struct Cue: Hashable {
  /// The line of times.
  var line: Range<ByteOffset>
  /// How long the cue is shown, at most a day; 0 where its times cannot be read or run backwards.
  var milliseconds: Int

  /// The cues of a document, in order; none where it is no subtitle file.
  ///
  /// - Complexity: O(spans).
  static func all(in document: SpokenDocument) -> [Cue] {
    guard ["vtt", "srt"].contains(document.source.ending) else { return [] }
    return document.text.bytes.withUnsafeBufferPointer { bytes in
      document.transcript.spans.compactMap { span in
        guard span.kind == .timestamp, span.range.upperBound.value <= bytes.count else { return nil }
        let times = times(bytes, span.range.lowerBound.value, span.range.upperBound.value)
        return Cue(line: span.range, milliseconds: times ?? 0)
      }
    }
  }

  private static func times(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var place = start
    guard let from = time(bytes, &place, end) else { return nil }
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    for byte in "-->".utf8 {
      guard place < end, bytes[place] == byte else { return nil }
      place += 1
    }
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    guard let to = time(bytes, &place, end), to > from, to - from <= 86_400_000 else { return nil }
    return to - from
  }

  /// Milliseconds of `00:01:02.003`, `01:02.003` or `00:01:02,003`.
  private static func time(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int) -> Int? {
    var (total, value, digits, groups) = (0, 0, 0, 0)
    while place < end, digits <= 6 {
      if 0x30...0x39 ~= bytes[place] {
        value = value * 10 + Int(bytes[place] - 0x30)
        digits += 1
      } else if bytes[place] == 0x3A, digits > 0, groups < 2 {
        total = (total + value) * 60
        (value, digits) = (0, 0)
        groups += 1
      } else {
        break
      }
      place += 1
    }
    guard (1...6).contains(digits), groups > 0 else { return nil }
    total = (total + value) * 1_000
    guard place < end, bytes[place] == 0x2E || bytes[place] == 0x2C else { return total }
    place += 1
    var unit = 100
    while place < end, 0x30...0x39 ~= bytes[place] {
      total += Int(bytes[place] - 0x30) * unit
      unit /= 10
      place += 1
    }
    return total
  }
}

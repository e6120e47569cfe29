/// Sentences of prose and of transcribed speech, in Norwegian and English.
///
/// A sentence ends at `.`, `!`, `?` or `…` with the quotation marks and brackets that close there, before white space;
/// and at an empty line. It does not end after an abbreviation, an initial, a number that counts (17. mai), or where
/// the next word is in lower case after a point, an ellipsis or a closed quotation («Hva?» sa hun).
public enum Sentences {
  /// The sentences of a text, or of a range of it: bytes, in order, without white space around them.
  ///
  /// - Complexity: O(bytes).
  public static func ranges(in text: SourceText, _ range: Range<ByteOffset>? = nil) -> [Range<ByteOffset>] {
    let range = range.map { text.clamped($0) } ?? ByteOffset(0)..<text.end
    var result: [Range<ByteOffset>] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      scan(bytes, range.lowerBound.value, range.upperBound.value) { start, end in
        let sentence = text.trimmed(ByteOffset(start)..<ByteOffset(end))
        if !sentence.isEmpty { result.append(sentence) }
      }
    }
    return result
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ from: Int,
    _ to: Int,
    _ body: (Int, Int) -> Void
  ) {
    var start = from
    var place = from
    while place < to {
      let byte = bytes[place]
      if byte == 0x0A {
        let next = blankEnd(bytes, place, to)
        if next > place {
          body(start, place)
          start = next
          place = next
          continue
        }
      }
      guard let stop = terminator(bytes, place, to) else {
        place += 1
        continue
      }
      if ends(bytes, start, place, stop, to) {
        body(start, stop.end)
        start = stop.end
      }
      place = stop.end
    }
    if start < to { body(start, to) }
  }

  /// The end of an empty line that follows a line break, or the place itself.
  private static func blankEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> Int {
    var index = place + 1
    while index < to, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index < to && bytes[index] == 0x0A ? index : place
  }

  private struct Stop {
    /// After the marks and everything that closes.
    var end: Int
    /// Whether it is a single point.
    var isPoint: Bool
    /// Whether it is an ellipsis.
    var isEllipsis: Bool
    /// Whether a quotation mark or bracket closes there.
    var closes: Bool
  }

  private static func terminator(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> Stop? {
    var index = place
    var (points, others, dots) = (0, 0, 0)
    while index < to {
      switch bytes[index] {
      case 0x2E: points += 1
      case 0x21, 0x3F: others += 1
      case 0xE2 where index + 2 < to && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6:
        dots += 1
        index += 2
      default:
        guard index > place else { return nil }
        let end = closingEnd(bytes, index, to)
        return Stop(
          end: end,
          isPoint: points == 1 && others == 0 && dots == 0,
          isEllipsis: (points > 1 || dots > 0) && others == 0,
          closes: end > index
        )
      }
      index += 1
    }
    guard index > place else { return nil }
    return Stop(end: to, isPoint: points == 1 && others + dots == 0, isEllipsis: false, closes: false)
  }

  /// The end of the quotation marks and brackets that close at a place.
  private static func closingEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> Int {
    var index = place
    while index < to {
      switch bytes[index] {
      case 0x22, 0x27, 0x29, 0x5D, 0x7D: index += 1
      case 0xC2 where index + 1 < to && bytes[index + 1] == 0xBB: index += 2
      case 0xE2 where index + 2 < to && bytes[index + 1] == 0x80 && (0x98...0x9D).contains(bytes[index + 2]): index += 3
      default: return index
      }
    }
    return index
  }

  private static func ends(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ place: Int,
    _ stop: Stop,
    _ to: Int
  ) -> Bool {
    guard stop.end < to else { return true }
    guard Scalars.isSpace(Scalars.decode(bytes, stop.end).0) else { return false }
    let next = nextScalar(bytes, stop.end, to)
    let lower = Scalars.isLowercase(next)
    if lower, stop.isPoint || stop.isEllipsis || stop.closes { return false }
    guard stop.isPoint, !stop.closes else { return true }
    return !isAbbreviation(bytes, start, place, next)
  }

  /// The first scalar behind white space and opening marks.
  private static func nextScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ to: Int) -> UInt32 {
    var index = place
    // Far enough for any indentation; a bound keeps the whole scan linear.
    let limit = min(to, place + 64)
    while index < limit {
      let (scalar, width) = Scalars.decode(bytes, index)
      switch scalar {
      case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x201C, 0x201E, 0x2013, 0x2014, 0x2D: break
      default: if !Scalars.isSpace(scalar) { return scalar }
      }
      index += width
    }
    return 0
  }

  private static func isAbbreviation(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ place: Int,
    _ next: UInt32
  ) -> Bool {
    // The word before the point, with the points inside it (bl.a); the longest abbreviation is short.
    var begin = place
    while begin > start, place - begin < 12 {
      let byte = bytes[begin - 1]
      guard byte == 0x2E || byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte else {
        break
      }
      if byte == 0xBB || byte == 0xAB, begin >= 2, bytes[begin - 2] == 0xC2 { break }
      begin -= 1
    }
    guard begin < place else { return false }
    let word = bytes[begin..<place]
    if word.allSatisfy({ 0x30...0x39 ~= $0 }) { return false }
    if word.count == 1, let letter = word.first, 0x41...0x5A ~= letter { return letter != 0x49 }
    // Initials with points between them: J.R.
    if word.count > 1, word.enumerated().allSatisfy({ $0 % 2 == 1 ? $1 == 0x2E : 0x41...0x5A ~= $1 }) { return true }
    let lower = word.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let name = String(decoding: lower, as: UTF8.self)
    if neverLast.contains(name) { return true }
    return beforeNumbers.contains(name) && Scalars.role(next) == .digit
  }

  /// Abbreviations that never end a sentence.
  private static let neverLast: Set<String> = [
    "bl.a", "ca", "cf", "dr", "dvs", "e.g", "eks", "evt", "f.eks", "ev", "hhv", "hr", "i.e", "ift", "iht", "inkl", "jf",
    "jfr", "kl", "mht", "mr", "mrs", "ms", "prof", "pga", "p.g.a", "st", "t.d", "tlf", "vs", "viz",
  ]

  /// Abbreviations that do not end a sentence before a number; some are words as well.
  private static let beforeNumbers: Set<String> = [
    "art", "fig", "kap", "nr", "no", "p", "pkt", "pp", "s", "str", "tab", "vol",
  ]
}

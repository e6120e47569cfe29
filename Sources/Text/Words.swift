/// Words as a researcher counts them: a subset of Unicode's rules (UAX #29) for languages that write spaces.
///
/// A word is letters, marks and digits; also an apostrophe or a hyphen between letters or digits (don't, e-post), a
/// soft hyphen, comma or point between digits (3,5), and a point inside an abbreviation in lower case (f.eks, bl.a).
public enum Words {
  /// The words of a text, or of a range of it: bytes, in order, without punctuation around them.
  ///
  /// - Complexity: O(bytes).
  public static func ranges(in text: SourceText, _ range: Range<ByteOffset>? = nil) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    forEach(in: text, range) { result.append(ByteOffset($0)..<ByteOffset($1)) }
    return result
  }

  /// The number of words of a text, or of a range of it.
  ///
  /// - Complexity: O(bytes).
  public static func count(in text: SourceText, _ range: Range<ByteOffset>? = nil) -> Int {
    var count = 0
    forEach(in: text, range) { _, _ in count += 1 }
    return count
  }

  /// The number of words in a string.
  public static func count(in string: String) -> Int {
    var count = 0
    var string = string
    string.withUTF8 { bytes in forEach(bytes, 0, bytes.count) { _, _ in count += 1 } }
    return count
  }

  @inline(__always)
  private static func forEach(in text: SourceText, _ range: Range<ByteOffset>?, _ body: (Int, Int) -> Void) {
    let range = range.map { text.clamped($0) } ?? ByteOffset(0)..<text.end
    text.bytes.withUnsafeBufferPointer { forEach($0, range.lowerBound.value, range.upperBound.value, body) }
  }

  @inline(__always)
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ body: (Int, Int) -> Void
  ) {
    var place = start
    while place < end {
      let (scalar, width) = Scalars.decode(bytes, place)
      if Scalars.role(scalar) == .other {
        place += width
        continue
      }
      let begin = place
      place = wordEnd(bytes, place, end)
      body(begin, place)
    }
  }

  /// Where the word that begins at a letter or digit ends.
  @inline(__always)
  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = start
    var last = Scalars.Role.letter
    var piece = start
    while place < end {
      let (scalar, width) = Scalars.decode(bytes, place)
      let role = Scalars.role(scalar)
      if role != .other {
        last = role
        place += width
        continue
      }
      guard place + width < end else { break }
      let following = Scalars.decode(bytes, place + width)
      let next = Scalars.role(following.0)
      guard next != .other else { break }
      switch scalar {
      case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0xAD, 0x5F: break
      case 0x2C where last == .digit && next == .digit: break
      case 0x2E where last == .digit && next == .digit: break
      case 0x2E where last == .letter && place - piece <= 4 && Scalars.isLowercase(following.0): break
      default: return place
      }
      place += width
      piece = place
    }
    return place
  }
}

extension Words {
  /// The words of a string in lower case, in order.
  ///
  /// - Complexity: O(bytes).
  public static func lowercased(in string: String) -> [String] {
    var result: [String] = []
    var string = string
    string.withUTF8 { bytes in
      forEach(bytes, 0, bytes.count) { start, end in
        let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        result.append(CaseFolding.lowercased(word))
      }
    }
    return result
  }
}

extension Words {
  /// Appends where each word of a stretch of valid UTF-8 begins and ends, one after the other; for loops in other modules.
  ///
  /// - Complexity: O(bytes of the stretch).
  package static func append(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    to bounds: inout [Int32]
  ) {
    forEach(bytes, start, min(end, bytes.count)) { start, end in
      bounds.append(Int32(truncatingIfNeeded: start))
      bounds.append(Int32(truncatingIfNeeded: end))
    }
  }
}

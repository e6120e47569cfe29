extension SourceText {
  /// The smallest range around `range` that cuts no character a reader sees: no letter from its accent, no emoji in two.
  ///
  /// The range is clamped. A cluster of more than about 60 scalars is left cut.
  ///
  /// - Complexity: O(1); at most some 500 bytes on each side of a border are looked at.
  public func graphemes(around range: Range<ByteOffset>) -> Range<ByteOffset> {
    let range = clamped(range)
    let start = graphemeBorder(at: range.lowerBound.value, upward: false)
    let end = range.isEmpty ? start : graphemeBorder(at: range.upperBound.value, upward: true)
    return ByteOffset(start)..<ByteOffset(max(start, end))
  }

  /// Whether a place stands between two characters as a reader sees them.
  public func isGraphemeBorder(_ offset: ByteOffset) -> Bool {
    let place = clamped(offset)
    return place == offset && graphemeBorder(at: place.value, upward: false) == place.value
  }

  private static let reach = 256

  /// The nearest border at or before (or after) a place that is the beginning of a scalar.
  private func graphemeBorder(at place: Int, upward: Bool) -> Int {
    guard place > 0, place < byteCount else { return place }
    if bytes[place] < 0x80, bytes[place - 1] < 0x80 { return place }
    var start = place - 1
    while start > 0, place - start < Self.reach, bytes[start] >= 0x80 || bytes[start - 1] >= 0x80 { start -= 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = place
    while end < byteCount, end - place < Self.reach, bytes[end] >= 0x80 { end += 1 }
    while end < byteCount, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let window = String(decoding: bytes[start..<min(end + 1, byteCount)], as: UTF8.self)
    var begin = start
    for character in window {
      let next = begin + character.utf8.count
      if place == begin { return place }
      if place < next { return next - begin > Self.reach ? place : (upward ? next : begin) }
      begin = next
    }
    return place
  }

  /// The range without white space at its ends.
  ///
  /// White space is every scalar with the Unicode property White_Space (no-break spaces and line breaks among them),
  /// and the invisible U+200B zero width space and U+FEFF. A range of white space only becomes empty at its beginning.
  public func trimmed(_ range: Range<ByteOffset>) -> Range<ByteOffset> {
    let range = clamped(range)
    return bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound.value
      var end = range.upperBound.value
      while start < end {
        let (scalar, width) = Scalars.decode(bytes, start)
        guard Scalars.isSpace(scalar) else { break }
        start += width
      }
      while end > start {
        var first = end - 1
        while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
        guard Scalars.isSpace(Scalars.decode(bytes, first).0) else { break }
        end = first
      }
      return start < end ? ByteOffset(start)..<ByteOffset(end) : range.lowerBound..<range.lowerBound
    }
  }
}

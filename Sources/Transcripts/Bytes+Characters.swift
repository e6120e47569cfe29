/// What a byte loop asks of the places it comes to.
extension UnsafeBufferPointer where Element == UInt8 {
  @inline(__always)
  func isDigit(_ place: Int) -> Bool { place < count && 0x30...0x39 ~= self[place] }

  @inline(__always)
  func isBlank(_ place: Int) -> Bool { self[place] == 0x20 || self[place] == 0x09 }

  /// The place of the first byte at or after `place` that is neither space nor tab nor no-break space.
  @inline(__always)
  func skipBlanks(_ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end {
      if isBlank(place) {
        place += 1
      } else if self[place] == 0xC2, place + 1 < end, self[place + 1] == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// The end of the line that holds a place.
  @inline(__always)
  func lineEnd(_ place: Int) -> Int {
    var place = place
    while place + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let folded = word ^ 0x0A0A_0A0A_0A0A_0A0A
      if (folded &- 0x0101_0101_0101_0101) & ~folded & 0x8080_8080_8080_8080 != 0 { break }
      place += 8
    }
    while place < count, self[place] != 0x0A { place += 1 }
    return place
  }

  /// Whether certain ASCII bytes stand at a place.
  @inline(__always)
  func matches(_ text: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + text.utf8CodeUnitCount <= count else { return false }
    for index in 0..<text.utf8CodeUnitCount where self[place + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether certain bytes stand at a place.
  func matches(_ bytes: [UInt8], at place: Int, before end: Int) -> Bool {
    guard place + bytes.count <= end else { return false }
    for index in bytes.indices where self[place + index] != bytes[index] { return false }
    return true
  }

  /// The string of a stretch.
  func string(_ start: Int, _ end: Int) -> String { String(decoding: self[start..<end], as: UTF8.self) }

  /// The end of a time of day or of a recording that begins at a place: `12:03`, `00:12:03`, `00:12:03,400`, `-4`.
  func timeEnd(_ place: Int, _ end: Int) -> Int? {
    var at = place
    var groups = 0
    while groups < 4 {
      let begin = at
      while at < end, at - begin < 3, isDigit(at) { at += 1 }
      guard at > begin, groups == 0 || at - begin == 2 else { return nil }
      groups += 1
      guard at < end, self[at] == 0x3A, isDigit(at + 1) else { break }
      at += 1
    }
    guard groups >= 2 else { return nil }
    if at < end, self[at] == 0x2E || self[at] == 0x2C || self[at] == 0x2D, isDigit(at + 1) {
      at += 1
      while at < end, isDigit(at) { at += 1 }
    }
    return at
  }

  /// The end of a time stamp with its marks: `[00:12:03]`, `(12:03)`, `{…}`, `<…>`, `#00:12:03-4#`.
  func stampEnd(_ place: Int, _ end: Int) -> Int? {
    guard place + 5 < end else { return nil }
    let close: UInt8
    switch self[place] {
    case 0x28: close = 0x29
    case 0x5B: close = 0x5D
    case 0x7B: close = 0x7D
    case 0x3C: close = 0x3E
    case 0x23: close = 0x23
    default: return nil
    }
    let begin = skipBlanks(place + 1, Swift.min(end, place + 4))
    guard var at = timeEnd(begin, end) else { return nil }
    at = skipBlanks(at, Swift.min(end, at + 4))
    if at < end, self[at] == 0x2D {
      guard let second = timeEnd(skipBlanks(at + 1, Swift.min(end, at + 4)), end) else { return nil }
      at = second
    }
    return at < end && self[at] == close ? at + 1 : nil
  }

  /// The end of a time stamp with or without marks; bare ones have three groups (`00:12:03`).
  func leadingStampEnd(_ place: Int, _ end: Int) -> Int? {
    if let marked = stampEnd(place, end) { return marked }
    guard isDigit(place), let bare = timeEnd(place, end) else { return nil }
    var colons = 0
    for index in place..<bare where self[index] == 0x3A { colons += 1 }
    return colons >= 2 && (bare == end || isBlank(bare)) ? bare : nil
  }
}

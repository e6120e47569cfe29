/// The bytes of a text and its tables; immutable, shared by copies of a ``SourceText``.
///
/// A class because a text is handed to many threads and copied often; nothing changes after `init`.
@usableFromInline
final class TextStorage: Sendable {
  /// Valid UTF-8, lines ended by LF.
  @usableFromInline let bytes: [UInt8]
  /// The byte at which each line begins.
  @usableFromInline let lineStarts: [Int32]
  /// Every `stride` bytes, how many scalars and UTF-16 units begin before; empty when all is ASCII.
  let marks: [Mark]
  let scalarCount: Int
  let isASCII: Bool

  static let stride = 512

  struct Mark: Sendable {
    var scalars: Int32
    var utf16Units: Int32
  }

  /// Creates the tables of bytes that are valid UTF-8 without CR and shorter than 2 GB.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let count = bytes.count
    var lines = 1
    var scalars = 0
    var ascii = true
    (marks, scalars, lines, ascii) = bytes.withUnsafeBufferPointer { Self.measure($0) }
    lineStarts = [Int32](unsafeUninitializedCapacity: lines) { starts, filled in
      bytes.withUnsafeBufferPointer { Self.findLines($0, &starts) }
      filled = lines
    }
    scalarCount = ascii ? count : scalars
    isASCII = ascii
  }

  /// Counts scalars, units and lines in one pass; the marks are empty where all is ASCII.
  private static func measure(_ bytes: UnsafeBufferPointer<UInt8>) -> ([Mark], Int, Int, Bool) {
    let count = bytes.count
    var (scalars, units, breaks) = (0, 0, 0)
    var high: UInt8 = 0
    let marks = [Mark](unsafeUninitializedCapacity: count / stride + 1) { marks, filled in
      var start = 0
      while start < count {
        marks.initializeElement(
          at: filled,
          to: Mark(scalars: Int32(truncatingIfNeeded: scalars), utf16Units: Int32(truncatingIfNeeded: units))
        )
        filled += 1
        let end = min(start + stride, count)
        let tally = ByteTally(bytes, start, end)
        breaks += tally.lineBreaks
        high |= tally.union
        let (continuation, long) = (tally.continuations, tally.fourByteLeads)
        scalars += end - start - continuation
        units += end - start - continuation + long
        start = end
      }
    }
    return high < 0x80 ? ([], count, breaks + 1, true) : (marks, scalars, breaks + 1, false)
  }

  /// Writes the beginning of each line, eight bytes at a time.
  private static func findLines(_ bytes: UnsafeBufferPointer<UInt8>, _ starts: inout UnsafeMutableBufferPointer<Int32>)
  {
    var next = 1
    var index = 0
    starts.initializeElement(at: 0, to: 0)
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      var found = ByteTally.matches(word, 0x0A0A_0A0A_0A0A_0A0A)
      while found != 0, next < starts.count {
        starts.initializeElement(at: next, to: Int32(truncatingIfNeeded: index + found.trailingZeroBitCount / 8 + 1))
        next += 1
        found &= found &- 1
      }
      index += 8
    }
    while index < raw.count {
      if raw[index] == 0x0A, next < starts.count {
        starts.initializeElement(at: next, to: Int32(truncatingIfNeeded: index + 1))
        next += 1
      }
      index += 1
    }
  }

  /// Counts the scalars and UTF-16 units that begin in a stretch of bytes.
  @inline(__always)
  private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (Int, Int) {
    let tally = ByteTally(bytes, start, end)
    let scalars = end - start - tally.continuations
    return (scalars, scalars + tally.fourByteLeads)
  }

  /// The bytes as valid UTF-8 with LF for CRLF and CR; the same array when nothing is to be done.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let limited = bytes.count > Int(Int32.max) - 8 ? Array(bytes.prefix(Int(Int32.max) - 8)) : bytes
    let sound = TextDecoding.isValid(limited) ? limited : Array(String(decoding: limited, as: UTF8.self).utf8)
    return TextDecoding.normalizingLineBreaks(sound)
  }

  // MARK: Units

  func scalars(before place: Int) -> Int {
    guard !isASCII, place > 0 else { return place }
    guard place < bytes.count else { return scalarCount }
    let mark = place / Self.stride
    let rest = bytes.withUnsafeBufferPointer { Self.tally($0, mark * Self.stride, place).0 }
    return Int(marks[mark].scalars) + rest
  }

  private func units(before place: Int) -> Int {
    guard !isASCII, place > 0, !marks.isEmpty else { return place }
    let mark = min(place / Self.stride, marks.count - 1)
    let rest = bytes.withUnsafeBufferPointer { Self.tally($0, mark * Self.stride, place).1 }
    return Int(marks[mark].utf16Units) + rest
  }

  func scalars(from start: Int, to end: Int) -> Int {
    if isASCII { return end - start }
    if end - start <= 2 * Self.stride {
      return bytes.withUnsafeBufferPointer { Self.tally($0, start, end).0 }
    }
    return scalars(before: end) - scalars(before: start)
  }

  func utf16Units(from start: Int, to end: Int) -> Int {
    if isASCII { return end - start }
    if end - start <= 2 * Self.stride {
      return bytes.withUnsafeBufferPointer { Self.tally($0, start, end).1 }
    }
    return units(before: end) - units(before: start)
  }

  func byte(ofScalar wanted: Int) -> Int {
    if isASCII { return min(wanted, bytes.count) }
    if wanted >= scalarCount { return bytes.count }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(marks[middle].scalars) <= wanted { low = middle } else { high = middle }
    }
    return walk(from: low * Self.stride, to: bytes.count, steps: wanted - Int(marks[low].scalars))
  }

  /// The byte at which the scalar begins that stands `steps` scalar beginnings after the first one at or after `start`.
  private func walk(from start: Int, to end: Int, steps: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
      var left = steps
      while left > 0, place < end {
        place += 1
        while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
        left -= 1
      }
      return place
    }
  }

  func byte(from start: Int, to end: Int, scalars wanted: Int) -> Int {
    if isASCII { return min(start + min(wanted, end - start), end) }
    if wanted > 2 * Self.stride {
      let place = byte(ofScalar: min(scalars(before: start) &+ min(wanted, bytes.count), scalarCount))
      return min(place, end)
    }
    return walk(from: start, to: end, steps: wanted)
  }

  func byte(from start: Int, to end: Int, utf16Units wanted: Int) -> Int {
    if isASCII { return min(start + min(wanted, end - start), end) }
    var place = start
    var left = wanted
    if wanted > 2 * Self.stride {
      let target = units(before: start) &+ min(wanted, 2 * bytes.count)
      var low = min(start / Self.stride + 1, marks.count - 1)
      var high = marks.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if Int(marks[middle].utf16Units) <= target { low = middle } else { high = middle }
      }
      var jump = low * Self.stride
      while jump < end, bytes[jump] & 0xC0 == 0x80 { jump += 1 }
      if jump > start, jump <= end, units(before: jump) <= target {
        place = jump
        left = target - units(before: jump)
      }
    }
    return bytes.withUnsafeBufferPointer { bytes in
      while left > 0, place < end {
        let width = bytes[place] >= 0xF0 ? 2 : 1
        if width > left { return place }
        left -= width
        place += 1
        while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
      }
      return min(place, end)
    }
  }

  // MARK: Lines

  func line(at place: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= place { low = middle } else { high = middle }
    }
    return low
  }
}

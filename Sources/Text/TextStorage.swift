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

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = []
    var marks: [Mark] = []
    var scalars = 0
    var units = 0
    var ascii = true
    bytes.withUnsafeBufferPointer { bytes in
      let count = min(bytes.count, Int(Int32.max))
      var lines = 1
      for byte in bytes where byte == 0x0A { lines += 1 }
      starts.reserveCapacity(lines)
      starts.append(0)
      var high: UInt8 = 0
      for index in 0..<count {
        let byte = bytes[index]
        high |= byte
        if byte == 0x0A { starts.append(Int32(truncatingIfNeeded: index + 1)) }
      }
      ascii = high < 0x80
      if ascii {
        scalars = count
        return
      }
      marks.reserveCapacity(count / Self.stride + 1)
      var start = 0
      while start < count {
        marks.append(Mark(scalars: Int32(truncatingIfNeeded: scalars), utf16Units: Int32(truncatingIfNeeded: units)))
        let end = min(start + Self.stride, count)
        let (more, moreUnits) = Self.tally(bytes, start, end)
        scalars += more
        units += moreUnits
        start = end
      }
    }
    lineStarts = starts
    self.marks = marks
    scalarCount = scalars
    isASCII = ascii
  }

  /// Counts the scalars and UTF-16 units that begin in a stretch of bytes.
  @inline(__always)
  private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (Int, Int) {
    var continuation = 0
    var long = 0
    for index in start..<end {
      let byte = bytes[index]
      continuation &+= byte & 0xC0 == 0x80 ? 1 : 0
      long &+= byte >= 0xF0 ? 1 : 0
    }
    let scalars = end - start - continuation
    return (scalars, scalars + long)
  }

  /// The bytes as valid UTF-8 with LF for CRLF and CR; the same array when nothing is to be done.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let limited = bytes.count > Int(Int32.max) ? Array(bytes.prefix(Int(Int32.max))) : bytes
    let valid = String(validating: limited, as: UTF8.self) != nil
    let sound = valid ? limited : Array(String(decoding: limited, as: UTF8.self).utf8)
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

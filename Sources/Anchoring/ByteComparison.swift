/// Comparisons of stretches of bytes; kept apart so that every per-byte loop of the module stands in few places.
extension UnsafeBufferPointer<UInt8> {
  /// Whether `other` stands here at `offset`; false where it would go past either end.
  ///
  /// - Complexity: O(bytes of `other`), eight at a time.
  @inline(__always)
  func has(_ other: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, other.count <= count, offset <= count - other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return other.isEmpty }
    let raw = UnsafeRawPointer(left + offset)
    let wanted = UnsafeRawPointer(right)
    var at = 0
    while at + 8 <= other.count {
      if raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != wanted.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at += 8
    }
    while at < other.count {
      if self[offset + at] != other[at] { return false }
      at += 1
    }
    return true
  }

  /// How many bytes of the end of `other` stand directly before `offset`.
  func commonBefore(_ offset: Int, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    var found = 0
    while found < other.count, offset - found > 0, self[offset - found - 1] == other[other.count - found - 1] {
      found += 1
    }
    return found
  }

  /// How many bytes of the beginning of `other` stand at `offset`.
  func commonAfter(_ offset: Int, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    var found = 0
    while found < other.count, offset + found < count, self[offset + found] == other[found] { found += 1 }
    return found
  }

  /// The first place at or after `start` where `other` stands, by trying every place.
  func first(_ other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let begin = other.first, other.count <= count else { return nil }
    var at = Swift.max(start, 0)
    let last = count - other.count
    while at <= last {
      if self[at] == begin, has(other, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// The number of scalars that begin in these bytes.
  @inline(__always)
  var scalarCount: Int {
    var result = 0
    for byte in self { result &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    return result
  }
}

extension String {
  /// Calls `body` with the UTF-8 of the string, without copying where it lies in one piece.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = self
    return text.withUTF8(body)
  }
}

extension JSONWriter {
  /// The bytes as they may be shown on a terminal: control characters of two bytes, and marks that turn the direction of
  /// what follows, are written as escapes; the values are the same.
  ///
  /// - Complexity: O(bytes).
  package var shownBytes: [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var start = 0
      var place = 0
      while place < bytes.count {
        guard bytes[place] == 0x7F || bytes[place] == 0xC2 || bytes[place] == 0xE2,
          let (code, length) = Self.acting(bytes, place)
        else {
          place += 1
          continue
        }
        result += bytes[start..<place]
        let digits = String(code, radix: 16)
        result += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        place += length
        start = place
      }
      return start == 0 ? Array(bytes) : result + bytes[start...]
    }
  }

  /// A scalar that acts on terminals, with the number of its bytes; nil for any other.
  private static func acting(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> (code: UInt32, length: Int)? {
    if bytes[place] == 0x7F { return (0x7F, 1) }
    if bytes[place] == 0xC2 {
      guard place + 1 < bytes.count, bytes[place + 1] < 0xA0 else { return nil }
      return (UInt32(bytes[place + 1]), 2)
    }
    guard place + 2 < bytes.count else { return nil }
    switch (bytes[place + 1], bytes[place + 2]) {
    case (0x80, 0xAA...0xAE): return (0x2000 + UInt32(bytes[place + 2] - 0x80), 3)
    case (0x81, 0xA6...0xA9): return (0x2040 + UInt32(bytes[place + 2] - 0x80), 3)
    default: return nil
    }
  }
}

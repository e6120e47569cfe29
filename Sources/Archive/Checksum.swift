/// The checksum of ZIP archives: CRC-32 as in ISO 3309 and RFC 1952, section 8.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    return value
  }

  /// The checksum of some bytes.
  ///
  /// - Complexity: O(bytes).
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var result: UInt32 = 0xFFFF_FFFF
    table.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes { result = table[Int((result ^ UInt32(byte)) & 0xFF)] ^ (result >> 8) }
      }
    }
    return ~result
  }
}

import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds bytes with the C library's vectorised search (some 20 GB/s). Offsets outside the bytes are clamped.
extension [UInt8] {
  /// Gives the offset of the first `byte` at or after `start` and before `end` (default: the end of the array).
  package func offset(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    withUnsafeBytes { bytes in
      let end = Swift.min(Swift.max(end ?? bytes.count, 0), bytes.count)
      let start = Swift.max(start, 0)
      guard start < end, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  /// Gives the offset of the first occurrence of `needle` at or after `start`; an empty needle is nowhere.
  package func offset(of needle: [UInt8], from start: Int = 0) -> Int? {
    withUnsafeBytes { bytes in
      let start = Swift.max(start, 0)
      guard start < bytes.count, !needle.isEmpty, let base = bytes.baseAddress else { return nil }
      let found = kodebok_find(base + start, bytes.count - start, needle, needle.count)
      return found < 0 ? nil : start + found
    }
  }

  /// Whether `prefix` stands at `offset`.
  package func has(_ prefix: StaticString, at offset: Int = 0) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset <= count, count - offset >= length else { return false }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return length == 0 }
      return memcmp(base + offset, prefix.utf8Start, length) == 0
    }
  }
}

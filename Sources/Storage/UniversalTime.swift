#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The clock of the machine, read at the edge only and handed down as text.
package enum UniversalTime {
  /// The present moment in UTC to the second, as `2026-11-20T10:00:00Z`.
  package static func now() -> String {
    var time = time_t()
    _ = Self.seconds(&time)
    return text(of: Int(time))
  }

  /// A moment given in seconds since 1970 as `2026-11-20T10:00:00Z`.
  package static func text(of seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return "1970-01-01T00:00:00Z" }
    let year = padded(Int(parts.tm_year) + 1900, to: 4)
    let date = "\(year)-\(padded(Int(parts.tm_mon) + 1, to: 2))-\(padded(Int(parts.tm_mday), to: 2))"
    let clock = "\(padded(Int(parts.tm_hour), to: 2)):\(padded(Int(parts.tm_min), to: 2))"
    return "\(date)T\(clock):\(padded(Int(parts.tm_sec), to: 2))Z"
  }

  private static func seconds(_ result: inout time_t) -> Bool { time(&result) != -1 }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Identities made from random bits, at the edge only.
package enum RandomIdentity {
  /// A random UUID, version 4, in lower case.
  package static func uuid() -> String {
    var generator = SystemRandomNumberGenerator()
    let high = (generator.next() as UInt64) & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = (generator.next() as UInt64) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = hex(high) + hex(low)
    let cuts = [0, 8, 12, 16, 20, 32]
    let parts = zip(cuts, cuts.dropFirst()).map { start, end in
      String(decoding: digits.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
    return parts.joined(separator: "-")
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

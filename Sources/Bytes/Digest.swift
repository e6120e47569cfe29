/// A SHA-256 checksum: 256 bits, kept as four words, the first byte in the highest bits.
///
/// Its text form is `sha256:` and 64 lower-case hexadecimal digits, as in the header of a codings file.
package struct Digest: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let words: (UInt64, UInt64, UInt64, UInt64)

  package init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// Reads `sha256:` and 64 hexadecimal digits of either case; anything else gives nil.
  package init?(_ text: String) {
    var text = text
    let parsed: (UInt64, UInt64, UInt64, UInt64)? = text.withUTF8 { Digest.words(of: UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    words = parsed
  }

  /// Reads the text form from bytes; anything else gives nil.
  package init?(text: UnsafeRawBufferPointer) {
    guard let parsed = Digest.words(of: text) else { return nil }
    words = parsed
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { out in
      var at = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          let nibble = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
          out[at] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
          at += 1
        }
      }
      return 64
    }
  }

  /// The text form, `sha256:…`.
  package var description: String { "sha256:" + hex }

  package static func == (one: Digest, other: Digest) -> Bool {
    one.words == other.words
  }

  package static func < (one: Digest, other: Digest) -> Bool {
    one.words < other.words
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }

  private static func words(of text: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64)? {
    let prefix: StaticString = "sha256:"
    guard text.count == 71 else { return nil }
    for index in 0..<7 where text[index] != prefix.utf8Start[index] { return nil }
    var parsed: [UInt64] = [0, 0, 0, 0]
    for index in 0..<64 {
      guard let nibble = nibble(text[7 + index]) else { return nil }
      parsed[index / 16] = parsed[index / 16] << 4 | UInt64(nibble)
    }
    return (parsed[0], parsed[1], parsed[2], parsed[3])
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

import KodebokBytes
import KodebokStudyModel
import KodebokText

/// A fingerprint of what a text rests on: how many passages, and a sum over each one's words and speakers.
///
/// The sum is that of the first 64 bits of the SHA-256 of each passage, modulo 2⁶⁴, so that it does not depend on their
/// order, and one passage more can be told from the others: its share is what the sums differ by. Written as
/// `sha-12-0f3a…`: the count, and sixteen digits.
package struct Footing: Hashable, Sendable {
  /// The number of passages or sources.
  package private(set) var count = 0
  private var sum: UInt64 = 0

  /// Creates the footing of a text that rests on nothing.
  package init() {}

  /// Reads a fingerprint; nil for what is none.
  package init?(_ written: String) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "sha", let count = Int(parts[1]), count >= 0, parts[2].utf8.count == 16,
      let sum = UInt64(parts[2], radix: 16)
    else { return nil }
    self.count = count
    self.sum = sum
  }

  /// The fingerprint as it is written.
  package var written: String {
    let digits = String(sum, radix: 16)
    return "sha-\(count)-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Adds a passage.
  package mutating func add(_ mark: UInt64) {
    count += 1
    sum &+= mark
  }

  /// The footing without a passage.
  package func without(_ mark: UInt64) -> Self {
    var result = self
    result.count -= 1
    result.sum &-= mark
    return result
  }

  /// The mark of a passage: its words on one line and who says them.
  package static func mark(words: String, speakers: [String]) -> UInt64 {
    mark(Array((words.onOneLine + "\u{1F}" + speakers.joined(separator: "\u{1E}")).utf8))
  }

  /// The mark of a whole text.
  package static func mark(_ bytes: [UInt8]) -> UInt64 {
    // Eight bytes of the digest, as digits.
    UInt64(SHA256.hash(bytes).description.suffix(16), radix: 16) ?? 0
  }
}

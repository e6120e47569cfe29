import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts the reads that are under way, so that what nobody waits for lets them go first.
///
/// Right behind a key an editor asks for what is at the cursor. Diagnostics of a long interview keep a processor busy for
/// milliseconds; where they begin at once, the question waits for them, and on a machine with two processors even the
/// editor does.
final class ReadCount: Sendable {
  /// How long it is waited for a question behind a key.
  static let pause = 500
  /// The longest it is waited for answers, in the same microseconds.
  static let longest = 20_000

  private let count = Atomic<Int>(0)

  /// A read begins.
  func begin() { count.add(1, ordering: .relaxed) }

  /// A read has been answered.
  func end() { count.subtract(1, ordering: .relaxed) }

  /// Waits a moment, and then until no read is under way; at most ``longest`` in all.
  func letGoFirst() {
    var waited = 0
    repeat {
      usleep(UInt32(Self.pause))
      waited += Self.pause
    } while count.load(ordering: .relaxed) > 0 && waited < Self.longest
  }
}

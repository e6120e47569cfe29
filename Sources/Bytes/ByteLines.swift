/// The lines of bytes as ranges, split at LF only: a CR before it stays in its line.
///
/// Linear, without copying.
///
/// A last line without LF is a line; nothing after the last LF is none. Made for JSON Lines, where a line is a record.
package struct ByteLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Gives the range of the next line without its LF.
  package mutating func next() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let end = bytes.offset(of: UInt8(ascii: "\n"), from: at) ?? bytes.count
    defer { at = end + 1 }
    return at..<end
  }
}

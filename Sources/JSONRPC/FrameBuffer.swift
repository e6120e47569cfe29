/// Takes frames out of bytes as they come, for callers that wait for several things at once and read themselves.
///
/// Stricter than ``FrameReader``: every line of a header is a name, a colon and a value, so that what a program prints
/// for people is seen at once; and after a broken header nothing more is taken. Memory grows with the bytes that came,
/// never with the length that a header promises.
package struct FrameBuffer: Sendable {
  /// Why the bytes are no frames.
  package struct Broken: Error, Hashable, Sendable {
    package var reason: FrameReader.Reason
  }

  private let bodyLimit: Int
  private var bytes: [UInt8] = []
  /// Bytes before it are used.
  private var start = 0
  /// Bytes from `start` in which no empty line was found.
  private var looked = 0
  /// The body that is being waited for.
  private var body: Range<Int>?

  /// Creates a buffer that refuses bodies of more than so many bytes.
  package init(bodyLimit: Int = Frame.bodyLimit) { self.bodyLimit = bodyLimit }

  /// The bytes that came and are not used.
  package var count: Int { bytes.count - start }

  /// Adds bytes that came.
  package mutating func append(_ more: UnsafeRawBufferPointer) {
    if start == bytes.count, body == nil {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
      start = 0
    } else if start > 1 << 20, body == nil {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next frame's body, or nil where it has not come whole.
  package mutating func next() throws(Broken) -> [UInt8]? {
    if body == nil { body = try readHeader() }
    guard let body, bytes.count >= body.upperBound else { return nil }
    start = body.upperBound
    self.body = nil
    return [UInt8](bytes[body])
  }

  private mutating func readHeader() throws(Broken) -> Range<Int>? {
    guard let end = FrameReader.emptyLine(bytes, from: start + max(0, looked - 3)) else {
      looked = bytes.count - start
      if looked > Frame.headerLimit { throw Broken(reason: .headerTooLong) }
      return nil
    }
    looked = 0
    guard end.lowerBound - start <= Frame.headerLimit else { throw Broken(reason: .headerTooLong) }
    guard isHeader(start..<end.lowerBound) else { throw Broken(reason: .noLength) }
    let header = FrameHeader(bytes, start..<end.lowerBound)
    switch header.result {
    case .failure(let broken): throw Broken(reason: broken.reason)
    case .success(let length):
      guard let length, length <= bodyLimit else { throw Broken(reason: .lengthOutOfRange(header.lengthText)) }
      start = end.upperBound
      return start..<start + length
    }
  }

  /// Whether each line is a name of letters, digits and hyphens, a colon and a value.
  private func isHeader(_ range: Range<Int>) -> Bool {
    bytes[range].split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
      return line[..<colon].allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
    }
  }
}

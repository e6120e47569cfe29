import KodebokBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads frames from a file descriptor, blocking, for one thread.
///
/// Memory grows with the bytes that came, never with the length that a header promises. After a broken header reading goes
/// on at the next `Content-Length:`, and so it does after a length that is refused.
package struct FrameReader: ~Copyable {
  /// What reading gave.
  package enum Outcome: Equatable, Sendable {
    /// The body of a frame.
    case frame([UInt8])
    /// Something that was no frame; the next call goes on behind it.
    case broken(Reason)
    /// The other side closed, or the descriptor failed with this error; 0 for a proper end.
    case end(errno: Int32)
  }

  /// Why a frame could not be read.
  package enum Reason: Hashable, Sendable {
    /// No `Content-Length`, or one that is no number.
    case noLength
    /// Two lengths that differ.
    case twoLengths
    /// The header is longer than `Frame.headerLimit`.
    case headerTooLong
    /// The body is longer than `Frame.bodyLimit`, or negative; the length as it was given.
    case lengthOutOfRange(String)
    /// A `Content-Type` with another character set than UTF-8.
    case characterSet(String)
    /// The end came inside a frame.
    case cutOff
  }

  private static let chunk = 64 * 1024
  private let descriptor: Int32
  /// Bytes that came and are not used; those before `start` are.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var failure: Int32 = 0
  /// Whether the next frame must be looked for.
  private var isLost = false

  /// Reads from a descriptor that stays the caller's.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Waits for the next frame.
  package mutating func next() -> Outcome {
    if isLost { findNextHeader() }
    guard let headerEnd = readHeader() else { return noHeader() }
    let header = FrameHeader(buffer, start..<headerEnd.lowerBound)
    switch header.result {
    case .failure(let broken):
      // A length that was too small leaves the rest of a body before the next header, so it may stand in these lines.
      return lose(broken.reason, from: broken.reason == .noLength ? start + 1 : headerEnd.lowerBound)
    case .success(let length):
      start = headerEnd.upperBound
      guard let length, length <= Frame.bodyLimit else {
        return lose(.lengthOutOfRange(header.lengthText), from: start)
      }
      return readBody(length)
    }
  }

  // MARK: Parts of a frame

  /// Reads until the empty line is there; gives its range, from the end of the last line to the begin of the body.
  private mutating func readHeader() -> Range<Int>? {
    // Counted from `start`, because reading moves what is kept to the front.
    var looked = 0
    while true {
      if let end = Self.emptyLine(buffer, from: start + max(0, looked - 3)) { return end }
      looked = buffer.count - start
      guard looked <= Frame.headerLimit, fill() else { return nil }
    }
  }

  /// The empty line; lines that end with LF alone are understood too.
  static func emptyLine(_ bytes: [UInt8], from: Int) -> Range<Int>? {
    var at = from
    while let feed = bytes.offset(of: UInt8(ascii: "\n"), from: at) {
      if bytes.has("\r\n", at: feed + 1) { return feed + 1..<feed + 3 }
      if bytes.has("\n", at: feed + 1) { return feed + 1..<feed + 2 }
      at = feed + 1
    }
    return nil
  }

  private mutating func noHeader() -> Outcome {
    if buffer.count - start > Frame.headerLimit { return lose(.headerTooLong, from: start + 1) }
    let isCut = start < buffer.count
    start = buffer.count
    return isCut ? .broken(.cutOff) : .end(errno: failure)
  }

  private mutating func readBody(_ length: Int) -> Outcome {
    while buffer.count - start < length {
      guard fill() else {
        start = buffer.count
        return .broken(.cutOff)
      }
    }
    let body = [UInt8](buffer[start..<start + length])
    start += length
    return .frame(body)
  }

  // MARK: Finding the way again

  private mutating func lose(_ reason: Reason, from: Int) -> Outcome {
    start = min(max(from, start), buffer.count)
    isLost = true
    return .broken(reason)
  }

  /// Goes to the next `Content-Length:`, whatever its case, and lets everything before it go.
  private mutating func findNextHeader() {
    isLost = false
    while true {
      if let found = FrameHeader.begin(in: buffer, from: start) {
        start = found
        return
      }
      start = max(start, buffer.count - FrameHeader.lengthName.count)
      guard fill() else {
        start = buffer.count
        return
      }
    }
  }

  // MARK: Bytes

  /// Reads what is there, at most 64 KB; false at the end.
  private mutating func fill() -> Bool {
    guard !isAtEnd else { return false }
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
      start = 0
    } else if start > Self.chunk {
      buffer.removeFirst(start)
      start = 0
    }
    while true {
      let count = withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 8) { room in
        let count = read(descriptor, room.baseAddress, room.count)
        if count > 0 { buffer.append(contentsOf: room[..<count]) }
        return count
      }
      if count > 0 { return true }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&ready, 1, -1)
        continue
      }
      failure = count < 0 ? errno : 0
      isAtEnd = true
      return false
    }
  }
}

import KodebokJSON
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes messages as frames to a file descriptor, from any thread; each frame leaves in one piece.
///
/// A class because all threads share the one descriptor and its lock. SIGPIPE must be ignored by the process.
package final class FrameWriter: Sendable {
  /// Why nothing more can be written.
  package enum Fault: Error, Hashable, Sendable {
    /// The other side is gone.
    case closed
    /// What write(2) said.
    case system(errno: Int32)
  }

  private let descriptor: Int32
  private let fault = Mutex<Fault?>(nil)

  /// Writes to a descriptor that stays the caller's: it is neither made non-blocking nor closed.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes the answer to a request; `body` writes the result, one value.
  package func write(response id: RequestID, _ result: (inout JSONWriter) -> Void) throws(Fault) {
    try send { writer in
      writer.key("id")
      id.write(to: &writer)
      writer.key("result")
      result(&writer)
    }
  }

  /// Writes an error as answer to a request.
  package func write(response id: RequestID, error: ResponseError) throws(Fault) {
    try send { writer in
      writer.key("id")
      id.write(to: &writer)
      writer.key("error")
      error.write(to: &writer)
    }
  }

  /// Writes a notification; `params` writes the parameters, one value.
  package func write(notification method: String, _ params: (inout JSONWriter) -> Void) throws(Fault) {
    try send { writer in
      writer.member("method", method)
      writer.key("params")
      params(&writer)
    }
  }

  /// Writes a request; `params` writes the parameters, one value.
  package func write(request id: RequestID, method: String, _ params: (inout JSONWriter) -> Void) throws(Fault) {
    try send { writer in
      writer.key("id")
      id.write(to: &writer)
      writer.member("method", method)
      writer.key("params")
      params(&writer)
    }
  }

  /// Writes a body that was made before.
  package func write(body: [UInt8]) throws(Fault) {
    let header = Frame.header(bodyCount: body.count)
    try write { header.withUnsafeBytes { header in body.withUnsafeBytes { writeBoth(header, $0) } } }
  }

  /// Writes a message: header and body come into one buffer, whose header is filled in last.
  private func send(_ members: (inout JSONWriter) -> Void) throws(Fault) {
    var writer = JSONWriter(appendingTo: Frame.widestHeader, reserving: 1024)
    writer.object {
      $0.key("jsonrpc")
      $0.raw("\"2.0\"")
      members(&$0)
    }
    try write(frame: Frame.withCount(writer.bytes))
  }

  private func write(frame: [UInt8]) throws(Fault) {
    try write { frame.withUnsafeBytes { writeAll($0) } }
  }

  private func write(_ bytes: () -> Fault?) throws(Fault) {
    let result = fault.withLock { fault -> Fault? in
      if fault == nil { fault = bytes() }
      return fault
    }
    if let result { throw result }
  }

  /// Writes a header and a body with one call where the other side takes both, without bringing them together first.
  private func writeBoth(_ header: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer) -> Fault? {
    var parts = [header, body].map {
      iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count)
    }
    let written = max(0, writev(descriptor, &parts, Int32(parts.count)))
    return writeAll(UnsafeRawBufferPointer(rebasing: header.dropFirst(written)))
      ?? writeAll(UnsafeRawBufferPointer(rebasing: body.dropFirst(max(0, written - header.count))))
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Fault? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let buffer = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Darwin)
        let written = Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Glibc)
        let written = Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        let written = Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if written >= 0 {
        rest = rest.dropFirst(written)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      case EPIPE, ECONNRESET: return .closed
      default: return .system(errno: errno)
      }
    }
    return nil
  }
}

import KodebokJSONRPC
import KodebokPluginHost
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process of the plug-in that is tried, with what it says.
///
/// A class because the process and its pipes are let go with it. For one thread.
final class TriedPlugin {
  /// Why a message did not come.
  enum Silence: Error {
    /// It took too long.
    case late
    /// The process closed its output.
    case ended
    /// What came is no frame, or no message.
    case garbage(String)
    /// The process does not read what is sent.
    case deaf
  }

  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var frames = FrameBuffer()
  private var headers = HeaderCheck()
  private var outgoing: [UInt8] = []
  /// The beginning of what came last, for a sentence about what is no frame.
  private var latest: [UInt8] = []
  private var isEnded = false
  private var waitStatus: Int32?
  /// The end of what it wrote to standard error.
  private(set) var errorText: [UInt8] = []

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - folder: The plug-in's folder, where it is started.
  ///   - environment: All variables it gets.
  /// - Throws: Why the system does not start it.
  init(_ command: [String], in folder: String, environment: [String: String]) throws(PluginProblem) {
    let started = Self.spawn(command, folder, environment)
    switch started {
    case .failure(let problem): throw problem
    case .success(let all): (process, input, output, errors) = (all.process, all.input, all.output, all.errors)
    }
  }

  deinit { end() }

  /// Ends the process and everything it started.
  func end() {
    if waitStatus == nil {
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      waitStatus = status
      close(output)
      close(errors)
    }
    closeInput()
  }

  /// Closes the plug-in's standard input once everything is sent.
  func closeInput() {
    guard input >= 0 else { return }
    close(input)
    input = -1
  }

  /// Lets bytes be sent; they leave while messages are waited for.
  func send(_ bytes: [UInt8]) { outgoing += bytes }

  /// Sends what waits to be sent.
  func flush(seconds: Double) throws(Silence) {
    let end = ContinuousClock.now + .seconds(seconds)
    while !outgoing.isEmpty, !isEnded {
      guard ContinuousClock.now < end else { throw .deaf }
      pump(until: end)
    }
  }

  /// Waits for the next message.
  func message(until end: ContinuousClock.Instant) throws(Silence) -> Message {
    while true {
      if let stray = headers.stray { throw .garbage(stray.visible) }
      let body: [UInt8]?
      do throws(FrameBuffer.Broken) {
        body = try frames.next()
      } catch {
        throw .garbage(shown(latest))
      }
      if let body {
        do throws(MalformedMessage) {
          return try Message(decoding: body)
        } catch {
          throw .garbage(shown(body) + " (" + error.error.message + ")")
        }
      }
      if isEnded { throw frames.count > 0 ? .garbage(shown(latest)) : .ended }
      guard ContinuousClock.now < end else { throw outgoing.isEmpty ? .late : .deaf }
      pump(until: end)
    }
  }

  /// Waits until the process has ended; its status, or nil where it has not.
  func status(seconds: Double) -> (code: Int?, signal: Int)? {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      var status: Int32 = 0
      let found = waitStatus == nil ? waitpid(process, &status, WNOHANG) : 0
      if found == process {
        kill(-process, SIGKILL)
        waitStatus = status
        while !isEnded { pump(until: ContinuousClock.now) }
        close(output)
        close(errors)
      }
      if let waitStatus {
        let signal = Int(waitStatus & 0x7f)
        return (signal == 0 ? Int(waitStatus >> 8 & 0xff) : nil, signal)
      }
      guard ContinuousClock.now < end else { return nil }
      if isEnded { usleep(2_000) } else { pump(until: min(end, ContinuousClock.now + .milliseconds(5))) }
    }
  }

  // MARK: Bytes

  /// The first words of bytes, for a sentence.
  private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(80), as: UTF8.self).visible }

  /// Sends and receives what can be without waiting longer than until `end`.
  private func pump(until end: ContinuousClock.Instant) {
    let left = max(Duration.zero, end - ContinuousClock.now)
    let milliseconds = Int32(
      clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
    )
    var ready = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&ready, nfds_t(ready.count), milliseconds + 1) > 0 else { return }
    if ready[0].revents != 0 { receive() }
    if ready[1].revents != 0 { receiveErrors() }
    if ready[2].revents != 0 { put() }
  }

  private func receive() {
    let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { room in
      let count = read(output, room.baseAddress, room.count)
      if count > 0 {
        let bytes = UnsafeRawBufferPointer(rebasing: room[..<count])
        frames.append(bytes)
        headers.take(bytes)
        latest = Array(room[..<min(count, 80)])
      }
      return count
    }
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { isEnded = true }
  }

  private func receiveErrors() {
    var room = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(errors, &room, room.count)
    if count > 0 {
      errorText += room[..<count]
      errorText.removeFirst(max(0, errorText.count - (1 << 14)))
    } else if count == 0 {
      // poll would return at once for ever; the output tells that the process is gone.
      if isEnded { return }
      usleep(1_000)
    }
  }

  private func put() {
    let count = outgoing.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count > 0 {
      outgoing.removeFirst(count)
    } else if count < 0, errno != EAGAIN, errno != EINTR {
      outgoing = []
    }
  }
}

import CSystem
import Foundation
import KodebokJSON

/// A program that was run to its end: what it wrote and how it ended.
struct ProgramRun {
  /// The exit status, or nil when a signal ended it.
  var status: Int32?
  /// The signal that ended it, or 0.
  var signal: Int32
  /// Whether it had to be ended because its time was up.
  var timedOut: Bool
  /// What it wrote to standard output and standard error.
  var output: [UInt8]
  var errors: [UInt8]

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// Both, for the message of an expectation.
  var all: String { "status \(status ?? -signal)\n" + text + errorText }
  /// Standard output as JSON; null where it is none.
  var json: JSONValue { (try? JSONValue(parsing: output)) ?? .null }
  /// The lines of standard output.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// Starts a program, found in PATH, with a whole environment of its own, and waits for its end.
  ///
  /// The time limit is in seconds; then it is ended with SIGKILL.
  static func run(
    _ words: [String],
    in folder: String,
    environment: [String: String],
    input: [UInt8] = [],
    timeLimit: Double = 60
  ) throws -> ProgramRun {
    let (read, written, complained) = (try StreamFile(input), try StreamFile(), try StreamFile())
    let process = try RunningProgram(
      words,
      in: folder,
      environment: environment,
      descriptors: [read.descriptor, written.descriptor, complained.descriptor]
    )
    let timedOut = !process.waits(seconds: timeLimit)
    if timedOut { process.end(SIGKILL) }
    _ = process.waits(seconds: 10)
    return ProgramRun(
      status: process.status,
      signal: process.signal,
      timedOut: timedOut,
      output: written.bytes(),
      errors: complained.bytes()
    )
  }
}

/// A started program.
final class RunningProgram {
  let identifier: pid_t
  private var waitStatus: Int32?

  /// Starts a program with its three streams on descriptors that stay the caller's.
  init(_ words: [String], in folder: String, environment: [String: String], descriptors: [Int32]) throws {
    let settings = environment.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
    let line = ["/usr/bin/env", "-i", "-C", folder] + settings + words
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    // Whatever other tests have open is none of its business: some programs cannot live with descriptors above 1,023.
    for descriptor in 3..<Int32(8_192) {
      let flags = fcntl(descriptor, F_GETFD)
      if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // Threads of a test process block signals that a shell waits for.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments = line.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var started: pid_t = 0
    guard posix_spawn(&started, line[0], &actions, &attributes, &arguments, environ) == 0 else {
      throw CannotStart(words: words)
    }
    identifier = started
  }

  struct CannotStart: Error { var words: [String] }

  /// The exit status, once it has ended by itself.
  var status: Int32? {
    guard let waitStatus else { return nil }
    let value = kodebok_exit_status(waitStatus)
    return value < 0 ? nil : value
  }

  /// The signal that ended it, or 0.
  var signal: Int32 { waitStatus.map { kodebok_ending_signal($0) } ?? 0 }

  /// Waits for the end, at most some seconds; whether it has come.
  func waits(seconds: Double) -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    var pause: UInt32 = 200
    while waitStatus == nil {
      var status: Int32 = 0
      if waitpid(identifier, &status, WNOHANG) == identifier {
        waitStatus = status
        break
      }
      if ContinuousClock.now >= end { return false }
      usleep(pause)
      pause = min(pause * 2, 5000)
    }
    return true
  }

  /// Sends it a signal, unless it has ended.
  func end(_ signal: Int32) { if waitStatus == nil { kill(identifier, signal) } }
}

/// A file without a name that stands for a stream of a program.
private final class StreamFile {
  let descriptor: Int32

  init(_ content: [UInt8] = []) throws {
    var name = Array("/tmp/kodebok-stream-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw RunningProgram.CannotStart(words: ["a temporary file"]) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    var done = 0
    while done < content.count {
      let count = content.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, content.count - done) }
      if count <= 0 { break }
      done += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  func bytes() -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 { result += chunk[..<count] }
    return result
  }
}

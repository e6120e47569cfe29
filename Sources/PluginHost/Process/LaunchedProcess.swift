import CSystem
import KodebokStorage
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is started, and how.
struct ProcessLaunch: Sendable {
  /// The file, absolute.
  var program: String
  /// The name and what follows it.
  var arguments: [String]
  /// The whole environment, `NAME=value`.
  var environment: [String]
  /// The working folder.
  var folder: String
  var limits: PluginLimits
  /// Whether to try to keep it from the network, in a tree of its own.
  var isApart: Bool
}

/// A process that was started, with pipes to its three descriptors; they do not block.
///
/// A class, because its end is taken once, by whoever sees it first.
final class LaunchedProcess: Sendable {
  let identifier: pid_t
  /// Whether the kernel keeps it from the network, and ends all its descendants with it.
  let isApart: Bool
  /// What stands in the environment of all its descendants that do not hide it.
  let mark: String
  /// Where its input is written.
  let input: Int32
  /// Where its output is read.
  let output: Int32
  /// Where its standard error is read.
  let errors: Int32
  private let end = Mutex<(status: Int32?, isInputClosed: Bool, isClosed: Bool)>((nil, false, false))

  /// The variable that holds ``mark``.
  static let markVariable = "KODEBOK_PLUGIN"

  /// Starts a program, which the kernel ends when the calling thread ends.
  ///
  /// - Throws: What kept the system from starting it; `code` is an `errno`.
  init(_ launch: ProcessLaunch) throws(FileFailure) {
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    var errorsFromChild: [Int32] = [-1, -1]
    guard kodebok_pipe(&toChild) == 0, kodebok_pipe(&fromChild) == 0, kodebok_pipe(&errorsFromChild) == 0 else {
      let code = errno
      for descriptor in toChild + fromChild + errorsFromChild where descriptor >= 0 { close(descriptor) }
      throw FileFailure(launch.program, code)
    }
    kodebok_widen_pipe(toChild[1], 1 << 20)
    kodebok_widen_pipe(fromChild[0], 1 << 20)
    mark = Self.newMark()
    let theirs = [toChild[0], fromChild[1], errorsFromChild[1]].map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    for descriptor in [toChild[0], fromChild[1], errorsFromChild[1]] { close(descriptor) }
    (input, output, errors) = (toChild[1], fromChild[0], errorsFromChild[0])
    for descriptor in [input, output, errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    let environment = launch.environment + [Self.markVariable + "=" + mark]
    (identifier, isApart) = Self.start(launch, environment, theirs)
    let code = errno
    for descriptor in theirs where descriptor >= 0 { close(descriptor) }
    if identifier < 0 {
      for descriptor in [input, output, errors] { close(descriptor) }
      throw FileFailure(launch.program, code)
    }
  }

  private static func start(
    _ launch: ProcessLaunch,
    _ environment: [String],
    _ descriptors: [Int32]
  ) -> (pid_t, Bool) {
    guard descriptors.allSatisfy({ $0 >= 0 }) else { return (-1, false) }
    var arguments = launch.arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    return launch.program.withCString { program in
      launch.folder.withCString { folder in
        arguments.withUnsafeMutableBufferPointer { arguments in
          variables.withUnsafeMutableBufferPointer { variables in
            var request = kodebok_launch(
              program: program,
              arguments: arguments.baseAddress,
              environment: variables.baseAddress,
              folder: folder,
              input: descriptors[0],
              output: descriptors[1],
              errors: descriptors[2],
              open_files: UInt(launch.limits.openFiles),
              // Memory is watched over the whole tree; this only stops what grows between two looks.
              data_bytes: UInt(launch.limits.memoryMegabytes) << 21,
              processes: UInt(launch.limits.processes),
              is_apart: launch.isApart ? 1 : 0
            )
            let process = kodebok_launch(&request)
            return (process, request.is_apart != 0)
          }
        }
      }
    }
  }

  private static func newMark() -> String {
    var generator = SystemRandomNumberGenerator()
    return String(generator.next(), radix: 16) + String(generator.next(), radix: 16)
  }

  deinit {
    kill()
    closePipes()
  }

  // MARK: The end

  /// The wait(2) status, or nil while it runs.
  var status: Int32? {
    end.withLock { end in
      if end.status == nil {
        var status: Int32 = 0
        // Somebody else may have taken it, in a program that reaps all its children.
        let result = kodebok_reap(identifier, &status)
        if result != 0 { end.status = result > 0 ? status : 0 }
      }
      return end.status
    }
  }

  /// Waits for the end, but not longer than so many seconds; false if it still runs.
  func waitForEnd(seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var pause: UInt32 = 200
    while status == nil {
      if ContinuousClock.now >= deadline { return false }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
    return true
  }

  /// Ends it at once, with every descendant, and waits for that.
  func kill() {
    if isApart {
      // The first process of a tree of its own: the kernel ends the rest.
      if status == nil { _ = Self.kill(identifier, SIGKILL) }
    } else {
      for _ in 0..<50 {
        var found = ProcessTree.marked(Self.markVariable + "=" + mark)
        // The number of a process that has been taken may belong to somebody else by now.
        if status == nil {
          found += ProcessTree.descendants(of: identifier)
          _ = Self.kill(-identifier, SIGKILL)
          _ = Self.kill(identifier, SIGKILL)
        }
        for process in found { _ = Self.kill(process, SIGKILL) }
        if found.isEmpty { break }
        usleep(1_000)
      }
    }
    _ = waitForEnd(seconds: 5)
  }

  private static func kill(_ process: pid_t, _ signal: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.kill(process, signal)
    #else
      Darwin.kill(process, signal)
    #endif
  }

  /// Tells it that nothing more will come.
  func closeInput() {
    end.withLock { end in
      if !end.isInputClosed { close(input) }
      end.isInputClosed = true
    }
  }

  private func closePipes() {
    closeInput()
    end.withLock { end in
      if !end.isClosed {
        close(output)
        close(errors)
      }
      end.isClosed = true
    }
  }
}

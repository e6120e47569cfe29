import CSystem

#if canImport(Glibc)
  import Glibc
#endif

/// A process started by the benchmark with pipes to its standard input and output.
struct ChildProcess {
  var identifier: pid_t
  var input: Int32
  var output: Int32

  /// Starts a program; standard error goes to a file.
  static func start(_ path: String, _ arguments: [String], errors: String = "/dev/null") -> ChildProcess {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard kodebok_pipe(&toChild) == 0, kodebok_pipe(&fromChild) == 0 else { Report.stop("no pipe") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var identifier: pid_t = 0
    let status = posix_spawn(&identifier, path, &actions, nil, &words, environ)
    for word in words { free(word) }
    posix_spawn_file_actions_destroy(&actions)
    close(toChild[0])
    close(fromChild[1])
    guard status == 0 else { Report.stop("cannot start \(path)") }
    return ChildProcess(identifier: identifier, input: toChild[1], output: fromChild[0])
  }

  /// What a finished process used.
  struct Usage {
    var seconds: Double
    var peakBytes: Int
    var status: Int32
  }

  /// Runs a program to its end, throws its output away, and says how long it took and how much memory it had.
  static func run(_ path: String, _ arguments: [String]) -> Usage {
    let clock = ContinuousClock()
    let begin = clock.now
    let child = start(path, arguments)
    close(child.input)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while read(child.output, &chunk, chunk.count) > 0 {}
    close(child.output)
    return child.wait(since: begin)
  }

  /// Waits for the end.
  func wait(since begin: ContinuousClock.Instant) -> Usage {
    var status: Int32 = 0
    var usage = rusage()
    wait4(identifier, &status, 0, &usage)
    let time = ContinuousClock().now - begin
    return Usage(
      seconds: seconds(time),
      peakBytes: Int(usage.ru_maxrss) * 1024,
      status: kodebok_exit_status(status)
    )
  }
}

/// A duration in seconds.
func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

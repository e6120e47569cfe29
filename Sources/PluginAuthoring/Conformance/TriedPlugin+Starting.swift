import CSystem
import KodebokPluginHost
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension TriedPlugin {
  /// A process with our ends of its three pipes.
  struct Started {
    var process: pid_t
    var input: Int32
    var output: Int32
    var errors: Int32
  }

  /// Starts a program in a process group of its own, with nothing open but its three pipes.
  static func spawn(
    _ command: [String],
    _ folder: String,
    _ environment: [String: String]
  ) -> Result<Started, PluginProblem> {
    func failure(_ number: Int32) -> Result<Started, PluginProblem> {
      .failure(.notStarted(command.first ?? "", String(cString: strerror(number))))
    }
    var pipes: [[Int32]] = []
    func closeAll() { for descriptor in pipes.flatMap(\.self) { close(descriptor) } }
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard kodebok_pipe(&ends) == 0 else {
        let number = errno
        closeAll()
        return failure(number)
      }
      pipes.append(ends)
    }
    let theirs = [pipes[0][0], pipes[1][1], pipes[2][1]]
    let ours = [pipes[0][1], pipes[1][0], pipes[2][0]]
    let (number, process) = spawn(command, folder, environment, theirs)
    for descriptor in theirs { close(descriptor) }
    guard number == 0 else {
      for descriptor in ours { close(descriptor) }
      return failure(number)
    }
    for descriptor in ours { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) }
    return .success(Started(process: process, input: ours[0], output: ours[1], errors: ours[2]))
  }

  private static func spawn(
    _ command: [String],
    _ folder: String,
    _ environment: [String: String],
    _ descriptors: [Int32]
  ) -> (errno: Int32, process: pid_t) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGINT, SIGTERM] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    // A shell changes the folder, because not every system can do that for a program that is started.
    let line = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let number = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &variables)
    return (number, process)
  }
}

extension PluginProblem {
  static func notStarted(_ program: String, _ reason: String) -> Self {
    Self(
      "The program “\(program.visible)” that plugin.json names cannot be started: \(reason).",
      nb: "Programmet «\(program.visible)» som plugin.json nevner, kan ikke startes: \(reason)."
    )
  }
}

import KodebokStorage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processes as the kernel's `/proc` shows them; where there is none, nothing is found.
enum ProcessTree {
  /// The descendants of a process that are still children of each other, at most `limit`; without the process itself.
  static func descendants(of process: pid_t, limit: Int = 4_096) -> [pid_t] {
    var found: [pid_t] = []
    var waiting = [process]
    var seen: Set<pid_t> = [process]
    while let next = waiting.popLast(), found.count < limit {
      for child in children(of: next) where seen.insert(child).inserted {
        found.append(child)
        waiting.append(child)
      }
    }
    return found
  }

  private static func children(of process: pid_t) -> [pid_t] {
    let tasks = (try? Files.entries("/proc/\(process)/task", limit: 4_096)) ?? []
    return tasks.flatMap { task in
      text("/proc/\(process)/task/\(task.name)/children").split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// The processes that have a variable with a value in their environment, zombies left out.
  static func marked(_ variable: String) -> [pid_t] {
    let wanted = Array(variable.utf8)
    return ((try? Files.entries("/proc", limit: 100_000)) ?? []).compactMap { entry in
      guard let process = pid_t(entry.name), process != getpid() else { return nil }
      let environment = bytes("/proc/\(process)/environ")
      return environment.split(separator: 0).contains { $0.elementsEqual(wanted) } ? process : nil
    }
  }

  /// What processes hold in memory that is theirs, in bytes.
  ///
  /// Pages that several share after a fork are counted for each; ``exactMemory(of:)`` counts them once but takes longer.
  static func memory(of processes: [pid_t]) -> Int {
    processes.reduce(0) { sum, process in
      var kilobytes = 0
      for line in text("/proc/\(process)/status").split(separator: "\n") {
        if line.hasPrefix("RssAnon:") || line.hasPrefix("RssShmem:") { kilobytes += number(in: line) }
      }
      return sum + kilobytes << 10
    }
  }

  /// What processes hold in memory, shared pages in parts, in bytes; nil where the kernel does not say.
  static func exactMemory(of processes: [pid_t]) -> Int? {
    var kilobytes = 0
    for process in processes {
      let lines = text("/proc/\(process)/smaps_rollup").split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix("Pss:") }) else { return nil }
      kilobytes += number(in: line)
    }
    return kilobytes << 10
  }

  private static func number(in line: Substring) -> Int {
    line.split(separator: " ", omittingEmptySubsequences: true).lazy.compactMap { Int($0) }.first ?? 0
  }

  private static func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

  /// The bytes of a file whose size the kernel does not tell.
  private static func bytes(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while result.count < 1 << 20 {
      let count = read(file, &chunk, chunk.count)
      if count <= 0 { break }
      result.append(contentsOf: chunk[..<count])
    }
    return result
  }
}

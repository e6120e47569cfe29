#if canImport(Glibc)
  import Glibc
#endif

/// What continuous integration looks at: ratios at twice the budget, and instruction counts of three scenarios.
struct Gate {
  var binary: String

  /// The instructions a scenario may take: twice what it took when the baseline was set.
  static let instructions: [(name: String, arguments: [String], most: Double)] = [
    ("check of twenty interviews", ["check", "--format", "json"], 500e6),
    ("segments of one code", ["segments", "code:kode-1", "--format", "json"], 500e6),
    ("help", ["--help"], 4e6),
  ]

  /// Prints every gate; returns whether all hold.
  func run() -> Bool {
    let folder = Files.temporaryFolder()
    defer { Files.remove(folder) }
    var holds = true
    func gate(_ name: String, _ value: Double, _ unit: String, _ most: Double) {
      Report.figure(name, value, unit, budget: most)
      if !(value <= most) { holds = false }
    }
    Report.heading("Gates: twice the budget")
    let large = folder + "/large"
    LargeStudy(transcripts: 250, bytes: 15_000_000, codings: 25_000).write(to: large)
    let check = CheckBenchmark(binary: binary, runs: 5).run(study: large)
    gate("check of a quarter of the large study, to reading", check.ratio, "times", 10)
    gate("peak memory to the transcripts' bytes", Double(check.peakBytes) / Double(check.transcriptBytes), "times", 4)
    let small = folder + "/small"
    LargeStudy.small.write(to: small)
    guard let valgrind = Self.tool("valgrind") else {
      Report.heading("  valgrind is not there: instructions are not counted")
      return holds
    }
    let stripped = Self.stripped(binary, in: folder)
    for scenario in Self.instructions {
      let count = Self.instructions(of: scenario.arguments, valgrind, stripped, study: small, scratch: folder)
      gate(scenario.name + ", instructions", (count ?? .infinity) / 1e6, "million", scenario.most / 1e6)
    }
    return holds
  }

  private static func tool(_ name: String) -> String? {
    ["/usr/bin/" + name, "/usr/local/bin/" + name].first { (path: String) in access(path, X_OK) == 0 }
  }

  /// A copy of the program without symbols: valgrind cannot read those of a static Swift program.
  private static func stripped(_ binary: String, in folder: String) -> String {
    let copy = folder + "/kodebok"
    guard let strip = tool("strip"), ChildProcess.run(strip, ["-s", "-o", copy, binary]).status == 0 else {
      return binary
    }
    return copy
  }

  /// The instructions a run of the program takes; nil where they could not be counted.
  private static func instructions(
    of arguments: [String],
    _ valgrind: String,
    _ binary: String,
    study: String,
    scratch: String
  ) -> Double? {
    let output = scratch + "/callgrind.out"
    Files.delete(output)
    let place = arguments.first == "--help" ? [] : ["--study", study]
    _ = ChildProcess.run(
      valgrind,
      ["--tool=callgrind", "--callgrind-out-file=" + output, binary] + arguments + place
    )
    guard access(output, R_OK) == 0 else { return nil }
    for line in String(decoding: Files.read(output), as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("summary:") || line.hasPrefix("totals:") {
      return line.split(separator: " ").last.flatMap { Double($0) }
    }
    return nil
  }
}

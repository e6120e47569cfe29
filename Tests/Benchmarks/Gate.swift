#if canImport(Glibc)
  import Glibc
#endif

/// What continuous integration looks at: ratios at twice the budget, and instruction counts of three scenarios.
struct Gate {
  var binary: String

  /// The instructions a scenario may take: twice what it took when the baseline was set.
  static let instructions: [(name: String, arguments: [String], most: Double)] = [
    ("check of twenty interviews", ["check", "--format", "json"], 600e6),
    ("segments of one code", ["segments", "code:kode-1", "--format", "json"], 600e6),
    ("help", ["--help"], 20e6),
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
    for scenario in Self.instructions {
      if let count = countInstructions(scenario.arguments, study: small, scratch: folder) {
        gate(scenario.name + ", instructions", count / 1e6, "million", scenario.most / 1e6)
      } else {
        Report.heading("  \(scenario.name): valgrind is not there, not counted")
      }
    }
    return holds
  }

  private func countInstructions(_ arguments: [String], study: String, scratch: String) -> Double? {
    let places: [String] = ["/usr/bin/valgrind", "/usr/local/bin/valgrind"]
    guard let valgrind = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    let output = scratch + "/callgrind.out"
    let place = arguments.first == "--help" ? [] : ["--study", study]
    _ = ChildProcess.run(
      valgrind,
      ["--tool=callgrind", "--callgrind-out-file=" + output, binary] + arguments + place
    )
    for line in String(decoding: Files.read(output), as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("summary:") || line.hasPrefix("totals:") {
      return line.split(separator: " ").last.flatMap { Double($0) }
    }
    return nil
  }
}

import KodebokJSON

#if canImport(Glibc)
  import Glibc
#endif

/// Sends a server what no client should send, and looks at what must hold all the same; every case has a seed of its
/// own, by which it can be run again alone.
struct Fuzzer {
  /// A kind of abuse.
  enum Case: String, CaseIterable {
    case frames, bodies, positions, order, cancellation, edits, outside, commands, memory
  }

  var binary: String
  var seed: UInt64
  /// How long to go on, in seconds; nil for exactly one run of each case.
  var seconds: Double?
  /// The cases; all of them where none is named.
  var cases: [Case]

  /// What one run of a case works with.
  struct Bench {
    let binary: String
    /// A fresh copy of an example study.
    let study: String
    /// Where the server's standard error goes.
    let log: String
    var random: SeededGenerator
    var clients: [FuzzClient] = []
    /// What is told of the run at the end, such as the slowest of something.
    var figures: [String: Double] = [:]

    /// Starts a server.
    mutating func client() -> FuzzClient {
      let client = FuzzClient(binary: binary, log: log)
      clients.append(client)
      return client
    }

    /// A random element.
    mutating func any<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    /// Whether something that happens once in so many times happens now.
    mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

    /// The files of the study that are opened: every kind.
    var files: [String] {
      Files.list(study).filter { !$0.contains("/.") && !$0.hasSuffix(".jsonl") }
    }

    /// Keeps the largest of a figure.
    mutating func figure(_ name: String, _ value: Double) { figures[name] = max(figures[name] ?? 0, value) }
  }

  /// Runs until the time is up or five faults are found; returns whether there were none.
  func run() -> Bool {
    let folder = Files.temporaryFolder()
    defer { Files.remove(folder) }
    setenv("HOME", folder, 1)
    setenv("KODEBOK_CODER", "anna", 1)
    let begin = ContinuousClock.now
    var runs: [Case: Int] = [:]
    var figures: [String: Double] = [:]
    var faults = 0
    var number: UInt64 = 0
    while faults < 5 {
      let chosen = cases.isEmpty ? Case.allCases : cases
      let one = chosen[Int(number % UInt64(chosen.count))]
      // The first round of every case has the seed itself, so that a reproducer needs no more than it.
      let caseSeed = seed &+ number / UInt64(chosen.count)
      number += 1
      let (found, measured) = run(one, caseSeed, folder)
      runs[one, default: 0] += 1
      figures.merge(measured) { max($0, $1) }
      if !found.isEmpty {
        faults += 1
        let kept = "/tmp/kodebok-fuzz-\(one.rawValue)-\(caseSeed)"
        Files.remove(kept)
        rename(folder + "/studie", kept)
        report(one, caseSeed, found, kept)
      }
      let spent = Self.seconds(since: begin)
      if let seconds, spent < seconds { continue }
      if seconds == nil, number < UInt64(chosen.count) { continue }
      break
    }
    let told = Case.allCases.compactMap { one in runs[one].map { "\(one.rawValue) \($0)" } }.joined(separator: ", ")
    print("fuzz, seed \(seed), \(Int(Self.seconds(since: begin))) s: \(told)")
    for name in figures.keys.sorted() { Report.figure(name, figures[name] ?? 0, "") }
    print(faults == 0 ? "  nothing was found wrong" : "  \(faults) runs found something wrong")
    return faults == 0
  }

  /// Runs one case in a fresh copy of an example.
  private func run(_ one: Case, _ caseSeed: UInt64, _ folder: String) -> ([String], [String: Double]) {
    let study = folder + "/studie"
    Files.remove(study)
    let example = caseSeed % 2 == 0 ? "nb" : "en"
    guard ChildProcess.run(binary, ["init", "--example", example, study]).status == 0 else {
      return (["kodebok init fails"], [:])
    }
    var bench = Bench(
      binary: binary,
      study: study,
      log: folder + "/server.log",
      random: SeededGenerator(seed: caseSeed &* 0x9E37_79B9 &+ UInt64(one.rawValue.utf8.count))
    )
    switch one {
    case .frames: bench.frames()
    case .bodies: bench.bodies()
    case .positions: bench.positions()
    case .order: bench.order()
    case .cancellation: bench.cancellation()
    case .edits: bench.edits()
    case .outside: bench.outside()
    case .commands: bench.commands()
    case .memory: bench.memory()
    }
    for client in bench.clients { client.stop() }
    return (bench.clients.flatMap(\.faults), bench.figures)
  }

  /// Prints what was found, how to find it again, and where the frames stand.
  private func report(_ one: Case, _ caseSeed: UInt64, _ found: [String], _ kept: String) {
    print("FAULT in “\(one.rawValue)”, seed \(caseSeed):")
    for fault in found.prefix(8) { print("  \(fault)") }
    if found.count > 8 { print("  … and \(found.count - 8) more") }
    print("  the study as it was then: \(kept)")
    print("  again: KodebokBenchmarks fuzz --binary \(binary) --case \(one.rawValue) --seed \(caseSeed)")
    fflush(nil)
  }

  static func seconds(since begin: ContinuousClock.Instant) -> Double {
    let spent = ContinuousClock.now - begin
    return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
  }
}

extension Fuzzer {
  /// Reads the words behind `fuzz`.
  init(_ words: [String], binary: String) {
    func value(_ option: String) -> String? {
      words.firstIndex(of: option).flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    }
    self.binary = binary
    seed = value("--seed").flatMap { UInt64($0) } ?? 20_261_124
    seconds = value("--seconds").flatMap { Double($0) }
    cases = value("--case").flatMap { Case(rawValue: $0) }.map { [$0] } ?? []
  }
}

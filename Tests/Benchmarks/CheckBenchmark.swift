import KodebokBytes

/// Measures `kodebok check` in a new process beside reading and validating the same bytes in this one.
struct CheckBenchmark {
  var binary: String
  var runs = 7

  /// The medians of one study, and how they stand to the calibration of the same minute.
  struct Result {
    var check: Double
    var reading: Double
    var ratio: Double
    var peakBytes: Int
    var transcriptBytes: Int
  }

  func run(study folder: String) -> Result {
    let files = Files.list(folder).filter { !$0.contains("/.kodebok/") }
    var checks: [Double] = []
    var readings: [Double] = []
    var peak = 0
    _ = ChildProcess.run(binary, ["check", "--study", folder, "--format", "json"])
    for _ in 0..<runs {
      readings.append(readAndValidate(files))
      let usage = ChildProcess.run(binary, ["check", "--study", folder, "--format", "json"])
      guard usage.status == 0 || usage.status == 1 else { Report.stop("check ended with \(usage.status)") }
      checks.append(usage.seconds)
      peak = max(peak, usage.peakBytes)
    }
    let transcripts = files.filter { $0.contains("/transcripts/") && $0.hasSuffix(".txt") }
    let bytes = transcripts.reduce(0) { $0 + Files.read($1).count }
    let ratios = zip(checks, readings).map { $0 / $1 }
    return Result(
      check: Report.median(checks),
      reading: Report.median(readings),
      ratio: Report.median(ratios),
      peakBytes: peak,
      transcriptBytes: bytes
    )
  }

  private func readAndValidate(_ files: [String]) -> Double {
    let begin = ContinuousClock().now
    for file in files {
      guard Files.read(file).isValidUTF8 else { Report.stop("\(file) is not UTF-8") }
    }
    return seconds(ContinuousClock().now - begin)
  }
}

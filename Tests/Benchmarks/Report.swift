#if canImport(Glibc)
  import Glibc
#endif

/// Prints the benchmark's table: one line a figure, with its budget where it has one.
enum Report {
  static func heading(_ text: String) { print("\n\(text)") }

  /// Prints a figure; the mark at the end says whether the budget holds.
  static func figure(_ name: String, _ value: Double, _ unit: String, budget: Double? = nil) {
    let mark = budget.map {
      value <= $0 ? "  (budget \(short($0)) \(unit): holds)" : "  (budget \(short($0)) \(unit): OVER)"
    }
    print("  " + padded(name, 52) + padded(short(value), 10, left: true) + " " + unit + (mark ?? ""))
  }

  /// Prints the percentiles of times in seconds as milliseconds.
  static func percentiles(
    _ name: String,
    _ seconds: [Double],
    p50: Double? = nil,
    p95: Double? = nil,
    p99: Double? = nil
  ) {
    figure(name + " p50", percentile(seconds, 0.50) * 1000, "ms", budget: p50)
    figure(name + " p95", percentile(seconds, 0.95) * 1000, "ms", budget: p95)
    figure(name + " p99", percentile(seconds, 0.99) * 1000, "ms", budget: p99)
  }

  static func percentile(_ values: [Double], _ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  static func median(_ values: [Double]) -> Double { percentile(values, 0.5) }

  static func stop(_ message: String) -> Never {
    _ = Array("benchmark: \(message)\n".utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    exit(2)
  }

  private static func short(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() && abs(rounded) < 1e9 ? String(Int(rounded)) : String(rounded)
  }

  /// A share as three digits behind the point.
  static func share(_ value: Double) -> String {
    let digits = String(Int((value * 1000).rounded()))
    return "0." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - text.count))
    return left ? fill + text : text + fill
  }
}

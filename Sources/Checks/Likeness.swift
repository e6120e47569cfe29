/// How alike two short names are, for guesses such as "did you mean …?".
enum Likeness {
  /// The most scalars of a name that are compared.
  private static let limit = 64

  /// 1 for equal names, 0 for names without anything in common; by the least number of changed scalars.
  ///
  /// - Complexity: O(n · m), both at most 64.
  static func of(_ left: String, _ right: String) -> Double {
    let one = Array(left.lowercased().unicodeScalars.prefix(limit))
    let two = Array(right.lowercased().unicodeScalars.prefix(limit))
    let longest = max(one.count, two.count)
    guard longest > 0 else { return 1 }
    var row = Array(0...two.count)
    for (line, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in two.enumerated() {
        let changed = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return 1 - Double(row[two.count]) / Double(longest)
  }

  /// The name most like `wanted`, at least as like as `least`; the first of several equals.
  static func best(for wanted: String, among names: some Sequence<String>, least: Double = 0.6) -> String? {
    var best: (name: String, value: Double)?
    for name in names {
      let value = of(wanted, name)
      if value >= least, value > best?.value ?? 0 { best = (name, value) }
    }
    return best?.name
  }
}

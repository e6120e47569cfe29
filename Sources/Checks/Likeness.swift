/// How alike two short names are, for guesses such as "did you mean …?".
enum Likeness {
  /// The most scalars of a name that are compared.
  private static let limit = 64

  /// 1 for equal names, 0 for names without anything in common; by the least number of scalars added, left out, changed or swapped.
  ///
  /// - Complexity: O(n · m), both at most 64.
  static func of(_ left: String, _ right: String) -> Double {
    let one = Array(left.lowercased().unicodeScalars.prefix(limit))
    let two = Array(right.lowercased().unicodeScalars.prefix(limit))
    let longest = max(one.count, two.count)
    guard longest > 0 else { return 1 }
    var before = Array(0...two.count)
    var row = before
    for (line, scalar) in one.enumerated() {
      var next = row
      next[0] = line + 1
      for (column, other) in two.enumerated() {
        var least = min(row[column] + (scalar == other ? 0 : 1), next[column] + 1, row[column + 1] + 1)
        // Two neighbours that changed places are one slip of the fingers.
        if line > 0, column > 0, scalar == two[column - 1], other == one[line - 1] {
          least = min(least, before[column - 1] + 1)
        }
        next[column + 1] = least
      }
      before = row
      row = next
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

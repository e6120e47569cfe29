/// The value of a column's term: a pattern, or a comparison such as `>=40`.
struct Comparison: Sendable {
  private let sign: String
  private let bound: String
  private let pattern: Pattern

  /// Creates a comparison from the value of a term.
  init(_ value: String) {
    sign = [">=", "<=", ">", "<"].first { value.hasPrefix($0) } ?? ""
    bound = String(value.dropFirst(sign.count))
    pattern = Pattern(value)
  }

  /// Whether a cell fits: numbers are compared as numbers, all else (dates) as text; empty cells fit no comparison.
  func holds(_ cell: String) -> Bool {
    guard !sign.isEmpty else { return pattern.matches(cell) }
    guard !cell.isEmpty else { return false }
    let order: Int
    if let left = Self.number(cell), let right = Self.number(bound) {
      order = left < right ? -1 : left > right ? 1 : 0
    } else {
      order = cell < bound ? -1 : cell > bound ? 1 : 0
    }
    switch sign {
    case ">=": return order >= 0
    case "<=": return order <= 0
    case ">": return order > 0
    default: return order < 0
    }
  }

  /// A number with a decimal point or a decimal comma.
  private static func number(_ text: String) -> Double? {
    Double(String(text.map { $0 == "," ? "." : $0 }))
  }
}

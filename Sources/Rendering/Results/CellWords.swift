import KodebokPluginKit
import KodebokStudyModel

extension ResultTable.Column {
  /// The words of a cell: numbers with the column's decimals and the language's mark, shares in per cent.
  func words(_ cell: ResultCell, _ language: Settings.Language) -> String {
    guard let number = cell.number else { return cell.text ?? "" }
    switch kind {
    case .share:
      let percent = Self.decimal(number * 100, digits, language)
      return language == .norwegian ? percent + " %" : percent + "%"
    case .number: return Self.decimal(number, digits, language)
    default:
      if let whole = Int(exactly: number) { return String(whole) }
      return Self.decimal(number, max(digits, 2), language)
    }
  }

  /// Whether numbers stand in it, set to the right.
  var isNumeric: Bool { kind == .count || kind == .number || kind == .share }

  /// A number with a fixed number of decimals, rounded half away from zero; `-0` is `0`.
  static func decimal(_ number: Double, _ digits: Int, _ language: Settings.Language) -> String {
    let digits = min(max(digits, 0), 15)
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 9e15 else { return String(number) }
    let whole = Int(scaled)
    let divisor = Int(scale)
    let fraction = String(whole % divisor)
    let mark = language == .norwegian ? "," : "."
    let tail = digits == 0 ? "" : mark + String(repeating: "0", count: digits - fraction.count) + fraction
    return (number < 0 && whole != 0 ? "−" : "") + String(whole / divisor) + tail
  }
}

/// Numbers and dates as they are written in spreadsheets.
package enum CellValue {
  /// A number with decimal comma or point, spaces between thousands, and a sign; else nil.
  package static func number(_ text: String) -> Double? {
    var result: [UInt8] = []
    var digits = 0
    var points = 0
    for scalar in text.trimmed.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits += 1
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      case ",", ".":
        points += 1
        result.append(0x2E)
      case "-", "\u{2212}", "+":
        guard result.isEmpty else { return nil }
        result.append(scalar == "+" ? 0x2B : 0x2D)
      case " ", "\u{A0}", "\u{202F}": guard digits > 0, points == 0 else { return nil }
      default: return nil
      }
    }
    guard digits > 0, points <= 1 else { return nil }
    if result.last == 0x2E { result.removeLast() }
    return Double(String(decoding: result, as: UTF8.self))
  }

  /// A date as `2026-11-20`, `2026-11` or `2026`, from ISO, `20.11.2026`, `20.11.26`, `20/11/2026`, `11.2026`; else nil.
  ///
  /// Two digits of a year mean 1970 to 2069. A time after the date is left out.
  package static func date(_ text: String) -> String? {
    let trimmed = text.trimmed
    let day = trimmed.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? ""
    if let year = fields(day, "-", [4]) { return iso(year[0], nil, nil) }
    if let parts = fields(day, "-", [4, 2]) { return iso(parts[0], parts[1], nil) }
    if let parts = fields(day, "-", [4, 2, 2]) { return iso(parts[0], parts[1], parts[2]) }
    for sign in [Character("."), "/"] {
      if let parts = fields(day, sign, [2, 2, 4]) { return iso(parts[2], parts[1], parts[0]) }
      if let parts = fields(day, sign, [2, 4]) { return iso(parts[1], parts[0], nil) }
      if let parts = fields(day, sign, [2, 2, 2]) {
        return iso(parts[2] + (parts[2] < 70 ? 2000 : 1900), parts[1], parts[0])
      }
    }
    return nil
  }

  /// The numbers between signs; a width of 4 means exactly four digits, of 2 one or two.
  private static func fields(_ text: String, _ sign: Character, _ widths: [Int]) -> [Int]? {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == widths.count else { return nil }
    var result: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(part) else { return nil }
      guard width == 4 ? part.utf8.count == 4 : part.utf8.count <= 2 else { return nil }
      result.append(number)
    }
    return result
  }

  private static func iso(_ year: Int, _ month: Int?, _ day: Int?) -> String? {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }
    var result = padded(year, 4)
    guard let month else { return result }
    guard (1...12).contains(month) else { return nil }
    result += "-" + padded(month, 2)
    guard let day else { return result }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    return result + "-" + padded(day, 2)
  }
}

/// How a value is written in a cell.
enum CellNotation {
  /// The cell for a value: in quotation marks where it needs them, guarded where a spreadsheet would read a formula.
  static func written(_ value: String, separator: UInt8, quoted: Bool = false) -> String {
    var text = value.replacingLineBreaks
    if isGuarded(text) { text = "'" + text }
    let needsQuotes =
      quoted || text.utf8.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A }
      || text.utf8.first.map { $0 <= 0x20 } ?? false || text.utf8.last.map { $0 <= 0x20 } ?? false
    guard needsQuotes else { return text }
    var result: [UInt8] = [0x22]
    for byte in text.utf8 {
      if byte == 0x22 { result.append(0x22) }
      result.append(byte)
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of a cell's text: a `'` that stands before a formula's sign is no part of it.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == 0x27, beginsFormula(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  /// Whether a value needs a guard: it begins like a formula and is no number.
  private static func isGuarded(_ text: String) -> Bool {
    guard beginsFormula(text) else { return false }
    return text.utf8.first == 0x27 || CellValue.number(text) == nil
  }

  private static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != 0x27 }) else { return false }
    return first == 0x3D || first == 0x2B || first == 0x2D || first == 0x40 || first == 0x09
  }
}

extension String {
  /// The text with LF for CRLF and CR.
  fileprivate var replacingLineBreaks: String {
    guard utf8.contains(0x0D) else { return self }
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { result.append(0x0A) }
      if byte != 0x0D, byte != 0x0A { result.append(byte) }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Writes rows of comma-separated values that no spreadsheet takes for formulas.
struct CSVWriter {
  private(set) var text = ""
  private let separator: Character

  /// Creates a writer for a separator.
  init(separator: Character = ",") { self.separator = separator }

  /// Adds a row.
  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(separator) }
      text += quoted(cell)
    }
    text += "\n"
  }

  /// A cell in quotation marks where it needs them; an apostrophe before what a spreadsheet would calculate, which a plain
  /// number is not.
  private func quoted(_ cell: String) -> String {
    var guarded = cell
    if let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first), Double(cell) == nil { guarded = "'" + cell }
    let needsMarks = guarded.utf8.contains { byte in
      byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x2C || byte == 0x3B || byte == 0x09
    }
    let isPadded = guarded.utf8.first == 0x20 || guarded.utf8.last == 0x20
    guard needsMarks || isPadded else { return guarded }
    guard guarded.utf8.contains(0x22) else { return "\"" + guarded + "\"" }
    var result: [UInt8] = [0x22]
    result.reserveCapacity(guarded.utf8.count + 16)
    for byte in guarded.utf8 {
      if byte == 0x22 { result.append(byte) }
      result.append(byte)
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }
}

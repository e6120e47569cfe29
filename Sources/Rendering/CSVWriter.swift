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
    if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(cell) == nil {
      guarded = "'" + cell
    }
    let needsMarks = guarded.unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "\n" || scalar == "\r" || scalar == "," || scalar == ";" || scalar == "\t"
    }
    let isPadded = guarded.first == " " || guarded.last == " "
    guard needsMarks || isPadded else { return guarded }
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { result.append("\"") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}

/// A table for the terminal that fits a width: columns as wide as their cells, the widest ones cut first.
struct TextTable {
  /// How a column is set.
  enum Alignment {
    /// Words.
    case left
    /// Counts.
    case right
  }

  private var rows: [[String]] = []
  private let columns: [(heading: String, alignment: Alignment)]

  /// Creates a table with its headings.
  init(_ columns: [(heading: String, alignment: Alignment)]) { self.columns = columns }

  /// Adds a row; missing cells are empty, further ones are left out.
  mutating func add(_ cells: [String]) {
    rows.append(columns.indices.map { $0 < cells.count ? DisplayWidth.plain(cells[$0]) : "" })
  }

  /// The table as lines, each ended; without rows only the headings.
  func lines(width: Int, heading: (String) -> String = { $0 }) -> String {
    let widths = fitted(to: width)
    func line(_ cells: [String]) -> String {
      var result = ""
      for (index, cell) in cells.enumerated() {
        let cut = DisplayWidth.cut(cell, to: widths[index])
        let pad = String(repeating: " ", count: max(widths[index] - DisplayWidth.of(cut), 0))
        if index > 0 { result += "  " }
        if columns[index].alignment == .right {
          result += pad + cut
        } else {
          result += index + 1 < cells.count ? cut + pad : cut
        }
      }
      return result
    }
    var result = heading(line(columns.map(\.heading))) + "\n"
    for row in rows { result += line(row) + "\n" }
    return result
  }

  /// The table as lines, cells broken over several lines where they are too wide, so that no word is lost.
  func wrappedLines(width: Int, heading: (String) -> String = { $0 }) -> String {
    let widths = fitted(to: width)
    func lines(_ cells: [String]) -> [String] {
      let parts = cells.enumerated().map { Paragraph.wrapped($1, width: widths[$0]) }
      return (0..<(parts.map(\.count).max() ?? 0)).map { row in
        var line = ""
        for (index, part) in parts.enumerated() {
          let cell = row < part.count ? part[row] : ""
          let pad = String(repeating: " ", count: max(widths[index] - DisplayWidth.of(cell), 0))
          if index > 0 { line += "  " }
          line += columns[index].alignment == .right ? pad + cell : cell + pad
        }
        while line.utf8.last == 0x20 { line.unicodeScalars.removeLast() }
        return line
      }
    }
    var result = lines(columns.map(\.heading)).map { heading($0) + "\n" }.joined()
    for row in rows { result += lines(row).map { $0 + "\n" }.joined() }
    return result
  }

  /// The widths of the columns so that all fit, if that is possible with 6 columns each.
  private func fitted(to width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(DisplayWidth.of(columns[column].heading)) { max($0, DisplayWidth.of($1[column])) }
    }
    var excess = widths.reduce(0, +) + 2 * max(columns.count - 1, 0) - width
    while excess > 0, let widest = widths.max(), widest > 6, let index = widths.lastIndex(of: widest) {
      let next = widths.filter { $0 < widest }.max() ?? 6
      let cut = min(excess, max(widest - max(next, 6), 1))
      widths[index] -= cut
      excess -= cut
    }
    return widths
  }
}

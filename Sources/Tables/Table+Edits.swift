import KodebokText

extension Table {
  /// The edits that give a cell another value; a row that is too short is filled up to the column.
  ///
  /// `row` is an index in ``rows``, `column` counts from 0.
  package func setting(_ value: String, row: Int, column: Int) -> [TextEdit] {
    guard rows.indices.contains(row), column >= 0, column < 16_384 else { return [] }
    let row = rows[row]
    guard row.cells.indices.contains(column) else {
      if value.isEmpty { return [] }
      let gap = String(repeating: separatorText, count: column - row.cells.count + 1)
      return [.insert(gap + written(value), at: row.range.upperBound)]
    }
    let cell = row.cells[column]
    if Array(cell.value.utf8) == Array(value.utf8) { return [] }
    let mustShow = value.isEmpty && row.cells.count == 1
    return [TextEdit(cell.range, CellNotation.written(value, separator: separator, quoted: cell.isQuoted || mustShow))]
  }

  /// The edits that add a row at the end, under an existing header; nothing where the table has none.
  package func appendingRow(_ values: [String]) -> [TextEdit] {
    guard let header, !values.isEmpty else { return [] }
    let filled = values + Array(repeating: "", count: max(0, header.cells.count - values.count))
    var line = filled.map(written).joined(separator: separatorText)
    if line.isEmpty { line = "\"\"" }
    return [.insert("\n" + line, at: (rows.last ?? header).range.upperBound)]
  }

  /// The edits that add a column after the last one of the header; `values` by index of row, missing ones are empty.
  package func appendingColumn(_ name: String, _ values: [String] = []) -> [TextEdit] {
    guard let header else { return [] }
    var edits: [TextEdit] = [.insert(separatorText + written(name), at: header.range.upperBound)]
    for (index, row) in rows.enumerated() {
      let value = index < values.count ? values[index] : ""
      let missing = max(0, header.cells.count - row.cells.count)
      if missing > 0, value.isEmpty { continue }
      let last = row.cells[min(header.cells.count, row.cells.count) - 1]
      let gap = String(repeating: separatorText, count: missing + 1)
      edits.append(.insert(gap + written(value), at: last.range.upperBound))
    }
    return edits
  }

  private var separatorText: String { String(decoding: [separator], as: UTF8.self) }

  private func written(_ value: String) -> String { CellNotation.written(value, separator: separator) }

  /// A new table as text: a header and rows, with a line break at the end.
  package static func written(_ rows: [[String]], separator: UInt8 = 0x3B) -> String {
    rows.map { row in
      let line = row.map { CellNotation.written($0, separator: separator) }
        .joined(separator: String(decoding: [separator], as: UTF8.self))
      return (line.isEmpty ? "\"\"" : line) + "\n"
    }.joined()
  }
}

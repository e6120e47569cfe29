import KodebokText

/// A table of separated values as it stands in a file: every cell with its value and its place.
///
/// Reads comma, semicolon and tab, a first line `sep=;`, cells in quotation marks with doubled marks and line breaks
/// inside, rows of different lengths and empty lines. Reading never fails.
package struct Table: Sendable {
  /// One cell.
  package struct Cell: Sendable, Hashable {
    /// The bytes of the cell, quotation marks included, separators not.
    package var range: Range<ByteOffset>
    /// The value: without quotation marks and without the `'` that guards text from being read as a formula.
    package var value: String
    /// Whether the cell stands in quotation marks.
    package var isQuoted: Bool
  }

  /// One row.
  package struct Row: Sendable, Hashable {
    /// The number a spreadsheet shows for the row: 1 for the first, empty ones counted, `sep=` not.
    package var number: Int
    /// The bytes of the row without its line break.
    package var range: Range<ByteOffset>
    /// The cells, at least one.
    package var cells: [Cell]
  }

  /// The text.
  package let text: SourceText
  /// The byte between cells: `,`, `;` or tab.
  package let separator: UInt8
  /// The first row that is not empty.
  package let header: Row?
  /// The rows after the header that are not empty.
  package let rows: [Row]
  /// The opening quotation marks that are never closed; their cells are read to the end of the line.
  package let openQuotes: [Range<ByteOffset>]

  /// Reads a text.
  ///
  /// - Complexity: O(bytes).
  package init(_ text: SourceText) {
    var scanner = TableScanner(text.bytes)
    scanner.run()
    self.text = text
    separator = scanner.separator
    header = scanner.rows.first
    rows = Array(scanner.rows.dropFirst())
    openQuotes = scanner.openQuotes
  }

  /// The value of a cell; empty where a row has fewer cells.
  package func value(_ row: Row, _ column: Int) -> String {
    row.cells.indices.contains(column) ? row.cells[column].value : ""
  }

  /// The place of a cell, or of the end of a row that has fewer.
  package func range(_ row: Row, _ column: Int) -> Range<ByteOffset> {
    row.cells.indices.contains(column) ? row.cells[column].range : row.range.upperBound..<row.range.upperBound
  }
}

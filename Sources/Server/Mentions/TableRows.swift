import KodebokTables
import KodebokText

/// The rows of a table by the number a spreadsheet shows.
enum TableRows {
  /// The line, counted from 0, on which each row begins, by its number.
  static func lines(in text: SourceText) -> [Int: Int] {
    Dictionary(Table(text).rows.map { ($0.number, text.line(at: $0.range.lowerBound)) }) { first, _ in first }
  }
}

import KodebokStudyModel
import KodebokText

/// What is looked at in every table.
enum TableAudit {
  /// Quotation marks that are never closed, and rows with more filled cells than the header.
  static func problems(of table: Table) -> [TableProblem] {
    var problems = table.openQuotes.map { TableProblem(kind: .openQuote, value: "\"", range: $0) }
    guard let header = table.header else { return problems }
    for row in table.rows where row.cells.count > header.cells.count {
      let extra = row.cells[header.cells.count...].first { !$0.value.trimmed.isEmpty }
      if let extra { problems.append(TableProblem(kind: .raggedRow, value: extra.value, range: row.range)) }
    }
    return problems
  }

  /// The problems in the order of their places.
  static func sorted(_ problems: [TableProblem]) -> [TableProblem] {
    problems.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Whether a cell says no.
  static func isNo(_ value: String) -> Bool {
    ["no", "nei", "n", "false", "usann", "0", "-", "–"].contains(value.lowercased())
  }
}

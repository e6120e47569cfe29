import KodebokStudyModel
import KodebokText

/// Reads `material.csv`.
package enum MaterialReader {
  /// The register of a table; columns that are not known are attributes, rows without source are a problem.
  package static func read(_ text: SourceText, path: StudyPath) -> MaterialTable {
    let table = Table(text)
    var problems = TableAudit.problems(of: table)
    guard let header = table.header else { return MaterialTable(path: path, text: text, rows: [], problems: problems) }
    let names = header.cells.map(\.value.trimmed)
    let meanings = names.map(ColumnNames.material)
    guard let identity = meanings.firstIndex(of: .source) else {
      problems.append(TableProblem(kind: .missingColumn, value: "source", range: header.range))
      return MaterialTable(path: path, text: text, rows: [], problems: problems)
    }
    var rows: [Material] = []
    var seen: Set<StudyPath> = []
    for row in table.rows {
      let source = sourcePath(table.value(row, identity))
      guard !source.value.isEmpty else {
        if row.cells.contains(where: { !$0.value.trimmed.isEmpty }) {
          problems.append(TableProblem(kind: .emptyCell, value: names[identity], range: row.range))
        }
        continue
      }
      let range = table.range(row, identity)
      if !seen.insert(source).inserted {
        problems.append(TableProblem(kind: .duplicateRow, value: source.value, range: range))
      }
      var material = Material(source: source, range: range)
      for (column, meaning) in meanings.enumerated() where column != identity {
        let value = table.value(row, column).trimmed
        set(meaning, names[column], value, at: table.range(row, column), in: &material, &problems)
      }
      rows.append(material)
    }
    return MaterialTable(path: path, text: text, rows: rows, problems: TableAudit.sorted(problems))
  }

  private static func set(
    _ meaning: ColumnNames.Material?,
    _ name: String,
    _ value: String,
    at range: Range<ByteOffset>,
    in material: inout Material,
    _ problems: inout [TableProblem]
  ) {
    switch meaning {
    case .kind: material.kind = value
    case .date:
      material.date = value
      if !value.isEmpty, CellValue.date(value) == nil {
        problems.append(TableProblem(kind: .unreadableDate, value: value, range: range))
      }
    case .round: material.round = value
    case .site: material.site = value
    case .guide: material.guide = value
    case .speakers:
      let (speakers, broken) = speakers(in: value)
      material.speakers = speakers
      material.speakersRange = range
      problems += broken.map { TableProblem(kind: .invalidValue, value: $0, range: range) }
    case .state: material.state = value
    case .source, nil:
      if !name.isEmpty { material.attributes.append((name, value)) }
    }
  }

  /// The path in a cell, with `/` for `\` and without `./` before it.
  private static func sourcePath(_ cell: String) -> StudyPath {
    let parts = cell.trimmed.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }
    return StudyPath(parts.joined(separator: "/"))
  }

  /// The labels of `R=tone; I=@interviewer` with what they mean, and the parts that cannot be read.
  package static func speakers(in cell: String) -> (speakers: [(label: String, means: String)], broken: [String]) {
    var speakers: [(label: String, means: String)] = []
    var broken: [String] = []
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "," || $0.isNewline }) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0).trimmed }
      if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
        speakers.append((sides[0], sides[1]))
      } else {
        broken.append(text)
      }
    }
    return (speakers, broken)
  }
}

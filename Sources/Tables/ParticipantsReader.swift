import KodebokStudyModel
import KodebokText

/// Reads `participants.csv`.
package enum ParticipantsReader {
  /// The participants of a table; columns that are not known are attributes, rows without id are a problem.
  package static func read(_ text: SourceText, path: StudyPath) -> Participants {
    let table = Table(text)
    var problems = TableAudit.problems(of: table)
    guard let header = table.header else { return Participants(path: path, text: text, all: [], problems: problems) }
    let names = header.cells.map(\.value.trimmed)
    let meanings = names.map(ColumnNames.participant)
    guard let identity = meanings.firstIndex(of: .id) else {
      problems.append(TableProblem(kind: .missingColumn, value: "id", range: header.range))
      return Participants(path: path, text: text, all: [], problems: problems)
    }
    var all: [Participant] = []
    var seen: Set<String> = []
    for row in table.rows {
      let id = table.value(row, identity).trimmed
      guard !id.isEmpty else {
        if row.cells.contains(where: { !$0.value.trimmed.isEmpty }) {
          problems.append(TableProblem(kind: .emptyCell, value: names[identity], range: row.range))
        }
        continue
      }
      if !seen.insert(id.lowercased()).inserted {
        problems.append(TableProblem(kind: .duplicateRow, value: id, range: table.range(row, identity)))
      }
      all.append(participant(ParticipantID(id), row, table, names, meanings, identity))
    }
    return Participants(path: path, text: text, all: all, problems: TableAudit.sorted(problems))
  }

  private static func participant(
    _ id: ParticipantID,
    _ row: Table.Row,
    _ table: Table,
    _ names: [String],
    _ meanings: [ColumnNames.Participant?],
    _ identity: Int
  ) -> Participant {
    var one = Participant(id: id, pseudonym: "", row: row.number)
    for (column, meaning) in meanings.enumerated() where column != identity {
      let value = table.value(row, column).trimmed
      switch meaning {
      case .pseudonym where one.pseudonym.isEmpty: one.pseudonym = value
      case .group where one.group.isEmpty: one.group = value
      case .withdrawn where one.withdrawn.isEmpty: one.withdrawn = TableAudit.isNo(value) ? "" : value
      case .consent(let purpose): one.consents.append((purpose, value))
      default:
        if !names[column].isEmpty { one.attributes.append((names[column], value)) }
      }
    }
    return one
  }
}

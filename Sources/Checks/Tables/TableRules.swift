import KodebokStudyModel
import KodebokText

extension Rule {
  /// A table of participants that cannot be read as one: no id, two rows with one id, an open quotation mark.
  static let participantsStructure = Rule(
    "participants-structure",
    .error,
    study: { study, _ in
      let table = study.participants
      return table.problems.filter(\.isStructural).map { $0.finding(path: table.path, text: table.text) }
    }
  )

  /// A cell of the participants table that is empty or cannot be read.
  static let participantsValue = Rule(
    "participants-value",
    .warning,
    study: { study, _ in
      let table = study.participants
      return table.problems.filter { !$0.isStructural }.map { $0.finding(path: table.path, text: table.text) }
    }
  )

  /// A material register that cannot be read as one.
  static let materialStructure = Rule(
    "material-structure",
    .error,
    study: { study, _ in
      let table = study.material
      return table.problems.filter(\.isStructural).map { $0.finding(path: table.path, text: table.text) }
    }
  )

  /// A cell of the material register that is empty or cannot be read.
  static let materialValue = Rule(
    "material-value",
    .warning,
    study: { study, _ in
      let table = study.material
      return table.problems.filter { !$0.isStructural }.map { $0.finding(path: table.path, text: table.text) }
    }
  )
}

extension TableProblem {
  /// Whether the problem keeps rows from being told apart.
  fileprivate var isStructural: Bool {
    switch kind {
    case .missingColumn, .duplicateRow, .openQuote: true
    case .emptyCell, .unreadableDate, .raggedRow, .invalidValue, .encoding: false
    }
  }

  fileprivate func finding(path: StudyPath, text: SourceText) -> Finding {
    let variant =
      switch kind {
      case .missingColumn: "missing-column"
      case .emptyCell: "empty-cell"
      case .duplicateRow: "duplicate-row"
      case .unreadableDate: "unreadable-date"
      case .openQuote: "open-quote"
      case .raggedRow: "ragged-row"
      case .invalidValue: "invalid-value"
      case .encoding: "encoding"
      }
    return Finding(
      at: Place(file: path, text: text, range: range),
      variant: variant,
      ["value": .text(value), "file": .text(path.value)]
    )
  }
}

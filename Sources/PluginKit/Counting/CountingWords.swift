import KodebokQuery
import KodebokStudyModel

extension AnalysisContext {
  /// The first columns of a table by code: label, what it is below, id.
  public var codeColumns: [ResultTable.Column] {
    [
      .init("code", words("Code", nb: "Kode")), .init("under", words("Under", nb: "Under")),
      .init("id", words("Id", nb: "Id")),
    ]
  }

  /// The first cells of a row by code.
  public func cells(of row: CountingFrame.Row) -> [ResultCell] {
    let note = row.kind == nil ? words("not in the code book", nb: "ikke i kodeboka") : nil
    return [
      .text(row.label, note: note), .text(row.path.dropLast().joined(separator: " / ")), .text(row.code.value),
    ]
  }

  /// The name of a column of a count; participants by pseudonym.
  public func heading(of column: UnitColumns.Column) -> String {
    switch column.meaning {
    case .value: column.label
    case .notStated: words("not stated", nb: "ikke oppgitt")
    case .nobody: words("no participant", nb: "ingen deltaker")
    }
  }

  /// The column of a table for a column of a count, with the heading given or its own.
  public func column(
    _ column: UnitColumns.Column,
    _ kind: ResultTable.Kind,
    heading: String? = nil,
    digits: Int = 0
  ) -> ResultTable.Column {
    let name =
      switch column.meaning {
      case .value: column.key
      case .notStated: "not-stated"
      case .nobody: "nobody"
      }
    return .init(name, heading ?? self.heading(of: column), kind, digits: digits)
  }

  /// What a unit is called, in the plural.
  public func words(for unit: CountingUnit) -> String {
    switch unit {
    case .participant: words("participants", nb: "deltakere")
    case .group: words("groups", nb: "grupper")
    case .site: words("sites", nb: "steder")
    case .document: words("sources", nb: "kilder")
    case .round: words("rounds", nb: "runder")
    case .kind: words("kinds of material", nb: "typer materiale")
    default: unit.name
    }
  }

  /// A number with its word in the singular or plural.
  public func count(_ number: Int, _ one: LocalizedText, _ many: LocalizedText) -> String {
    "\(number) " + words(number == 1 ? one : many)
  }

  /// What a count left out, a sentence each; nothing where nothing was.
  public func notes<Count>(on counted: Counted<Count>) -> [String] {
    var notes = notes(on: counted.leftOut)
    if let unplaced = notCounted(
      counted.unplaced,
      "whose words were not found in the text",
      "der ordene ikke ble funnet i teksten"
    ) {
      notes.append(unplaced)
    }
    let uncoded = counted.sources - counted.codedSources
    if uncoded > 0 {
      let sources = count(uncoded, LocalizedText("source", nb: "kilde"), LocalizedText("sources", nb: "kilder"))
      notes.append(
        words(
          "In \(sources) of \(counted.sources) nothing is counted.",
          nb: "I \(sources) av \(counted.sources) er ingenting talt."
        )
      )
    }
    return notes
  }

  /// The codings that are left out, a sentence for each reason; nothing where nothing was.
  public func notes(on leftOut: CountingFrame.LeftOut) -> [String] {
    [
      notCounted(leftOut.parked, "of parked codes", "av parkerte koder"),
      notCounted(leftOut.facts, "of fact codes", "av faktakoder"),
      notCounted(leftOut.provisional, "waiting for approval", "som venter på godkjenning"),
      notCounted(
        leftOut.withdrawn,
        "where only participants who have withdrawn speak",
        "der bare deltakere som har trukket seg snakker"
      ),
    ].compactMap(\.self)
  }

  private func notCounted(_ number: Int, _ english: String, _ norwegian: String) -> String? {
    guard number > 0 else { return nil }
    let codings = count(number, LocalizedText("coding", nb: "koding"), LocalizedText("codings", nb: "kodinger"))
    return words("Not counted: \(codings) \(english).", nb: "Ikke talt: \(codings) \(norwegian).")
  }
}

extension ResultPlace {
  /// The place of a passage.
  public init(_ passage: Passage) {
    self.init(passage.first)
    reference = passage.reference
  }
}

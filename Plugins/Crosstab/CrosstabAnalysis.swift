import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel

/// Codes against an attribute, with the size of every group and a warning where it is small (F1).
public struct CrosstabAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "crosstab",
    version: "1.0",
    title: LocalizedText("Codes by attribute", nb: "Koder etter kjennetegn"),
    summary: LocalizedText(
      "How many of each group hold a code, out of how many, with a warning at small numbers",
      nb: "Hvor mange i hver gruppe som har en kode, av hvor mange, med advarsel ved små tall"
    ),
    options: [
      .unit(default: .group),
      AnalysisOption(
        "count",
        .choice,
        LocalizedText("What is counted", nb: "Hva som telles"),
        default: "participants",
        choices: [
          .init("participants", LocalizedText("participants", nb: "deltakere")),
          .init("segments", LocalizedText("passages", nb: "utdrag")),
          .init("documents", LocalizedText("sources", nb: "kilder")),
        ]
      ),
      AnalysisOption(
        "threshold",
        .integer,
        LocalizedText(
          "Groups and cells with fewer are told to be small",
          nb: "Grupper og celler med færre sies å være små"
        ),
        default: String(Crosstab.usualThreshold),
        minimum: 0,
        maximum: 1_000_000
      ),
      .level(default: .all), .only, .query, .parked, .facts, .provisional,
    ],
    needs: [.text, .segments]
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Counts each group's people, passages or sources.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    let unit = try context.unit(in: study.study) ?? .group
    let measure = context.options["count"].flatMap { Crosstab.Measure(named: $0) } ?? .participants
    if measure == .participants, study.study.participants.all.isEmpty {
      throw AnalysisFailure(
        .missingData,
        LocalizedText(
          "The study has no participants: write them into participants.csv, or count passages with count=segments.",
          nb: "Studien har ingen deltakere: skriv dem inn i participants.csv, eller tell utdrag med count=segments."
        )
      )
    }
    let empty = Crosstab(by: unit, of: measure, threshold: context.options.integer("threshold"), frame)
    let counted = try study.counted(empty, frame, [.text, .segments], context)
    let found = counted.count
    return AnalysisResult(
      title: context.words("Codes by \(context.words(for: unit))", nb: "Koder etter \(context.words(for: unit))"),
      tables: [counts(found, context), shares(found, context)],
      charts: [chart(found, context)],
      notes: Self.notes(found, context) + context.notes(on: counted)
    )
  }

  private static func notes(_ found: Crosstab, _ context: AnalysisContext) -> [String] {
    let what =
      switch found.measure {
      case .participants:
        context.words(
          "N is the participants of a group who were there in coded material, whether or not anything of theirs is coded; those who have withdrawn do not count.",
          nb:
            "N er deltakerne i en gruppe som var med i kodet materiale, enten noe av deres er kodet eller ikke; de som har trukket seg, telles ikke."
        )
      case .segments:
        context.words("N is all passages of a column.", nb: "N er alle utdragene i en kolonne.")
      default: context.words("N is the coded sources of a column.", nb: "N er de kodede kildene i en kolonne.")
      }
    let small = found.columns.filter { found.isSmall(column: $0) }.map { column in
      "\(context.heading(of: found.units.all[column])) (N = \(found.size(ofColumn: column)))"
    }
    guard !small.isEmpty else { return [what] }
    let list = small.joined(separator: ", ")
    return [
      what,
      context.words(
        "Fewer than \(found.threshold): \(list). Write “x of n” instead of percentages, and look whether a person can be recognised.",
        nb:
          "Færre enn \(found.threshold): \(list). Skriv «x av n» i stedet for prosent, og se etter om noen kan kjennes igjen."
      ),
    ]
  }

  private func columns(_ found: Crosstab, _ kind: ResultTable.Kind, _ context: AnalysisContext) -> [ResultTable.Column]
  {
    found.columns.map { context.column(found.units.all[$0], kind, digits: 0) }
  }

  private func counts(_ found: Crosstab, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "counts",
      title: context.words("Numbers", nb: "Antall"),
      columns: context.codeColumns + columns(found, .count, context) + [
        .init("all", context.words("All", nb: "Alle"), .count)
      ]
    )
    let small = context.words("small", nb: "lite")
    for row in found.rows {
      let cells = found.columns.map { column in
        ResultCell.count(found.count(row.code, column), note: found.isSmall(row.code, column) ? small : nil)
      }
      table.add(context.cells(of: row) + cells + [.count(found.total(of: row.code))])
    }
    let sizes = found.columns.map { column in
      ResultCell.count(found.size(ofColumn: column), note: found.isSmall(column: column) ? small : nil)
    }
    table.add([.text("N"), .empty, .empty] + sizes + [.count(found.size)])
    return table
  }

  private func shares(_ found: Crosstab, _ context: AnalysisContext) -> ResultTable {
    var heads: [ResultTable.Column] = []
    let (column, row) = (context.words("of N", nb: "av N"), context.words("of row", nb: "av rad"))
    for index in found.columns {
      let unit = found.units.all[index]
      let own = context.column(unit, .share)
      heads.append(.init("\(own.name)-of-column", "\(own.heading), \(column)", .share))
      heads.append(.init("\(own.name)-of-row", "\(own.heading), \(row)", .share))
    }
    var table = ResultTable(
      "shares",
      title: context.words("Shares of the column’s N and of the row", nb: "Andeler av kolonnens N og av raden"),
      columns: context.codeColumns + heads
    )
    let nobody = context.words("N is 0", nb: "N er 0")
    let small = context.words("N is small", nb: "N er liten")
    for line in found.rows {
      let cells = found.columns.flatMap { index -> [ResultCell] in
        let note = found.isSmall(column: index) ? small : nil
        return [
          found.columnPercentage(line.code, index).map { .number($0 / 100, note: note) } ?? .undefined(nobody),
          found.rowPercentage(line.code, index).map { .number($0 / 100) }
            ?? .undefined(context.words("the row is empty", nb: "raden er tom")),
        ]
      }
      table.add(context.cells(of: line) + cells)
    }
    return table
  }

  private func chart(_ found: Crosstab, _ context: AnalysisContext) -> ResultChart {
    let rows = found.rows
    return ResultChart(
      "shares",
      .bar,
      title: context.words("Share of each group’s N", nb: "Andel av hver gruppes N"),
      categoryTitle: context.words("Code", nb: "Kode"),
      valueTitle: context.words("Per cent", nb: "Prosent"),
      categories: rows.map(\.label),
      series: found.columns.map { column in
        let unit = found.units.all[column]
        let name = "\(context.heading(of: unit)) (N = \(found.size(ofColumn: column)))"
        return .init(name, rows.map { found.columnPercentage($0.code, column) })
      }
    )
  }
}

import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// The work matrix (E1): codes or themes down, any unit across, passages with their line references in the cells.
public struct WorkMatrixAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "work-matrix",
    version: "1.0",
    title: LocalizedText("Work matrix", nb: "Arbeidsmatrise"),
    summary: LocalizedText(
      "Which passages stand where: codes or themes by participant, group, source or any other unit",
      nb: "Hvilke utdrag som står hvor: koder eller temaer etter deltaker, gruppe, kilde eller en annen enhet"
    ),
    options: [
      .level(default: .themes), .unit(default: .participant),
      AnalysisOption(
        "show",
        .choice,
        LocalizedText("What a cell shows", nb: "Hva en celle viser"),
        default: "references",
        choices: [
          .init("references", LocalizedText("where the passages stand", nb: "hvor utdragene står")),
          .init("counts", LocalizedText("how many there are", nb: "hvor mange det er")),
          .init("excerpts", LocalizedText("their words", nb: "ordene i dem")),
          .init(
            "summaries",
            LocalizedText("what the researcher wrote in summary", nb: "det forskeren har skrevet i sammendrag")
          ),
        ]
      ),
      AnalysisOption(
        "names",
        .choice,
        LocalizedText("How participants are called", nb: "Hva deltakerne kalles"),
        default: "pseudonym",
        choices: [
          .init("pseudonym", LocalizedText("by pseudonym", nb: "med pseudonym")),
          .init("number", LocalizedText("by number", nb: "med nummer")),
          .init("both", LocalizedText("by both", nb: "med begge")),
        ]
      ),
      .only, .query, .parked, .facts, .provisional,
    ],
    needs: .segments
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Puts each passage into the cells it belongs to; empty cells stay.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    let unit = try context.unit(in: study.study) ?? .participant
    let counted = try study.counted(WorkMatrix(by: unit, frame), frame, .segments, context)
    let matrix = counted.count
    let columns = matrix.columns
    var table = ResultTable(
      "matrix",
      columns: context.codeColumns
        + columns.map { index in
          let column = matrix.units.all[index]
          let isCount = context.options["show"] == "counts"
          return context.column(column, isCount ? .count : .text, heading: heading(column, unit, context))
        } + [.init("total", context.words("Passages in all", nb: "Utdrag i alt"), .count)]
    )
    for row in matrix.rows {
      let cells = columns.map { cell(matrix, row.code, $0, context) }
      table.add(context.cells(of: row) + cells + [.count(matrix.total(of: row.code))])
    }
    let chart = ResultChart(
      "matrix",
      .heatMap,
      title: context.words("Passages", nb: "Utdrag"),
      categoryTitle: context.words(for: unit),
      valueTitle: context.words("Passages", nb: "Utdrag"),
      categories: columns.map { heading(matrix.units.all[$0], unit, context) },
      series: matrix.rows.map { row in
        .init(
          row.label,
          columns.map { Double(matrix.count(row.code, $0)) },
          color: study.study.codeBook[row.code]?.color
        )
      }
    )
    return AnalysisResult(
      title: context.words(
        "Work matrix by \(context.words(for: unit))",
        nb: "Arbeidsmatrise etter \(context.words(for: unit))"
      ),
      tables: [table],
      charts: [chart],
      notes: [
        context.words(
          "A passage is a distinct stretch of text: coded by several coders or with merged codes, it stands once. One in which several speak stands with each.",
          nb:
            "Et utdrag er et bestemt tekststykke: kodet av flere eller med koder som er slått sammen, står det én gang. Snakker flere i det, står det hos hver."
        )
      ] + context.notes(on: counted)
    )
  }

  private func heading(_ column: UnitColumns.Column, _ unit: CountingUnit, _ context: AnalysisContext) -> String {
    guard unit == .participant, column.meaning == .value else { return context.heading(of: column) }
    switch context.options["names"] {
    case "number": return column.key
    case "both": return column.key == column.label ? column.key : "\(column.key) \(column.label)"
    default: return column.label
    }
  }

  private func cell(
    _ matrix: WorkMatrix,
    _ code: CodeID,
    _ column: Int,
    _ context: AnalysisContext
  ) -> ResultCell {
    let passages = matrix.passages(code, column)
    switch context.options["show"] {
    case "counts": return .count(passages.count, of: passages)
    case "excerpts":
      let lines = passages.map { "\($0.reference): \(Self.line($0.quote))" }
      return .text(lines.joined(separator: "\n"), of: passages)
    case "summaries":
      let memos = matrix.summaries(code, column)
      let hasNone = memos.isEmpty && !passages.isEmpty
      return .text(
        memos.map { Self.line($0.text.isEmpty ? $0.title : $0.text) }.joined(separator: "\n"),
        of: passages,
        note: hasNone ? context.words("no summary yet", nb: "ikke noe sammendrag ennå") : nil
      )
    default: return .text(Self.references(passages), of: passages)
    }
  }

  /// Where passages stand, the name of a source once for all its passages: `tone.txt 3, 17 ×2; group.txt 5–7`.
  private static func references(_ passages: [Passage]) -> String {
    var parts: [(source: StudyPath, places: [(reference: String, count: Int)])] = []
    for passage in passages {
      if parts.last?.source != passage.source { parts.append((passage.source, [])) }
      let last = parts.count - 1
      if let place = parts[last].places.last, place.reference == passage.reference {
        parts[last].places[parts[last].places.count - 1].count += 1
      } else {
        parts[last].places.append((passage.reference, 1))
      }
    }
    return parts.map { source, places in
      let list = places.map { $0.count > 1 ? "\($0.reference) ×\($0.count)" : $0.reference }.joined(separator: ", ")
      return source.name + " " + list
    }
    .joined(separator: "; ")
  }

  /// Words on one line.
  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

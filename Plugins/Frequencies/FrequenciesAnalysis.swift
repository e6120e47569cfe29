import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel

/// How often each code is used, by how many, in how many sources and words (F1).
public struct FrequenciesAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "frequencies",
    version: "1.0",
    title: LocalizedText("Code frequencies", nb: "Hyppighet av koder"),
    summary: LocalizedText(
      "How often each code is used, by how many participants, in how many sources and words; also by unit",
      nb: "Hvor ofte hver kode er brukt, av hvor mange deltakere, i hvor mange kilder og ord; også etter enhet"
    ),
    options: [
      .level(default: .all), .unit(default: nil),
      AnalysisOption(
        "measure",
        .choice,
        LocalizedText("What is counted by unit", nb: "Hva som telles etter enhet"),
        default: "passages",
        choices: Measure.all.map {
          .init($0.name, LocalizedText($0.text.english.lowercased(), nb: $0.text.norwegian.lowercased()))
        }
      ),
      .only, .query, .parked, .facts, .provisional,
    ],
    needs: [.text, .segments]
  )

  /// A figure of a code.
  private struct Measure: Sendable {
    var name: String
    var text: LocalizedText
    var value: @Sendable (Frequencies.Count) -> Int

    static let all: [Measure] = [
      Measure(name: "passages", text: LocalizedText("Passages", nb: "Utdrag")) { $0.segments },
      Measure(name: "codings", text: LocalizedText("Codings", nb: "Kodinger")) { $0.codings },
      Measure(name: "participants", text: LocalizedText("Participants", nb: "Deltakere")) { $0.participants.count },
      Measure(name: "sources", text: LocalizedText("Sources", nb: "Kilder")) { $0.documents },
      Measure(name: "words", text: LocalizedText("Words", nb: "Ord")) { $0.words },
      Measure(name: "coders", text: LocalizedText("Coders", nb: "Kodere")) { $0.coders.count },
    ]
  }

  /// Creates the analysis for one run.
  public init() {}

  /// Counts distinct stretches: what several coders, or two merged codes, mark in one place counts once.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    let unit = try context.unit(in: study.study)
    let empty = FrequenciesAndPlaces(
      count: Frequencies(by: unit, frame),
      matrix: WorkMatrix(by: unit ?? .kind, frame)
    )
    let counted = try study.counted(empty, frame, [.text, .segments], context)
    let found = counted.count
    var tables = [totals(found, context)]
    if let unit { tables.append(byUnit(found, unit, context)) }
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: tables,
      charts: [bars(found, study.study, context)] + (unit.map { [stacks(found, $0, context)] } ?? []),
      notes: [
        context.words(
          "A passage is a distinct stretch of text, however many coders or codes it bears; codings are what all coders have given. Words are those of participants' speech, each counted once.",
          nb:
            "Et utdrag er et bestemt tekststykke, uansett hvor mange som har kodet det eller hvor mange koder det har; kodinger er det alle kodere har gitt. Ord er ord i deltakernes tale, hvert talt én gang."
        )
      ] + context.notes(on: counted)
    )
  }

  private func totals(_ found: FrequenciesAndPlaces, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "frequencies",
      columns: context.codeColumns + Measure.all.map { .init($0.name, context.words($0.text), .count) }
    )
    let rows = inParallel(found.count.rows, least: 16) { row -> [ResultCell] in
      let count = found.count.count(row.code)
      let passages = found.matrix.passages(row.code)
      return context.cells(of: row)
        + Measure.all.map { .count($0.value(count), of: $0.name == "passages" ? passages : []) }
    }
    for row in rows { table.add(row) }
    let all = found.count.count()
    table.add([.text(context.words("All", nb: "Alle")), .empty, .empty] + Measure.all.map { .count($0.value(all)) })
    return table
  }

  private func measure(_ context: AnalysisContext) -> Measure {
    Measure.all.first { $0.name == context.options["measure"] } ?? Measure.all[0]
  }

  private func byUnit(_ found: FrequenciesAndPlaces, _ unit: CountingUnit, _ context: AnalysisContext) -> ResultTable {
    let measure = measure(context)
    let columns = found.count.columns
    let what = context.words(measure.text)
    var table = ResultTable(
      "by-unit",
      title: context.words("\(what) by \(context.words(for: unit))", nb: "\(what) etter \(context.words(for: unit))"),
      columns: context.codeColumns
        + columns.compactMap { index in found.count.units.map { context.column($0.all[index], .count) } }
        + [.init("all", context.words("All", nb: "Alle"), .count)]
    )
    let rows = inParallel(found.count.rows, least: 16) { row -> [ResultCell] in
      let cells = columns.map { column in
        ResultCell.count(
          measure.value(found.count.count(row.code, column: column)),
          of: measure.name == "passages" ? found.matrix.passages(row.code, column) : []
        )
      }
      return context.cells(of: row) + cells + [.count(measure.value(found.count.count(row.code)))]
    }
    for row in rows { table.add(row) }
    let sums = columns.map { ResultCell.count(measure.value(found.count.count(column: $0))) }
    table.add(
      [.text(context.words("All", nb: "Alle")), .empty, .empty] + sums + [.count(measure.value(found.count.count()))]
    )
    return table
  }

  private func bars(_ found: FrequenciesAndPlaces, _ study: Study, _ context: AnalysisContext) -> ResultChart {
    let rows = found.count.rows
    return ResultChart(
      "frequencies",
      .bar,
      title: context.words("Passages and participants", nb: "Utdrag og deltakere"),
      categoryTitle: context.words("Code", nb: "Kode"),
      valueTitle: context.words("Number", nb: "Antall"),
      categories: rows.map(\.label),
      series: [0, 2].map { index in
        let measure = Measure.all[index]
        return .init(context.words(measure.text), rows.map { Double(measure.value(found.count.count($0.code))) })
      }
    )
  }

  private func stacks(_ found: FrequenciesAndPlaces, _ unit: CountingUnit, _ context: AnalysisContext) -> ResultChart {
    let measure = measure(context)
    let rows = found.count.rows
    return ResultChart(
      "by-unit",
      .stackedBar,
      title: context.words(measure.text),
      categoryTitle: context.words("Code", nb: "Kode"),
      valueTitle: context.words(measure.text),
      categories: rows.map(\.label),
      series: found.count.columns.map { column in
        .init(
          found.count.units.map { context.heading(of: $0.all[column]) } ?? "",
          rows.map { Double(measure.value(found.count.count($0.code, column: column))) }
        )
      }
    )
  }
}

/// The figures together with the passages behind them.
struct FrequenciesAndPlaces: StudyCount {
  var count: Frequencies
  var matrix: WorkMatrix

  mutating func add(_ source: CodedSource) {
    let passages = count.frame.passages(source.segments)
    count.add(source, passages: passages)
    matrix.add(passages)
  }

  mutating func merge(_ other: Self) {
    count.merge(other.count)
    matrix.merge(other.matrix)
  }
}

import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel

/// Which codes stand together, with the passages behind each pair (F1).
public struct CoOccurrenceAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "co-occurrence",
    version: "1.0",
    title: LocalizedText("Codes that stand together", nb: "Koder som står sammen"),
    summary: LocalizedText(
      "Which codes stand on the same words, in the same turn or near each other, with the passages behind each pair",
      nb: "Hvilke koder som står på samme ord, i samme replikk eller nær hverandre, med utdragene bak hvert par"
    ),
    options: [
      AnalysisOption(
        "relation",
        .choice,
        LocalizedText("What it means to stand together", nb: "Hva det vil si å stå sammen"),
        default: "overlap",
        choices: [
          .init("overlap", LocalizedText("some of the words are the same", nb: "noen av ordene er de samme")),
          .init("turn", LocalizedText("in the same turn", nb: "i samme replikk")),
          .init("near", LocalizedText("within some turns", nb: "innen noen replikker")),
        ]
      ),
      AnalysisOption(
        "turns",
        .integer,
        LocalizedText("For “near”: how many turns further at most", nb: "For «near»: høyst hvor mange replikker unna"),
        default: "1",
        minimum: 0,
        maximum: 1_000
      ),
      AnalysisOption(
        "measure",
        .choice,
        LocalizedText("What the matrix shows", nb: "Hva matrisen viser"),
        default: "pairs",
        choices: [
          .init("pairs", LocalizedText("pairs of passages", nb: "par av utdrag")),
          .init("c", LocalizedText("the c-coefficient", nb: "c-koeffisienten")),
          .init("jaccard", LocalizedText("the Jaccard index", nb: "Jaccard-indeksen")),
        ]
      ),
      .level(default: .codes),
      AnalysisOption(
        "examples",
        .integer,
        LocalizedText(
          "The most pairs of passages told for two codes",
          nb: "Høyst hvor mange par av utdrag som vises for to koder"
        ),
        default: "10",
        minimum: 0,
        maximum: 1_000
      ),
      .only, .query, .parked, .facts, .provisional,
    ],
    needs: .segments
  )

  /// Creates the analysis for one run.
  public init() {}

  /// The most rows of the matrix; with more codes only those with most pairs are shown in it.
  static let mostRows = 60

  /// Counts pairs of passages that stand together.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    let turns = context.options.integer("turns")
    let relation: CoOccurrence.Relation =
      switch context.options["relation"] {
      case "turn": .sameTurn
      case "near": .withinTurns(turns)
      default: .overlap
      }
    let counted = try study.counted(CoOccurrence(relation, frame), frame, .segments, context)
    let found = counted.count
    let pairs = Self.pairs(found)
    try context.checkCancelled()
    let rows = Self.shown(found, pairs)
    var notes = Self.definitions(relation, context)
    if found.withoutTurn > 0, relation != .overlap {
      notes.append(
        context.words(
          "\(found.withoutTurn) passages stand in sources without turns and are near nothing.",
          nb: "\(found.withoutTurn) utdrag står i kilder uten replikker og er ikke nær noe."
        )
      )
    }
    if rows.count < found.rows.count {
      notes.append(
        context.words(
          "The matrix shows the \(rows.count) codes with most pairs; the list has all.",
          nb: "Matrisen viser de \(rows.count) kodene med flest par; listen har alle."
        )
      )
    }
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: [matrix(found, rows, context), list(found, pairs, context)],
      charts: [heatMap(found, rows, context), network(found, rows, pairs, study.study, context)],
      notes: notes + context.notes(on: counted)
    )
  }

  private typealias Pair = (one: CountingFrame.Row, other: CountingFrame.Row, count: CoOccurrence.Count)

  /// The pairs of codes that stand together, most pairs first, then in the order of the code book.
  private static func pairs(_ found: CoOccurrence) -> [Pair] {
    let rows = found.rows
    var pairs: [Pair] = []
    for (index, one) in rows.enumerated() {
      for other in rows[(index + 1)...] {
        let count = found.count(one.code, other.code)
        if count.pairs > 0 { pairs.append((one, other, count)) }
      }
    }
    return pairs.enumerated()
      .sorted { ($1.element.count.pairs, $0.offset) < ($0.element.count.pairs, $1.offset) }
      .map(\.element)
  }

  private static func shown(_ found: CoOccurrence, _ pairs: [Pair]) -> [CountingFrame.Row] {
    let rows = found.rows
    guard rows.count > mostRows else { return rows }
    var kept: Set<CodeID> = []
    for pair in pairs where kept.count < mostRows - 1 { kept.formUnion([pair.one.code, pair.other.code]) }
    return rows.filter { kept.contains($0.code) }
  }

  private static func definitions(_ relation: CoOccurrence.Relation, _ context: AnalysisContext) -> [String] {
    [
      context.words(
        "A pair is a passage with the one code and a passage with the other that stand together; words with both codes are one pair.",
        nb:
          "Et par er et utdrag med den ene koden og et utdrag med den andre som står sammen; ord med begge kodene er ett par."
      ),
      context.words(
        "c = n12 ÷ (n1 + n2 − n12), as in ATLAS.ti; it can be above 1 where passages meet several of the other code. Jaccard: the share of the passages of either code that stand together with the other.",
        nb:
          "c = n12 ÷ (n1 + n2 − n12), som i ATLAS.ti; den kan bli over 1 der utdrag møter flere av den andre koden. Jaccard: andelen av utdragene med én av kodene som står sammen med den andre."
      ),
    ]
  }

  private func matrix(_ found: CoOccurrence, _ rows: [CountingFrame.Row], _ context: AnalysisContext) -> ResultTable {
    let isCount = context.options["measure"] == "pairs"
    var table = ResultTable(
      "matrix",
      columns: context.codeColumns
        + rows.map { .init($0.code.value, $0.label, isCount ? .count : .number, digits: isCount ? 0 : 2) }
        + [.init("passages", context.words("Passages", nb: "Utdrag"), .count)]
    )
    for one in rows {
      let cells = rows.map { other in
        one.code == other.code ? ResultCell.empty : cell(found, one.code, other.code, context)
      }
      table.add(context.cells(of: one) + cells + [.count(found.segments(of: one.code))])
    }
    return table
  }

  private func cell(
    _ found: CoOccurrence,
    _ one: CodeID,
    _ other: CodeID,
    _ context: AnalysisContext
  ) -> ResultCell {
    switch context.options["measure"] {
    case "c": return coefficient(found, one, other, context)
    case "jaccard":
      return found.jaccard(one, other).map { .number($0) }
        ?? .undefined(context.words("neither has a passage", nb: "ingen av dem har utdrag"))
    default: return .count(found.count(one, other).pairs)
    }
  }

  private func coefficient(
    _ found: CoOccurrence,
    _ one: CodeID,
    _ other: CodeID,
    _ context: AnalysisContext
  ) -> ResultCell {
    guard let value = found.cCoefficient(one, other) else {
      return .undefined(
        context.words("not defined: n1 + n2 − n12 is not above 0", nb: "ikke definert: n1 + n2 − n12 er ikke over 0")
      )
    }
    let note = context.words(
      "above 1: passages meet several of the other code",
      nb: "over 1: utdrag møter flere av den andre koden"
    )
    return .number(value, note: value > 1 ? note : nil)
  }

  private func list(_ found: CoOccurrence, _ pairs: [Pair], _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "pairs",
      title: context.words("Codes that stand together", nb: "Koder som står sammen"),
      columns: [
        .init("one", context.words("Code", nb: "Kode")), .init("other", context.words("With", nb: "Med")),
        .init("pairs", context.words("Pairs", nb: "Par"), .count),
        .init("both", context.words("Same words", nb: "Samme ord"), .count),
        .init("sources", context.words("Sources", nb: "Kilder"), .count),
        .init("c", "c", .number, digits: 2), .init("jaccard", "Jaccard", .number, digits: 2),
      ]
    )
    let limit = context.options.integer("examples")
    let behind = found.pairs(of: pairs.map { ($0.one.code, $0.other.code) }, limit: limit)
    for (pair, passages) in zip(pairs, behind) {
      var places: [ResultPlace] = []
      for passage in passages.flatMap({ [$0.one, $0.other] }).map({ ResultPlace($0) }) where places.last != passage {
        places.append(passage)
      }
      let (one, other) = (pair.one.code, pair.other.code)
      table.add([
        .text(name(pair.one)), .text(name(pair.other)), .count(pair.count.pairs, places: places),
        .count(pair.count.both), .count(pair.count.documents), coefficient(found, one, other, context),
        found.jaccard(one, other).map { .number($0) } ?? .empty,
      ])
    }
    return table
  }

  /// The label with the one above it: two themes may each have a code of one label.
  private func name(_ row: CountingFrame.Row) -> String { row.path.suffix(2).joined(separator: " / ") }

  private func heatMap(_ found: CoOccurrence, _ rows: [CountingFrame.Row], _ context: AnalysisContext) -> ResultChart {
    ResultChart(
      "matrix",
      .heatMap,
      title: context.words("Pairs of passages", nb: "Par av utdrag"),
      valueTitle: context.words("Pairs", nb: "Par"),
      categories: rows.map(\.label),
      series: rows.map { one in
        .init(one.label, rows.map { $0.code == one.code ? nil : Double(found.count(one.code, $0.code).pairs) })
      }
    )
  }

  private func network(
    _ found: CoOccurrence,
    _ rows: [CountingFrame.Row],
    _ pairs: [Pair],
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultChart {
    let shown = Set(rows.map(\.code))
    let edges = pairs.filter { shown.contains($0.one.code) && shown.contains($0.other.code) }
    let tied = Set(edges.flatMap { [$0.one.code, $0.other.code] })
    return ResultChart(
      "network",
      .network,
      title: context.words("Codes that stand together", nb: "Koder som står sammen"),
      nodes: rows.filter { tied.contains($0.code) }.map { row in
        .init(
          row.code.value,
          row.label,
          weight: Double(found.segments(of: row.code)),
          color: study.codeBook[row.code]?.color
        )
      },
      edges: edges.map { .init(from: $0.one.code.value, to: $0.other.code.value, weight: Double($0.count.pairs)) }
    )
  }
}

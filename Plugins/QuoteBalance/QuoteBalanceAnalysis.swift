import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Who is quoted on what, and whether contrasting themes are quoted alike (F4).
public struct QuoteBalanceAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "quote-balance",
    version: "1.0",
    title: LocalizedText("Quote balance", nb: "Fordeling av sitater"),
    summary: LocalizedText(
      "Passages marked as quotes by participant and theme, against all they say, and between contrasting codes",
      nb: "Utdrag merket som sitat etter deltaker og tema, mot alt de sier, og mellom koder som står mot hverandre"
    ),
    options: [
      .level(default: .themes),
      AnalysisOption(
        "contrast",
        .text,
        LocalizedText(
          "Two codes that are each other’s contrast, as trust/doubt; those that exclude each other are always compared",
          nb: "To koder som står mot hverandre, som tillit/tvil; de som utelukker hverandre, sammenlignes alltid"
        ),
        repeatable: true
      ),
      AnalysisOption(
        "factor",
        .number,
        LocalizedText(
          "Shares that differ by more are out of balance",
          nb: "Andeler med større forskjell er i ubalanse"
        ),
        default: "2",
        minimum: 1,
        maximum: 1_000
      ),
      .only, .query, .parked, .facts, .provisional,
    ],
    needs: .segments
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Counts passages with the marks of all coders.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    // Contrasts may be codes where the rows are themes: they are counted at every level.
    var every = frame.selection
    (every.level, every.only) = (.all, nil)
    let pairs = try Self.contrasts(study.study, context)
    let empty = Balances(
      rows: QuoteBalance(frame),
      codes: QuoteBalance(CountingFrame(study.study, every)),
      matrix: WorkMatrix(by: .participant, frame)
    )
    let counted = try study.counted(empty, frame, .segments, context)
    let found = counted.count
    var notes = [
      context.words(
        "A quote is a passage that a coder has chosen or marked as one to consider; several codings of one stretch are one quote.",
        nb:
          "Et sitat er et utdrag som en koder har valgt eller merket som kandidat; flere kodinger av ett tekststykke er ett sitat."
      )
    ]
    if found.rows.count().quotes == 0 {
      notes.append(context.words("No passage is marked as a quote yet.", nb: "Ingen utdrag er merket som sitat ennå."))
    }
    let unquoted = found.rows.participants.filter { one in
      found.rows.count(of: one.id).passages > 0 && found.rows.count(of: one.id).quotes == 0
    }
    if !unquoted.isEmpty, found.rows.count().quotes > 0 {
      let list = unquoted.map(\.name.visible).joined(separator: ", ")
      notes.append(context.words("Heard but never quoted: \(list).", nb: "Hørt, men aldri sitert: \(list)."))
    }
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: [
        people(found, context), themes(found, context), cells(found, context),
        contrasts(found, pairs, study.study, context),
      ],
      charts: [chart(found, context)],
      notes: notes + context.notes(on: counted)
    )
  }

  /// The pairs of the options, then those that the code book sets against each other.
  private static func contrasts(
    _ study: Study,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> [(CodeID, CodeID)] {
    var pairs: [(CodeID, CodeID)] = []
    for text in context.options.all("contrast") {
      let names = text.split(separator: "/", maxSplits: 1).map(String.init)
      let found = names.map { study.codeBook.indices(named: Self.trimmed($0)) }
      guard found.count == 2, found.allSatisfy({ $0.count == 1 }) else {
        throw AnalysisFailure(
          .option,
          LocalizedText(
            "The option “contrast” takes two codes by id, as trust/doubt, not “\(text.visible)”.",
            nb: "Valget «contrast» tar to koder med id, som tillit/tvil, ikke «\(text.visible)»."
          )
        )
      }
      pairs.append((study.codeBook.codes[found[0][0]].id, study.codeBook.codes[found[1][0]].id))
    }
    for pair in QuoteBalance.contrasts(in: study.codeBook) where !pairs.contains(where: { $0 == pair }) {
      pairs.append(pair)
    }
    return pairs
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func figures(_ context: AnalysisContext) -> [ResultTable.Column] {
    [
      .init("passages", context.words("Passages", nb: "Utdrag"), .count),
      .init("candidates", context.words("To consider", nb: "Kandidater"), .count),
      .init("selected", context.words("Chosen", nb: "Valgt"), .count),
    ]
  }

  private static func cells(_ count: QuoteBalance.Count, _ places: [ResultPlace]) -> [ResultCell] {
    [.count(count.passages), .count(count.candidates), .count(count.selected, places: places)]
  }

  private func people(_ found: Balances, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "participants",
      title: context.words("By participant", nb: "Etter deltaker"),
      columns: [
        .init("participant", context.words("Participant", nb: "Deltaker")), .init("id", "Id"),
        .init("group", context.words("Group", nb: "Gruppe")),
      ] + Self.figures(context) + [
        .init("share-of-passages", context.words("Share of passages", nb: "Andel av utdrag"), .share),
        .init("share-of-quotes", context.words("Share of quotes", nb: "Andel av sitater"), .share),
      ]
    )
    let none = context.words("there are none", nb: "det er ingen")
    let quotes = found.quotesByParticipant
    for one in found.rows.participants {
      let places = quotes[one.id] ?? []
      table.add(
        [.text(one.name), .text(one.id.value), .text(one.group)] + Self.cells(found.rows.count(of: one.id), places) + [
          found.rows.passageShare(of: one.id).map { .number($0) } ?? .undefined(none),
          found.rows.quoteShare(of: one.id).map { .number($0) } ?? .undefined(none),
        ]
      )
    }
    return table
  }

  private func themes(_ found: Balances, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "codes",
      title: context.words("By code", nb: "Etter kode"),
      columns: context.codeColumns + Self.figures(context) + [
        .init("quoted", context.words("Participants quoted", nb: "Deltakere sitert"), .count),
        .init("heard", context.words("Participants heard", nb: "Deltakere hørt"), .count),
        .init("share-quoted", context.words("Share quoted", nb: "Andel sitert"), .share),
      ]
    )
    for row in found.rows.rows {
      let count = found.rows.count(row.code)
      let counts = found.rows.participants.map { found.rows.count(row.code, of: $0.id) }
      let share = count.passages > 0 ? Double(count.quotes) / Double(count.passages) : .nan
      table.add(
        context.cells(of: row) + Self.cells(count, found.quotes(on: row.code)) + [
          .count(counts.count { $0.quotes > 0 }), .count(counts.count { $0.passages > 0 }),
          count.passages > 0 ? .number(share) : .undefined(context.words("no passage", nb: "ingen utdrag")),
        ]
      )
    }
    return table
  }

  private func cells(_ found: Balances, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "quotes",
      title: context.words("Quotes by code and participant", nb: "Sitater etter kode og deltaker"),
      columns: context.codeColumns + found.rows.participants.map { .init($0.id.value, $0.name, .count) }
    )
    for row in found.rows.rows {
      table.add(
        context.cells(of: row)
          + found.rows.participants.map { .count(found.rows.count(row.code, of: $0.id).quotes) }
      )
    }
    return table
  }

  private func contrasts(
    _ found: Balances,
    _ pairs: [(CodeID, CodeID)],
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      "contrasts",
      title: context.words("Codes that stand against each other", nb: "Koder som står mot hverandre"),
      columns: [
        .init("less", context.words("Quoted less", nb: "Mindre sitert")),
        .init("more", context.words("Quoted more", nb: "Mer sitert")),
        .init("less-share", context.words("Share quoted", nb: "Andel sitert"), .share),
        .init("more-share", context.words("Share quoted", nb: "Andel sitert"), .share),
        .init("ratio", context.words("Ratio", nb: "Forhold"), .number, digits: 1),
      ]
    )
    let factor = context.options.number("factor")
    func label(_ id: CodeID) -> ResultCell { .text(study.codeBook.label(id)) }
    for (one, other) in pairs {
      guard let contrast = found.codes.contrast(one, other) else {
        let reason = context.words(
          "one of them has no passage, or nothing is quoted of either",
          nb: "en av dem har ingen utdrag, eller ingenting er sitert fra noen av dem"
        )
        table.add([label(one), label(other), .empty, .empty, .undefined(reason)])
        continue
      }
      let uneven = context.words("out of balance", nb: "ubalanse")
      let note = QuoteBalance.isUneven(contrast, factor: factor) ? uneven : nil
      let ratio =
        contrast.ratio.map { ResultCell.number($0, note: note) }
        ?? .undefined(
          context.words("nothing is quoted of the one: out of balance", nb: "ingenting er sitert fra den ene: ubalanse")
        )
      table.add([
        label(contrast.less), label(contrast.more), .number(contrast.lessShare), .number(contrast.moreShare), ratio,
      ])
    }
    return table
  }

  private func chart(_ found: Balances, _ context: AnalysisContext) -> ResultChart {
    let people = found.rows.participants
    return ResultChart(
      "quotes",
      .bar,
      title: context.words("Share of passages and of quotes", nb: "Andel av utdrag og av sitater"),
      categoryTitle: context.words("Participant", nb: "Deltaker"),
      valueTitle: context.words("Per cent", nb: "Prosent"),
      categories: people.map(\.name),
      series: [
        .init(
          context.words("Passages", nb: "Utdrag"),
          people.map { found.rows.passageShare(of: $0.id).map { $0 * 100 } }
        ),
        .init(context.words("Quotes", nb: "Sitater"), people.map { found.rows.quoteShare(of: $0.id).map { $0 * 100 } }),
      ]
    )
  }
}

/// The figures of the rows and of all codes, with the passages behind them.
struct Balances: StudyCount {
  var rows: QuoteBalance
  var codes: QuoteBalance
  var matrix: WorkMatrix

  mutating func add(_ source: CodedSource) {
    rows.add(source)
    codes.add(source)
    matrix.add(source)
  }

  mutating func merge(_ other: Self) {
    rows.merge(other.rows)
    codes.merge(other.codes)
    matrix.merge(other.matrix)
  }

  /// The passages of a node that are chosen, in the order of the study.
  func quotes(on code: CodeID) -> [ResultPlace] { Self.selected(matrix.passages(code)) }

  /// The passages that are chosen, by participant, in the order of the study.
  var quotesByParticipant: [ParticipantID: [ResultPlace]] {
    var result: [ParticipantID: [ResultPlace]] = [:]
    for passage in matrix.ordered where Self.isSelected(passage) {
      for one in passage.participants { result[one, default: []].append(ResultPlace(passage)) }
    }
    return result
  }

  private static func isSelected(_ passage: Passage) -> Bool { passage.isSaid && passage.flags.contains(.selected) }

  private static func selected(_ passages: [Passage]) -> [ResultPlace] {
    passages.filter(isSelected).map { ResultPlace($0) }
  }
}

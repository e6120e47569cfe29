import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// All that one person says on one theme, in order, and what was new each time (F10).
public struct PersonByThemeAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "person-by-theme",
    version: "1.0",
    title: LocalizedText("One person on one theme", nb: "Én person om ett tema"),
    summary: LocalizedText(
      "All passages of one participant on one theme in the order in which they were said, and what was new in each round",
      nb: "Alle utdrag fra én deltaker om ett tema i den rekkefølgen de ble sagt, og hva som var nytt i hver runde"
    ),
    options: [
      AnalysisOption("participant", .participant, LocalizedText("Who", nb: "Hvem")),
      AnalysisOption(
        "theme",
        .code,
        LocalizedText(
          "The theme or code; all of them where none is given",
          nb: "Temaet eller koden; alle der ingen er gitt"
        )
      ),
      .query, .parked, .facts, .provisional,
    ],
    needs: .segments
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Puts the passages in the order of dates, rounds and text.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    guard let name = context.options["participant"], let person = study.study.participants[name] else {
      throw .noParticipant(study.study)
    }
    let theme = context.options["theme"].map { CodeID($0) }
    let frame = context.countingFrame(study.study)
    let empty = PersonByTheme(of: person.id, on: theme, in: study.study, frame.selection)
    let counted = try study.counted(empty, empty.frame, .segments, context) { $0.participants.contains(person.id) }
    let occasions = counted.count.occasions
    let label = theme.flatMap { study.study.codeBook[$0]?.label }
    let title =
      label.map { context.words("\(person.name) on \($0)", nb: "\(person.name) om \($0)") }
      ?? context.words("\(person.name) on all themes", nb: "\(person.name) om alle temaer")
    var notes: [String] = []
    if person.hasWithdrawn {
      notes.append(
        context.words(
          "\(person.name) has withdrawn: nothing is shown.",
          nb: "\(person.name) har trukket seg: ingenting vises."
        )
      )
    } else if occasions.isEmpty {
      notes.append(context.words("No passage was found.", nb: "Ingen utdrag ble funnet."))
    }
    if Set(occasions.map(\.source)).count > 1, occasions.contains(where: { $0.date.isEmpty }) {
      notes.append(
        context.words(
          "Sources without a date in material.csv stand last, by round and name.",
          nb: "Kilder uten dato i material.csv står sist, etter runde og navn."
        )
      )
    }
    return AnalysisResult(
      title: title,
      tables: [
        rounds(occasions, study.study, context), passages(occasions, study.study, context),
      ],
      charts: occasions.isEmpty ? [] : [timeline(occasions, study.study, context)],
      quotes: occasions.flatMap { occasion in
        occasion.passages.map { passage in
          ResultQuote(ResultPlace(passage), comment: Self.labels(passage.nodes, study.study))
        }
      },
      notes: notes + (person.hasWithdrawn ? [] : context.notes(on: counted.leftOut))
    )
  }

  private static func labels(_ codes: [CodeID], _ study: Study) -> String {
    codes.map { study.codeBook.label($0) }.joined(separator: ", ")
  }

  private func rounds(_ occasions: [PersonByTheme.Occasion], _ study: Study, _ context: AnalysisContext) -> ResultTable
  {
    var table = ResultTable(
      "occasions",
      title: context.words("What was new each time", nb: "Hva som var nytt hver gang"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("date", context.words("Date", nb: "Dato")),
        .init("round", context.words("Round", nb: "Runde")),
        .init("passages", context.words("Passages", nb: "Utdrag"), .count),
        .init("new", context.words("New", nb: "Nytt")),
        .init("again", context.words("Heard before", nb: "Hørt før")),
        .init("missing", context.words("Not heard again", nb: "Ikke hørt igjen")),
      ]
    )
    for one in occasions {
      table.add([
        .text(one.source.name), .text(one.date), .text(one.round),
        .count(one.passages.count, of: one.passages), .text(Self.labels(one.new, study)),
        .text(Self.labels(one.codes.filter { !one.new.contains($0) }, study)), .text(Self.labels(one.missing, study)),
      ])
    }
    return table
  }

  private func passages(
    _ occasions: [PersonByTheme.Occasion],
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      "passages",
      title: context.words("Passages", nb: "Utdrag"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("place", context.words("Place", nb: "Sted")),
        .init("codes", context.words("Codes", nb: "Koder")), .init("new", context.words("New", nb: "Nytt")),
        .init("stance", context.words("Stance", nb: "Holdning")), .init("words", context.words("Words", nb: "Ord")),
      ]
    )
    for occasion in occasions {
      var waiting = Set(occasion.new)
      for passage in occasion.passages {
        let new = passage.nodes.filter { waiting.remove($0) != nil }
        let stances = Coding.Stance.allCases.filter { stance in passage.segments.contains { $0.coding.stance == stance }
        }
        table.add([
          .text(passage.source.name), .text(passage.reference, places: [ResultPlace(passage)]),
          .text(Self.labels(passage.nodes, study)), .text(Self.labels(new, study)),
          .text(stances.map { context.words($0.text) }.joined(separator: ", ")),
          .text(passage.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
        ])
      }
    }
    return table
  }

  private func timeline(
    _ occasions: [PersonByTheme.Occasion],
    _ study: Study,
    _ context: AnalysisContext
  ) -> ResultChart {
    let spans = occasions.enumerated().flatMap { index, occasion in
      occasion.codes.map { code in
        let isNew = occasion.new.contains(code)
        return ResultChart.Span(
          row: study.codeBook.label(code),
          start: Double(index),
          end: Double(index + 1),
          label: isNew ? context.words("new", nb: "nytt") : "",
          color: study.codeBook[code]?.color
        )
      }
    }
    return ResultChart(
      "timeline",
      .timeline,
      title: context.words("Codes over time", nb: "Koder over tid"),
      categoryTitle: context.words(
        "Sources in the order in which they were held",
        nb: "Kilder i den rekkefølgen de ble holdt"
      ),
      categories: occasions.map(\.source.name),
      spans: spans
    )
  }
}

extension Coding.Stance {
  fileprivate var text: LocalizedText {
    switch self {
    case .supports: LocalizedText("supports", nb: "støtter")
    case .contradicts: LocalizedText("contradicts", nb: "motsier")
    case .nuances: LocalizedText("nuances", nb: "nyanserer")
    }
  }
}

extension AnalysisFailure {
  fileprivate static func noParticipant(_ study: Study) -> Self {
    let known = study.participants.all.filter { !$0.hasWithdrawn }.prefix(8).map(\.name.visible).joined(separator: ", ")
    guard !known.isEmpty else {
      return Self(
        .missingData,
        LocalizedText(
          "The study has no participants: write them into participants.csv.",
          nb: "Studien har ingen deltakere: skriv dem inn i participants.csv."
        )
      )
    }
    return Self(
      .option,
      LocalizedText(
        "Say whose passages are wanted: participant=…, one of \(known).",
        nb: "Si hvem det gjelder: participant=…, en av \(known)."
      )
    )
  }
}

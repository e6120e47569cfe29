import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What each interview brings that was not heard before, and whether new ones still bring much (F3).
public struct SaturationAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "saturation",
    version: "1.0",
    title: LocalizedText("Saturation", nb: "Metning"),
    summary: LocalizedText(
      "How many new codes each interview brings, in the order in which they were held, with a stopping index",
      nb: "Hvor mange nye koder hvert intervju gir, i den rekkefølgen de ble holdt, med et mål for når det er nok"
    ),
    options: [
      AnalysisOption(
        "step",
        .choice,
        LocalizedText("What is gone through", nb: "Hva som gås gjennom"),
        default: "interviews",
        choices: [
          .init("interviews", LocalizedText("interviews", nb: "intervjuer")),
          .init("participants", LocalizedText("participants", nb: "deltakere")),
        ]
      ),
      AnalysisOption(
        "base",
        .integer,
        LocalizedText(
          "How many of the first the others are compared with",
          nb: "Hvor mange av de første de andre sammenlignes med"
        ),
        default: String(SaturationIndex.usualBase),
        minimum: 1,
        maximum: 10_000
      ),
      AnalysisOption(
        "run",
        .integer,
        LocalizedText("How many in a row are looked at together", nb: "Hvor mange på rad som ses under ett"),
        default: String(SaturationIndex.usualRun),
        minimum: 1,
        maximum: 10_000
      ),
      AnalysisOption(
        "threshold",
        .number,
        LocalizedText(
          "The share of new codes, 0 to 1, that counts as saturation",
          nb: "Andelen nye koder, 0 til 1, som regnes som metning"
        ),
        default: String(SaturationIndex.usualThreshold),
        minimum: 0,
        maximum: 1
      ),
      .level(default: .codes), .only, .query, .parked, .facts, .provisional,
    ],
    needs: [.text, .segments]
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Goes through the interviews in the order of dates, rounds and paths.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let frame = context.countingFrame(study.study)
    let counted = try study.counted(Saturation(frame), frame, [.text, .segments], context)
    let found = counted.count
    let isByPerson = context.options["step"] == "participants"
    let steps = isByPerson ? found.byPerson : found.byInterview
    let index = SaturationIndex(
      new: steps.map(\.new.count),
      base: context.options.integer("base"),
      runLength: context.options.integer("run"),
      threshold: context.options.number("threshold")
    )
    return AnalysisResult(
      title: context.words(Self.description.title),
      tables: [table(steps, study.study, isByPerson, context), runs(index, context)],
      charts: [chart(steps, study.study, isByPerson, context)],
      notes: [verdict(index, isByPerson, context), Self.source(context)]
        + Self.cautions(steps, found, study.study, context)
        + context.notes(on: counted)
    )
  }

  private static func name(_ step: Saturation.Step, _ study: Study) -> String {
    step.participant.map { study.participants[$0.value]?.name ?? $0.value } ?? step.source.name
  }

  private static func labels(_ codes: [CodeID], _ study: Study) -> String {
    codes.map { study.codeBook.label($0) }.joined(separator: ", ")
  }

  private func table(
    _ steps: [Saturation.Step],
    _ study: Study,
    _ isByPerson: Bool,
    _ context: AnalysisContext
  ) -> ResultTable {
    var table = ResultTable(
      "steps",
      columns: [
        .init("number", "#", .count),
        .init("name", isByPerson ? context.words("Participant", nb: "Deltaker") : context.words("Source", nb: "Kilde")),
        .init("date", context.words("Date", nb: "Dato")), .init("round", context.words("Round", nb: "Runde")),
        .init("codes", context.words("Codes", nb: "Koder"), .count),
        .init("new", context.words("New", nb: "Nye"), .count),
        .init("cumulative", context.words("In all", nb: "I alt"), .count),
        .init("which", context.words("Which are new", nb: "Hvilke som er nye")),
      ]
    )
    for (number, step) in steps.enumerated() {
      table.add([
        .count(number + 1), .text(Self.name(step, study)), .text(step.date), .text(step.round),
        .count(step.codes.count),
        .count(step.new.count), .count(step.cumulative), .text(Self.labels(step.new, study)),
      ])
    }
    return table
  }

  private func runs(_ index: SaturationIndex, _ context: AnalysisContext) -> ResultTable {
    var table = ResultTable(
      "runs",
      title: context.words(
        "New codes in each run of \(index.runLength), out of \(index.baseCodes) in the first \(index.base)",
        nb: "Nye koder i hver rekke på \(index.runLength), av \(index.baseCodes) i de første \(index.base)"
      ),
      columns: [
        .init("first", context.words("From", nb: "Fra"), .count), .init("last", context.words("To", nb: "Til"), .count),
        .init("new", context.words("New", nb: "Nye"), .count),
        .init("ratio", context.words("Of the base", nb: "Av grunnlaget"), .share, digits: 1),
      ]
    )
    for run in index.runs { table.add([.count(run.first), .count(run.last), .count(run.new), .number(run.ratio)]) }
    return table
  }

  private func chart(
    _ steps: [Saturation.Step],
    _ study: Study,
    _ isByPerson: Bool,
    _ context: AnalysisContext
  ) -> ResultChart {
    ResultChart(
      "saturation",
      .line,
      title: context.words("Codes heard", nb: "Koder hørt"),
      categoryTitle: isByPerson
        ? context.words(
          "Participants in the order in which they were first there",
          nb: "Deltakere i den rekkefølgen de først var med"
        )
        : context.words(
          "Interviews in the order in which they were held",
          nb: "Intervjuer i den rekkefølgen de ble holdt"
        ),
      valueTitle: context.words("Codes", nb: "Koder"),
      categories: steps.map { Self.name($0, study) },
      series: [
        .init(context.words("In all", nb: "I alt"), steps.map { Double($0.cumulative) }),
        .init(context.words("New", nb: "Nye"), steps.map { Double($0.new.count) }),
      ]
    )
  }

  private func verdict(_ index: SaturationIndex, _ isByPerson: Bool, _ context: AnalysisContext) -> String {
    let many =
      isByPerson ? context.words("participants", nb: "deltakere") : context.words("interviews", nb: "intervjuer")
    let share = Self.percentage(index.threshold, context)
    switch index.reason {
    case .tooFewInterviews:
      return context.words(
        "There is no index: \(index.base) and a run of \(index.runLength) need \(index.base + index.runLength) coded \(many).",
        nb:
          "Det er ikke noe mål: \(index.base) og en rekke på \(index.runLength) krever \(index.base + index.runLength) kodede \(many)."
      )
    case .noCodesInBase:
      return context.words(
        "There is no index: the first \(index.base) have no codes to divide by.",
        nb: "Det er ikke noe mål: de første \(index.base) har ingen koder å dele på."
      )
    case .unusableSettings:
      return context.words(
        "There is no index: the settings cannot be used.",
        nb: "Det er ikke noe mål: innstillingene kan ikke brukes."
      )
    case nil: break
    }
    guard let reached = index.reachedAt, let run = index.stop else {
      return context.words(
        "Not reached: every run of \(index.runLength) brings more than \(share) of the codes of the first \(index.base).",
        nb: "Ikke nådd: hver rekke på \(index.runLength) gir mer enn \(share) av kodene i de første \(index.base)."
      )
    }
    if run.first == run.last {
      return context.words(
        "Reached at \(reached)+1: number \(run.first) brings \(run.new) new codes, at most \(share) of the \(index.baseCodes) of the first \(index.base).",
        nb:
          "Nådd ved \(reached)+1: nummer \(run.first) gir \(run.new) nye koder, høyst \(share) av de \(index.baseCodes) i de første \(index.base)."
      )
    }
    return context.words(
      "Reached at \(reached)+\(index.runLength): numbers \(run.first) to \(run.last) bring \(run.new) new codes, at most \(share) of the \(index.baseCodes) of the first \(index.base).",
      nb:
        "Nådd ved \(reached)+\(index.runLength): nummer \(run.first) til \(run.last) gir \(run.new) nye koder, høyst \(share) av de \(index.baseCodes) i de første \(index.base)."
    )
  }

  /// A share in per cent with at most one decimal, with the mark of the language.
  private static func percentage(_ share: Double, _ context: AnalysisContext) -> String {
    let tenths = Int((share * 1_000).rounded())
    if tenths % 10 == 0 { return "\(tenths / 10) %" }
    return "\(tenths / 10)" + context.words(".", nb: ",") + "\(tenths % 10) %"
  }

  private static func source(_ context: AnalysisContext) -> String {
    context.words(
      "The index is that of Guest, Namey and Chen (2020), PLoS ONE 15(5): e0232076. It tells of codes, not of how well they are understood.",
      nb:
        "Målet er det Guest, Namey og Chen (2020) har, PLoS ONE 15(5): e0232076. Det sier noe om koder, ikke om hvor godt de er forstått."
    )
  }

  private static func cautions(
    _ steps: [Saturation.Step],
    _ found: Saturation,
    _ study: Study,
    _ context: AnalysisContext
  ) -> [String] {
    var notes: [String] = []
    if steps.contains(where: { $0.date.isEmpty }) {
      notes.append(
        context.words(
          "Sources without a date in material.csv stand last, by round and name.",
          nb: "Kilder uten dato i material.csv står sist, etter runde og navn."
        )
      )
    }
    let uncoded = found.withoutCodings
    if !uncoded.isEmpty {
      let list = uncoded.prefix(5).map(\.name.visible).joined(separator: ", ") + (uncoded.count > 5 ? ", …" : "")
      notes.append(
        context.words("Left out because nothing is coded: \(list).", nb: "Utelatt fordi ingenting er kodet: \(list).")
      )
    }
    return notes
  }
}

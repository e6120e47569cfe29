import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// What is asked for: who is compared, on what, and with which measures.
struct AgreementRequest: Sendable {
  /// The options of the analysis.
  static let options: [AnalysisOption] = [
    AnalysisOption(
      "coder",
      .coder,
      LocalizedText(
        "A coder to compare, once for each; all people who have coded where none is given",
        nb: "En koder som skal sammenlignes, én gang for hver; alle mennesker som har kodet når ingen er nevnt"
      ),
      repeatable: true
    ),
    AnalysisOption(
      "code",
      .code,
      LocalizedText(
        "A code or theme to compare, with everything below it, once for each; all where none is given",
        nb: "En kode eller et tema som skal sammenlignes, med alt under, én gang for hver; alle når ingen er nevnt"
      ),
      repeatable: true
    ),
    AnalysisOption(
      "level",
      .choice,
      LocalizedText("What is compared where no code is given", nb: "Hva som sammenlignes når ingen kode er nevnt"),
      default: "codes",
      choices: [
        .init("codes", LocalizedText("Each code by itself", nb: "Hver kode for seg")),
        .init("themes", LocalizedText("Themes with all their codes", nb: "Temaer med alle kodene sine")),
      ]
    ),
    AnalysisOption(
      "source",
      .source,
      LocalizedText(
        "A source to compare, once for each; all that two coders have coded where none is given",
        nb: "En kilde som skal sammenlignes, én gang for hver; alle som to kodere har kodet når ingen er nevnt"
      ),
      repeatable: true
    ),
    AnalysisOption(
      "complete",
      .boolean,
      LocalizedText(
        "Take the sources as worked through by all these coders, also where one coded nothing",
        nb: "Regn kildene som gjennomgått av alle disse koderne, også der en ikke kodet noe"
      ),
      default: "false"
    ),
    AnalysisOption(
      "unit",
      .choice,
      LocalizedText("What has a code or has not", nb: "Hva som har en kode eller ikke har den"),
      default: "turns",
      choices: [
        .init("turns", LocalizedText("Turns; paragraphs without speakers", nb: "Replikker; avsnitt uten talere")),
        .init("sentences", LocalizedText("Sentences", nb: "Setninger")),
        .init("characters", LocalizedText("Characters", nb: "Tegn")),
      ]
    ),
    AnalysisOption(
      "measure",
      .choice,
      LocalizedText(
        "A measure, once for each; the usual ones for so many coders where none is given",
        nb: "Et mål, én gang for hvert; de vanlige for så mange kodere når ingen er nevnt"
      ),
      choices: AgreementMeasure.all.map { .init($0.rawValue, MeasureWords.name($0)) } + [
        .init("all", LocalizedText("All measures", nb: "Alle mål"))
      ],
      repeatable: true
    ),
    AnalysisOption(
      "resamples",
      .integer,
      LocalizedText(
        "How many resamples make an interval; 0 for none",
        nb: "Hvor mange trekninger et intervall bygger på; 0 for ingen"
      ),
      default: "500",
      minimum: 0,
      maximum: Double(AgreementOptions.mostResamples)
    ),
    AnalysisOption(
      "draw",
      .choice,
      LocalizedText("What a resample draws for units", nb: "Hva en trekning trekker for enheter"),
      default: "units",
      choices: [
        .init("units", LocalizedText("Units", nb: "Enheter")),
        .init("documents", LocalizedText("Whole sources", nb: "Hele kilder")),
      ]
    ),
    AnalysisOption(
      "confidence",
      .number,
      LocalizedText(
        "The share of resamples inside an interval",
        nb: "Andelen av trekningene som ligger i et intervall"
      ),
      default: "0.95",
      minimum: 0.5,
      maximum: 0.999
    ),
    AnalysisOption(
      "seed",
      .integer,
      LocalizedText(
        "Where the numbers of the resamples begin; the same seed gives the same intervals",
        nb: "Hvor tallene til trekningene begynner; samme frø gir samme intervaller"
      ),
      default: "1",
      minimum: 0
    ),
    AnalysisOption(
      "places",
      .integer,
      LocalizedText(
        "How many places where the coders differ are listed",
        nb: "Hvor mange steder der koderne er uenige som listes"
      ),
      default: "200",
      minimum: 0,
      maximum: 10_000
    ),
  ]

  /// The coders, in the order given or sorted.
  var coders: [CoderID]
  /// The codes and themes, in the order given or of the code book.
  var categories: [AgreementCategory]
  /// Whether codes were named, so that each has a row whether it was used or not.
  var isNamed: Bool
  /// The sources that are read.
  var sources: [SourceFile]
  /// How it is computed.
  var computing: AgreementOptions
  /// The most places that are listed.
  var limit: Int

  /// Reads the options.
  ///
  /// - Throws: That fewer than two coders are there to compare, or more than can be.
  init(_ values: OptionValues, _ study: Study) throws(AnalysisFailure) {
    var coders: [CoderID] = []
    for name in values.all("coder") where !coders.contains(CoderID(name)) { coders.append(CoderID(name)) }
    if coders.isEmpty { coders = study.coders.filter { !$0.isProgram } }
    guard coders.count > 1 else { throw .oneCoder(coders.first.map { study.settings.coders[$0] ?? $0.value }) }
    guard coders.count <= AgreementOptions.mostCoders else { throw .tooManyCoders(coders.count) }
    self.coders = coders
    let book = study.codeBook
    var named: [CodeID] = []
    for name in values.all("code") where !named.contains(CodeID(name)) { named.append(CodeID(name)) }
    isNamed = !named.isEmpty
    if isNamed {
      categories = named.map { AgreementCategory($0, codes: book.family(of: $0)) }
    } else if values["level"] == "themes" {
      categories = book.codes.filter { $0.parent == nil }.map {
        AgreementCategory($0.id, codes: book.family(of: $0.id))
      }
    } else {
      categories = book.codes.map { AgreementCategory($0.id) }
    }
    let wanted = Set(values.all("source"))
    sources = wanted.isEmpty ? study.sources : study.sources.filter { wanted.contains($0.path.value) }
    computing = AgreementOptions(
      unit: AgreementUnit(rawValue: values["unit"] ?? AgreementUnit.turns.rawValue),
      measures: Self.measures(values.all("measure"), coders.count),
      resamples: values.integer("resamples"),
      drawing: AgreementOptions.Drawing(rawValue: values["draw"] ?? "units"),
      seed: UInt64(max(values.integer("seed"), 0)),
      confidence: values.number("confidence"),
      declared: values.isOn("complete") ? Set(sources.map(\.path)) : []
    )
    computing.listsDisagreements = false
    limit = values.integer("places")
  }

  /// The measures asked for, in the order of all; for none those that most reports need.
  private static func measures(_ names: [String], _ coders: Int) -> [AgreementMeasure] {
    if names.isEmpty {
      return [.percent, coders == 2 ? .cohen : .fleiss, .krippendorff, .gwet, .unitizing, .f1]
    }
    return names.contains("all")
      ? AgreementMeasure.all : AgreementMeasure.all.filter { names.contains($0.rawValue) }
  }
}

extension AnalysisFailure {
  static func oneCoder(_ name: String?) -> Self {
    guard let name else {
      return Self(
        .missingData,
        LocalizedText(
          "Nobody has coded in this study yet; agreement is between two coders or more.",
          nb: "Ingen har kodet i denne studien ennå; enighet er mellom to kodere eller flere."
        )
      )
    }
    return Self(
      .missingData,
      LocalizedText(
        "There is one coder, \(name.visible); agreement is between two coders or more.",
        nb: "Det er én koder, \(name.visible); enighet er mellom to kodere eller flere."
      )
    )
  }

  static func tooManyCoders(_ count: Int) -> Self {
    let most = AgreementOptions.mostCoders
    return Self(
      .option,
      LocalizedText(
        "There are \(count) coders, and \(most) can be compared at once; name some with the option “coder”.",
        nb: "Det er \(count) kodere, og \(most) kan sammenlignes på én gang; nevn noen med valget «coder»."
      )
    )
  }

  static func noSharedSource(_ request: AgreementRequest, _ leftOut: Agreement.LeftOut) -> Self {
    let alone = leftOut.singlyCoded.count
    return Self(
      .missingData,
      LocalizedText(
        """
        No source has codings of two of these coders (of one alone: \(alone)); code a source twice, or say with \
        “complete=true” that all have worked through the sources.
        """,
        nb: """
          Ingen kilde har kodinger av to av disse koderne (\(alone) har kodinger av én); kod en kilde to ganger, eller si \
          med «complete=true» at alle har gått gjennom kildene.
          """
      )
    )
  }
}

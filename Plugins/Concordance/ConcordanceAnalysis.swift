import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Every place where a word or phrase is said, with the words around it (F5).
public struct ConcordanceAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "concordance",
    version: "1.0",
    title: LocalizedText("Concordance", nb: "Konkordans"),
    summary: LocalizedText(
      "Every place where a word or phrase is said, with the words around it",
      nb: "Hvert sted et ord eller et uttrykk blir sagt, med ordene rundt"
    ),
    options: own + SpeechOptions.selection + [SpeechOptions.language] + SpeechOptions.variants,
    needs: .text
  )

  private static let own: [AnalysisOption] = [
    AnalysisOption(
      "find",
      .text,
      LocalizedText(
        "The words: “tillit”, “tillit*”, “på en måte”, “selv|egen”",
        nb: "Ordene: «tillit», «tillit*», «på en måte», «selv|egen»"
      )
    ),
    AnalysisOption(
      "match",
      .choice,
      LocalizedText("What counts as the same word", nb: "Hva som regnes som samme ord"),
      default: "form",
      choices: [
        .init("form", LocalizedText("The same form, in any case", nb: "Samme form, med stor eller liten bokstav")),
        .init("stem", LocalizedText("Every form of the stem", nb: "Alle former av stammen")),
      ]
    ),
    AnalysisOption(
      "context",
      .integer,
      LocalizedText("How many words are shown on each side", nb: "Hvor mange ord som vises på hver side"),
      default: "8",
      minimum: 0,
      maximum: 50
    ),
    AnalysisOption(
      "sort",
      .choice,
      LocalizedText("The order of the places", nb: "Rekkefølgen på stedene"),
      default: "place",
      choices: [
        .init("place", LocalizedText("By source and place", nb: "Etter kilde og sted")),
        .init("left", LocalizedText("By the words before", nb: "Etter ordene foran")),
        .init("right", LocalizedText("By the words after", nb: "Etter ordene bak")),
        .init("word", LocalizedText("By the words found", nb: "Etter ordene som er funnet")),
      ]
    ),
    AnalysisOption(
      "most",
      .integer,
      LocalizedText("The most places that are shown", nb: "Hvor mange steder som vises på det meste"),
      default: "500",
      minimum: 1,
      maximum: 50_000
    ),
  ]

  /// The most places that are kept to be sorted, evenly from all sources; beyond them they are only counted.
  private static let mostSorted = 50_000

  /// Creates the analysis for one run.
  public init() {}

  /// Looks through what is said, source by source.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let matching = context.options["match"].flatMap { ConcordancePattern.Matching(rawValue: $0) } ?? .form
    let pattern = ConcordancePattern(context.options["find"] ?? "", matching: matching)
    guard !pattern.isEmpty else { throw Self.nothingToFind(pattern.text) }
    let whole = study.study
    let selection = try SpeechSelection(whole, context)
    let sources = whole.sources.filter { selection.wants($0) }
    let stemmer = try SpeechOptions.stemmer(study, sources, context)
    // In their order places need not be kept that are not shown.
    let isInPlace = context.options["sort"] == Concordance.Order.place.rawValue
    let mostHits =
      isInPlace ? context.options.integer("most") : max(Self.mostSorted / max(sources.count, 1), 1)
    let search = ConcordanceSearch(
      pattern,
      stemmer: stemmer ?? Stemmer(.norwegian),
      variants: try SpeechOptions.variants(context, stemmer),
      context: context.options.integer("context"),
      mostHits: mostHits
    )
    let bench = Workbench { search }
    let parts = try study.mapDocuments(sources, .text, context) { document in
      let spoken = SpokenDocument(document, in: whole)
      let wanted = selection.wanted(in: spoken)
      return bench.use { search in
        search.search(spoken, where: { wanted[$0] }, reference: { document.reference(of: $0) })
      }
    }
    let found = Concordance.joining(parts, mostHits: Self.mostSorted)
    let report = ConcordanceReport(
      found: found,
      pattern: pattern,
      selection: selection,
      mostOfSource: isInPlace ? nil : mostHits,
      context: context
    )
    return report.result(whole, stemmer)
  }

  private static func nothingToFind(_ text: String) -> AnalysisFailure {
    text.isEmpty
      ? AnalysisFailure(
        .option,
        LocalizedText(
          "Say what to look for: --option find=WORD, or several words for a phrase.",
          nb: "Si hva det skal letes etter: --option find=ORD, eller flere ord for et uttrykk."
        )
      )
      : AnalysisFailure(
        .option,
        LocalizedText(
          "The option “find” holds no words: “\(text.visible)”.",
          nb: "Valget «find» har ingen ord: «\(text.visible)»."
        )
      )
  }
}

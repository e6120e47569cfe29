import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Which words are said how often, by whom, and which words set groups apart (F5).
public struct WordsAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "words",
    version: "1.0",
    title: LocalizedText("Words", nb: "Ord"),
    summary: LocalizedText(
      "Which words are said how often, by how many, and which words set groups apart",
      nb: "Hvilke ord som blir sagt hvor ofte, av hvor mange, og hvilke ord som skiller grupper"
    ),
    options: own + SpeechOptions.selection + [SpeechOptions.language] + SpeechOptions.variants,
    needs: .text
  )

  private static let own: [AnalysisOption] = [
    AnalysisOption(
      "by",
      .attribute,
      LocalizedText(
        "What is compared: a column such as group or round, or speaker or source",
        nb: "Hva som sammenlignes: en kolonne som gruppe eller runde, eller taler eller kilde"
      )
    ),
    AnalysisOption(
      "forms",
      .choice,
      LocalizedText("What counts as one word", nb: "Hva som regnes som ett ord"),
      default: "stem",
      choices: [
        .init("stem", LocalizedText("Every form of a stem", nb: "Alle former av en stamme")),
        .init("form", LocalizedText("Every form for itself", nb: "Hver form for seg")),
      ]
    ),
    AnalysisOption(
      "apart",
      .text,
      LocalizedText(
        "Forms that are kept apart from others of their stem, after they were judged",
        nb: "Former som holdes fra andre av samme stamme, etter at de er vurdert"
      ),
      repeatable: true
    ),
    AnalysisOption(
      "stop-words",
      .choice,
      LocalizedText("Words that get no row", nb: "Ord som ikke får noen rad"),
      default: "auto",
      choices: [
        .init("auto", LocalizedText("The list of the language", nb: "Listen for språket")),
        .init("none", LocalizedText("None", nb: "Ingen")),
        .init("nb", LocalizedText("Bokmål", nb: "Bokmål")), .init("nn", LocalizedText("Nynorsk", nb: "Nynorsk")),
        .init("en", LocalizedText("English", nb: "Engelsk")),
      ],
      repeatable: true
    ),
    AnalysisOption(
      "stop",
      .text,
      LocalizedText("Further words that get no row", nb: "Flere ord som ikke får noen rad"),
      repeatable: true
    ),
    AnalysisOption(
      "at-least",
      .integer,
      LocalizedText("How often a word must be said", nb: "Hvor ofte et ord må være sagt"),
      default: "2",
      minimum: 1
    ),
    AnalysisOption(
      "most",
      .integer,
      LocalizedText("How many words each table has at most", nb: "Hvor mange ord hver tabell har på det meste"),
      default: "100",
      minimum: 1,
      maximum: 10_000
    ),
  ]

  /// The most groups that are compared.
  static let mostGroups = 24

  /// Creates the analysis for one run.
  public init() {}

  /// Counts what is said, source by source.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let whole = study.study
    let selection = try SpeechSelection(whole, context)
    let comparison = try Self.comparison(context.options["by"], whole)
    let sources = whole.sources.filter { selection.wants($0) }
    let stemmer = try SpeechOptions.stemmer(study, sources, context)
    var folding = WordList.Folding()
    folding.variants = try SpeechOptions.variants(context, stemmer)
    folding.apart = Set(context.options.all("apart").flatMap { Words.lowercased(in: $0) })
    if context.options["forms"] == "stem" { folding.stemmer = stemmer }

    let bench = Workbench { WordCounts() }
    _ = try study.mapDocuments(sources, .text, context) { document in
      let spoken = SpokenDocument(document, in: whole)
      let wanted = selection.wanted(in: spoken)
      let units = spoken.speakers.indices.map { index -> WordCounts.Unit? in
        guard wanted[index] else { return nil }
        let (speaker, label) = (spoken.speakers[index], spoken.transcript.speakers[index])
        return WordCounts.Unit(
          voice: selection.voice(of: speaker, label: label, in: spoken.source),
          group: selection.value(of: speaker, label: label, in: spoken.source, comparison)
        )
      }
      bench.use { $0.add(spoken) { units[$0] } }
    }
    var counts = WordCounts()
    for part in bench.values { counts.merge(part) }
    try context.checkCancelled()
    let list = WordList(
      counts,
      folding: folding,
      stopWords: Self.stopWords(context, stemmer),
      atLeast: context.options.integer("at-least")
    )
    guard list.groups.count <= Self.mostGroups else { throw Self.tooManyGroups(list.groups.count, context) }
    let homographs = folding.stemmer.map {
      Homographs(in: list, language: $0.language, variants: folding.variants).suspects
    }
    let report = WordsReport(
      list: list,
      counts: counts,
      suspects: Array((homographs ?? []).prefix(WordsReport.mostSuspects)),
      isStemmed: folding.stemmer,
      context: context
    )
    return report.result(
      notes: selection.notes(whole, context),
      places: try Self.places(report.suspects, study, context)
    )
  }

  /// What is compared by.
  private static func comparison(
    _ by: String?,
    _ study: Study
  ) throws(AnalysisFailure) -> SpeechSelection.Comparison {
    guard let by, !by.isEmpty else { return .nothing }
    switch by.lowercased() {
    case "speaker", "taler", "participant", "deltaker": return .speaker
    case "source", "kilde": return .source
    default: break
    }
    guard SpeechSelection.hasColumn(by, in: study) else {
      throw AnalysisFailure(
        .option,
        LocalizedText(
          "The study has no column “\(by.visible)” to compare by; it can be group, round, site, kind, speaker, source or a column of participants.csv or material.csv.",
          nb:
            "Studien har ingen kolonne «\(by.visible)» å sammenligne etter; det kan være gruppe, runde, sted, type, taler, kilde eller en kolonne i participants.csv eller material.csv."
        )
      )
    }
    return .column(by)
  }

  private static func tooManyGroups(_ count: Int, _ context: AnalysisContext) -> AnalysisFailure {
    AnalysisFailure(
      .option,
      LocalizedText(
        "“\(context.options["by"]?.visible ?? "")” has \(count) values; at most \(mostGroups) can be compared. Choose some with the options group, participant or source.",
        nb:
          "«\(context.options["by"]?.visible ?? "")» har \(count) verdier; høyst \(mostGroups) kan sammenlignes. Velg noen med group, participant eller source."
      )
    )
  }

  private static func stopWords(_ context: AnalysisContext, _ stemmer: Stemmer?) -> Set<String> {
    var words = Set(context.options.all("stop").flatMap { Words.lowercased(in: $0) })
    for list in context.options.all("stop-words") {
      if let list = StopWords.List(rawValue: list) {
        words.formUnion(StopWords.words(of: list))
      } else if list == "auto" {
        switch stemmer?.language {
        case .norwegian:
          words.formUnion(StopWords.words(of: .bokmål))
          words.formUnion(StopWords.words(of: .nynorsk))
        case .english: words.formUnion(StopWords.words(of: .english))
        case nil: break
        }
      }
    }
    return words
  }

  /// Where the forms that are to be judged are said first.
  private static func places(
    _ suspects: [Homographs.Suspect],
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> [WordCounts.Place: ResultPlace] {
    let wanted = Dictionary(grouping: suspects.flatMap(\.row.forms).map(\.first), by: \.source)
    let sources = study.study.sources.filter { wanted[$0.path] != nil }
    let silent = AnalysisContext(language: context.language, isCancelled: { context.isCancelled })
    let found = try study.mapDocuments(sources, .text, silent) { document in
      (wanted[document.source.path] ?? []).map { ($0, document.place($0.range)) }
    }
    return Dictionary(found.joined().map { ($0.0, $0.1) }) { first, _ in first }
  }
}

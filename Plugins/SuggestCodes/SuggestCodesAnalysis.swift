import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Proposes codes for passages that nobody has coded, from what is coded already (D9).
///
/// The proposals are those of the coder `plugin-suggest-codes`, and provisional: they count when a person accepts them.
/// All is worked out on this machine, by the formula behind the suggestions in the editor's menu.
public struct SuggestCodesAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "suggest-codes",
    version: "1.0",
    title: LocalizedText("Suggested codes", nb: "Foreslåtte koder"),
    summary: LocalizedText(
      "Codes for passages that nobody has coded, from what is coded already; a person decides",
      nb: "Koder for utdrag ingen har kodet, ut fra det som er kodet; et menneske avgjør"
    ),
    options: own + SpeechOptions.selection,
    needs: [.text, .segments],
    contributes: [.proposals]
  )

  private static let own: [AnalysisOption] = [
    AnalysisOption(
      "code",
      .code,
      LocalizedText("Only proposals for this code", nb: "Bare forslag til denne koden"),
      repeatable: true
    ),
    AnalysisOption(
      "unit",
      .choice,
      LocalizedText("What a proposal is about", nb: "Hva et forslag gjelder"),
      default: "sentence",
      choices: [
        .init("sentence", LocalizedText("A sentence", nb: "En setning")),
        .init("turn", LocalizedText("A whole turn", nb: "En hel replikk")),
      ]
    ),
    AnalysisOption(
      "confidence",
      .number,
      LocalizedText("How sure a proposal must be, from 0 to 1", nb: "Hvor sikkert et forslag må være, fra 0 til 1"),
      default: "0.5",
      minimum: 0,
      maximum: 1
    ),
    AnalysisOption(
      "words",
      .integer,
      LocalizedText("How many words a passage must have", nb: "Hvor mange ord et utdrag må ha"),
      default: "6",
      minimum: 1,
      maximum: 1_000
    ),
    AnalysisOption(
      "most",
      .integer,
      LocalizedText("How many proposals are made at most", nb: "Hvor mange forslag som gis på det meste"),
      default: "50",
      minimum: 1,
      maximum: 1_000
    ),
    AnalysisOption(
      "passages",
      .integer,
      LocalizedText("How many passages are looked at, at most", nb: "Hvor mange utdrag det ses på, på det meste"),
      default: "4000",
      minimum: 1,
      maximum: 200_000
    ),
  ]

  /// The segments it learns from at most; more make it slower, not better.
  private static let mostLearnt = 4_000
  /// How many sources are read at a time while it is not known whether more are wanted.
  private static let batch = 16

  /// Creates the analysis for one run.
  public init() {}

  /// Learns from what is coded, then looks at what is not.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let whole = study.study
    let selection = try SpeechSelection(whole, context)
    let segments = try learnt(study, context)
    guard !segments.isEmpty else { throw Self.nothingCoded }
    let suggestions = CodeSuggestions(study: whole, segments: segments)
    let least = context.options.number("confidence")
    let accuracy = SuggestionAccuracy(suggestions, segments, least: least)
    let reader = PassageReader(
      unit: context.options["unit"] == "turn" ? .turn : .sentence,
      leastWords: context.options.integer("words"),
      study: whole,
      selection: selection,
      suggestions: suggestions,
      stopWords: StopWords.List.allCases.reduce(into: []) { $0.formUnion(StopWords.words(of: $1)) },
      wanted: Set(context.options.all("code").map { CodeID($0) }),
      least: least,
      sharpness: accuracy.sharpness
    )
    let sources = whole.sources.filter { selection.wants($0) }
    let most = context.options.integer("passages")
    var (looked, read) = (0, 0)
    var found: [PassageReader.Proposal] = []
    while read < sources.count, looked < most {
      let some = Array(sources[read..<min(read + Self.batch, sources.count)])
      let parts = try study.mapDocuments(some, [.text, .segments], context) { reader.proposals(in: $0) }
      for part in parts where looked < most {
        looked += part.passages
        read += 1
        found += part.proposals
      }
    }
    try context.checkCancelled()
    let report = SuggestionReport(
      proposals: Self.best(found, context.options.integer("most")),
      all: found.count,
      passages: looked,
      sourcesRead: read,
      sources: sources.count,
      learnt: segments.count,
      accuracy: accuracy,
      study: whole,
      context: context
    )
    return report.result(notes: selection.notes(whole, context))
  }

  /// The segments to learn from, by source and place, until there are enough.
  private func learnt(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> [Segment] {
    let silent = AnalysisContext(language: context.language, isCancelled: { context.isCancelled })
    var segments: [Segment] = []
    var place = 0
    let sources = study.study.sources
    while place < sources.count, segments.count < Self.mostLearnt {
      let some = Array(sources[place..<min(place + Self.batch, sources.count)])
      // What programs proposed is nothing to learn from.
      segments += try study.mapDocuments(some, .segments, silent) { document in
        document.segments.filter { !$0.coder.isProgram }
      }.flatMap(\.self)
      place += some.count
    }
    return Array(segments.prefix(Self.mostLearnt))
  }

  /// The surest proposals, by source and place.
  private static func best(_ found: [PassageReader.Proposal], _ most: Int) -> [PassageReader.Proposal] {
    let surest = found.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
    return surest.prefix(most).sorted { $0.offset < $1.offset }.map(\.element)
  }

  private static let nothingCoded = AnalysisFailure(
    .missingData,
    LocalizedText(
      "Nothing is coded yet: code some passages first, so that there is something to learn from.",
      nb: "Ingenting er kodet ennå: kod noen utdrag først, så det er noe å lære av."
    )
  )
}

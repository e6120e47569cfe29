import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Who speaks how much and after whom, meeting by meeting (F6).
public struct TurnTakingAnalysis: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "turn-taking",
    version: "1.0",
    title: LocalizedText("Turn-taking", nb: "Taleturer"),
    summary: LocalizedText(
      "Who speaks how much and after whom, meeting by meeting",
      nb: "Hvem som snakker hvor mye og etter hvem, møte for møte"
    ),
    options: [
      AnalysisOption(
        "source",
        .text,
        LocalizedText("Only this source or folder", nb: "Bare denne kilden eller mappen"),
        repeatable: true
      ),
      AnalysisOption(
        "kind",
        .text,
        LocalizedText(
          "Only sources of this kind in material.csv, such as group",
          nb: "Bare kilder av denne typen i material.csv, som group"
        ),
        repeatable: true
      ),
      AnalysisOption(
        "longest",
        .integer,
        LocalizedText("How many of the longest turns are shown", nb: "Hvor mange av de lengste replikkene som vises"),
        default: "10",
        minimum: 0,
        maximum: Double(TurnTaking.mostTurns)
      ),
      AnalysisOption(
        "most",
        .integer,
        LocalizedText("How many rows each table has at most", nb: "Hvor mange rader hver tabell har på det meste"),
        default: "300",
        minimum: 1,
        maximum: 10_000
      ),
    ],
    needs: .text
  )

  /// Creates the analysis for one run.
  public init() {}

  /// What is kept of a document.
  private struct Part: Sendable {
    var talk: TurnTaking
    var places: [ResultPlace]
  }

  /// Counts turns and words, source by source.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let whole = study.study
    let sources = try Self.sources(whole, context)
    let longest = context.options.integer("longest")
    // Everybody but participants who have withdrawn.
    let selection = SpeechSelection(whole, voices: .everyone)
    let parts = try study.mapDocuments(sources, .text, context) { document in
      let spoken = SpokenDocument(document, in: whole)
      let wanted = selection.wanted(in: spoken)
      let talk = TurnTaking(spoken, longest: longest, where: { wanted[$0] })
      let places = talk.longest.map { turn in
        document.place(document.text.byteRange(of: turn.scalars))
      }
      return Part(talk: talk, places: places)
    }
    let held = HeldOrder(whole)
    let order = sources.indices.sorted { held.precedes(sources[$0].path, sources[$1].path) }
    let meetings = order.filter { !parts[$0].talk.speakers.isEmpty }.map { index in
      TurnTakingReport.Meeting(
        talk: parts[index].talk,
        material: whole.material[sources[index].path],
        declared: Self.declared(in: sources[index].path, whole),
        places: parts[index].places
      )
    }
    guard !meetings.isEmpty else {
      throw AnalysisFailure(
        .missingData,
        LocalizedText(
          "No speakers were found in the sources: write who speaks at the beginning of a turn, such as “Tone: …”.",
          nb: "Fant ingen talere i kildene: skriv hvem som snakker først i replikken, som «Tone: …»."
        )
      )
    }
    let report = TurnTakingReport(
      meetings: meetings,
      selection: selection,
      withoutSpeakers: sources.count - meetings.count,
      context: context
    )
    return report.result(notes: selection.notes(whole, context))
  }

  private static func sources(_ study: Study, _ context: AnalysisContext) throws(AnalysisFailure) -> [SourceFile] {
    let selection = try SpeechSelection(study, context)
    let kinds = Set(context.options.all("kind").map { $0.lowercased() })
    let sources = study.sources.filter { source in
      selection.wants(source)
        && (kinds.isEmpty || kinds.contains((study.material[source.path]?.kind ?? "").lowercased()))
    }
    guard sources.isEmpty, !kinds.isEmpty else { return sources }
    let known = Set(study.material.rows.map(\.kind)).subtracting([""]).sorted().joined(separator: ", ")
    throw AnalysisFailure(
      .option,
      LocalizedText(
        "No transcript is of the kind “\(context.options["kind"]?.visible ?? "")” in material.csv. It has: \(known.visible).",
        nb:
          "Ingen transkripsjon er av typen «\(context.options["kind"]?.visible ?? "")» i material.csv. Den har: \(known.visible)."
      )
    )
  }

  /// The participants whom the register names as speakers of a source, without those who have withdrawn.
  private static func declared(in source: StudyPath, _ study: Study) -> [ParticipantID] {
    var result: [ParticipantID] = []
    for (label, _) in study.material[source]?.speakers ?? [] {
      guard case .participant(let id) = study.speaker(label, in: source), !result.contains(id) else { continue }
      if study.participants[id.value]?.hasWithdrawn != true { result.append(id) }
    }
    return result
  }
}

import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel

/// How often each code is used, by how many, and in how many sources (F1).
public struct Frequencies: AnalysisPlugin {
  /// What the analysis is called, takes and gives.
  public static let description = AnalysisDescription(
    name: "frequencies",
    version: "1.0",
    title: LocalizedText("Code frequencies", nb: "Hyppighet av koder"),
    summary: LocalizedText(
      "How often each code is used, by how many participants and in how many sources",
      nb: "Hvor ofte hver kode er brukt, av hvor mange deltakere og i hvor mange kilder"
    ),
    options: [
      AnalysisOption(
        "query",
        .query,
        LocalizedText("Only the passages that a query finds", nb: "Bare utdragene som en spørring finner")
      )
    ]
  )

  /// Creates the analysis for one run.
  public init() {}

  /// Counts distinct spans: what several coders, or two merged codes, mark in one place counts once.
  public func run(
    _ study: some StudyView,
    _ context: AnalysisContext
  ) throws(AnalysisFailure) -> AnalysisResult {
    let segments = try study.segments(matching: context.options["query"] ?? "", context)
    var table = ResultTable(
      "frequencies",
      columns: [
        .init("code", context.words("Code", nb: "Kode")), .init("id", "Id"),
        .init("segments", context.words("Passages", nb: "Utdrag"), .count),
        .init("participants", context.words("Participants", nb: "Deltakere"), .count),
        .init("sources", context.words("Sources", nb: "Kilder"), .count),
      ]
    )
    let byCode = Dictionary(grouping: segments, by: \.code)
    let speaking = Array(Set(segments.flatMap(\.participants))).sorted()
    for code in study.study.codeBook.codes where code.kind == .code {
      let used = byCode[code.id] ?? []
      let prevalence = Prevalence(of: used, study: study.study, speaking: speaking)
      table.add([
        .text(code.label), .text(code.id.value), .count(prevalence.segments, places: used.map(ResultPlace.init)),
        .count(prevalence.says.count), .count(prevalence.sources),
      ])
    }
    return AnalysisResult(title: context.words(Self.description.title), tables: [table])
  }
}

import KodebokPluginKit
import KodebokStudyModel

/// {{title}}: how many passages each code has, and by whom.
public struct {{type}}: AnalysisPlugin {
  public static let description = AnalysisDescription(
    name: "{{name}}",
    version: "0.1",
    title: "{{title}}",
    summary: LocalizedText(
      "How many passages each code has, and by whom",
      nb: "Hvor mange utdrag hver kode har, og fra hvem"
    ),
    options: [
      AnalysisOption(
        "least",
        .integer,
        LocalizedText("Only codes with so many passages", nb: "Bare koder med så mange utdrag"),
        default: "0"
      )
    ]
  )

  public init() {}

  public func run(_ study: some StudyView, _ context: AnalysisContext) throws(AnalysisFailure) -> AnalysisResult {
    let found = Dictionary(grouping: try study.segments(context), by: \.code)
    var table = ResultTable(
      "codes",
      columns: [
        .init("code", context.words("Code", nb: "Kode")),
        .init("segments", context.words("Passages", nb: "Utdrag"), .count),
        .init("people", context.words("By", nb: "Fra")),
      ]
    )
    for code in study.study.codeBook.codes where code.kind == .code {
      let segments = found[code.id] ?? []
      guard segments.count >= context.options.integer("least") else { continue }
      let people = Set(segments.flatMap(\.participants)).map { study.study.participants[$0.value]?.name ?? $0.value }
      table.add([
        .text(code.label), .count(segments.count, places: segments.map { ResultPlace($0) }),
        .text(people.sorted().joined(separator: ", ")),
      ])
    }
    return AnalysisResult(title: Self.description.title.text(in: context.language), tables: [table])
  }
}

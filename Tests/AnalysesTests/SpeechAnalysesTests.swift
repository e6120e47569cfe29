import KodebokConcordance
import KodebokPluginKit
import KodebokStudyModel
import KodebokSuggestCodes
import KodebokTurnTaking
import KodebokWords
import Testing

@Suite("Analyses of what is said")
struct SpeechAnalysesTests {
  @Test("look")
  func look() throws {
    func show(
      _ plugin: (some AnalysisPlugin).Type,
      _ options: [String: String] = [:],
      _ files: [(path: String, content: String)],
      _ language: Settings.Language
    ) throws {
      let result = try AnalysisRun.result(of: plugin, options, on: files, language: language)
      print("=====", plugin.description.name, options, language)
      print(result.plain)
      for chart in result.charts {
        print("chart", chart.name, chart.categories, chart.series.map(\.name), chart.nodes.map(\.label), chart.edges.count)
      }
      for proposal in result.proposals.prefix(3) { print(proposal.code, proposal.confidence ?? 0, proposal.reason) }
    }
    try show(ConcordanceAnalysis.self, ["find": "trust", "match": "stem", "context": "3"], SmallTalk.files, .english)
    try show(WordsAnalysis.self, ["by": "group", "language": "english"], SmallTalk.files, .english)
    try show(TurnTakingAnalysis.self, [:], SmallTalk.files, .english)
    for language in [Settings.Language.norwegian, .english] {
      let files = AnalysisRun.example(language)
      let words = language == .norwegian ? "tillit*|stole*" : "belong*|home"
      try show(ConcordanceAnalysis.self, ["find": words, "sort": "right"], files, language)
      try show(WordsAnalysis.self, ["by": "group", "most": "25"], files, language)
      try show(TurnTakingAnalysis.self, [:], files, language)
      try show(SuggestCodesAnalysis.self, ["confidence": "0.3", "most": "12"], files, language)
    }
  }
}

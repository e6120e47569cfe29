import KodebokAnalyses
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
    for language in [Settings.Language.norwegian, .english] {
      let files = AnalysisRun.example(language)
      func show(_ plugin: (some AnalysisPlugin).Type, _ options: [String: String] = [:]) throws {
        let result = try AnalysisRun.result(of: plugin, options, on: files, language: language)
        print("=====", plugin.description.name, options, language)
        print(result.plain)
        for chart in result.charts { print("chart", chart.name, chart.categories.count, chart.series.count, chart.nodes.count, chart.edges.count) }
        for proposal in result.proposals.prefix(3) { print(proposal.code, proposal.confidence ?? 0, proposal.reason) }
      }
      try show(ConcordanceAnalysis.self, ["find": language == .norwegian ? "tillit*|stole*" : "belong*|home", "sort": "right"])
      try show(WordsAnalysis.self, ["by": "group", "most": "25"])
      try show(TurnTakingAnalysis.self)
      try show(SuggestCodesAnalysis.self, ["confidence": "0.3", "most": "12"])
    }
  }
}

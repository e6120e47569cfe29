import KodebokConcordance
import KodebokFrequencies
import KodebokPluginKit
import KodebokSuggestCodes
import KodebokTurnTaking
import KodebokWords

/// The analyses that come with Kodebok, sorted by name; a folder under `Plugins/` each, one line here.
package enum BundledAnalyses {
  /// The table; a test compares it with the folders.
  package static let all: [any AnalysisPlugin.Type] = [
    ConcordanceAnalysis.self, Frequencies.self, SuggestCodesAnalysis.self, TurnTakingAnalysis.self, WordsAnalysis.self,
  ]
}

import KodebokAgreement
import KodebokCoOccurrence
import KodebokConcordance
import KodebokCrosstab
import KodebokFrequencies
import KodebokGuideCoverage
import KodebokPersonByTheme
import KodebokPluginKit
import KodebokPrevalence
import KodebokQuoteBalance
import KodebokSaturation
import KodebokSuggestCodes
import KodebokTurnTaking
import KodebokWords
import KodebokWorkMatrix

/// The analyses that come with Kodebok, sorted by name; a folder under `Plugins/` each, one line here.
package enum BundledAnalyses {
  /// The table; a test compares it with the folders.
  package static let all: [any AnalysisPlugin.Type] = [
    AgreementAnalysis.self,
    CoOccurrenceAnalysis.self,
    ConcordanceAnalysis.self,
    CrosstabAnalysis.self,
    FrequenciesAnalysis.self,
    GuideCoverageAnalysis.self,
    PersonByThemeAnalysis.self,
    PrevalenceAnalysis.self,
    QuoteBalanceAnalysis.self,
    SaturationAnalysis.self,
    SuggestCodesAnalysis.self,
    TurnTakingAnalysis.self,
    WordsAnalysis.self,
    WorkMatrixAnalysis.self,
  ]
}

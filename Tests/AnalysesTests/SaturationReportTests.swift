import KodebokPluginKit
import KodebokSaturation
import KodebokStudyModel
import Testing

@Suite("Saturation of the workshop")
struct SaturationReportTests {
  @Test("With base=1, run=1, in English")
  func first() throws {
    let options: [String: String] = ["base": "1", "run": "1"]
    let result = try AnalysisRun.result(
      of: SaturationAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Saturation
        [steps] # | Source | Date | Round | Codes | New | In all | Which are new
        1 | ada.txt | 2026-01-05 | 1 | 3 | 3 | 3 | Trust, Doubt, Skill
        2 | cem.txt | 2026-01-12 | 1 | 3 | 1 | 4 | Money
        3 | both.txt | 2026-02-01 | 2 | 3 | 0 | 4 |
        [runs] From | To | New | Of the base
        2 | 2 | 1 | 0.3333333333333333
        3 | 3 | 0 | 0
        * Reached at 2+1: number 3 brings 0 new codes, at most 5 % of the 3 of the first 1.
        * The index is that of Guest, Namey and Chen (2020), PLoS ONE 15(5): e0232076. It tells of codes, not of how well they are understood.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With step=participants, in Norwegian")
  func second() throws {
    let options: [String: String] = ["step": "participants"]
    let result = try AnalysisRun.result(
      of: SaturationAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Metning
        [steps] # | Deltaker | Dato | Runde | Koder | Nye | I alt | Hvilke som er nye
        1 | Ada | 2026-01-05 | 1 | 3 | 3 | 3 | Trust, Doubt, Skill
        2 | Cem | 2026-01-12 | 1 | 3 | 1 | 4 | Money
        3 | Bo | 2026-02-01 | 2 | 3 | 0 | 4 |
        [runs] Fra | Til | Nye | Av grunnlaget
        * Det er ikke noe mål: 4 og en rekke på 2 krever 6 kodede deltakere.
        * Målet er det Guest, Namey og Chen (2020) har, PLoS ONE 15(5): e0232076. Det sier noe om koder, ikke om hvor godt de er forstått.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding av faktakoder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

import KodebokCrosstab
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Codes by attribute in the workshop")
struct CrosstabReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: CrosstabAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Codes by groups
        [counts] Code | Under | Id | mornings | evenings | All
        People |  | people | 2 (small) | 1 (small) | 3
        Trust | People | trust | 2 (small) | 1 (small) | 3
        Doubt | People | doubt | 1 (small) | 0 | 1
        Work |  | work | 2 (small) | 1 (small) | 3
        Skill | Work | skill | 2 (small) | 1 (small) | 3
        Money | Work | money | 1 (small) | 1 (small) | 2
        N | – | – | 2 (small) | 1 (small) | 3
        [shares] Code | Under | Id | mornings, of N | mornings, of row | evenings, of N | evenings, of row
        People |  | people | 1 (N is small) | 0.6666666666666667 | 1 (N is small) | 0.33333333333333337
        Trust | People | trust | 1 (N is small) | 0.6666666666666667 | 1 (N is small) | 0.33333333333333337
        Doubt | People | doubt | 0.5 (N is small) | 1 | 0 (N is small) | 0
        Work |  | work | 1 (N is small) | 0.6666666666666667 | 1 (N is small) | 0.33333333333333337
        Skill | Work | skill | 1 (N is small) | 0.6666666666666667 | 1 (N is small) | 0.33333333333333337
        Money | Work | money | 0.5 (N is small) | 0.5 | 1 (N is small) | 0.5
        * N is the participants of a group who were there in coded material, whether or not anything of theirs is coded; those who have withdrawn do not count.
        * Fewer than 5: mornings (N = 2), evenings (N = 1). Write “x of n” instead of percentages, and look whether a person can be recognised.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With by=runde, count=segments, level=themes, threshold=2, in Norwegian")
  func second() throws {
    let options: [String: String] = ["by": "runde", "count": "segments", "level": "themes", "threshold": "2"]
    let result = try AnalysisRun.result(
      of: CrosstabAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Koder etter runder
        [counts] Kode | Under | Id | 1 | 2 | Alle
        People |  | people | 4 | 1 (lite) | 5
        Work |  | work | 4 | 2 | 6
        N | – | – | 7 | 3 | 10
        [shares] Kode | Under | Id | 1, av N | 1, av rad | 2, av N | 2, av rad
        People |  | people | 0.5714285714285715 | 0.8 | 0.33333333333333337 | 0.2
        Work |  | work | 0.5714285714285715 | 0.6666666666666667 | 0.6666666666666667 | 0.33333333333333337
        * N er alle utdragene i en kolonne.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding av faktakoder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

import KodebokCoOccurrence
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Codes that stand together in the workshop")
struct CoOccurrenceReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: CoOccurrenceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Codes that stand together
        [matrix] Code | Under | Id | Trust | Doubt | Skill | Money | Passages
        Trust | People | trust | – | 0 | 2 | 0 | 4
        Doubt | People | doubt | 0 | – | 0 | 0 | 1
        Skill | Work | skill | 2 | 0 | – | 0 | 4
        Money | Work | money | 0 | 0 | 0 | – | 2
        [pairs] Code | With | Pairs | Same words | Sources | c | Jaccard
        People / Trust | Work / Skill | 2 [7, 3–6, 3] | 1 | 2 | 0.3333333333333333 | 0.42857142857142855
        * A pair is a passage with the one code and a passage with the other that stand together; words with both codes are one pair.
        * c = n12 ÷ (n1 + n2 − n12), as in ATLAS.ti; it can be above 1 where passages meet several of the other code. Jaccard: the share of the passages of either code that stand together with the other.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With relation=near, turns=2, measure=c, level=themes, in Norwegian")
  func second() throws {
    let options: [String: String] = ["relation": "near", "turns": "2", "measure": "c", "level": "themes"]
    let result = try AnalysisRun.result(
      of: CoOccurrenceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Koder som står sammen
        [matrix] Kode | Under | Id | People | Work | Utdrag
        People |  | people | – | 4.5 (over 1: utdrag møter flere av den andre koden) | 5
        Work |  | work | 4.5 (over 1: utdrag møter flere av den andre koden) | – | 6
        [pairs] Kode | Med | Par | Samme ord | Kilder | c | Jaccard
        People | Work | 9 [3, 7, 12, 8, 7, 8, 12, 3–6, 3, 3–6, 10, 7, 3, 7, 3] | 1 | 3 | 4.5 (over 1: utdrag møter flere av den andre koden) | 1
        * Et par er et utdrag med den ene koden og et utdrag med den andre som står sammen; ord med begge kodene er ett par.
        * c = n12 ÷ (n1 + n2 − n12), som i ATLAS.ti; den kan bli over 1 der utdrag møter flere av den andre koden. Jaccard: andelen av utdragene med én av kodene som står sammen med den andre.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding av faktakoder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

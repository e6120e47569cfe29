import KodebokPluginKit
import KodebokStudyModel
import KodebokWorkMatrix
import Testing

@Suite("The work matrix of the workshop")
struct WorkMatrixReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: WorkMatrixAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Work matrix by participants
        [matrix] Code | Under | Id | Ada | Bo | Cem | Passages in all
        People |  | people | ada.txt 3, 7, 8; both.txt 3–6 [3, 7, 8, 3–6] | both.txt 3–6 [3–6] | cem.txt 7 [7] | 5
        Work |  | work | ada.txt 7, 12 [7, 12] | both.txt 3, 10 [3, 10] | cem.txt 3 ×2 [3, 3] | 6
        * A passage is a distinct stretch of text: coded by several coders or with merged codes, it stands once. One in which several speak stands with each.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With level=codes, by=gruppe, show=excerpts, facts=ja, in Norwegian")
  func second() throws {
    let options: [String: String] = ["level": "codes", "by": "gruppe", "show": "excerpts", "facts": "ja"]
    let result = try AnalysisRun.result(
      of: WorkMatrixAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Arbeidsmatrise etter grupper
        [matrix] Kode | Under | Id | mornings | evenings | Utdrag i alt
        Trust | People | trust | 3: gave me the key
        7: Whoever hands me the right spanner
        3–6: Everybody. Ada can fix anything Ada: Nearly [3, 7, 3–6] | 7: Not with my hubs [7] | 4
        Doubt | People | doubt | 8: Not the one who counts the screws [8] |  | 1
        Skill | Work | skill | 7: Whoever hands me the right spanner
        12: I can true a wheel
        3: Ada can fix anything [7, 12, 3] | 3: I have done hubs for thirty years [3] | 4
        Money | Work | money | 10: Money ruins it [10] | 3: Nothing, if you bring cake [3] | 2
        Way here | Work | way | 3: By the number four bus [3] |  | 1
        * Et utdrag er et bestemt tekststykke: kodet av flere eller med koder som er slått sammen, står det én gang. Snakker flere i det, står det hos hver.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }

  @Test("With level=codes, show=summaries, names=both, code=people, in English")
  func third() throws {
    let options: [String: String] = ["level": "codes", "show": "summaries", "names": "both", "code": "people"]
    let result = try AnalysisRun.result(
      of: WorkMatrixAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Work matrix by participants
        [matrix] Code | Under | Id | P1 Ada | P2 Bo | P3 Cem | Passages in all
        Trust | People | trust | Ada trusts whoever hands over a tool. [3, 7, 3–6] |  [3–6] (no summary yet) |  [7] (no summary yet) | 4
        Doubt | People | doubt |  [8] (no summary yet) |  |  | 1
        * A passage is a distinct stretch of text: coded by several coders or with merged codes, it stands once. One in which several speak stands with each.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }
}

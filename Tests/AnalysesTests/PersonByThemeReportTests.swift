import KodebokPersonByTheme
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("One person on one theme in the workshop")
struct PersonByThemeReportTests {
  @Test("With participant=Ada, theme=people, in English")
  func first() throws {
    let options: [String: String] = ["participant": "Ada", "theme": "people"]
    let result = try AnalysisRun.result(
      of: PersonByThemeAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Ada on People
        [occasions] Source | Date | Round | Passages | New | Heard before | Not heard again
        ada.txt | 2026-01-05 | 1 | 3 [3, 7, 8] | Trust, Doubt |  |
        both.txt | 2026-02-01 | 2 | 1 [3–6] |  | Trust | Doubt
        [passages] Source | Place | Codes | New | Stance | Words
        ada.txt | 3 [3] | Trust | Trust |  | gave me the key
        ada.txt | 7 [7] | Trust |  |  | Whoever hands me the right spanner
        ada.txt | 8 [8] | Doubt | Doubt | contradicts | Not the one who counts the screws
        both.txt | 3–6 [3–6] | Trust |  |  | Everybody. Ada can fix anything Ada: Nearly
        """#
    )
  }

  @Test("With participant=P2, in Norwegian")
  func second() throws {
    let options: [String: String] = ["participant": "P2"]
    let result = try AnalysisRun.result(
      of: PersonByThemeAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Bo om alle temaer
        [occasions] Kilde | Dato | Runde | Utdrag | Nytt | Hørt før | Ikke hørt igjen
        both.txt | 2026-02-01 | 2 | 3 [3–6, 3, 10] | Trust, Skill, Money |  |
        [passages] Kilde | Sted | Koder | Nytt | Holdning | Ord
        both.txt | 3–6 [3–6] | Trust | Trust |  | Everybody. Ada can fix anything Ada: Nearly
        both.txt | 3 [3] | Skill | Skill |  | Ada can fix anything
        both.txt | 10 [10] | Money | Money |  | Money ruins it
        * Ikke talt: 1 koding av parkerte koder.
        """#
    )
  }
}

import KodebokPluginKit
import KodebokPrevalence
import KodebokStudyModel
import Testing

@Suite("Who says it in the workshop")
struct PrevalenceReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: PrevalenceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Who says it
        [prevalence] Code | Under | Id | Say it | n | Contradict | Silent | Not asked | Passages | Who says it | Who contradicts | Who nuances | Who is silent | Who was not asked
        People |  | people | 2 | 3 | 2 [8, 7] | 0 | 0 | 5 [3, 7, 8, 3–6, 7] | Ada 3, Bo 1 | Ada 1, Cem 1 |  |  |
        Trust | People | trust | 2 | 3 | 1 [7] | 0 | 0 | 4 [3, 7, 3–6, 7] | Ada 3, Bo 1 | Cem 1 |  |  |
        Doubt | People | doubt | 0 | 3 | 1 [8] (one person only) | 2 | 0 | 1 [8] |  | Ada 1 |  | Bo, Cem |
        Work |  | work | 3 | 3 | 0 | 0 | 0 | 6 [7, 12, 3, 10, 3, 3] | Ada 2, Bo 2, Cem 2 |  |  |  |
        Skill | Work | skill | 3 | 3 | 0 | 0 | – (not known who was asked) | 4 [7, 12, 3, 3] | Ada 2, Bo 1, Cem 1 |  |  |  |
        Money | Work | money | 2 | 2 | 0 | 0 | 1 | 2 [10, 3] | Bo 1, Cem 1 |  |  |  | Ada
        [participants] Code | Under | Id | Ada | Bo | Cem
        People |  | people | both | says | contradicts
        Trust | People | trust | says | says | contradicts
        Doubt | People | doubt | contradicts | silent | silent
        Work |  | work | says | says | says
        Skill | Work | skill | says | says | says
        Money | Work | money | not asked | says | says
        * n is the participants who were there in coded material and have not withdrawn. A person can both say and contradict something, in different places.
        * For codes that stand for a question of a guide, n is those who were asked and those who said it unasked; who was asked is found by the interviewer’s words (see guide-coverage), so a question put in quite other words is missed.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With asked=nei, level=themes, in Norwegian")
  func second() throws {
    let options: [String: String] = ["asked": "nei", "level": "themes"]
    let result = try AnalysisRun.result(
      of: PrevalenceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Hvem som sier det
        [prevalence] Kode | Under | Id | Sier det | n | Motsier | Tier | Ikke spurt | Utdrag | Hvem sier det | Hvem motsier | Hvem nyanserer | Hvem tier | Hvem ble ikke spurt
        People |  | people | 2 | 3 | 2 [8, 7] | 0 | – | 5 [3, 7, 8, 3–6, 7] | Ada 3, Bo 1 | Ada 1, Cem 1 |  |  |
        Work |  | work | 3 | 3 | 0 | 0 | – | 6 [7, 12, 3, 10, 3, 3] | Ada 2, Bo 2, Cem 2 |  |  |  |
        [participants] Kode | Under | Id | Ada | Bo | Cem
        People |  | people | begge deler | sier | motsier
        Work |  | work | sier | sier | sier
        * n er deltakerne som var med i kodet materiale og ikke har trukket seg. Samme person kan både si og motsi noe, på ulike steder.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding av faktakoder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

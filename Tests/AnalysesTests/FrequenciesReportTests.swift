import KodebokFrequencies
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Code frequencies of the workshop")
struct FrequenciesReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: FrequenciesAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Code frequencies
        [frequencies] Code | Under | Id | Passages | Codings | Participants | Sources | Words | Coders
        People |  | people | 5 [3, 7, 8, 3–6, 7] | 6 | 3 | 3 | 27 | 2
        Trust | People | trust | 4 [3, 7, 3–6, 7] | 5 | 3 | 3 | 20 | 2
        Doubt | People | doubt | 1 [8] | 1 | 1 | 1 | 7 | 1
        Work |  | work | 6 [7, 12, 3, 10, 3, 3] | 6 | 3 | 3 | 30 | 2
        Skill | Work | skill | 4 [7, 12, 3, 3] | 4 | 3 | 3 | 22 | 2
        Money | Work | money | 2 [10, 3] | 2 | 2 | 2 | 8 | 1
        All | – | – | 10 | 12 | 3 | 3 | 47 | 2
        * A passage is a distinct stretch of text, however many coders or codes it bears; codings are what all coders have given. Words are those of participants' speech, each counted once.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With level=codes, by=participant, measure=words, in Norwegian")
  func second() throws {
    let options: [String: String] = ["level": "codes", "by": "participant", "measure": "words"]
    let result = try AnalysisRun.result(
      of: FrequenciesAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Hyppighet av koder
        [frequencies] Kode | Under | Id | Utdrag | Kodinger | Deltakere | Kilder | Ord | Kodere
        Trust | People | trust | 4 [3, 7, 3–6, 7] | 5 | 3 | 3 | 20 | 2
        Doubt | People | doubt | 1 [8] | 1 | 1 | 1 | 7 | 1
        Skill | Work | skill | 4 [7, 12, 3, 3] | 4 | 3 | 3 | 22 | 2
        Money | Work | money | 2 [10, 3] | 2 | 2 | 2 | 8 | 1
        Alle | – | – | 10 | 12 | 3 | 3 | 47 | 2
        [by-unit] Kode | Under | Id | Ada | Bo | Cem | Alle
        Trust | People | trust | 11 | 5 | 4 | 20
        Doubt | People | doubt | 7 | 0 | 0 | 7
        Skill | Work | skill | 11 | 4 | 7 | 22
        Money | Work | money | 0 | 3 | 5 | 8
        Alle | – | – | 23 | 8 | 16 | 47
        * Et utdrag er et bestemt tekststykke, uansett hvor mange som har kodet det eller hvor mange koder det har; kodinger er det alle kodere har gitt. Ord er ord i deltakernes tale, hvert talt én gang.
        * Ikke talt: 1 koding av parkerte koder.
        * Ikke talt: 1 koding av faktakoder.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

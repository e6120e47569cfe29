import KodebokPluginKit
import KodebokQuoteBalance
import KodebokStudyModel
import Testing

@Suite("Quote balance of the workshop")
struct QuoteBalanceReportTests {
  @Test("With contrast=trust/skill, in English")
  func first() throws {
    let options: [String: String] = ["contrast": "trust/skill"]
    let result = try AnalysisRun.result(
      of: QuoteBalanceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Quote balance
        [participants] Participant | Id | Group | Passages | To consider | Chosen | Share of passages | Share of quotes
        Ada | P1 | mornings | 5 | 0 | 1 [3] | 0.5 | 0.5
        Bo | P2 | mornings | 3 | 0 | 0 | 0.3 | 0
        Cem | P3 | evenings | 3 | 1 | 0 | 0.3 | 0.5
        [codes] Code | Under | Id | Passages | To consider | Chosen | Participants quoted | Participants heard | Share quoted
        People |  | people | 5 | 0 | 1 [3] | 1 | 3 | 0.2
        Work |  | work | 6 | 1 | 0 | 1 | 3 | 0.16666666666666666
        [quotes] Code | Under | Id | Ada | Bo | Cem
        People |  | people | 1 | 0 | 0
        Work |  | work | 0 | 0 | 1
        [contrasts] Quoted less | Quoted more | Share quoted | Share quoted | Ratio
        Skill | Trust | 0 | 0.25 | – (nothing is quoted of the one: out of balance)
        Doubt | Trust | 0 | 0.25 | – (nothing is quoted of the one: out of balance)
        * A quote is a passage that a coder has chosen or marked as one to consider; several codings of one stretch are one quote.
        * Heard but never quoted: Bo.
        * Not counted: 1 coding of parked codes.
        * Not counted: 1 coding of fact codes.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With level=codes, code=people, in Norwegian")
  func second() throws {
    let options: [String: String] = ["level": "codes", "code": "people"]
    let result = try AnalysisRun.result(
      of: QuoteBalanceAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Fordeling av sitater
        [participants] Deltaker | Id | Gruppe | Utdrag | Kandidater | Valgt | Andel av utdrag | Andel av sitater
        Ada | P1 | mornings | 4 | 0 | 1 [3] | 0.8 | 1
        Bo | P2 | mornings | 1 | 0 | 0 | 0.2 | 0
        Cem | P3 | evenings | 1 | 0 | 0 | 0.2 | 0
        [codes] Kode | Under | Id | Utdrag | Kandidater | Valgt | Deltakere sitert | Deltakere hørt | Andel sitert
        Trust | People | trust | 4 | 0 | 1 [3] | 1 | 3 | 0.25
        Doubt | People | doubt | 1 | 0 | 0 | 0 | 1 | 0
        [quotes] Kode | Under | Id | Ada | Bo | Cem
        Trust | People | trust | 1 | 0 | 0
        Doubt | People | doubt | 0 | 0 | 0
        [contrasts] Mindre sitert | Mer sitert | Andel sitert | Andel sitert | Forhold
        Doubt | Trust | 0 | 0.25 | – (ingenting er sitert fra den ene: ubalanse)
        * Et sitat er et utdrag som en koder har valgt eller merket som kandidat; flere kodinger av ett tekststykke er ett sitat.
        * Hørt, men aldri sitert: Bo, Cem.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

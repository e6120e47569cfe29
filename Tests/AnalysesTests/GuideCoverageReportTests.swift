import KodebokGuideCoverage
import KodebokPluginKit
import KodebokStudyModel
import Testing

@Suite("Guide coverage of the workshop")
struct GuideCoverageReportTests {
  @Test("With its defaults, in English")
  func first() throws {
    let options: [String: String] = [:]
    let result = try AnalysisRun.result(
      of: GuideCoverageAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .english
    )
    #expect(
      result.trimmed == #"""
        Guide coverage
        [questions] Id | Question | Asked in | Of | Passages | Asked, nothing coded | Said, not found asked | Codes
        q1 | How did you come to the workshop? | 1 | 3 | 1 | 0 | 0 | Way here
        q2 | Whom do you trust here? | 3 | 3 | 5 | 0 | 0 | Trust, Doubt
        q3 | What do you charge for a repair? | 1 | 3 | 2 | 0 | 1 | Money
        [coverage] Id | Question | ada.txt | cem.txt | both.txt
        q1 | How did you come to the workshop? | asked 1 · 1 passage [1] | not found | not found
        q2 | Whom do you trust here? | asked 5 · 3 passages [5] | asked 5 · 1 passage [5] | asked 1 · 1 passage [1]
        q3 | What do you charge for a repair? | not found | asked 1 · 1 passage [1] | not found · 1 passage
        [interviews] Source | Guide | Version | Asked | Not found | Beside the guide
        ada.txt | talk.md |  | 2 | 1 | 1
        cem.txt | talk.md |  | 2 | 1 | 0
        both.txt | talk.md |  | 1 | 2 | 0
        [added] Source | Place | Words
        ada.txt | 10 [10] | Do you sleep well?
        * “Not found” does not prove that a question was not asked: one put in quite other words is not recognised. In the two studies on which this was tuned, marked by hand, 19 of 20 questions found had been asked, and 4 of 5 that had been asked were found.
        * You can say so yourself: code the interviewer’s words with a code that has guide=, put a heading into the transcript, or write a memo about both the question and the source.
        * Not counted: 1 coding where only participants who have withdrawn speak.
        """#
    )
  }

  @Test("With added=nei, in Norwegian")
  func second() throws {
    let options: [String: String] = ["added": "nei"]
    let result = try AnalysisRun.result(
      of: GuideCoverageAnalysis.self,
      options,
      on: MarkedStudy.workshop,
      language: .norwegian
    )
    #expect(
      result.trimmed == #"""
        Dekning av intervjuguiden
        [questions] Id | Spørsmål | Stilt i | Av | Utdrag | Stilt, ingenting kodet | Sagt, ikke funnet stilt | Koder
        q1 | How did you come to the workshop? | 1 | 3 | 1 | 0 | 0 | Way here
        q2 | Whom do you trust here? | 3 | 3 | 5 | 0 | 0 | Trust, Doubt
        q3 | What do you charge for a repair? | 1 | 3 | 2 | 0 | 1 | Money
        [coverage] Id | Spørsmål | ada.txt | cem.txt | both.txt
        q1 | How did you come to the workshop? | stilt 1 · 1 utdrag [1] | ikke funnet | ikke funnet
        q2 | Whom do you trust here? | stilt 5 · 3 utdrag [5] | stilt 5 · 1 utdrag [5] | stilt 1 · 1 utdrag [1]
        q3 | What do you charge for a repair? | ikke funnet | stilt 1 · 1 utdrag [1] | ikke funnet · 1 utdrag
        [interviews] Kilde | Guide | Versjon | Stilt | Ikke funnet | Utenom guiden
        ada.txt | talk.md |  | 2 | 1 | 1
        cem.txt | talk.md |  | 2 | 1 | 0
        both.txt | talk.md |  | 1 | 2 | 0
        * «Ikke funnet» beviser ikke at et spørsmål ikke ble stilt: stilt med helt andre ord blir det ikke gjenkjent. I de to studiene dette er innstilt etter, merket for hånd, var 19 av 20 spørsmål som ble funnet, virkelig stilt, og 4 av 5 som var stilt, ble funnet.
        * Du kan si det selv: gi intervjuerens ord en kode som har guide=, sett en overskrift i utskriften, eller skriv et memo om både spørsmålet og kilden.
        * Ikke talt: 1 koding der bare deltakere som har trukket seg snakker.
        """#
    )
  }
}

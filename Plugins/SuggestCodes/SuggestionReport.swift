import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Puts proposals into a table, and says how far they can be trusted.
struct SuggestionReport {
  let proposals: [PassageReader.Proposal]
  let all: Int
  let passages: Int
  let sourcesRead: Int
  let sources: Int
  let learnt: Int
  let accuracy: SuggestionAccuracy
  let study: Study
  let context: AnalysisContext

  func result(notes: [String]) -> AnalysisResult {
    AnalysisResult(
      title: context.words(SuggestCodesAnalysis.description.title),
      tables: [table()],
      notes: own() + notes,
      proposals: proposals.map { proposal in
        ProposedCoding(proposal.place, code: proposal.code, confidence: proposal.share, reason: reason(proposal))
      }
    )
  }

  private func reason(_ proposal: PassageReader.Proposal) -> String {
    let words = proposal.words.joined(separator: ", ")
    return context.words("Words of this code: \(words)", nb: "Ord som hører til koden: \(words)")
  }

  private func table() -> ResultTable {
    var table = ResultTable(
      "proposals",
      title: context.words("Proposals", nb: "Forslag"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("place", context.words("Place", nb: "Sted")),
        .init("speaker", context.words("Speaker", nb: "Taler")), .init("code", context.words("Code", nb: "Kode")),
        .init("confidence", context.words("Confidence", nb: "Sikkerhet"), .number, digits: 2),
        .init("words", context.words("Because of", nb: "På grunn av")),
        .init("passage", context.words("Passage", nb: "Utdrag")),
      ]
    )
    for proposal in proposals {
      let label = study.codeBook.label(proposal.code)
      table.add([
        .text(proposal.place.source.value), .text(proposal.place.reference, places: [proposal.place]),
        .text(proposal.place.speaker), .text(label), .number(proposal.share),
        .text(proposal.words.joined(separator: ", ")),
        .text(proposal.place.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")),
      ])
    }
    return table
  }

  private func own() -> [String] {
    var notes = [
      context.words(
        "These are proposals by a program, made on this machine from \(learnt) codings. None counts until a person accepts it, and what is not proposed may be as important.",
        nb:
          "Dette er forslag fra et program, laget på denne maskinen ut fra \(learnt) kodinger. Ingen teller før et menneske godtar dem, og det som ikke er foreslått kan være like viktig."
      ),
      context.words(
        "Asked about \(accuracy.asked) passages that are coded, as if they were not, the first suggestion was one of their codes for \(accuracy.right); among the \(accuracy.sure) sure enough for a proposal, for \(accuracy.rightAndSure). The confidence has its scale from this.",
        nb:
          "Spurt om \(accuracy.asked) utdrag som er kodet, som om de ikke var det, var første forslag en av kodene deres for \(accuracy.right); blant de \(accuracy.sure) som var sikre nok til et forslag, for \(accuracy.rightAndSure). Sikkerheten har skalaen sin fra dette."
      ),
      context.words(
        "Looked at \(passages) passages without codes in \(sourcesRead) of \(sources) sources; \(all) were sure enough, \(proposals.count) are shown.",
        nb:
          "Så på \(passages) utdrag uten koder i \(sourcesRead) av \(sources) kilder; \(all) var sikre nok, \(proposals.count) er vist."
      ),
    ]
    if sourcesRead < sources {
      notes.append(
        context.words(
          "Choose other sources with the option “source”, or look further with “passages”.",
          nb: "Velg andre kilder med valget «source», eller se lenger med «passages»."
        )
      )
    }
    return notes
  }
}

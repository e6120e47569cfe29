import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Puts what was found into tables and a chart.
struct ConcordanceReport {
  let found: Concordance
  let pattern: ConcordancePattern
  let selection: SpeechSelection
  /// How many places of a source were sorted at most; nil where they are in their order.
  let mostOfSource: Int?
  let context: AnalysisContext

  /// The most speakers in the chart.
  private static let mostBars = 25

  /// A speaker over all sources.
  private struct Voice {
    var name: String
    var hits = 0
    var words = 0
    var sources = 0
    var perThousand: Double { WordList.perThousand(hits, of: words) ?? 0 }
  }

  func result(_ study: Study, _ stemmer: Stemmer?) -> AnalysisResult {
    let voices = voices()
    let title = context.words("Concordance: \(pattern.text)", nb: "Konkordans: \(pattern.text)")
    return AnalysisResult(
      title: title,
      tables: [places(), speakers(voices)],
      charts: found.found > 0 ? [chart(voices)] : [],
      notes: notes(voices, stemmer) + selection.notes(study, context)
    )
  }

  private func places() -> ResultTable {
    var table = ResultTable(
      "places",
      title: context.words("Places", nb: "Steder"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("place", context.words("Place", nb: "Sted")),
        .init("speaker", context.words("Speaker", nb: "Taler")), .init("before", context.words("Before", nb: "Foran")),
        .init("words", context.words("Words", nb: "Ord")), .init("after", context.words("After", nb: "Bak")),
      ]
    )
    let order = context.options["sort"].flatMap { Concordance.Order(rawValue: $0) } ?? .place
    for hit in found.sorted(by: order).prefix(context.options.integer("most")) {
      let place = ResultPlace(
        source: hit.source,
        scalars: hit.scalars,
        start: hit.start,
        end: hit.end,
        quote: hit.words,
        reference: hit.reference,
        speaker: hit.label
      )
      table.add([
        .text(hit.source.value), .text(hit.reference, places: [place]),
        .text(selection.name(of: hit.speaker, label: hit.label)), .text(hit.before), .text(hit.words), .text(hit.after),
      ])
    }
    return table
  }

  /// The speakers, by how often they say it in a thousand words, then as they were met.
  private func voices() -> [Voice] {
    var places: [String: Int] = [:]
    var result: [Voice] = []
    for count in found.counts {
      let key = selection.voice(of: count.speaker, label: count.label, in: count.source)
      let place = places[key] ?? result.count
      if place == result.count {
        places[key] = place
        result.append(Voice(name: selection.name(of: count.speaker, label: count.label)))
      }
      result[place].hits += count.hits
      result[place].words += count.words
      if count.hits > 0 { result[place].sources += 1 }
    }
    return result.enumerated()
      .sorted { one, other in
        one.element.perThousand != other.element.perThousand
          ? one.element.perThousand > other.element.perThousand : one.offset < other.offset
      }
      .map(\.element)
  }

  private func speakers(_ voices: [Voice]) -> ResultTable {
    var table = ResultTable(
      "speakers",
      title: context.words("By speaker", nb: "Etter taler"),
      columns: [
        .init("speaker", context.words("Speaker", nb: "Taler")),
        .init("times", context.words("Times", nb: "Ganger"), .count),
        .init("words", context.words("All words", nb: "Alle ord"), .count),
        .init("per-thousand", context.words("Per 1,000 words", nb: "Per 1000 ord"), .number, digits: 2),
        .init("sources", context.words("Sources", nb: "Kilder"), .count),
      ]
    )
    for voice in voices {
      table.add([
        .text(voice.name), .count(voice.hits), .count(voice.words), .number(voice.perThousand), .count(voice.sources),
      ])
    }
    return table
  }

  private func chart(_ voices: [Voice]) -> ResultChart {
    let shown = voices.filter { $0.hits > 0 }.prefix(Self.mostBars)
    return ResultChart(
      "per-thousand",
      .bar,
      title: context.words("“\(pattern.text)” per 1,000 words", nb: "«\(pattern.text)» per 1000 ord"),
      categoryTitle: context.words("Speaker", nb: "Taler"),
      valueTitle: context.words("Per 1,000 words", nb: "Per 1000 ord"),
      categories: shown.map(\.name),
      series: [.init(context.words("Per 1,000 words", nb: "Per 1000 ord"), shown.map(\.perThousand))]
    )
  }

  private func notes(_ voices: [Voice], _ stemmer: Stemmer?) -> [String] {
    let users = voices.count { $0.hits > 0 }
    var notes = [
      context.words(
        "Found \(found.found) times in \(found.size) words, said by \(users) of \(voices.count) speakers.",
        nb: "Funnet \(found.found) ganger i \(found.size) ord, sagt av \(users) av \(voices.count) talere."
      ),
      context.words(
        "Only what is said is looked at, turn by turn: no labels, no observation, nothing the researcher wrote.",
        nb:
          "Det letes bare i det som blir sagt, replikk for replikk: ikke i navn, observasjon eller det forskeren har skrevet."
      ),
    ]
    let shown = min(found.hits.count, context.options.integer("most"))
    if shown < found.found {
      notes.append(
        context.words(
          "\(shown) of \(found.found) places are shown; see the option “most”.",
          nb: "\(shown) av \(found.found) steder er vist; se valget «most»."
        )
      )
    }
    if let mostOfSource, found.hits.count < found.found {
      notes.append(
        context.words(
          "Of each source only the first \(mostOfSource) places were sorted.",
          nb: "Fra hver kilde er bare de første \(mostOfSource) stedene sortert."
        )
      )
    }
    if pattern.matching == .stem {
      notes.append(
        stemmer?.language == .english
          ? context.words(
            "Endings are cut as in English; different words can have one stem, so judge each place.",
            nb: "Endelser er kuttet som i engelsk; ulike ord kan ha samme stamme, så vurder hvert sted."
          )
          : context.words(
            "Endings are cut as in Norwegian; different words can have one stem, so judge each place.",
            nb: "Endelser er kuttet som i norsk; ulike ord kan ha samme stamme, så vurder hvert sted."
          )
      )
    }
    return notes
  }
}

import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Puts the words into tables and charts.
struct WordsReport {
  let list: WordList
  let counts: WordCounts
  let suspects: [Homographs.Suspect]
  let isStemmed: Stemmer?
  let context: AnalysisContext

  /// The most homographs that are listed.
  static let mostSuspects = 40
  /// The words in the chart.
  private static let mostBars = 20

  private var most: Int { context.options.integer("most") }
  private var isCompared: Bool { list.groups.count > 1 }
  private var perThousand: String { context.words("Per 1,000 words", nb: "Per 1000 ord") }

  func result(notes: [String], places: [WordCounts.Place: ResultPlace]) -> AnalysisResult {
    var tables = [words(), groups()]
    if isCompared { tables.insert(keyness(), at: 1) }
    if !suspects.isEmpty { tables.append(homographs(places)) }
    return AnalysisResult(
      title: context.words("Words", nb: "Ord"),
      tables: tables,
      charts: list.rows.isEmpty ? [] : [chart()],
      notes: own() + notes
    )
  }

  private func name(_ group: String) -> String { group.isEmpty ? context.words("(none)", nb: "(ingen)") : group }

  private func forms(_ row: WordList.Row) -> String {
    row.forms.count < 2
      ? ""
      : row.forms.prefix(12).map { "\($0.form) \($0.count)" }.joined(separator: ", ")
        + (row.forms.count > 12 ? ", …" : "")
  }

  private func words() -> ResultTable {
    var columns: [ResultTable.Column] = [
      .init("word", context.words("Word", nb: "Ord")), .init("times", context.words("Times", nb: "Ganger"), .count),
      .init("per-thousand", perThousand, .number, digits: 2),
      .init("speakers", context.words("Speakers", nb: "Talere"), .count),
      .init("spread", context.words("Unevenness", nb: "Skjevhet"), .number, digits: 2),
    ]
    if isCompared {
      for (index, group) in list.groups.enumerated() {
        let heading = context.words("\(name(group)), per 1,000", nb: "\(name(group)), per 1000")
        columns.append(.init("group-\(index + 1)", heading, .number, digits: 2))
      }
    }
    columns.append(.init("forms", context.words("Forms", nb: "Former")))
    var table = ResultTable("words", title: context.words("Words", nb: "Ord"), columns: columns)
    for row in list.rows.prefix(most) {
      var cells: [ResultCell] = [
        .text(row.word), .count(row.count), rate(row.count, list.size), .count(row.voices.reduce(0, +)),
        row.deviation.map { .number($0) }
          ?? .undefined(context.words("one speaker only", nb: "bare én taler")),
      ]
      if isCompared { for group in list.groups.indices { cells.append(rate(row.counts[group], list.sizes[group])) } }
      table.add(cells + [.text(forms(row))])
    }
    return table
  }

  private func rate(_ count: Int, _ size: Int) -> ResultCell {
    WordList.perThousand(count, of: size).map { .number($0) }
      ?? .undefined(context.words("nothing is said", nb: "ingenting er sagt"))
  }

  private func groups() -> ResultTable {
    var table = ResultTable(
      "groups",
      title: context.words("What was counted", nb: "Hva som er talt"),
      columns: [
        .init("group", context.words("Group", nb: "Gruppe")),
        .init("speakers", context.words("Speakers", nb: "Talere"), .count),
        .init("words", context.words("All words", nb: "Alle ord"), .count),
      ]
    )
    for (index, group) in list.groups.enumerated() {
      let label = isCompared || !group.isEmpty ? name(group) : context.words("All", nb: "Alle")
      table.add([.text(label), .count(list.voices[index]), .count(list.sizes[index])])
    }
    return table
  }

  // MARK: Keyness

  private struct Key {
    var row: Int
    var group: Int
    var keyness: Keyness
    var strength: Double
  }

  /// The words that a group says more often than all others together, the surest first.
  private func keys() -> [Key] {
    var keys: [Key] = []
    for (index, row) in list.rows.enumerated() {
      for group in list.groups.indices {
        let keyness = Keyness(
          row.counts[group],
          of: list.sizes[group],
          against: row.count - row.counts[group],
          of: list.size - list.sizes[group]
        )
        guard let strength = keyness.logLikelihood, let ratio = keyness.logRatio, ratio > 0 else { continue }
        keys.append(Key(row: index, group: group, keyness: keyness, strength: strength))
      }
    }
    return keys.sorted { one, other in
      if one.strength != other.strength { return one.strength > other.strength }
      return one.row != other.row ? one.row < other.row : one.group < other.group
    }
  }

  private func keyness() -> ResultTable {
    var table = ResultTable(
      "keyness",
      title: context.words("Words that set groups apart", nb: "Ord som skiller grupper"),
      columns: [
        .init("word", context.words("Word", nb: "Ord")), .init("group", context.words("More in", nb: "Mer hos")),
        .init("times", context.words("Times", nb: "Ganger"), .count),
        .init("expected", context.words("Expected", nb: "Ventet"), .number, digits: 1),
        .init("elsewhere", context.words("Elsewhere", nb: "Ellers"), .count), .init("g2", "G²", .number, digits: 2),
        .init("log-ratio", context.words("Log ratio", nb: "Log-forhold"), .number, digits: 2),
        .init("difference", context.words("Difference, %", nb: "Forskjell, %"), .number, digits: 0),
        .init("speakers", context.words("Said by", nb: "Sagt av")),
      ]
    )
    for key in keys().prefix(most) {
      let (row, keyness) = (list.rows[key.row], key.keyness)
      let few = keyness.isLow ? context.words("expected below 5", nb: "ventet under 5") : nil
      let of = context.words("of", nb: "av")
      table.add([
        .text(row.word), .text(name(list.groups[key.group])), .count(keyness.counts[0]),
        .number(keyness.expected?[0] ?? 0), .count(keyness.counts[1]), .number(key.strength, note: few),
        .number(
          keyness.logRatio ?? 0,
          note: keyness.isHalved
            ? context.words(
              "never said elsewhere: taken as half a time",
              nb: "aldri sagt ellers: regnet som en halv gang"
            ) : nil
        ),
        keyness.percentDifference.map { .number($0) }
          ?? .undefined(context.words("never said elsewhere", nb: "aldri sagt ellers")),
        .text("\(row.voices[key.group]) \(of) \(list.voices[key.group])"),
      ])
    }
    return table
  }

  // MARK: Homographs

  private func homographs(_ places: [WordCounts.Place: ResultPlace]) -> ResultTable {
    var table = ResultTable(
      "homographs",
      title: context.words(
        "To be judged: forms that may be several words",
        nb: "Til vurdering: former som kan være flere ord"
      ),
      columns: [
        .init("word", context.words("Word", nb: "Ord")), .init("form", context.words("Form", nb: "Form")),
        .init("times", context.words("Times", nb: "Ganger"), .count),
        .init("first", context.words("First said", nb: "Først sagt")),
        .init("reason", context.words("Why", nb: "Hvorfor")),
      ]
    )
    for suspect in suspects {
      let reason =
        suspect.reason == .known
        ? context.words("known to be two words", nb: "kjent som to ord")
        : context.words("unlike endings", nb: "ulike endelser")
      for (index, form) in suspect.row.forms.prefix(12).enumerated() {
        let place = places[form.first]
        table.add([
          .text(index == 0 ? suspect.row.word : ""), .text(form.form), .count(form.count),
          .text(
            place.map { "\($0.source.value) \($0.reference)" } ?? form.first.source.value,
            places: [place].compactMap { $0 }
          ),
          .text(index == 0 ? reason : ""),
        ])
      }
    }
    return table
  }

  private func chart() -> ResultChart {
    let shown = Array(list.rows.prefix(Self.mostBars))
    let series = list.groups.indices.map { group in
      ResultChart.Series(
        isCompared ? name(list.groups[group]) : perThousand,
        shown.map { WordList.perThousand($0.counts[group], of: list.sizes[group]) }
      )
    }
    return ResultChart(
      "words",
      .bar,
      title: context.words("The most frequent words", nb: "De hyppigste ordene"),
      categoryTitle: context.words("Word", nb: "Ord"),
      valueTitle: perThousand,
      categories: shown.map(\.word),
      series: series
    )
  }

  // MARK: Notes

  private func own() -> [String] {
    var notes = [
      context.words(
        "Only what is said is counted: no labels, no observation, nothing the researcher wrote. Stop words get no row, but count in “all words”.",
        nb:
          "Bare det som blir sagt er talt: ikke navn, observasjon eller det forskeren har skrevet. Stoppord får ingen rad, men teller med i «alle ord»."
      ),
      context.words(
        "Unevenness is the normalised deviation of proportions (Gries 2008): 0 is spread as the speech is, 1 is all with one who says least.",
        nb:
          "Skjevhet er normalisert avvik mellom andeler (Gries 2008): 0 er spredt som talen, 1 er alt hos den som sier minst."
      ),
    ]
    if let isStemmed {
      notes.append(
        isStemmed.language == .norwegian
          ? context.words(
            "Endings are cut as in Norwegian (Snowball), Bokmål and Nynorsk. Danish words are cut by the same rules, which leave some endings, such as -erne.",
            nb:
              "Endelser er kuttet som i norsk (Snowball), bokmål og nynorsk. Danske ord kuttes etter de samme reglene, som lar noen endelser stå, som -erne."
          )
          : context.words(
            "Endings are cut as in English (Snowball).",
            nb: "Endelser er kuttet som i engelsk (Snowball)."
          )
      )
    }
    if list.rows.count > most {
      notes.append(
        context.words(
          "\(most) of \(list.rows.count) words are shown; see the options “most” and “at-least”.",
          nb: "\(most) av \(list.rows.count) ord er vist; se valgene «most» og «at-least»."
        )
      )
    }
    if counts.unlisted > 0 {
      notes.append(
        context.words(
          "\(counts.unlisted) words are longer than 200 bytes or beyond the vocabulary; they count in “all words” only.",
          nb: "\(counts.unlisted) ord er lengre enn 200 byte eller utenfor ordforrådet; de teller bare i «alle ord»."
        )
      )
    }
    if isCompared { notes += keynessNotes() }
    return notes
  }

  private func keynessNotes() -> [String] {
    [
      context.words(
        "Each group is compared with all others together. G² is the log-likelihood of Rayson & Garside (2000): above 3.84 a word would differ so much by chance once in 20 words, above 10.83 once in 1,000; in a list of many words some always do.",
        nb:
          "Hver gruppe er sammenlignet med alle de andre samlet. G² er log-likelihood (Rayson & Garside 2000): over 3,84 ville et ord skilt seg så mye ved tilfeldighet i ett av 20 ord, over 10,83 i ett av 1000; i en lang liste vil noen alltid gjøre det."
      ),
      context.words(
        "Log ratio (Hardie 2014): 1 is twice as often, 2 four times. One person who repeats a word makes it key: see by how many it is said.",
        nb:
          "Log-forhold (Hardie 2014): 1 er dobbelt så ofte, 2 fire ganger. Én som gjentar et ord, gjør det særegent: se hvor mange som sier det."
      ),
    ]
  }
}

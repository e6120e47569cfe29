import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Puts the talk of meetings into tables and charts.
struct TurnTakingReport {
  /// A meeting with what the register says of it.
  struct Meeting {
    var talk: TurnTaking
    var material: Material?
    var declared: [ParticipantID]
    var places: [ResultPlace]
  }

  let meetings: [Meeting]
  let selection: SpeechSelection
  let withoutSpeakers: Int
  let context: AnalysisContext
  let summary: TalkSummary
  private let most: Int

  init(meetings: [Meeting], selection: SpeechSelection, withoutSpeakers: Int, context: AnalysisContext) {
    self.meetings = meetings
    self.selection = selection
    self.withoutSpeakers = withoutSpeakers
    self.context = context
    most = context.options.integer("most")
    summary = TalkSummary(meetings.map { .init(talk: $0.talk, declared: $0.declared) })
  }

  func result(notes: [String]) -> AnalysisResult {
    AnalysisResult(
      title: context.words(TurnTakingAnalysis.description.title),
      tables: [meetingTable(), personTable(), speakerTable(), followTable(), longestTable()],
      charts: TurnTakingCharts(report: self).all,
      notes: own() + notes
    )
  }

  func name(_ who: Study.Speaker, _ label: String) -> String { selection.name(of: who, label: label) }

  private func share(_ part: Int, of all: Int) -> ResultCell {
    all > 0
      ? .number(Double(part) / Double(all)) : .undefined(context.words("nothing is said", nb: "ingenting er sagt"))
  }

  private func rate(_ value: Double?) -> ResultCell {
    value.map { .number($0) } ?? .undefined(context.words("no times in the source", nb: "ingen tider i kilden"))
  }

  // MARK: Tables

  private func meetingTable() -> ResultTable {
    var table = ResultTable(
      "meetings",
      title: context.words("Meetings", nb: "Møter"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("round", context.words("Round", nb: "Runde")),
        .init("date", context.words("Date", nb: "Dato")),
        .init("present", context.words("Participants", nb: "Deltakere"), .count),
        .init("turns", context.words("Turns", nb: "Replikker"), .count),
        .init("words", context.words("Words", nb: "Ord"), .count),
        .init("words-per-turn", context.words("Words per turn", nb: "Ord per replikk"), .number, digits: 1),
        .init("researchers", context.words("Researchers’ share", nb: "Forskernes andel"), .share, digits: 1),
        .init(
          "largest",
          context.words("Largest share of a participant", nb: "Største andel for en deltaker"),
          .share,
          digits: 1
        ),
      ]
    )
    for meeting in meetings.prefix(most) {
      let talk = meeting.talk
      let participants = talk.words - talk.roleWords
      let informants = talk.speakers.filter { if case .role = $0.who { false } else { true } }
      let present = Set(informants.map { selection.voice(of: $0.who, label: $0.label, in: talk.source) })
        .union(meeting.declared.map { selection.voice(of: .participant($0), label: "", in: talk.source) })
      table.add([
        .text(talk.source.value), .text(meeting.material?.round ?? ""), .text(meeting.material?.date ?? ""),
        .count(present.count), .count(talk.turns), .count(talk.words),
        talk.turns > 0 ? .number(Double(talk.words) / Double(talk.turns)) : .empty,
        share(talk.roleWords, of: talk.words),
        share(informants.map(\.words).max() ?? 0, of: participants),
      ])
    }
    return table
  }

  private func personTable() -> ResultTable {
    var table = ResultTable(
      "persons",
      title: context.words("Persons over all meetings", nb: "Personer over alle møter"),
      columns: [
        .init("person", context.words("Person", nb: "Person")),
        .init("meetings", context.words("Meetings", nb: "Møter")),
        .init("turns", context.words("Turns", nb: "Replikker"), .count),
        .init("without-words", context.words("Without words", nb: "Uten ord"), .count),
        .init("words", context.words("Words", nb: "Ord"), .count),
        .init("words-per-turn", context.words("Words per turn", nb: "Ord per replikk"), .number, digits: 1),
        .init("longest", context.words("Longest turn", nb: "Lengste replikk"), .count),
        .init("share", context.words("Share where present", nb: "Andel der til stede"), .share, digits: 1),
        .init("words-per-minute", context.words("Words per minute", nb: "Ord per minutt"), .number, digits: 0),
      ] + broken()
    )
    let of = context.words("of", nb: "av")
    for person in summary.persons.prefix(most) {
      let silent = person.silentMeetings
      let note = silent > 0 ? context.words("silent in \(silent)", nb: "taus i \(silent)") : nil
      var cells: [ResultCell] = [
        .text(name(person.who, person.label)), .text("\(person.meetings) \(of) \(summary.meetings)", note: note),
        .count(person.turns), .count(person.silentTurns), .count(person.words),
        person.turns > 0 ? .number(Double(person.words) / Double(person.turns)) : .empty, .count(person.longest),
        person.share.map { .number($0) } ?? .undefined(context.words("no informant", nb: "ingen informant")),
        rate(person.wordsPerMinute),
      ]
      if summary.brokenOff != nil { cells += [.count(person.breaksOff), .count(person.isBrokenOff)] }
      table.add(cells)
    }
    return table
  }

  private func broken() -> [ResultTable.Column] {
    guard summary.brokenOff != nil else { return [] }
    return [
      .init("breaks-off", context.words("Breaks off others", nb: "Avbryter"), .count),
      .init("is-broken-off", context.words("Is broken off", nb: "Blir avbrutt"), .count),
    ]
  }

  private func speakerTable() -> ResultTable {
    var table = ResultTable(
      "speakers",
      title: context.words("Speakers of each meeting", nb: "Talere i hvert møte"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("person", context.words("Person", nb: "Person")),
        .init("turns", context.words("Turns", nb: "Replikker"), .count),
        .init("words", context.words("Words", nb: "Ord"), .count),
        .init("share", context.words("Share of all words", nb: "Andel av alle ord"), .share, digits: 1),
        .init("longest", context.words("Longest turn", nb: "Lengste replikk"), .count),
        .init("minutes", context.words("Minutes", nb: "Minutter"), .number, digits: 1),
        .init("words-per-minute", context.words("Words per minute", nb: "Ord per minutt"), .number, digits: 0),
      ]
    )
    for meeting in meetings {
      for speaker in meeting.talk.speakers where table.rows.count < most {
        table.add([
          .text(meeting.talk.source.value), .text(name(speaker.who, speaker.label)), .count(speaker.turns),
          .count(speaker.words), share(speaker.words, of: meeting.talk.words), .count(speaker.longest),
          rate(speaker.minutes), rate(speaker.wordsPerMinute),
        ])
      }
    }
    return table
  }

  /// A pair of persons, one of whom follows the other.
  struct Pair {
    var from: Int
    var to: Int
    var count: Int
    var broken: Int
  }

  /// The pairs, the most frequent first, then by the order of persons.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    for from in summary.follows.indices {
      for to in summary.follows[from].indices where summary.follows[from][to] > 0 {
        pairs.append(
          Pair(from: from, to: to, count: summary.follows[from][to], broken: summary.brokenOff?[from][to] ?? 0)
        )
      }
    }
    return pairs.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
  }

  private func followTable() -> ResultTable {
    var table = ResultTable(
      "follows",
      title: context.words("Who speaks after whom", nb: "Hvem som snakker etter hvem"),
      columns: [
        .init("first", context.words("First", nb: "Først")), .init("then", context.words("Then", nb: "Så")),
        .init("times", context.words("Times", nb: "Ganger"), .count),
        .init(
          "share",
          context.words("Share of what follows the first", nb: "Andel av det som følger den første"),
          .share,
          digits: 0
        ),
      ] + (summary.brokenOff == nil ? [] : [.init("broken-off", context.words("Broken off", nb: "Avbrutt"), .count)])
    )
    let sums = summary.follows.map { $0.reduce(0, +) }
    for pair in pairs().prefix(most) {
      let (one, other) = (summary.persons[pair.from], summary.persons[pair.to])
      table.add(
        [
          .text(name(one.who, one.label)), .text(name(other.who, other.label)), .count(pair.count),
          share(pair.count, of: sums[pair.from]),
        ] + (summary.brokenOff == nil ? [] : [.count(pair.broken)])
      )
    }
    return table
  }

  private func longestTable() -> ResultTable {
    var table = ResultTable(
      "longest",
      title: context.words("The longest turns", nb: "De lengste replikkene"),
      columns: [
        .init("source", context.words("Source", nb: "Kilde")), .init("place", context.words("Place", nb: "Sted")),
        .init("person", context.words("Person", nb: "Person")),
        .init("words", context.words("Words", nb: "Ord"), .count),
        .init("begins", context.words("Begins", nb: "Begynner")),
      ]
    )
    let turns = meetings.flatMap { meeting in
      zip(meeting.talk.longest, meeting.places).map { (meeting, $0, $1) }
    }
    let sorted = turns.enumerated().sorted {
      ($1.element.1.words, $0.offset) < ($0.element.1.words, $1.offset)
    }
    for (_, (meeting, turn, place)) in sorted.prefix(context.options.integer("longest")) {
      let speaker = meeting.talk.speakers[turn.speaker]
      table.add([
        .text(meeting.talk.source.value), .text(place.reference, places: [place]),
        .text(name(speaker.who, speaker.label)), .count(turn.words), .text(turn.beginning),
      ])
    }
    return table
  }

  // MARK: Notes

  private func own() -> [String] {
    var notes = [
      context.words(
        "A turn is what one speaker says until another speaks; headings and lines of observation do not end it. Words are those that are said.",
        nb:
          "En replikk er det én sier til en annen tar ordet; overskrifter og observasjon avslutter den ikke. Ord er det som blir sagt."
      ),
      context.words(
        "“Share where present” is of the words of all participants in the meetings at which the person was there: those in which they speak or material.csv names them.",
        nb:
          "«Andel der til stede» er av ordene til alle deltakere i møtene personen var med på: der de snakker, eller der material.csv nevner dem."
      ),
    ]
    notes.append(
      summary.brokenOff == nil
        ? context.words(
          "No turn ends in a dash, so the transcripts do not show who breaks off whom. That is not to say that nobody does.",
          nb:
            "Ingen replikk slutter med tankestrek, så transkripsjonene viser ikke hvem som avbryter hvem. Det betyr ikke at ingen gjør det."
        )
        : context.words(
          "Broken off: turns that end in a dash before another speaks; \(summary.meetingsWithBreaks) of \(summary.meetings) transcripts mark any.",
          nb:
            "Avbrutt: replikker som slutter med tankestrek før en annen tar ordet; \(summary.meetingsWithBreaks) av \(summary.meetings) transkripsjoner markerer noen."
        )
    )
    let shared = meetings.reduce(0) { $0 + $1.talk.sharedCues }
    if shared > 0 {
      notes.append(
        context.words(
          "\(shared) cues hold the words of several speakers; their time is nobody’s.",
          nb: "\(shared) undertekster har ord fra flere; tiden deres er ingens."
        )
      )
    }
    if withoutSpeakers > 0 {
      notes.append(
        context.words(
          "\(withoutSpeakers) transcripts without speakers are left out.",
          nb: "\(withoutSpeakers) transkripsjoner uten talere er utelatt."
        )
      )
    }
    if meetings.count > most || summary.persons.count > most {
      notes.append(
        context.words(
          "Tables show \(most) rows at most; see the option “most”.",
          nb: "Tabellene viser høyst \(most) rader; se valget «most»."
        )
      )
    }
    return notes
  }
}

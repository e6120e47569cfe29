import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

/// Draws the talk of meetings: shares over the meetings, who speaks after whom.
struct TurnTakingCharts {
  let report: TurnTakingReport

  /// The most persons in a network or in a chart of shares.
  private static let mostPersons = 24
  /// The most meetings in a chart of shares.
  private static let mostMeetings = 60

  private var context: AnalysisContext { report.context }

  var all: [ResultChart] { [shares(), network(), researchers()].compactMap { $0 } }

  /// The words of each person in each meeting, on top of each other.
  private func shares() -> ResultChart? {
    let meetings = report.meetings.prefix(Self.mostMeetings)
    let persons = report.summary.persons.prefix(Self.mostPersons)
    guard !persons.isEmpty else { return nil }
    let series = persons.map { person in
      ResultChart.Series(
        report.name(person.who, person.label),
        meetings.map { meeting in
          let own = meeting.talk.speakers.filter { isSame($0, person, in: meeting) }
          return own.isEmpty ? nil : Double(own.reduce(0) { $0 + $1.words })
        }
      )
    }
    return ResultChart(
      "words",
      .stackedBar,
      title: context.words("Words of each person, meeting by meeting", nb: "Ord fra hver person, møte for møte"),
      categoryTitle: context.words("Meeting", nb: "Møte"),
      valueTitle: context.words("Words", nb: "Ord"),
      categories: meetings.map(\.talk.source.name),
      series: series
    )
  }

  private func isSame(
    _ speaker: TurnTaking.Speaker,
    _ person: TalkSummary.Person,
    in meeting: TurnTakingReport.Meeting
  ) -> Bool {
    guard speaker.who == person.who else { return false }
    return speaker.who != .unknown || (speaker.label == person.label && meeting.talk.source == person.source)
  }

  /// Who speaks after whom.
  private func network() -> ResultChart? {
    let pairs = report.pairs()
    let persons = report.summary.persons.indices.filter { report.summary.persons[$0].turns > 0 }.prefix(
      Self.mostPersons
    )
    guard persons.count > 1, !pairs.isEmpty else { return nil }
    let shown = Set(persons)
    return ResultChart(
      "follows",
      .network,
      title: context.words("Who speaks after whom", nb: "Hvem som snakker etter hvem"),
      categoryTitle: context.words("Person", nb: "Person"),
      valueTitle: context.words("Times", nb: "Ganger"),
      nodes: persons.map { index in
        let person = report.summary.persons[index]
        return .init(String(index), report.name(person.who, person.label), weight: Double(person.words))
      },
      edges: pairs.filter { shown.contains($0.from) && shown.contains($0.to) }.map {
        .init(from: String($0.from), to: String($0.to), weight: Double($0.count))
      },
      isDirected: true
    )
  }

  /// How much the researchers speak, over the meetings.
  private func researchers() -> ResultChart? {
    let meetings = report.meetings.prefix(Self.mostMeetings)
    guard meetings.count > 1, meetings.contains(where: { $0.talk.roleWords > 0 }) else { return nil }
    return ResultChart(
      "researchers",
      .line,
      title: context.words("The researchers’ share of all words", nb: "Forskernes andel av alle ord"),
      categoryTitle: context.words("Meeting", nb: "Møte"),
      valueTitle: context.words("Per cent", nb: "Prosent"),
      categories: meetings.map(\.talk.source.name),
      series: [
        .init(
          context.words("Researchers", nb: "Forskere"),
          meetings.map { $0.talk.words > 0 ? Double($0.talk.roleWords) * 100 / Double($0.talk.words) : nil }
        )
      ]
    )
  }
}

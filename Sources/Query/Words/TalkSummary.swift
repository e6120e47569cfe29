import KodebokStudyModel
import KodebokText

/// The talk of several meetings together: who was there, who spoke how much, after whom.
public struct TalkSummary: Sendable {
  /// A person over all meetings, or a label whose person is not known.
  public struct Person: Hashable, Sendable {
    /// Who it is; a label that is not known is a person of its own in each source.
    public var who: Study.Speaker
    /// The label, as written in the first meeting.
    public var label: String
    /// The first source in which the person speaks or is said to be there.
    public var source: StudyPath
    /// The meetings in which the person speaks or is said to be there.
    public var meetings: Int
    /// The meetings in which the person is said to be there and does not speak.
    public var silentMeetings: Int
    /// The turns.
    public var turns: Int
    /// The turns without words.
    public var silentTurns: Int
    /// The words.
    public var words: Int
    /// The words of the longest turn.
    public var longest: Int
    /// The words of all participants in the meetings in which the person was there: what the share is of.
    public var wordsWherePresent: Int
    /// The turns of others that the person broke off; see ``TurnTaking/brokenOff``.
    public var breaksOff: Int
    /// The turns of the person that were broken off.
    public var isBrokenOff: Int
    /// How long the person speaks by the times of cues; nil where no source has any.
    public var time: Duration?
    /// The words in those cues.
    public var timedWords: Int

    /// Words in a minute; nil where no time is known, or less than a second.
    public var wordsPerMinute: Double? { time.flatMap { TurnTaking.perMinute(timedWords, $0) } }

    /// The share of the person's words in those of all participants where the person was there, from 0 to 1; nil for
    /// who is no informant, and where nothing was said.
    public var share: Double? {
      if case .role = who { return nil }
      return wordsWherePresent > 0 ? Double(words) / Double(wordsWherePresent) : nil
    }
  }

  /// One meeting with who is said to be there, as participants of the register.
  public struct Meeting: Sendable {
    /// The talk.
    public var talk: TurnTaking
    /// The participants that the material register names as speakers of the source.
    public var declared: [ParticipantID]

    /// Creates a meeting.
    public init(talk: TurnTaking, declared: [ParticipantID] = []) {
      self.talk = talk
      self.declared = declared
    }
  }

  /// The persons, in the order in which they are first met.
  public var persons: [Person] = []
  /// How often each person (first index) is followed by each other.
  public var follows: [[Int]] = []
  /// How often each person (first index) was broken off by each other; nil where no transcript marks it.
  public var brokenOff: [[Int]]?
  /// The number of meetings.
  public var meetings = 0
  /// How many of them mark broken turns.
  public var meetingsWithBreaks = 0

  private struct Key: Hashable {
    var who: Study.Speaker
    var label = ""
    var source = ""
  }

  /// Adds up meetings in the order given.
  ///
  /// The table of who follows whom has at most ``TurnTaking/mostSpeakers`` persons, the first ones.
  ///
  /// - Complexity: O(speakers² of each meeting).
  public init(_ meetings: [Meeting]) {
    var places: [Key: Int] = [:]
    var broken: [[Int]] = []
    self.meetings = meetings.count
    for meeting in meetings {
      let talk = meeting.talk
      let places =
        talk.speakers.map { self.place(of: $0.who, $0.label, talk.source, &places) }
        + meeting.declared.map {
          self.place(of: .participant($0), $0.value, talk.source, &places)
        }
      grow(&follows)
      grow(&broken)
      let all = talk.words - talk.roleWords
      for (place, one) in zip(places, talk.speakers) { add(one, place) }
      for place in Set(places) {
        persons[place].meetings += 1
        persons[place].wordsWherePresent += all
        if !places.prefix(talk.speakers.count).contains(place) { persons[place].silentMeetings += 1 }
      }
      if talk.brokenOff != nil { meetingsWithBreaks += 1 }
      for one in talk.speakers.indices {
        for other in talk.speakers.indices where places[one] < follows.count && places[other] < follows.count {
          follows[places[one]][places[other]] += talk.follows[one][other]
          broken[places[one]][places[other]] += talk.brokenOff?[one][other] ?? 0
        }
      }
    }
    brokenOff = meetingsWithBreaks > 0 ? broken : nil
  }

  private mutating func place(
    of who: Study.Speaker,
    _ label: String,
    _ source: StudyPath,
    _ places: inout [Key: Int]
  ) -> Int {
    let key = who == .unknown ? Key(who: who, label: label, source: source.value) : Key(who: who)
    if let place = places[key] { return place }
    places[key] = persons.count
    persons.append(
      Person(
        who: who,
        label: label,
        source: source,
        meetings: 0,
        silentMeetings: 0,
        turns: 0,
        silentTurns: 0,
        words: 0,
        longest: 0,
        wordsWherePresent: 0,
        breaksOff: 0,
        isBrokenOff: 0,
        time: nil,
        timedWords: 0
      )
    )
    return persons.count - 1
  }

  private func grow(_ table: inout [[Int]]) {
    let count = min(persons.count, TurnTaking.mostSpeakers)
    guard table.count < count else { return }
    for row in table.indices { table[row] += Array(repeating: 0, count: count - table[row].count) }
    while table.count < count { table.append(Array(repeating: 0, count: count)) }
  }

  private mutating func add(_ one: TurnTaking.Speaker, _ place: Int) {
    persons[place].turns += one.turns
    persons[place].silentTurns += one.silentTurns
    persons[place].words += one.words
    persons[place].longest = max(persons[place].longest, one.longest)
    persons[place].breaksOff += one.breaksOff
    persons[place].isBrokenOff += one.isBrokenOff
    persons[place].timedWords += one.timedWords
    if let time = one.time { persons[place].time = (persons[place].time ?? .zero) + time }
  }
}

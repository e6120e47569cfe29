import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Who speaks how much, after whom")
struct TurnTakingTests {
  private let meeting = Conversation(
    """
    M: Hva tenker dere om trappa?

    Liv: Den er bratt.

    Liv: Veldig bratt (ler).

    (Alle ser på trappa.)

    Liv: Ja.

    Oskar: Jeg tenkte at –

    Kim: Jeg kom for hunden!

    Oskar: (nikker)

    M: Ja?
    """,
    "transcripts/gruppe.txt"
  )

  @Test("Turns end when another speaks, and what is not said is no word")
  func turns() {
    let talk = TurnTaking(meeting.document)
    #expect(talk.speakers.map(\.label) == ["M", "Liv", "Oskar", "Kim"])
    #expect(talk.speakers.map(\.turns) == [2, 1, 2, 1])
    #expect(talk.speakers.map(\.silentTurns) == [0, 0, 1, 0])
    #expect(talk.speakers.map(\.words) == [6, 6, 3, 4])
    #expect(talk.turns == 6 && talk.words == 19 && talk.roleWords == 6)
    #expect(talk.speakers.map(\.longest) == [5, 6, 3, 4])
    #expect(talk.longest.map(\.words) == [6, 5, 4, 3, 1])
    let longest = meeting.document.text.string(talk.longest[0].scalars)
    #expect(longest.hasPrefix("Liv: Den er bratt.") && longest.hasSuffix("Liv: Ja."))
  }

  @Test("Who follows whom, and who was broken off where the transcript marks it")
  func follows() {
    let talk = TurnTaking(meeting.document)
    #expect(talk.follows == [[0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 1], [0, 0, 1, 0]])
    #expect(talk.brokenOff == [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]])
    #expect(talk.speakers.map(\.breaksOff) == [0, 0, 0, 1] && talk.speakers.map(\.isBrokenOff) == [0, 0, 1, 0])
    #expect(TurnTaking(Conversation("Liv: Ja.\n\nKim: Nei.").document).brokenOff == nil)
    for mark in ["—", "-", "--", "skul-"] {
      #expect(TurnTaking(Conversation("Liv: Vi \(mark)\n\nKim: Nei.").document).brokenOff == [[0, 1], [0, 0]])
    }
  }

  @Test("Times of cues are those of who speaks in them; cues of two are nobody's")
  func times() throws {
    let talk = Conversation(
      """
      WEBVTT

      1
      00:00:01.000 --> 00:00:03.500
      <v I>Hvordan går det?

      2
      00:00:03.500 --> 00:00:13.500
      <v Tone>Det går bra (ler) nå.

      00:13.500 --> 00:23.500
      <v Tone>Ja, veldig bra.

      00:00:30.000 --> 00:00:29.000
      <v Tone>Baklengs.

      00:00:31.000 --> 00:00:33.000
      <v Tone>Nei.
      <v I>Ja.
      """,
      "transcripts/tone.vtt"
    )
    let times = TurnTaking(talk.document)
    #expect(times.speakers.map(\.label) == ["I", "Tone"])
    #expect(times.speakers.map(\.time) == [.milliseconds(2_500), .seconds(20)])
    #expect(times.speakers.map(\.timedWords) == [3, 7])
    #expect(times.sharedCues == 1)
    #expect(times.speakers.map(\.words) == [4, 9])
    #expect(abs(try #require(times.speakers[1].wordsPerMinute) - 21) < 1e-12)
    #expect(TurnTaking(meeting.document).speakers.allSatisfy { $0.time == nil && $0.wordsPerMinute == nil })
  }

  @Test("Meetings add up, and a share is of the meetings one was at")
  func summary() throws {
    let second = Conversation("M: Ja?\n\nKim: En to tre.\n\nVoice: Hei.", "transcripts/to.txt")
    let summary = TalkSummary([
      .init(talk: TurnTaking(meeting.document), declared: ["Liv", "Oskar", "Kim", "Per"].map { ParticipantID($0) }),
      .init(talk: TurnTaking(second.document), declared: [ParticipantID("Kim"), ParticipantID("Liv")]),
    ])
    #expect(summary.persons.map(\.label) == ["M", "Liv", "Oskar", "Kim", "Per", "Voice"])
    #expect(summary.persons.map(\.meetings) == [2, 2, 1, 2, 1, 1])
    #expect(summary.persons.map(\.silentMeetings) == [0, 1, 0, 0, 1, 0])
    #expect(summary.persons.map(\.words) == [7, 6, 3, 7, 0, 1])
    #expect(summary.persons.map(\.wordsWherePresent) == [17, 17, 13, 17, 13, 4])
    #expect(summary.persons[0].share == nil && summary.persons[4].share == 0)
    #expect(abs(try #require(summary.persons[3].share) - 7.0 / 17) < 1e-12)
    #expect(
      summary.follows.count == 6 && summary.follows[0] == [0, 1, 0, 1, 0, 0]
        && summary.follows[3] == [0, 0, 1, 0, 0, 1]
    )
    #expect(summary.meetings == 2 && summary.meetingsWithBreaks == 1 && summary.brokenOff?[2][3] == 1)
    #expect(TalkSummary([]).persons.isEmpty)
  }

  @Test("A text without speakers, and one with a speaker on every line, are no trouble")
  func odd() {
    #expect(TurnTaking(Conversation("Bare tekst.\n\nMer tekst.").document).speakers.isEmpty)
    let many = (0..<700).map { "Navn\($0): Ja.\n\nNavn\($0): Nei.\n" }.joined(separator: "\n")
    let talk = TurnTaking(Conversation(many).document)
    #expect(talk.speakers.count <= TurnTaking.mostSpeakers)
    #expect(TalkSummary([.init(talk: talk)]).persons.count == talk.speakers.count)
  }
}

import KodebokStudyModel
import KodebokText
import Testing

@Suite("Who speaks, and how often something is said")
struct StudyTests {
  private let nowhere = ByteOffset(0)..<ByteOffset(0)

  private func study() -> Study {
    var study = Study()
    let path = StudyPath("participants.csv")
    study.participants = Participants(
      path: path,
      text: SourceText(""),
      all: [
        Participant(id: ParticipantID("P1"), pseudonym: "Tone", row: 2),
        Participant(id: ParticipantID("P2"), pseudonym: "Sofie", row: 3),
      ]
    )
    let row = Material(
      source: StudyPath("transcripts/gruppe.txt"),
      speakers: [("I", "@moderator"), ("T", "Tone"), ("X", "Ingen")],
      range: nowhere
    )
    study.material = MaterialTable(path: StudyPath("material.csv"), text: SourceText(""), rows: [row])
    study.settings.speakers = ["R": "@researcher", "I": "@interviewer"]
    return study
  }

  @Test(
    "A label means what the register says, then the settings, then a participant, then what is usual",
    arguments: [
      ("I", "transcripts/gruppe.txt", Study.Speaker.role("moderator")),
      ("T", "transcripts/gruppe.txt", .participant(ParticipantID("P1"))),
      ("X", "transcripts/gruppe.txt", .unknown), ("I", "transcripts/tone.txt", .role("interviewer")),
      ("r", "transcripts/tone.txt", .role("researcher")),
      ("sofie", "transcripts/a.txt", .participant(ParticipantID("P2"))),
      ("P2", "transcripts/a.txt", .participant(ParticipantID("P2"))),
      ("Moderator", "transcripts/a.txt", .role("moderator")), ("Kari", "transcripts/a.txt", .unknown),
    ]
  )
  func speakers(label: String, source: String, speaker: Study.Speaker) {
    #expect(study().speaker(label, in: StudyPath(source)) == speaker)
  }

  @Test("Two coders on one span, or two merged codes, are one passage and two codings")
  func tally() {
    let text = SourceText("Tone: Ja, det går bra.\n\nSofie: Nei.\n")
    let label = { (start: Int, end: Int) in ByteOffset(start)..<ByteOffset(end) }
    let transcript = Transcript(
      speakers: ["Tone", "Sofie"],
      turns: [
        Transcript.Turn(speaker: 0, label: label(0, 5), body: label(6, 23)),
        Transcript.Turn(speaker: 1, label: label(25, 31), body: label(32, 36)),
      ]
    )
    func placed(_ range: Range<ByteOffset>, _ coder: String, _ id: String) -> PlacedCoding {
      let scalars = text.scalarRange(of: range)
      let coding = Coding(
        id: CodingID(id),
        code: CodeID("hope"),
        range: scalars,
        quote: text.string(range),
        before: "",
        after: "",
        created: ""
      )
      return PlacedCoding(
        coding: coding,
        coder: CoderID(coder),
        code: CodeID("hope"),
        outcome: .anchored,
        range: range,
        scalars: scalars,
        line: 2
      )
    }
    var decoding = TextDecoding([])
    decoding.text = text
    let document = Document(
      source: SourceFile(path: StudyPath("transcripts/a.txt"), diskPath: "transcripts/a.txt", kind: .transcript),
      decoding: decoding,
      digest: nil,
      transcript: transcript,
      files: [],
      codings: [
        placed(label(6, 9), "anna", "1"), placed(label(6, 9), "jonas", "2"), placed(label(32, 36), "anna", "3"),
      ]
    )
    let tally = DocumentTally(document, in: study())
    #expect(tally.codings == 3)
    #expect(tally.uses.count == 1)
    #expect(tally.uses.first?.segments == 2)
    #expect(tally.uses.first?.codings == 3)
    #expect(tally.uses.first?.participants.map(\.value) == ["P1", "P2"])
    #expect(tally.uses.first?.coders.map(\.value) == ["anna", "jonas"])
    let segments = study().segments(of: document)
    #expect(segments.map(\.quote) == ["Ja,", "Ja,", "Nei."])
    #expect(segments.map { $0.participants.map(\.value) } == [["P1"], ["P1"], ["P2"]])
  }
}

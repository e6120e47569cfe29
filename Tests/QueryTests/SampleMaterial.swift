import KodebokQuery
import KodebokStudyModel
import KodebokText

/// A study with four people and a handful of segments, each with a letter for a name.
struct SampleMaterial {
  var study = Study()
  var segments: [Segment] = []

  init() {
    study.codeBook = Self.codeBook
    let people = [
      ("P1", "Tone", "A", "", "38"), ("P2", "Sofie", "B", "", "51"), ("P3", "Per", "B", "", ""),
      ("P4", "Kari", "A", "2026-05-01", "40"),
    ]
    study.participants = Participants(
      path: StudyPath("participants.csv"),
      text: SourceText(""),
      all: people.enumerated().map { index, person in
        Participant(
          id: ParticipantID(person.0),
          pseudonym: person.1,
          group: person.2,
          withdrawn: person.3,
          consents: [("quote", "yes")],
          attributes: [("age", person.4)],
          row: index + 2
        )
      }
    )
    study.material = MaterialTable(
      path: StudyPath("material.csv"),
      text: SourceText(""),
      rows: [
        Material(
          source: StudyPath("transcripts/tone.txt"),
          kind: "interview",
          date: "2026-02-01",
          round: "1",
          site: "North",
          range: ByteOffset(0)..<ByteOffset(0)
        )
      ]
    )
    study.sources = ["transcripts/group.txt", "transcripts/tone.txt"].map {
      SourceFile(path: StudyPath($0), diskPath: $0, kind: .transcript)
    }
    study.coders = [CoderID("anna"), CoderID("bo")]
    study.settings.coders = [CoderID("anna"): "Anna Berg"]
    segments = [
      Self.segment("a", "tone", "trust", 0..<20, turn: 1, ["P1"], "Tone", "I trusted her, so hard."),
      Self.segment("b", "tone", "guilt", 10..<30, turn: 1...2, ["P1"], "Tone", "So hard work"),
      Self.segment("c", "tone", "trust", 90..<99, turn: 5, ["P1"], "Tone", "Å stole på"),
      Self.segment("d", "group", "trust-change", 0..<9, turn: 0, ["P2", "P3"], "Sofie", "no trust left"),
      Self.segment("e", "group", "guilt", 40..<50, turn: 4, [], "I", "And guilt?", role: "interviewer"),
      Self.segment("f", "group", "likeness", 41..<45, turn: 4, ["P4"], "Kari", "alike"),
    ]
    segments[1].coder = CoderID("bo")
    segments[1].coding.created = "2026-12-24T08:00:00Z"
    segments[2].coding.flags = [.candidate]
    segments[2].outcome = .drifted(similarity: 0.9)
    segments[3].coding.stance = .contradicts
  }

  /// The names of the segments a query asks for.
  func names(_ query: String) -> String {
    Query.evaluate(Query(query), over: segments, study: study).map(\.id.value).joined()
  }

  static func segment(
    _ id: String,
    _ source: String,
    _ code: String,
    _ scalars: Range<Int>,
    turn: ClosedRange<Int>,
    _ participants: [String],
    _ speaker: String,
    _ quote: String,
    role: String? = nil
  ) -> Segment {
    let range = Range<ScalarOffset>(between: scalars.lowerBound, and: scalars.upperBound)
    return Segment(
      id: CodingID(id),
      source: StudyPath("transcripts/\(source).txt"),
      coder: CoderID("anna"),
      code: CodeID(code),
      scalars: range,
      start: TextPosition(line: 0, column: 0),
      end: TextPosition(line: 0, column: 0),
      participants: participants.map { ParticipantID($0) },
      speaker: speaker,
      role: role,
      turn: turn.lowerBound,
      lastTurn: turn.upperBound,
      quote: quote,
      outcome: .anchored,
      coding: Coding(
        id: CodingID(id),
        code: CodeID(code),
        range: range,
        quote: quote,
        before: "",
        after: "",
        created: "2026-11-20T10:00:00Z"
      )
    )
  }

  static func segment(
    _ id: String,
    _ source: String,
    _ code: String,
    _ scalars: Range<Int>,
    turn: Int,
    _ participants: [String],
    _ speaker: String,
    _ quote: String,
    role: String? = nil
  ) -> Segment {
    segment(id, source, code, scalars, turn: turn...turn, participants, speaker, quote, role: role)
  }

  private static var codeBook: CodeBook {
    let nowhere = ByteOffset(0)..<ByteOffset(0)
    func code(_ id: String, _ label: String, _ kind: Code.Kind, _ parent: Int?) -> Code {
      Code(
        id: CodeID(id),
        isIDWritten: true,
        label: label,
        kind: kind,
        depth: parent == nil ? 1 : 2,
        parent: parent,
        range: nowhere,
        labelRange: nowhere
      )
    }
    var codes = [
      code("relationship", "Relationship", .theme, nil), code("trust", "Trust", .code, 0),
      code("likeness", "Likeness", .code, 0), code("change", "Change", .theme, nil),
      code("trust-change", "Trust", .code, 3), code("guilt", "Guilt", .code, 3),
    ]
    codes[0].children = [1, 2]
    codes[3].children = [4, 5]
    codes[5].aliases = [CodeID("shame")]
    return CodeBook(path: StudyPath("codebook.md"), text: SourceText(""), codes: codes)
  }
}

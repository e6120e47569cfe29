import KodebokStudyModel
import KodebokText

@testable import KodebokPluginKit

/// A study in memory in which every member that the wire knows has a value.
enum WireSample {
  static let text = SourceText(
    "# Første runde\n[00:01] I: Hva skjedde?\nTone: Jeg stolte på henne 🙂. (ler)\nDet er sant.\n"
  )
  static let source = SourceFile(
    path: StudyPath("transcripts/tone.txt"),
    diskPath: "transcripts/tone.txt",
    kind: .transcript
  )

  static var study: Study {
    var study = Study()
    study.settings.language = .norwegian
    study.settings.lineNumbering = .wrapped(columns: 40)
    study.settings.coders = [CoderID("anna"): "Anna Dahl"]
    study.settings.speakers = ["I": "@interviewer"]
    study.settings.numberedTags = true
    study.coders = [CoderID("anna")]
    study.codeBook = codeBook
    addTables(to: &study)
    study.entries = [
      OutlineEntry(
        kind: .term,
        id: "tillit",
        label: "Tillit",
        values: ["trust"],
        file: StudyPath("glossary.md"),
        range: none,
        line: 4
      )
    ]
    study.memos = (0..<3).map { number in
      Memo(
        id: "m\(number)",
        title: "Om tillit",
        about: ["trust"],
        date: "2026-04-01",
        kind: "interpretation",
        certainty: "high",
        text: "Kanskje.",
        file: StudyPath("memos/a.md"),
        range: none,
        line: number
      )
    }
    return study
  }

  private static let none = ByteOffset(0)..<ByteOffset(0)

  private static var codeBook: CodeBook {
    var theme = Code(
      id: CodeID("relation"),
      isIDWritten: true,
      label: "Relasjon",
      kind: .theme,
      depth: 1,
      parent: nil,
      range: none,
      labelRange: none
    )
    theme.children = [1]
    var code = Code(
      id: CodeID("trust"),
      isIDWritten: false,
      label: "Tillit",
      kind: .code,
      depth: 2,
      parent: 0,
      range: none,
      labelRange: none
    )
    (code.also, code.aliases, code.excludes) = ([CodeID("relation")], [CodeID("tillit")], [CodeID("doubt")])
    (code.answers, code.guide, code.number, code.origin) = (["rq1"], "q1", 3, .emergent)
    (code.level, code.since, code.source, code.color) = ("1", "2026", "Luhmann 1979", "#e6a23c")
    (code.isParked, code.isFact, code.definition) = (true, true, "Når noen stoler på noen.")
    (code.include, code.exclude, code.examples, code.boundary) = (["a"], ["b"], ["c"], ["d"])
    (code.condensate, code.summary, code.attributes) = ("e", "f", [("x", "y")])
    return CodeBook(path: StudyPath("codebook.md"), text: SourceText(""), codes: [theme, code])
  }

  private static func addTables(to study: inout Study) {
    study.participants = Participants(
      path: StudyPath("participants.csv"),
      text: SourceText(""),
      all: [
        Participant(
          id: ParticipantID("P1"),
          pseudonym: "Tone",
          group: "A",
          withdrawn: "2026-05-01",
          consents: [("quotes", "ja")],
          attributes: [("age", "34")],
          row: 2
        )
      ]
    )
    study.material = MaterialTable(
      path: StudyPath("material.csv"),
      text: SourceText(""),
      rows: [
        Material(
          source: source.path,
          kind: "interview",
          date: "2026-03-01",
          round: "1",
          site: "Oslo",
          guide: "guides/a.md",
          speakers: [("Tone", "P1")],
          state: "open",
          attributes: [("length", "60")],
          range: none
        )
      ]
    )
    study.sources = [source]
  }

  static var document: StudyDocument {
    func range(_ words: String) -> Range<ByteOffset> {
      let bytes = Array(words.utf8)
      let start = text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) } ?? 0
      return ByteOffset(start)..<ByteOffset(start + bytes.count)
    }
    let transcript = Transcript(
      speakers: ["I", "Tone", "X"],
      turns: [
        .init(speaker: 0, label: range("I:"), body: range("Hva skjedde?")),
        .init(speaker: 1, label: range("Tone:"), body: range("Jeg stolte på henne 🙂. (ler)")),
        .init(
          speaker: nil,
          label: range("Det er").lowerBound..<range("Det er").lowerBound,
          body: range("Det er sant.")
        ),
      ],
      spans: [
        .init(kind: .heading, range: range("# Første runde")), .init(kind: .observation, range: range("(ler)")),
      ],
      headings: [.init(level: 1, range: range("Første runde"))],
      problems: [.init(kind: .undeclaredNotation, range: range("(ler)"))]
    )
    return StudyDocument(
      source: source,
      text: text,
      transcript: transcript,
      segments: segments(range),
      unplaced: 2,
      numbering: .wrapped(columns: 40)
    )
  }

  private static func segments(_ range: (String) -> Range<ByteOffset>) -> [Segment] {
    let words = range("stolte på henne 🙂")
    var coding = Coding(
      id: CodingID("c1"),
      code: CodeID("tillit"),
      range: ScalarOffset(3)..<ScalarOffset(9),
      quote: "stolte på henne",
      before: "Jeg ",
      after: ". (ler)",
      created: "2026-11-20T10:00:00Z"
    )
    (coding.modified, coding.flags, coding.unknownFlags) = (
      "2026-11-21T10:00:00Z", [.candidate, .provisional], ["odd"]
    )
    (coding.stance, coding.claim, coding.weight, coding.page, coding.label) = (.nuances, "claim-1", 0.5, "12", "Tillit")
    coding.text = TextDigest("sha256:00")
    coding.unknown = [.init(key: "later", json: #"{"a":[1,2]}"#)]
    return [
      PlacedCoding.Outcome.drifted(similarity: 0.875), .ambiguous(places: 2), .anchored,
    ].map { outcome in
      var segment = Segment(
        id: coding.id,
        source: source.path,
        coder: CoderID("anna"),
        code: CodeID("trust"),
        scalars: text.scalarRange(of: words),
        start: text.position(of: words.lowerBound, in: .utf32),
        end: text.position(of: words.upperBound, in: .utf32),
        participants: [ParticipantID("P1")],
        speaker: "Tone",
        role: outcome == .anchored ? "interviewer" : nil,
        turn: outcome == .anchored ? -1 : 1,
        lastTurn: outcome == .anchored ? -1 : 1,
        quote: "stolte på henne 🙂",
        outcome: outcome,
        coding: coding
      )
      segment.reference = "3"
      return segment
    }
  }

  /// A view of the study and its one document.
  struct View: StudyView {
    var study = WireSample.study

    func mapDocuments<Part: Sendable>(
      _ sources: [SourceFile],
      _ needs: DocumentNeeds,
      _ context: AnalysisContext,
      _ body: @escaping @Sendable (StudyDocument) -> Part
    ) throws(AnalysisFailure) -> [Part] {
      try context.checkCancelled()
      return sources.map { _ in body(WireSample.document) }
    }
  }
}

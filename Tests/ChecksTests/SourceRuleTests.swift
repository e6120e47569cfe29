import KodebokChecks
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Rules about sources")
struct SourceRuleTests {
  @Test("A label nobody knows is found at its first turn, with the participant it may mean")
  func unknownSpeaker() {
    var sketch = StudySketch(participants: "id,pseudonym\nP1,Tone\n")
    sketch.add("I: Ja?\nTone: Ja.\nTnoe: Nei.\nI: Å?\nTnoe: Jo.\nI: Ja.\nTone: Nei.\n")
    #expect(sketch.found("unknown-speaker") == ["similar transcripts/tone.txt:3:1 Tnoe:"])
    #expect(sketch.findings().first { $0.rule == "unknown-speaker" }?.facts["count"] == .number(2))
    #expect(sketch.found("speaker-without-participant").isEmpty)
  }

  @Test("Without a participants table a speaker is only told to have no row")
  func speakerWithoutParticipant() {
    var sketch = StudySketch()
    sketch.add("I: Ja?\nTone: Ja.\nI: Jo?\nTone: Nei.\n")
    #expect(sketch.found("speaker-without-participant") == ["transcripts/tone.txt:2:1 Tone:"])
    #expect(sketch.found("unknown-speaker").isEmpty)
  }

  @Test("A label the register explains by an unknown participant is found in the register only")
  func registerNamesUnknownParticipant() {
    var sketch = StudySketch(
      participants: "id,pseudonym\nP1,Tone\n",
      material: "source,speakers\ntranscripts/tone.txt,R=P9; I=@interviewer\n"
    )
    sketch.add("I: Ja?\nR: Ja.\nI: Jo?\nR: Nei.\n")
    #expect(sketch.found("material-unknown-participant") == ["material.csv:2:22 R=P9; I=@interviewer"])
    #expect(sketch.found("unknown-speaker").isEmpty)
    #expect(sketch.found("speaker-without-participant").isEmpty)
  }

  @Test("A source in the register that is not there is found, unless it is withheld")
  func materialSource() {
    var sketch = StudySketch(
      material: "source,state\ntranscripts/tnoe.txt,\ntranscripts/sofie.txt,withheld\ntranscripts/tone.txt,\n"
    )
    sketch.add("Tone: Ja.\n")
    #expect(sketch.found("material-source-missing") == ["similar material.csv:2:1 transcripts/tnoe.txt"])
  }

  @Test("An empty source is told to be empty, not to be uncoded")
  func emptySource() {
    var sketch = StudySketch()
    sketch.add("Tone: {trust|Ja.}\n", path: "transcripts/a.txt")
    sketch.add(" \n\t\n", path: "transcripts/b.txt")
    sketch.add("Sofie: Ja.\n", path: "transcripts/c.txt")
    #expect(sketch.found("empty-source") == ["transcripts/b.txt:1:1"])
    #expect(sketch.found("source-without-coding") == ["transcripts/c.txt:1:1"])
  }

  @Test("In a study nobody has begun to code, no source is uncoded")
  func nothingCoded() {
    var sketch = StudySketch()
    sketch.add("Sofie: Ja.\n")
    #expect(sketch.found("source-without-coding").isEmpty)
    #expect(sketch.found("unused-code").isEmpty)
  }

  @Test("A source in Windows-1252 and one that is no text are told apart from one that cannot be read")
  func encodings() {
    var sketch = StudySketch()
    sketch.add(bytes: [0x54, 0x3A, 0x20, 0xE5, 0x0A], path: "transcripts/a.txt")
    sketch.add(bytes: [0x00, 0x01, 0x02], path: "transcripts/b.txt")
    sketch.add(bytes: [], path: "transcripts/c.txt", failure: "Permission denied")
    sketch.add(bytes: [], path: "transcripts/d.txt", failure: "too-large")
    #expect(sketch.found("encoding") == ["transcripts/a.txt:1:1", "binary transcripts/b.txt:1:1"])
    #expect(sketch.found("unreadable-file") == ["transcripts/c.txt:1:1"])
    #expect(sketch.found("too-large") == ["source transcripts/d.txt:1:1"])
    #expect(sketch.found("empty-source").isEmpty)
  }

  @Test("A tag typed into the text is told to be no coding yet")
  func typedTags() {
    var sketch = StudySketch()
    sketch.add("I: Ja?\nTone: Jeg stoler på dem. #trust\nI: Jo?\nTone: Nei. #fear\n")
    #expect(
      sketch.found("typed-tag-left") == [
        "transcripts/tone.txt:2:26 #trust", "unknown transcripts/tone.txt:4:12 #fear",
      ]
    )
  }

  @Test("Brackets, quotation marks and cues that do not add up are found where they stand")
  func textProblems() {
    var settings = Settings()
    settings.notation = [.init(open: "(", close: ")", kind: "observation")]
    var sketch = StudySketch(settings: settings)
    sketch.add("I: Ja?\nTone: Ja (ler og så.\nI: Jo?\nTone: Det {var} [uklart].\n".replacingBraces())
    sketch.add("I: Ja?\nTone: Han sa «gå og se.\nI: Jo?\n", path: "transcripts/q.txt")
    sketch.add("WEBVTT\n\n00:12:40.000 --> 00:12:04.000\nTone: Ja.\n", path: "transcripts/c.vtt")
    #expect(!sketch.found("unbalanced-notation").isEmpty)
    #expect(!sketch.found("undeclared-notation").isEmpty)
    #expect(!sketch.found("unbalanced-quotation-marks").isEmpty)
    #expect(!sketch.found("broken-cue").isEmpty)
  }
}

extension String {
  /// Takes braces out, which mark codings in sketches.
  fileprivate func replacingBraces() -> String { filter { $0 != "{" && $0 != "}" } }
}

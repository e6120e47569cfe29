import KodebokChecks
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Rules about codings")
struct CodingRuleTests {
  @Test("A code the code book does not have is found at its passage, with the id that may have been meant")
  func unknownCode() {
    var sketch = StudySketch()
    sketch.add("Tone: {trust|Jeg stoler på dem.} {trsut|Stort sett.} {fear|Nå er jeg redd.}\n")
    #expect(
      sketch.found("unknown-code") == [
        "similar transcripts/tone.txt:1:26 Stort sett.", "transcripts/tone.txt:1:38 Nå er jeg redd.",
      ]
    )
    let first = sketch.findings().first { $0.rule == "unknown-code" }
    #expect(first?.text("similar") == "trust")
    #expect(first?.text("coding") == "id-1")
    #expect(first?.text("coder") == "anna")
    #expect(first?.related.first?.place.file == StudyPath("codings/anna/transcripts/tone.txt.jsonl"))
    #expect(first?.related.first?.place.start.line == 2)
  }

  @Test("An older id of a code is a code of the code book")
  func alias() {
    var sketch = StudySketch(codeBook: "# Theme {#theme .theme}\n\n## Trust {#trust was=faith}\n\nTo rely on.\n")
    sketch.add("Tone: {faith|Jeg stoler på dem.}\n")
    #expect(sketch.found("unknown-code").isEmpty)
  }

  @Test("A coding whose words are gone is found at its line in the coder's file")
  func orphaned() {
    var sketch = StudySketch()
    sketch.add("Tone: Ja. {trust|Jeg har alltid stolt på dem som kommer hit.}\n", now: "Tone: Ja. Nei.\n")
    #expect(sketch.found("orphaned-coding") == ["codings/anna/transcripts/tone.txt.jsonl:2:1"])
  }

  @Test("A coding whose words were corrected is found where the new words are")
  func drifted() {
    var sketch = StudySketch()
    sketch.add(
      "Tone: Ja. {trust|Jeg har alltid stolt på dem som kommer hit.} Slik er det.\n",
      now: "Tone: Ja. Jeg har nesten alltid stolt på dem som kommer hit. Slik er det.\n"
    )
    #expect(sketch.found("drifted-coding").count == 1)
    let finding = sketch.findings().first { $0.rule == "drifted-coding" }
    #expect(finding?.text("quote") == "Jeg har alltid stolt på dem som kommer hit.")
    #expect(finding?.text("now")?.contains("nesten") == true)
  }

  @Test("A code that is set aside and still applied is found")
  func parked() {
    var sketch = StudySketch(codeBook: "# Theme {#theme .theme}\n\n## Trust {#trust .parked}\n")
    sketch.add("Tone: {trust|Jeg stoler på dem.}\n")
    #expect(sketch.found("parked-code-applied") == ["transcripts/tone.txt:1:7 Jeg stoler på dem."])
  }

  @Test(
    "Codes that exclude each other are found where one coder's passages overlap",
    arguments: [
      ("{in|Jeg {out|hører til} her.}", 1), ("{in|Jeg hører} {out|til her.}", 0), ("{in|Jeg {sam:out|hører} til.}", 0),
      ("{in|En {other|to} {in|tre} {out|fire} fem.} {out|seks}", 1),
    ]
  )
  func exclusive(marked: String, count: Int) {
    var sketch = StudySketch(
      codeBook: "# T {#t .theme}\n\n## In {#in excludes=out}\n\nA.\n\n## Out {#out}\n\nB.\n\n## Other {#other}\n\nC.\n"
    )
    sketch.add("Tone: " + marked + "\n")
    #expect(sketch.found("exclusive-codes-together").count == count)
  }

  @Test("A passage over several people is found; a short question inside an answer is not")
  func acrossSpeakers() {
    var sketch = StudySketch(participants: "id,pseudonym\nP1,Tone\nP2,Sofie\n")
    sketch.add(
      "I: Ja?\nTone: {trust|Jeg stoler på dem.\nI: Mm.\nTone: Stort sett.}\nI: Ja.\n",
      path: "transcripts/a.txt"
    )
    sketch.add("I: {trust|Stoler du på dem?\nTone: Ja, det gjør jeg.}\nI: Ja.\nTone: Ja.\n", path: "transcripts/b.txt")
    sketch.add("Tone: {trust|Jeg stoler på dem.\nSofie: Jeg også.}\nTone: Ja.\nSofie: Ja.\n", path: "transcripts/c.txt")
    let found = sketch.findings().filter { $0.rule == "coding-across-speakers" }
    #expect(found.map { $0.place.file.name + " " + $0.variant } == ["b.txt question", "c.txt "])
    #expect(found.map { $0.facts["speakers"] } == [.list(["I", "Tone"]), .list(["Tone", "Sofie"])])
  }

  @Test("Turns without codes are found only where the study asks for it")
  func uncodedTurns() {
    let text = "I: Ja?\nTone: {trust|Jeg stoler på dem.}\nI: Og ellers?\nTone: Ellers ikke.\n"
    var quiet = StudySketch(participants: "id,pseudonym\nP1,Tone\n")
    quiet.add(text)
    #expect(quiet.found("uncoded-turn").isEmpty)
    var settings = Settings()
    settings.rules["uncoded-turn"] = .hint
    var asked = StudySketch(participants: "id,pseudonym\nP1,Tone\n", settings: settings)
    asked.add(text)
    #expect(asked.found("uncoded-turn") == ["transcripts/tone.txt:4:7 Ellers ikke."])
  }

  @Test("One id on two codings is found in one file and across coders and sources")
  func duplicateIDs() {
    var sketch = StudySketch()
    let problem = CodingFile.Problem.duplicateID(line: 3, first: 2, id: CodingID("id-0"))
    sketch.add("Tone: {trust|Jeg stoler på dem.}\n", path: "transcripts/a.txt", problems: [problem])
    sketch.add("Tone: {sam:trust|Jeg stoler på dem.}\n", path: "transcripts/b.txt")
    #expect(
      sketch.found("duplicate-coding-id") == [
        "codings/anna/transcripts/a.txt.jsonl:3:1", "elsewhere codings/sam/transcripts/b.txt.jsonl:2:1",
      ]
    )
  }

  @Test(
    "What is wrong with a file of codings is found at its line",
    arguments: [
      (CodingFile.Problem.brokenLine(line: 4, reason: "json", text: "{"), "broken-line", 4),
      (.conflict(line: 2, endLine: 9), "conflict-markers", 2),
      (.headerMismatch(line: 1, named: "transcripts/sofie.txt"), "header-mismatch", 1),
      (.newerVersion(line: 1, version: 2), "newer-version", 1),
      (.unreadable(reason: "Permission denied"), "unreadable-file", 1),
      (.tooLarge(bytes: 100 << 20, limit: 64 << 20), "too-large", 1),
      (.deletedAndChanged(line: 5, id: CodingID("x")), "deleted-and-changed", 5),
    ]
  )
  func fileProblems(problem: CodingFile.Problem, rule: String, line: Int) {
    var sketch = StudySketch()
    sketch.add("Tone: Jeg stoler på dem.\n", problems: [problem])
    #expect(sketch.found(RuleID(rule)) == ["codings/anna/transcripts/tone.txt.jsonl:\(line):1"])
  }

  @Test("Codings whose source is gone or has moved are found at their file, once")
  func strays() {
    var sketch = StudySketch()
    let file = StudyPath("codings/anna/transcripts/gone.txt.jsonl")
    let source = StudyPath("transcripts/gone.txt")
    sketch.study.strays = [.init(coder: CoderID("anna"), file: file, source: source, movedTo: nil, count: 3)]
    sketch.study.findings = [
      Finding(rule: "missing-source", severity: .error, place: Place(file: file), facts: ["file": .text(file.value)])
    ]
    #expect(sketch.found("missing-source") == ["codings/anna/transcripts/gone.txt.jsonl:1:1"])
    sketch.study.strays[0].movedTo = StudyPath("transcripts/new.txt")
    #expect(sketch.found("missing-source").isEmpty)
    #expect(sketch.found("source-moved") == ["codings/anna/transcripts/gone.txt.jsonl:1:1"])
  }
}

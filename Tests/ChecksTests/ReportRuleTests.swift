import KodebokChanges
import KodebokChecks
import KodebokStudyModel
import KodebokText
import KodebokWording
import Testing

@Suite("Rules about quotes in reports")
struct ReportRuleTests {
  /// A study of three people, two of whom say one thing.
  static func sketch(_ report: String, off: [RuleID] = []) -> StudySketch {
    var settings = Settings()
    settings.notation = [
      .init(open: "(", close: ")", kind: "observation"), .init(open: "[F:", close: "]", kind: "researcher"),
    ]
    settings.rules["quote-unlinked"] = .hint
    for rule in off { settings.rules.updateValue(nil, forKey: rule) }
    var sketch = StudySketch(
      codeBook: """
        # Tema {#tema .theme}

        ## Å bli sett {#sett}

        Å bli lagt merke til.

        Kunstig sitat: Her er jeg noen, og jeg blir savnet når jeg er borte.

        """,
      participants: "id,pseudonym,group\nP1,Tone,Naustet\nP2,Sindre,Naustet\nP3,Kim,Loftet\n",
      settings: settings
    )
    sketch.add(
      """
      [F: Samtalen fant sted på det lille møterommet i andre etasje.]

      I: Har du noe å stå opp til nå for tida?

      Tone: Jeg har noe å stå opp til. Det er det som er greia med å være her. (ser lenge ut av vinduet)

      Tone: Jeg er ikke redd for dem. Altså, jeg jeg drar hjem når jeg vil, og ingen spør hvorfor.

      """
    )
    sketch.add(
      """
      I: Hva betyr det?

      Sindre: Det var første gang noen hadde gitt meg noe jeg kunne misbruke.

      Sindre: Det er det som er greia med å være her.

      """,
      path: "transcripts/sindre.txt"
    )
    sketch.add(report: report)
    return sketch
  }

  private static func found(_ sketch: StudySketch) -> [String] {
    let rules = Set(sketch.findings().map(\.rule)).filter { $0.value.hasPrefix("quote-") }.sorted()
    return rules.flatMap { rule in
      sketch.found(rule).map { "\(rule) " + $0.replacing("reports/results.md:", with: "") }
    }
  }

  @Test("A report without fault has no findings, only the offer to link its quotes")
  func clean() {
    let sketch = Self.sketch(
      """
      Tone forteller om morgenen:

      > Jeg har noe å stå opp til.
      >
      > Tone

      «Det var første gang noen hadde gitt meg noe», sier Sindre. [Sindre](../transcripts/sindre.txt#L3)

      """
    )
    #expect(Self.found(sketch) == ["quote-unlinked 3:3 Jeg har noe å stå opp til."])
  }

  @Test("Every kind of fault is found at its place")
  func faults() {
    let sketch = Self.sketch(
      """
      # Resultater

      > Jeg har noe å stå opp for.
      >
      > Tone

      > Jeg er redd for dem.
      >
      > Tone

      > Jeg drar hjem når jeg vil, og spør hvorfor.
      >
      > Tone

      > Altså, jeg drar hjem når jeg vil.
      >
      > Tone

      > Det var første gang noen hadde gitt meg noe jeg kunne misbruke.
      >
      > — Kim, Loftet

      > Det var første gang noen hadde gitt meg noe
      >
      > Gunnvor

      > Verkstedet er kirka mi, og Arvid er presten.
      >
      > Sindre

      > Har du noe å stå opp til nå for tida?
      >
      > Tone

      > Ser lenge ut av vinduet
      >
      > Tone

      > Samtalen fant sted på det lille møterommet
      >
      > Tone

      > Her er jeg noen, og jeg blir savnet når jeg er borte.
      >
      > Kim

      Noen sier det slik:

      > Det er det som er greia med å være her.

      Det heter at «alt var mye bedre i gamle dager da folk brydde seg». Én sier: «Jeg drar

      """,
      off: ["quote-unlinked"]
    )
    #expect(
      Self.found(sketch) == [
        "quote-altered 3:3 Jeg har noe å stå opp for.",
        "quote-ambiguous 49:3 Det er det som er greia med å være her.",
        "quote-cleaned 15:3 Altså, jeg drar hjem når jeg vil.",
        "quote-condensate 43:3 Her er jeg noen, og jeg blir savnet når jeg er borte.",
        "quote-elision-unmarked negation 7:3 Jeg er redd for dem.",
        "quote-elision-unmarked negation 11:3 Jeg drar hjem når jeg vil, og spør hvorfor.",
        "quote-interviewer 31:3 Har du noe å stå opp til nå for tida?",
        "quote-mark-alone 51:77 «",
        "quote-not-found 27:3 Verkstedet er kirka mi, og Arvid er presten.",
        "quote-not-speech observation 35:3 Ser lenge ut av vinduet",
        "quote-not-speech 39:3 Samtalen fant sted på det lille møterommet",
        "quote-unsourced 51:15 alt var mye bedre i gamle dager da folk brydde seg",
        "quote-wrong-speaker 21:5 Kim",
        "quote-wrong-speaker unknown 25:3 Gunnvor",
      ]
    )
  }

  @Test("A passage printed twice in two wordings, and once without its speaker, is found at the second place")
  func twice() {
    let sketch = Self.sketch(
      """
      > Jeg er ikke redd for dem.
      >
      > Tone

      Midt i et annet kapittel står det igjen.

      > Jeg er jo ikke redd for dem.
      >
      > Tone

      Og en gang til, uten navn.

      > Jeg er ikke redd for dem.

      """,
      off: ["quote-unlinked", "quote-altered", "quote-speaker-missing"]
    )
    #expect(
      Self.found(sketch) == [
        "quote-printed-twice 7:3 Jeg er jo ikke redd for dem.",
        "quote-printed-twice 13:3 Jeg er ikke redd for dem.",
        "quote-speaker-revealed 1:3 Jeg er ikke redd for dem.",
        "quote-speaker-revealed 7:3 Jeg er jo ikke redd for dem.",
      ]
    )
  }

  @Test("Every finding says in both languages what it is, with the passage beside it")
  func words() throws {
    let sketch = Self.sketch("> Jeg har noe å stå opp for.\n>\n> Tone\n", off: ["quote-unlinked"])
    let finding = try #require(sketch.findings().first { $0.rule == "quote-altered" })
    #expect(
      Wording(.norwegian).message(for: finding)
        == "Dette er ikke ordene i utskriften (trykt → sagt): for → til"
    )
    #expect(
      Wording(.english).message(for: finding) == "These are not the words of the transcript (printed → said): for → til"
    )
    let related = try #require(finding.related.first)
    #expect(Wording(.norwegian).related(related, of: finding) == "Tone sa: «Jeg har noe å stå opp til»")
    #expect(related.place.file.value == "transcripts/tone.txt" && related.place.start.line == 4)
  }

  @Test(
    "A fix prints what was said, marks what is left out, corrects the speaker, sets the link",
    arguments: [
      ("> Jeg har noe å stå opp for.\n>\n> Tone\n", "> Jeg har noe å stå opp til.\n>\n> Tone\n"),
      ("> Jeg har jo noe å stå opp til.\n>\n> Tone\n", "> Jeg har noe å stå opp til.\n>\n> Tone\n"),
      (
        "> Jeg drar hjem, og ingen spør hvorfor.\n>\n> Tone\n",
        "> Jeg drar hjem […], og ingen spør hvorfor.\n>\n> Tone\n"
      ),
      ("> Jeg har noe å stå opp til.\n>\n> — *Kim*, Loftet\n", "> Jeg har noe å stå opp til.\n>\n> — *Tone*, Loftet\n"),
      (
        "«Jeg har noe å stå opp til», sier Tone.\n",
        "«Jeg har noe å stå opp til» [Tone 5](../transcripts/tone.txt#L5), sier Tone.\n"
      ),
    ]
  )
  func fixes(report: String, mended: String) throws {
    let sketch = Self.sketch(report)
    let context = ChangeContext(
      study: sketch.study,
      coder: CoderID("anna"),
      time: "2026-11-20T10:00:00Z",
      language: .norwegian,
      newID: { CodingID("new") }
    )
    let findings = sketch.findings().filter { $0.rule.value.hasPrefix("quote-") && $0.severity > .hint }
    let finding = try #require(findings.first ?? sketch.findings().first { $0.rule == "quote-unlinked" })
    let fix = try #require(context.fixes(for: finding, in: nil).first { $0.isPreferred })
    guard case .edit(let path, let edits, _)? = fix.change.changes.first else {
      Issue.record("\(fix)")
      return
    }
    #expect(path.value == "reports/results.md")
    #expect(SourceText(report).applying(edits).string == mended)
  }
}

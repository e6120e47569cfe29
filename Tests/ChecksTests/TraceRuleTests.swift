import KodebokChanges
import KodebokChecks
import KodebokCodeBook
import KodebokManuscript
import KodebokStorage
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Rules that follow reports to the material")
struct TraceRuleTests {
  private static let book = """
    # Theme {#theme .theme}

    ## Trust {#trust source="@turner1969, p. 12" .theory}

    To rely on somebody.

    ## Hope {#hope}

    To wait for something good.

    ## Envy {#envy}

    ## Ritual {#ritual .theory}

    What is done as it always was.

    """

  private func sketch(_ report: String = "", rules: [String] = []) -> StudySketch {
    var settings = Settings()
    for rule in rules { settings.rules.updateValue(.warning, forKey: RuleID(rule)) }
    var sketch = StudySketch(
      codeBook: Self.book,
      participants: "id,pseudonym,group\nP1,Tone,A\nP2,Sindre,A\nP3,Kim,B\n",
      settings: settings
    )
    sketch.add("I: Ja?\n\nTone: {trust|Jeg stoler på dem som sier det rett ut.} Ja.\n")
    sketch.add(
      "I: Ja?\n\nSindre: {hope|Det ordner seg nok til våren, tenker jeg.} Nei.\n",
      path: "transcripts/sindre.txt",
      ids: "b"
    )
    if !report.isEmpty { sketch.add(report: report) }
    return sketch
  }

  private static let bibliography = """
    @article{turner1969, author = {Turner, Victor}, year = 1969, title = {The Ritual Process}, pages = {94--130}}
    @book{wadel1991, author = {Wadel, Cato}, year = 1991, title = {Feltarbeid}}
    """

  private func found(_ sketch: StudySketch, _ rules: String...) -> [String] {
    rules.flatMap { rule in sketch.found(RuleID(rule)).map { rule + " " + $0 } }
  }

  @Test("A link to a code without passages, and one to a code that is not defined, are told once a report")
  func codes() {
    let sketch = sketch(
      "# Resultater\n\n[Misunnelse](../codebook.md#envy) lå i lufta. [Den](../codebook.md#envy) var der.\n"
    )
    #expect(
      found(sketch, "claim-without-data", "claim-undefined-code") == [
        "claim-without-data reports/results.md:3:1 [Misunnelse](../codebook.md#envy)",
        "claim-undefined-code reports/results.md:3:1 [Misunnelse](../codebook.md#envy)",
      ]
    )
  }

  @Test("What is spoken of first in the discussion is told; what the results have is not")
  func late() {
    let report = """
      # Resultater

      Om [tillit](../codebook.md#trust).

      # Drøfting

      Om [tillit](../codebook.md#trust) og [håp](../codebook.md#hope).

      """
    #expect(found(sketch(report), "claim-late") == ["claim-late reports/results.md:7:38 [håp](../codebook.md#hope)"])
  }

  @Test("A code that no report speaks of, and a participant nobody quotes")
  func unreported() {
    let sketch = sketch(
      "# Resultater\n\nTone sier: «Jeg stoler på dem som sier det rett ut.»\n",
      rules: ["unreported-code"]
    )
    #expect(
      found(sketch, "unreported-code", "unquoted-participant") == [
        "unreported-code codebook.md:7:4 Hope", "unquoted-participant participants.csv:3:1",
      ]
    )
  }

  @Test("References are held against the lists of literature, also those of codes from theory")
  func citations() {
    var sketch = sketch(
      """
      # Resultater

      Som Turner skriver [@turner1969, s. 95], og [@turner1969, s. 12]. Se også [@turnr1969] og @ukjent2020.
      «Et helt avsnitt av noe annet» [@turner1969]. Figur [@fig-hus].

      """
    )
    _ = sketch.study.reread(StudyPath("reports/references.bib"), SourceText(Self.bibliography))
    #expect(
      found(
        sketch,
        "citation-page",
        "citation-unknown",
        "citation-unused",
        "quote-page-missing",
        "theory-without-source"
      )
        == [
          "citation-page codebook.md:3:4 Trust",
          "citation-page reports/results.md:3:46 @turner1969",
          "citation-unknown similar reports/results.md:3:76 @turnr1969",
          "citation-unknown reports/results.md:3:91 @ukjent2020",
          "citation-unused reports/references.bib:2:7",
          "quote-page-missing reports/results.md:4:32 [@turner1969]",
          "theory-without-source codebook.md:13:4 Ritual",
        ]
    )
  }

  @Test("A list that is named and not there is told, and nothing is held against it")
  func missingList() {
    let sketch = sketch("---\nbibliography: [refs.bib]\n---\n\nSe [@turner1969].\n")
    #expect(
      found(sketch, "bibliography-missing", "citation-unknown") == ["bibliography-missing reports/results.md:1:1"]
    )
  }

  @Test("That few say something is told apart from that few were asked")
  func notAsked() {
    var sketch = StudySketch(
      codeBook: "# Theme {#theme .theme}\n\n## Trust {#trust guide=q1}\n\nTo rely on somebody.\n",
      participants: "id,pseudonym\nP1,Tone\nP2,Sindre\nP3,Kim\n",
      material: "source,guide\ntranscripts/a.txt,guide\ntranscripts/b.txt,guide\ntranscripts/c.txt,guide\n"
    )
    sketch.add(.guide, "# Guide\n\n- Whom do you trust in this? {#q1}\n", path: "guides/guide.md")
    sketch.add("I: Whom do you trust in this?\n\nTone: {trust|I trust my sister.}\n", path: "transcripts/a.txt")
    sketch.add("I: Whom do you trust in this?\n\nSindre: {other|Nobody.}\n", path: "transcripts/b.txt", ids: "b")
    sketch.add("I: Where do you live?\n\nKim: {other|By the sea.}\n", path: "transcripts/c.txt", ids: "c")
    sketch.add(
      report: """
        # Results

        Only one of the participants speaks of [trust](../codebook.md#trust).
        One of the two participants speaks of [trust](../codebook.md#trust).
        Most participants do not speak of [trust](../codebook.md#trust).

        """
    )
    let asked = sketch.findings().filter { $0.rule == "claim-not-asked" }
    #expect(asked.map { $0.facts["people"] } == [.list(["Kim"])])
    // "Of two": of those who were asked.
    #expect(sketch.found("claim-denominator") == [])
  }

  @Test("The claims that rest on a quote in the wrong mouth are listed with it")
  func wrongSpeaker() {
    let sketch = sketch(
      "En av to snakker om [tillit](../codebook.md#trust).\n\n> Jeg stoler på dem som sier det rett ut.\n>\n> — Sindre\n"
    )
    let finding = sketch.findings().first { $0.rule == "quote-wrong-speaker" }
    #expect(finding?.related.map(\.role) == ["said", "claim"])
    #expect(finding?.related.last?.facts["claimed"] == .text("En av to"))
  }
}

@Suite("Rules about lines and condensates")
struct GroundRuleTests {
  private func sketch(_ numbering: Settings.LineNumbering = .physical) -> StudySketch {
    var settings = Settings()
    settings.lineNumbering = numbering
    var sketch = StudySketch(
      participants: "id,pseudonym,group\nP1,Tone,A\nP2,Sindre,A\n",
      settings: settings
    )
    sketch.add(
      "I: Ja?\n\nTone: {trust|Jeg stoler på dem som sier det rett ut.} Ja.\n\nI: Ellers?\n\nTone: {trust|Nei, da stoler jeg på hunden.}\n"
    )
    return sketch
  }

  private func lines(_ sketch: StudySketch) -> [String] {
    sketch.findings().filter { $0.rule.value.hasPrefix("line-") }.map { finding in
      let change = (finding.text("printed") ?? "") + " → " + (finding.text("corrected") ?? "")
      return "\(finding.rule) \(finding.variant) \(finding.place.start.line + 1): \(change)"
    }
  }

  @Test("A reference is held against the words beside it, in print and in the link, in reports and in memos")
  func moved() {
    var sketch = sketch()
    sketch.add(
      report: """
        # Resultater

        Tone sier: «Jeg stoler på dem som sier det rett ut» (l. 3), og «Nei, da stoler jeg på hunden» (Tone, l. 5-6).
        Hun sier «Nei, da stoler jeg på hunden» [Tone 3](../transcripts/tone.txt#L3). Se også (Tone, linje 7).

        > Nei, da stoler jeg på hunden.
        >
        > — Tone, linje 40

        Det står ikke noe sted (Tone, l. 412).

        """
    )
    _ = sketch.study.reread(
      StudyPath("memos/hund.md"),
      SourceText("# Hunden {about=trust}\n\nTone: «Nei, da stoler jeg på hunden» (Tone, l. 5).\n")
    )
    #expect(
      lines(sketch) == [
        "line-moved  3: 5 → 7", "line-moved  3: 5-6 → 7", "line-moved  4: 3 → 7", "line-moved link 4: L3 → L7",
        "line-moved  8: 40 → 7", "line-missing  10: 412 → ",
      ]
    )
  }

  @Test("Numbers follow the study’s own way of numbering where a link tells the line")
  func numbering() {
    var sketch = sketch(.turns)
    sketch.add(report: "Se [Tone 7](../transcripts/tone.txt#L7) og [Tone 2.1](../transcripts/tone.txt#L3).\n")
    #expect(lines(sketch) == ["line-moved numbering 1: 7 → 4.1"])
  }

  @Test("All references whose words stand in one place only are mended together")
  func mended() throws {
    var sketch = sketch()
    sketch.add(
      report: "«Jeg stoler på dem som sier det rett ut» (Tone, l. 99) og «Nei, da stoler jeg på hunden» (Tone, l. 1).\n"
    )
    let context = ChangeContext(
      study: sketch.study,
      coder: CoderID("anna"),
      time: "2026-11-20T10:00:00Z",
      language: .norwegian,
      newID: { CodingID("x") }
    )
    let fixes = context.unaskedFixes(for: sketch.findings(), in: nil)
    #expect(fixes.map(\.findings.count) == [2])
    guard case .edit(let file, let edits, _)? = fixes.first?.fix.change.changes.first else {
      Issue.record("no edit")
      return
    }
    let text = try #require(sketch.study.text(of: file)).applying(edits)
    #expect(
      text.string
        == "«Jeg stoler på dem som sier det rett ut» (Tone, l. 3) og «Nei, da stoler jeg på hunden» (Tone, l. 7).\n"
    )
  }

  private func condensate(_ rests: String, kind: String = "condensate", more: String = "") -> StudySketch {
    var sketch = sketch()
    sketch.add(memos: "# Tillit {#m1 about=trust kind=\(kind) rests=\(rests)\(more)}\n\nJeg stoler på de ærlige.\n")
    return sketch
  }

  private func grounds(_ sketch: StudySketch) -> [String] {
    sketch.findings().filter { $0.rule.value.hasPrefix("condensate-") || $0.rule.value.hasPrefix("description-") }.map {
      "\($0.rule) \($0.variant) " + ($0.text("words") ?? "")
    }
  }

  @Test("A condensate is bound to its passages: unbound, unchanged, one more, fewer, other words")
  func condensates() throws {
    let open = condensate("x")
    let finding = try #require(open.findings().first { $0.rule == "condensate-unbound" })
    let now = try #require(finding.text("rests"))
    #expect(grounds(condensate(now)) == [])
    var two = Footing()
    two.add(Footing.mark(words: "Jeg stoler på dem som sier det rett ut.", speakers: ["P1"]))
    #expect(grounds(condensate(two.written)) == ["condensate-stale added Nei, da stoler jeg på hunden."])
    two.add(Footing.mark(words: "Nei, da stoler jeg på hunden.", speakers: ["P1"]))
    #expect(two.written == now)
    two.add(1)
    #expect(grounds(condensate(two.written)) == ["condensate-stale count "])
    #expect(grounds(condensate("sha-2-0000000000000000")) == ["condensate-stale  "])
  }

  @Test("Reading again is noted under the heading, and then nothing is found")
  func confirmed() throws {
    var sketch = sketch()
    _ = sketch.study.reread(
      StudyPath("memos/tillit.md"),
      SourceText("# Tillit {#m1 about=trust kind=condensate}\n\nJeg stoler på de ærlige.\n")
    )
    let context = ChangeContext(
      study: sketch.study,
      coder: CoderID("anna"),
      time: "2026-11-20T10:00:00Z",
      language: .norwegian,
      newID: { CodingID("x") }
    )
    let finding = try #require(sketch.findings().first { $0.rule == "condensate-unbound" })
    let fix = try #require(context.fixes(for: finding, in: nil).first)
    guard case .edit(let file, let edits, _)? = fix.change.changes.first else {
      Issue.record("no edit")
      return
    }
    let text = try #require(sketch.study.text(of: file)).applying(edits)
    #expect(text.string.hasPrefix("# Tillit {#m1 about=trust kind=condensate rests=sha-2-"))
    _ = sketch.study.reread(file, text)
    #expect(grounds(sketch) == [])
    #expect(!fix.isSafe)
  }

  @Test("A description is stale when its sources were changed, and when nobody says when it was checked")
  func descriptions() throws {
    let first = condensate("x", kind: "description")
    #expect(grounds(first) == ["description-stale unchecked "])
    let now = try #require(first.findings().first { $0.rule == "description-stale" }?.text("rests"))
    #expect(grounds(condensate(now, kind: "description", more: " checked=2026-08-01")) == [])
    #expect(
      grounds(condensate("sha-1-0000000000000000", kind: "description", more: " checked=1.8.2026"))
        == ["description-stale  "]
    )
  }

  @Test("Missing summaries are told where the study asks for them")
  func missing() {
    var sketch = sketch()
    sketch.study.settings.rules.updateValue(.warning, forKey: "condensate-missing")
    sketch.study.settings.rules.updateValue(.warning, forKey: "condensate-case-missing")
    #expect(
      sketch.found("condensate-missing") + sketch.found("condensate-case-missing")
        == ["codebook.md:3:4 Trust", "codebook.md:3:4 Trust"]
    )
    sketch.add(
      memos:
        "# Tillit {about=trust kind=summary}\n\nOm tillit.\n\n# Hos Tone {about=\"trust Tone\" .summary}\n\nTone.\n"
    )
    #expect(sketch.found("condensate-missing") + sketch.found("condensate-case-missing") == [])
  }
}

import KodebokChecks
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

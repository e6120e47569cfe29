import KodebokChecks
import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Rules about code book, memos, links and tables")
struct StudyRuleTests {
  @Test("Equal ids, ids that differ by case and an older id that is taken are found")
  func duplicateIDs() {
    let sketch = StudySketch(
      codeBook: """
        # Theme {#theme .theme}

        ## One {#one}

        A.

        ## Two {#one}

        B.

        ## Three {#ONE}

        C.

        ## Four {#four was=theme}

        D.

        """
    )
    let found = sketch.findings().filter { $0.rule == "duplicate-id" }
    #expect(found.map(\.variant).sorted() == ["", "alias", "case"])
    #expect(found.map { $0.place.start.line + 1 }.sorted() == [7, 11, 15])
  }

  @Test("A circle, an unknown reference and an attribute that cannot be read are found")
  func attributes() {
    let sketch = StudySketch(
      codeBook: """
        # Theme {#theme .theme}

        ## One {#one also=two excludes=twoo color=rødlig}

        A.

        ## Two {#two also=one}

        B.

        """
    )
    #expect(sketch.found("code-cycle").count == 1)
    #expect(sketch.findings().filter { $0.rule == "unknown-reference" }.map(\.variant) == ["similar"])
    #expect(sketch.findings().filter { $0.rule == "invalid-attribute" }.map(\.variant) == ["color"])
  }

  @Test("A code without definition is found; a parked one and a theme are not")
  func missingDefinition() {
    let sketch = StudySketch(
      codeBook:
        "# Theme {#theme .theme}\n\n## One {#one}\n\n## Two {#two}\n\nInclude: a.\n\n## Three {#three .parked}\n"
    )
    #expect(sketch.found("missing-definition") == ["codebook.md:3:4 One"])
  }

  @Test("Once coding has begun, unused codes and codes of one participant are told")
  func usage() {
    var sketch = StudySketch(participants: "id,pseudonym\nP1,Tone\nP2,Sofie\n")
    sketch.add("I: Ja?\nTone: {trust|Jeg stoler på dem.}\nI: Ja.\nTone: Ja.\n", path: "transcripts/a.txt")
    sketch.add("I: Ja?\nSofie: {trsut|Ja.}\nI: Ja.\nSofie: Ja.\n", path: "transcripts/b.txt")
    #expect(sketch.found("unused-code") == ["codebook.md:7:4 Hope"])
    #expect(sketch.found("single-participant-code") == ["codebook.md:3:4 Trust"])
    #expect(
      sketch.findings().first { $0.rule == "single-participant-code" }?.text("participant") == "Tone"
    )
  }

  @Test("A heading without codings that looks like a code that is gone may be a renamed one")
  func renamedHeading() {
    var sketch = StudySketch(codeBook: "# Theme {#theme .theme}\n\n## Trust in staff {#trust-in-staff}\n\nA.\n")
    sketch.add("Tone: {trust|Jeg stoler.} {trust|På dem.}\n")
    #expect(sketch.found("renamed-heading") == ["codebook.md:3:4 Trust in staff"])
    let finding = sketch.findings().first { $0.rule == "renamed-heading" }
    #expect(finding?.text("code") == "trust")
    #expect(finding?.text("to") == "trust-in-staff")
    #expect(finding?.facts["count"] == .number(2))
  }

  @Test("Themes and research questions without each other are told where the study has written its questions")
  func questions() {
    let book = "# One {#one .theme answers=rq1}\n\n## A {#a}\n\nA.\n\n# Two {#two .theme}\n\n## B {#b}\n\nB.\n"
    var sketch = StudySketch(codeBook: book)
    #expect(sketch.found("missing-theme-question").isEmpty)
    for (line, id) in ["rq1", "rq2"].enumerated() {
      sketch.study.entries.append(
        OutlineEntry(
          kind: .researchQuestion,
          id: id,
          label: "Why?",
          file: StudyPath("study.md"),
          range: .init(between: 0, and: 0),
          line: line + 4
        )
      )
    }
    #expect(sketch.found("missing-theme-question") == ["codebook.md:7:3 Two", "question study.md:6:1"])
  }

  @Test("A memo may be about a code, a person, a source, a coding or another memo; anything else is found")
  func memos() {
    var sketch = StudySketch(participants: "id,pseudonym\nP1,Tone\n")
    sketch.add("Tone: {trust|Jeg stoler på dem.}\n")
    sketch.add(
      memos: """
        # A {#a about=trust}

        # B {#b about=P1}

        # C {#c about=id-0}

        # D {#d about=transcripts/tone.txt}

        # E {#e about=tilitt}

        """
    )
    #expect(sketch.findings().filter { $0.rule == "memo-about-unknown" }.map { $0.text("about") } == ["tilitt"])
  }

  @Test("A link to a file or heading that is not there is found; one out of the study too")
  func links() {
    var sketch = StudySketch()
    sketch.add("Tone: {trust|Jeg stoler på dem.}\n")
    sketch.add(
      memos: """
        # A {#a}

        [one](../codebook.md#trust) [two](../codebook.md#trusts) [three](../transcripts/tone.txt#L1-L2)
        [four](../transcripts/gone.txt) [five](../../../etc/passwd) [six](https://example.org/)

        """
    )
    let found = sketch.findings().filter { $0.rule == "broken-link" }
    #expect(found.map(\.variant) == ["fragment", ""])
    #expect(found.map { $0.text("target") } == ["../codebook.md#trusts", "../transcripts/gone.txt"])
    #expect(sketch.findings().filter { $0.rule == "link-leaves-study" }.map(\.variant) == ["text"])
  }

  @Test("A link past the last line of a file, or to a heading that a report or source does not have, is found")
  func lines() {
    var sketch = StudySketch()
    sketch.add("Tone: {trust|Jeg stoler på dem.}\nI: Ja.\n")
    sketch.add("# Site\n\nText.\n\n## The yard\n", path: "transcripts/visit.md")
    let report = "# Results\n\n## Being believed\n\n- Trust grows {#claim-1 .claim}\n"
    sketch.study.notes.append(
      Study.Note(path: StudyPath("reports/results.md"), decoding: TextDecoding(Array(report.utf8)))
    )
    sketch.study.files += ["reports/results.md", "transcripts/visit.md"].map { StudyPath($0) }
    sketch.add(.report, report, path: "reports/results.md")
    sketch.add(
      memos: """
        # A {#a about=claim-1}

        [one](../transcripts/tone.txt#L3) [two](../transcripts/tone.txt#L2-L4) [three](../codebook.md#L900)
        [four](../reports/results.md#being-believed) [five](../reports/results.md#being)
        [six](../transcripts/visit.md#the-yard) [seven](../transcripts/visit.md#the-garden) [e](../reports/results.md#L5)

        # B {#b about=claim-of-nobody}

        """
    )
    let found = sketch.findings().filter { $0.rule == "broken-link" }
    #expect(found.map(\.variant) == ["line", "line", "fragment", "fragment"])
    #expect(found.compactMap { $0.text("fragment") } == ["L2-L4", "L900", "being", "the-garden"])
    #expect(found.first?.facts["lines"] == .number(3))
    #expect(
      sketch.findings().filter { $0.rule == "memo-about-unknown" }.map { $0.text("about") } == ["claim-of-nobody"]
    )
  }

  @Test("A conflict of version control is found in a source, a memo and a table, once each")
  func conflicts() {
    let conflict = "<<<<<<< HEAD\nTone: Ja.\n=======\nTone: Jo.\n>>>>>>> other\n"
    var sketch = StudySketch(participants: "id,pseudonym\n<<<<<<<\np1,Tone\n=======\np1,Tona\n>>>>>>> x\n")
    sketch.add("I: Ja?\n" + conflict + "I: <<<<<<< Nei.\n" + conflict)
    sketch.study.notes.append(
      Study.Note(path: StudyPath("memos/a.md"), decoding: TextDecoding(Array("a\n<<<<<<<x\n<<<<<<< y".utf8)))
    )
    #expect(
      sketch.found("conflict-markers") == [
        "text memos/a.md:3:1", "text participants.csv:2:1 <<<<<<<", "text transcripts/tone.txt:2:1 <<<<<<< HEAD",
        "text transcripts/tone.txt:8:1 <<<<<<< HEAD",
      ]
    )
    #expect(sketch.findings().first { $0.place.file.value.hasSuffix("tone.txt") }?.facts["endLine"] == .number(6))
  }

  @Test("A saved query that cannot be understood is found; one that finds nothing is not")
  func queries() {
    var sketch = StudySketch()
    sketch.add(
      .queries,
      "# Queries\n\n## Good\n\n`code:trust and not code:hope`\n\n## Bad\n\n`code:trust and`\n",
      path: "queries.md"
    )
    #expect(sketch.findings().filter { $0.rule == "saved-query-invalid" }.map { $0.text("label") } == ["Bad"])
  }

  @Test("Findings in queries, memos and the register stand at the word they are about")
  func wordPlaces() {
    var sketch = StudySketch(participants: "id,pseudonym\nP1,Tone\n", material: "source,speakers\na.txt,R=P9\n")
    for (path, text, file) in [
      ("queries.md", "# Q\n\n## One\n\n`code:trust code:trst`\n", EntryReader.File.queries as EntryReader.File?),
      ("memos/log.md", "# A {#a}\n\n## B {#b about=\"trust, nobody, tru\"}\n", nil),
    ] {
      let note = Study.Note(path: StudyPath(path), decoding: TextDecoding(Array(text.utf8)))
      sketch.study.notes.append(note)
      if let file { sketch.add(file, text, path: path) } else { sketch.add(memos: text) }
    }
    #expect(sketch.found("saved-query-invalid") == ["queries.md:5:18"])
    #expect(sketch.found("memo-about-unknown") == ["memos/log.md:3:24", "memos/log.md:3:32"])
    #expect(sketch.found("material-unknown-participant") == ["material.csv:2:7 R=P9"])
    let end = sketch.findings().first { $0.rule == "saved-query-invalid" }?.place.end
    #expect(end == TextPosition(line: 4, column: 21))
  }

  @Test("Tables are checked for their structure and their values")
  func tables() {
    let sketch = StudySketch(
      participants: "id,pseudonym\nP1,Tone\nP1,Sofie\n",
      material: "source,date\ntranscripts/a.txt,2026-13-45\n"
    )
    #expect(sketch.found("participants-structure").first?.hasPrefix("duplicate-row participants.csv:3:1") == true)
    #expect(sketch.found("material-value").first?.hasPrefix("unreadable-date material.csv:2:") == true)
  }
}

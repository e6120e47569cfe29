import KodebokChanges
import KodebokStudyModel
import KodebokText
import Testing

@Suite("The code book is changed and the log says so")
struct CodeBookChangesTests {
  private let bookPath = StudyPath("codebook.md")

  @Test("The first code of a study makes the code book and the log")
  func firstCode() throws {
    let marked = Marked("Tone: Jeg ⟦stolte på henne⟧ da.")
    var sample = SampleStudy(book: nil, interview: marked.text)
    sample.language = .norwegian
    sample.apply(try sample.context.tag(newCode: "Tillit", marked.selection, in: sample.document))
    #expect(
      sample.files.texts[bookPath] == """
        # Kodebok

        ## Uten tema {#uten-tema .theme}

        ### Tillit {#tillit}

        """
    )
    #expect(
      sample.files.texts[SampleStudy.logPath] == """
        # Analyselogg {#log}

        - 2026-11-20: Ny kode [Tillit](../codebook.md#tillit).

        """
    )
    #expect(sample.codings == ["anna tillit: stolte på henne"])
    #expect(sample.study.codeBook[CodeID("tillit")]?.kind == .code)
    sample.apply(try sample.context.tag(newCode: "Håp", marked.selection, in: sample.document))
    #expect(sample.files.texts[bookPath]?.hasSuffix("### Tillit {#tillit}\n\n### Håp {#håp}\n") == true)
    // A code of that name under that theme is used as it is.
    let again = try sample.context.tag(newCode: "håp", Marked("⟦Tone: Jeg⟧").selection, in: sample.document)
    #expect(again.changes.count == 1)
  }

  @Test("A new code comes under its theme, written like the others, with an id nobody has")
  func newCode() throws {
    var sample = SampleStudy(interview: "", log: "# Log\n\n- 2026-01-01: Begun.\n")
    let set = try sample.context.addCode("Trust", under: CodeID("change"), reason: "Two kinds\nof it")
    #expect(set.facts["code"] == .text("trust-2"))
    sample.apply(set)
    #expect(sample.files.texts[bookPath] == SampleStudy.book + "\n## Trust {#trust-2 .code}\n")
    #expect(
      sample.files.texts[SampleStudy.logPath]
        == "# Log\n\n- 2026-01-01: Begun.\n- 2026-11-20: New code [Trust](../codebook.md#trust-2). Reason: Two kinds of it\n"
    )
    #expect(throws: Refusal.emptyLabel) { try sample.context.addCode(" … ") }
    #expect(throws: Refusal.noSuchCode(CodeID("hope"))) { try sample.context.addCode("A", under: CodeID("hope")) }
  }

  @Test("A label is changed and the id stays, written where it was only the label")
  func rename() throws {
    var sample = SampleStudy(interview: "")
    sample.apply(try sample.context.rename(CodeID("relationship.likeness"), to: "Being alike"))
    #expect(
      sample.files.texts[bookPath]
        == SampleStudy.book.replacing("## Likeness\n", with: "## Being alike {#relationship.likeness}\n")
    )
    #expect(
      sample.files.texts[SampleStudy.logPath]?.hasSuffix(
        "- 2026-11-20: Likeness renamed [Being alike](../codebook.md#relationship.likeness).\n"
      ) == true
    )
  }

  @Test("Another id leaves the old one as an alias")
  func changeID() throws {
    var sample = SampleStudy(interview: "")
    sample.apply(try sample.context.changeID(of: CodeID("trust-change"), to: CodeID("reliance")))
    #expect(sample.study.codeBook[CodeID("faith")]?.id == CodeID("reliance"))
    #expect(sample.study.codeBook[CodeID("trust-change")]?.id == CodeID("reliance"))
    #expect(throws: Refusal.idTaken(CodeID("trust"))) {
      try sample.context.changeID(of: CodeID("reliance"), to: CodeID("trust"))
    }
    #expect(throws: Refusal.invalidID("a b")) {
      try sample.context.changeID(of: CodeID("reliance"), to: CodeID("a b"))
    }
  }

  @Test("Merging keeps the text of both and touches no coding")
  func merge() throws {
    var sample = SampleStudy(interview: "")
    let set = try sample.context.merge(CodeID("trust"), into: CodeID("trust-change"), reason: "One thing")
    #expect(set.changes.allSatisfy { if case .edit = $0 { true } else if case .create = $0 { true } else { false } })
    sample.apply(set)
    let book = sample.study.codeBook
    let code = try #require(book[CodeID("trust")])
    #expect(code.id == CodeID("trust-change"))
    #expect(code.aliases == [CodeID("faith"), CodeID("trust")])
    #expect(code.definition == "Being able to rely on somebody.")
    #expect(code.include == ["keys, secrets."])
    #expect(book.problems.isEmpty)
    #expect(book.codes.map(\.label) == ["Relationship", "Likeness", "Old order", "Change", "Trust"])
    #expect(throws: Refusal.hasNodesBelow(CodeID("relationship"))) {
      try sample.context.merge(CodeID("relationship"), into: CodeID("change"))
    }
    #expect(throws: Refusal.insideItself(CodeID("trust-change"))) {
      try sample.context.merge(CodeID("trust"), into: CodeID("faith"))
    }
  }

  @Test("A code is moved under another theme with its id written first")
  func move() throws {
    var sample = SampleStudy(interview: "")
    sample.apply(try sample.context.move(CodeID("relationship.likeness"), under: CodeID("change")))
    let book = sample.study.codeBook
    let index = try #require(book.indices[CodeID("relationship.likeness")])
    #expect(book.path(of: index) == ["Change", "Likeness"])
    #expect(throws: Refusal.insideItself(CodeID("change"))) {
      try sample.context.move(CodeID("change"), under: CodeID("trust-change"))
    }
  }

  @Test("A code is set aside with a reason and taken up again")
  func park() throws {
    var sample = SampleStudy(interview: "")
    sample.apply(try sample.context.park(CodeID("trust"), reason: "Too wide."))
    #expect(sample.study.codeBook[CodeID("trust")]?.isParked == true)
    #expect(
      sample.files.texts[SampleStudy.logPath]?.hasSuffix(
        "- 2026-11-20: [Trust](../codebook.md#trust) set aside. Reason: Too wide.\n"
      ) == true
    )
    sample.apply(try sample.context.reopen(CodeID("trust")))
    #expect(sample.files.texts[bookPath] == SampleStudy.book)
  }

  @Test(
    "A code in the speaker's own words is named by them, shortened where they are many",
    arguments: [
      ("keys to the shed", "keys to the shed"),
      ("«Da er jeg en av kannene.»", "Da er jeg en av kannene"),
      ("you don't count, when you start to count it's finished", "you don't count, when you start …"),
      ("a\n b", "a b"), ("…", ""),
      ("Donaudampfschifffahrtsgesellschaftskapitän war er", "Donaudampfschifffahrtsgesellschaftskapitän …"),
    ]
  )
  func inVivo(words: String, label: String) {
    #expect(ChangeContext.inVivoLabel(words) == label)
  }

  @Test("A memo is written under a heading of its own at the end of the file of its subject")
  func memo() throws {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    var sample = SampleStudy(interview: marked.text)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    sample.apply(try sample.context.writeMemo(about: CodingID("c1"), in: sample.document, text: "Why then?"))
    sample.apply(sample.context.writeMemo(about: sample.document, title: "Mood"))
    #expect(
      sample.files.texts[StudyPath("memos/tone.md")] == """
        # trusted her {#m-trusted-her about=c1 date=2026-11-20 kind=interpretation}

        Why then?

        # Mood {#m-mood about="transcripts/tone.txt" date=2026-11-20 kind=observation}

        """
    )
  }
}

extension String {
  /// The text with the first occurrence of another replaced.
  func replacing(_ old: String, with new: String) -> String {
    guard let place = SourceText(self).firstPlace(of: old) else { return self }
    return SourceText(self).applying([TextEdit(place, new)]).string
  }
}

extension SourceText {
  fileprivate func firstPlace(of words: String) -> Range<ByteOffset>? {
    let wanted = Array(words.utf8)
    guard byteCount >= wanted.count else { return nil }
    return (0...(byteCount - wanted.count)).first { bytes[$0...].starts(with: wanted) }
      .map { Range(between: $0, and: $0 + wanted.count) }
  }
}

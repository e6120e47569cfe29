import KodebokChanges
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("A passage is given a code")
struct TaggingTests {
  @Test(
    "What is coded is the words, not the label, the blanks or half a character around them",
    arguments: [
      ("Tone: I ⟦trusted her⟧ then.", "trusted her", "tag"),
      ("Tone: I⟦ trusted her ⟧then.", "trusted her", "tag"),
      ("⟦Tone: I trusted⟧ her then.", "I trusted", "tag"),
      ("To⟦ne: I trusted her then.\n⟧I: And now?", "I trusted her then.", "tag"),
      ("Tone: I trusted ⟦her.\nI: An⟧d now?", "her.\nI: An", "tag"),
      ("Tone: I trusted ⟦her.\nI:⟧ And now?", "her.", "tag"),
      ("Tone: Ja. Jeg stolte ‸på henne. Da.", "Jeg stolte på henne.", "tag-sentence"),
      ("Tone: Ja. ⟦ ⟧Jeg stolte på henne.", "Ja.", "tag-sentence"),
      ("To‸ne: Ja. Jeg stolte på henne.", "Ja. Jeg stolte på henne.", "tag-turn"),
      ("Tone: så 👩⟦‍⟧👧 da", "👩‍👧", "tag"),
    ]
  )
  func passage(marked: String, quote: String, action: String) throws {
    let marked = Marked(marked)
    var sample = SampleStudy(interview: marked.text)
    let set = try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document)
    #expect(set.action == action)
    sample.apply(set)
    #expect(sample.codings == ["anna trust: " + quote])
  }

  @Test("A turn can be asked for where nothing is selected")
  func turn() throws {
    let marked = Marked("I: And?\nTone: Ja. Jeg stolte ‸på henne. Da.")
    var sample = SampleStudy(interview: marked.text)
    sample.apply(
      try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document, orElse: .turn)
    )
    #expect(sample.codings == ["anna trust: Ja. Jeg stolte på henne. Da."])
  }

  @Test("Where there are no words, nothing is coded", arguments: ["", "‸", " \n‸\n ", "⟦\n\n⟧"])
  func nothing(marked: String) {
    let marked = Marked(marked)
    let sample = SampleStudy(interview: marked.text)
    #expect(throws: Refusal.nothingSelected) {
      try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document)
    }
  }

  @Test("The first use of a code writes its id into the heading, the second does not")
  func firstUse() throws {
    let marked = Marked("Tone: We are ⟦so alike⟧.")
    var sample = SampleStudy(interview: marked.text)
    sample.apply(try sample.context.tag(CodeID("relationship.likeness"), marked.selection, in: sample.document))
    #expect(
      sample.files.texts[StudyPath("codebook.md")]
        == SampleStudy.book.replacing("## Likeness\n", with: "## Likeness {#relationship.likeness}\n")
    )
    let again = try sample.context.tag(CodeID("relationship.likeness"), Marked("‸").selection, in: sample.document)
    #expect(again.changes.count == 1)
  }

  @Test("An alias means its code, and the same passage is not coded twice")
  func twice() throws {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    var sample = SampleStudy(interview: marked.text)
    sample.apply(try sample.context.tag(CodeID("faith"), marked.selection, in: sample.document))
    #expect(sample.codings == ["anna trust-change: trusted her"])
    #expect(try sample.context.tag(CodeID("trust-change"), marked.selection, in: sample.document).isEmpty)
    sample.coder = CoderID("bo")
    #expect(try !sample.context.tag(CodeID("trust-change"), marked.selection, in: sample.document).isEmpty)
    #expect(throws: Refusal.noSuchCode(CodeID("hope"))) {
      try sample.context.tag(CodeID("hope"), marked.selection, in: sample.document)
    }
  }

  @Test("Taking out what was just coded leaves all files as they were", arguments: 0..<60)
  func identity(seed: UInt64) throws {
    var random = SeededNumbers(seed)
    let pieces = ["Tone: ", "I: ", "ja. ", "så ", "å\u{308}", "👩‍👧 ", "\n", "…", "  "]
    let text = "Tone: Ja. " + (0..<30).map { _ in pieces[random.number(below: pieces.count)] }.joined()
    var sample = SampleStudy(interview: text)
    let start = random.number(below: text.utf8.count)
    let selection = Range<ByteOffset>(between: start, and: start + random.number(below: 20))
    let before = sample.files.texts
    guard let set = try? sample.context.tag(CodeID("trust"), selection, in: sample.document) else { return }
    sample.apply(set)
    let document = sample.document
    let placed = try #require(document.codings.first)
    #expect(placed.coding.quote == document.text.string(placed.range))
    #expect(document.text.trimmed(placed.range) == placed.range)
    #expect(document.text.isGraphemeBorder(placed.range.lowerBound))
    #expect(text.utf8.elementsEqual(document.text.bytes))
    sample.apply(try sample.context.untag(placed.coding.id, in: document))
    #expect(sample.codings.isEmpty)
    #expect(sample.files.texts == before)
  }
}

@Suite("A coding is changed by whoever made it")
struct ReshapingTests {
  /// A study in which anna has given `trust` to the words between the marks.
  private func coded(_ marked: String) throws -> SampleStudy {
    let marked = Marked(marked)
    var sample = SampleStudy(interview: marked.text)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    return sample
  }

  @Test("A passage is extended over a selection, and shrunk to one")
  func reshape() throws {
    var sample = try coded("Tone: I ⟦trusted her⟧ then, always.")
    let then = Marked("Tone: I trusted her⟦ then⟧, always.").selection
    sample.apply(try sample.context.extend(CodingID("c1"), over: then, in: sample.document))
    #expect(sample.codings == ["anna trust: trusted her then"])
    #expect(throws: Refusal.notLonger) {
      try sample.context.extend(CodingID("c1"), over: then, in: sample.document)
    }
    let her = Marked("Tone: I trusted ⟦her then, al⟧ways.").selection
    sample.apply(try sample.context.shrink(CodingID("c1"), to: her, in: sample.document))
    #expect(sample.codings == ["anna trust: her then"])
    #expect(sample.files.codings.values.first?.first?.modified == "2026-11-20T10:00:00Z")
    #expect(throws: Refusal.notShorter) {
      try sample.context.shrink(CodingID("c1"), to: her, in: sample.document)
    }
  }

  @Test("A passage is split at a place into two with the same marks")
  func split() throws {
    var sample = try coded("Tone: ⟦I trusted her. Then not.⟧")
    sample.apply(try sample.context.mark(CodingID("c1"), .candidate, in: sample.document))
    let place = Marked("Tone: I trusted her.‸ Then not.").selection.lowerBound
    sample.apply(try sample.context.split(CodingID("c1"), at: place, in: sample.document))
    #expect(sample.codings == ["anna trust: I trusted her.", "anna trust: Then not."])
    #expect(sample.files.codings.values.first?.map(\.flags) == [[.candidate], [.candidate]])
    #expect(throws: Refusal.nothingToSplit) {
      try sample.context.split(CodingID("c1"), at: ByteOffset(0), in: sample.document)
    }
  }

  @Test("Somebody else's coding is not changed; another code for it is a coding of one's own")
  func others() throws {
    var sample = try coded("Tone: I ⟦trusted her⟧ then.")
    sample.coder = CoderID("bo")
    let refusal = Refusal.othersCoding(CoderID("anna"))
    #expect(throws: refusal) { try sample.context.untag(CodingID("c1"), in: sample.document) }
    #expect(throws: refusal) { try sample.context.mark(CodingID("c1"), .selected, in: sample.document) }
    #expect(throws: refusal) { try sample.context.setStance(CodingID("c1"), .supports, in: sample.document) }
    #expect(throws: refusal) { try sample.context.split(CodingID("c1"), at: ByteOffset(12), in: sample.document) }
    sample.apply(try sample.context.recode(CodingID("c1"), to: CodeID("trust-change"), in: sample.document))
    #expect(sample.codings == ["anna trust: trusted her", "bo trust-change: trusted her"])
  }

  @Test("Recoding to what is there already leaves one coding")
  func recode() throws {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    var sample = try coded("Tone: I ⟦trusted her⟧ then.")
    sample.apply(try sample.context.tag(CodeID("trust-change"), marked.selection, in: sample.document))
    sample.apply(try sample.context.recode(CodingID("c1"), to: CodeID("trust-change"), in: sample.document))
    #expect(sample.codings == ["anna trust-change: trusted her"])
  }

  @Test("Marks and stances are set and taken away, and setting them again changes nothing")
  func marks() throws {
    var sample = try coded("Tone: I ⟦trusted her⟧ then.")
    let id = CodingID("c1")
    sample.apply(try sample.context.setStance(id, .contradicts, claim: "c-trust", in: sample.document))
    #expect(sample.files.codings.values.first?.first?.stance == .contradicts)
    #expect(sample.files.codings.values.first?.first?.claim == "c-trust")
    #expect(try sample.context.setStance(id, .contradicts, claim: "c-trust", in: sample.document).isEmpty)
    sample.apply(try sample.context.setStance(id, nil, in: sample.document))
    #expect(sample.files.codings.values.first?.first?.claim == nil)
    #expect(try sample.context.mark(id, .selected, false, in: sample.document).isEmpty)
  }
}

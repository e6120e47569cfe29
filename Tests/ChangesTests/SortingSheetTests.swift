import KodebokChanges
import KodebokSeeding
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Passages are sorted on a sheet")
struct SortingSheetTests {
  @Test("A sheet shows the passages under their codes among the other codes of the theme")
  func written() throws {
    let desk = try SortingDesk()
    #expect(
      desk.visible == """
        # Relationship {#relationship}

        ## Trust {#trust}

        > **Tone**, [tone.txt 1](../transcripts/tone.txt#L1) {#c1}
        > I trusted her then.

        > **Even**, [tone.txt 2](../transcripts/tone.txt#L2) {#c2}
        > Keys in the shed.

        > **Tone**, [tone.txt 3](../transcripts/tone.txt#L3) {#c3}
        > Never again.

        ## Likeness {#relationship.likeness}
        """
    )
    #expect(desk.difference.isEmpty)
    #expect(desk.difference.problems.isEmpty)
  }

  @Test("A passage under another heading gets that code, and doing it twice does nothing more")
  func move() throws {
    var desk = try SortingDesk()
    desk.move("c2", below: "## Likeness {#relationship.likeness}")
    try desk.apply()
    #expect(
      desk.sample.codings == [
        "anna trust: I trusted her then.", "anna relationship.likeness: Keys in the shed.", "anna trust: Never again.",
      ]
    )
    #expect(desk.difference.isEmpty)
    #expect(desk.difference.problems.isEmpty)
  }

  @Test("A sheet that was not brought up to date still does nothing the second time")
  func stale() throws {
    var desk = try SortingDesk()
    desk.move("c2", below: "## Likeness {#relationship.likeness}")
    desk.copy("c1", below: "## Likeness {#relationship.likeness}")
    desk.delete("c3")
    desk.write("A thought.\n\n- one\n- two", after: "> Keys in the shed.")
    desk.sheet += "\n## Sheds\n\n" + desk.block("c1")
    let before = desk.sheet
    try desk.apply()
    let after = desk.sample.codings
    desk.sheet = before
    #expect(desk.difference.steps == [])
    try desk.apply()
    #expect(desk.sample.codings == after)
  }

  @Test("A copy gives two codes, a passage that is taken out is untagged, words written under it are a memo")
  func copyDeleteMemo() throws {
    var desk = try SortingDesk()
    desk.copy("c1", below: "## Likeness {#relationship.likeness}")
    desk.delete("c3")
    desk.write("Why keys?\n\nAsk her.", after: "> Keys in the shed.")
    #expect(desk.difference.counts == ["codes": 0, "recoded": 0, "added": 1, "removed": 1, "memos": 1])
    try desk.apply()
    #expect(
      desk.sample.codings == [
        "anna trust: I trusted her then.", "anna trust: Keys in the shed.",
        "anna relationship.likeness: I trusted her then.",
      ]
    )
    #expect(
      desk.sample.files.texts[StudyPath("memos/tone.md")] == """
        # Keys in the shed {#m-keys-in-the-shed about=c2 date=2026-11-20 kind=interpretation}

        Why keys?

        Ask her.

        """
    )
    #expect(
      desk.visible.contains("> Keys in the shed.\n\n> [Keys in the shed](../memos/tone.md#m-keys-in-the-shed) {.memo}")
    )
    #expect(!desk.visible.contains("Ask her."))
    #expect(desk.difference.isEmpty)
    #expect(desk.difference.problems.isEmpty)
  }

  @Test("New headings make codes below what they stand under, and the log tells what they were made of")
  func newCodes() throws {
    var desk = try SortingDesk()
    desk.write("### In things", after: "> Never again.")
    desk.move("c2", below: "### In things")
    desk.write("# Time\n\n## Never\n", after: "## Likeness {#relationship.likeness}")
    desk.move("c3", below: "## Never")
    try desk.apply()
    let book = desk.sample.study.codeBook
    let things = try #require(book.indices[CodeID("in-things")])
    #expect(book.path(of: things) == ["Relationship", "Trust", "In things"])
    let never = try #require(book.indices[CodeID("never")])
    #expect(book.path(of: never) == ["Time", "Never"])
    #expect(book.codes[book.theme(of: never)].kind == .theme)
    #expect(
      desk.sample.codings == [
        "anna trust: I trusted her then.", "anna in-things: Keys in the shed.", "anna never: Never again.",
      ]
    )
    let log = desk.sample.files.texts[SampleStudy.logPath] ?? ""
    #expect(log.contains("New code [In things](../codebook.md#in-things). Reason: Made from Trust (`trust`, 1)."))
    #expect(desk.visible.contains("### In things {#in-things}"))
    #expect(desk.difference.isEmpty)
  }

  @Test("A heading that gets other words or another place changes the code book")
  func headings() throws {
    var desk = try SortingDesk()
    desk.replace("## Likeness {", "## Being alike {")
    desk.write(
      "# Change {#change .theme}\n\n## Trust in change {#trust-change}\n",
      after: "# Relationship {#relationship}"
    )
    // Headings that were not there when the sheet was made change nothing in the code book.
    #expect(
      desk.difference.steps == [
        .move(heading: 3, CodeID("trust"), under: .code(CodeID("change"))),
        .rename(heading: 4, CodeID("relationship.likeness")),
        .move(heading: 4, CodeID("relationship.likeness"), under: .code(CodeID("change"))),
      ]
    )
    try desk.apply()
    let book = desk.sample.study.codeBook
    #expect(book[CodeID("relationship.likeness")]?.label == "Being alike")
    #expect(
      book.codes.map(\.id.value) == [
        "relationship", "old-order", "change", "trust-change", "trust", "relationship.likeness",
      ]
    )
    #expect(desk.difference.isEmpty)
    #expect(desk.sample.codings.count == 3)
  }

  @Test("A copy takes the place of a passage of the same words that leaves the code, wherever the two stand")
  func swapped() throws {
    for isCopyFirst in [true, false] {
      var desk = try SortingDesk(passages: 3)
      // The same words twice: c1 as trust, c9 as likeness.
      guard var twin = desk.sample.files.codings["transcripts/tone.txt anna"]?.first else { return }
      twin.id = CodingID("c9")
      twin.code = CodeID("relationship.likeness")
      desk.sample.files.codings["transcripts/tone.txt anna"]?.append(twin)
      desk.sample.read()
      desk.sheet = desk.sample.context.sheet(of: desk.sample.segments, query: "text:her")
      let trust = "## Trust {#trust}"
      let copy = desk.block("c9")
      if isCopyFirst { desk.insert(copy, below: trust) }
      desk.delete("c1")
      if !isCopyFirst { desk.insert(copy, below: trust) }
      #expect(desk.difference.steps.contains { if case .add(_, CodingID("c9"), _) = $0 { true } else { false } })
      try desk.apply()
      let words = "I trusted her then."
      #expect(desk.sample.codings.filter { $0 == "anna trust: \(words)" }.count == 1)
      #expect(desk.sample.codings.filter { $0 == "anna relationship.likeness: \(words)" }.count == 1)
      #expect(desk.difference.isEmpty)
    }
  }

  @Test("Somebody else's passages stay theirs: moved or copied they become the sorter's own as well")
  func others() throws {
    var desk = try SortingDesk(coder: "jonas")
    #expect(desk.visible.contains("[tone.txt 1](../transcripts/tone.txt#L1), anna {#c1}"))
    desk.move("c1", below: "## Likeness {#relationship.likeness}")
    desk.copy("c2", below: "## Trust {#trust}")
    desk.delete("c3")
    try desk.apply()
    #expect(
      desk.sample.codings == [
        "anna trust: I trusted her then.", "anna trust: Keys in the shed.", "anna trust: Never again.",
        "jonas trust: Keys in the shed.", "jonas relationship.likeness: I trusted her then.",
      ]
    )
    #expect(desk.difference.isEmpty)
  }

  @Test("What was coded since is not lost, and what changed since is told and left alone")
  func changedSince() throws {
    var desk = try SortingDesk()
    let made = desk.sheet
    // Since the sheet was made: c1 is gone, c2 has another code, and there is a new one.
    desk.sample.files.codings["transcripts/tone.txt anna"]?.remove(at: 0)
    desk.sample.files.codings["transcripts/tone.txt anna"]?[0].code = CodeID("trust-change")
    let marked = Marked(SortingDesk.interview.replacing("her then", with: "⟦her⟧ then"))
    desk.sample.apply(try desk.sample.context.tag(CodeID("trust"), marked.selection, in: desk.sample.document))
    let before = desk.sample.codings
    #expect(desk.difference.problems == [.gone(block: 0), .recodedSince(block: 1, CodeID("trust-change"))])
    try desk.apply()
    #expect(desk.sample.codings == before)
    desk.sheet = made
    desk.delete("c2")
    #expect(desk.difference.problems.contains(.deletedAndChanged(CodingID("c2"), CodeID("trust-change"))))
    desk.sheet = made
    desk.move("c2", below: "## Likeness {#relationship.likeness}")
    #expect(desk.difference.problems.contains(.bothRecoded(block: 2, CodeID("trust-change"))))
    #expect(desk.difference.isEmpty)
  }

  @Test("As long as a passage cannot be read, nothing is taken to be deleted")
  func unreadable() throws {
    var desk = try SortingDesk()
    desk.replace(" {#c2}", "")
    #expect(desk.difference.steps == [])
    #expect(desk.difference.problems.count == 1)
    desk = try SortingDesk()
    desk.replace("> Keys in the shed.", "> Keys in the sh")
    desk.delete("c1")
    #expect(desk.difference.steps == [])
    #expect(desk.difference.problems == [.wordsEdited(block: 0)])
    desk = try SortingDesk()
    desk.sheet = desk.visible
    desk.delete("c1")
    #expect(desk.difference.problems == [.noState])
    try desk.apply()
    #expect(desk.sample.codings.count == 3)
  }

  @Test("Words of a passage that look like marks of the sheet are only words")
  func hostileWords() throws {
    let words = ["# Heading", "<!-- x", "-->", "> {#c9}", "a {#c1}", "b \\}", "{.memo}", "}", ""]
    let text = "Tone: " + words.joined(separator: "\n") + "\nz"
    var sample = SampleStudy(interview: text)
    let source = SourceText(text)
    var passage = Marked("⟦\(text)⟧").selection
    passage = (passage.lowerBound + 6)..<passage.upperBound
    var document = sample.document
    document.transcript.spans = []
    document.transcript.turns = []
    sample.apply(try sample.context.tag(CodeID("trust"), passage, in: document))
    let segment = try #require(sample.study.segments(of: document).first ?? sample.segments.first)
    let sheet = SortingSheet.read(SourceText(sample.context.sheet(of: [segment], query: "text:\"-->\"")))
    #expect(sheet.blocks.map(\.id) == [CodingID("c1")])
    #expect(sheet.blocks.first?.words == WordsDigest(segment.quote))
    #expect(sheet.unreadable.isEmpty)
    #expect(sheet.headings.count == 3)
    #expect(sheet.query == "text:\"-- >\"")
    #expect(source.byteCount > 0)
  }

  @Test("Moves, copies, deletions at random make of the codings what a model makes of them", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var desk = try SortingDesk(passages: 8)
    let headings = [
      "## Trust {#trust}": "trust", "## Likeness {#relationship.likeness}": "relationship.likeness",
    ]
    let names = headings.keys.sorted()
    // The model: the codes of each passage.
    var model: [String: Set<String>] = [:]
    for number in 1...8 { model["c\(number)"] = ["trust"] }
    for _ in 0..<12 {
      let id = "c\(1 + numbers.number(below: 8))"
      let heading = names[numbers.number(below: names.count)]
      guard let codes = model[id], !codes.isEmpty else { continue }
      switch numbers.number(below: 4) {
      case 0, 1:
        // All blocks of a passage go, one comes back elsewhere.
        let block = desk.block(id)
        while desk.has(id) { desk.delete(id) }
        desk.insert(block, below: heading)
        model[id] = [headings[heading] ?? ""]
      case 2:
        desk.insert(desk.block(id), below: heading)
        model[id, default: []].insert(headings[heading] ?? "")
      default:
        while desk.has(id) { desk.delete(id) }
        model[id] = []
      }
    }
    let wanted = model.flatMap { id, codes in codes.map { "anna \($0): \(desk.words[id] ?? "")" } }.sorted()
    try desk.apply()
    #expect(desk.sample.codings.sorted() == wanted)
    #expect(desk.difference.isEmpty)
    let after = desk.sample.codings
    try desk.apply()
    #expect(desk.sample.codings == after)
  }

  @Test("Any bytes are a sheet, and nothing but what it says is changed by it", arguments: 0..<40)
  func fuzz(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var desk = try SortingDesk()
    var bytes = Array(desk.sheet.utf8)
    let marks = Array("#{}>\n <!--.memo%c1".utf8)
    for _ in 0..<(1 + numbers.number(below: 30)) {
      let place = numbers.number(below: bytes.count)
      switch numbers.number(below: 3) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks[numbers.number(below: marks.count)], at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + numbers.number(below: 40))], at: place)
      }
    }
    desk.sheet = SourceText(String(decoding: bytes, as: UTF8.self)).string
    let text = desk.read.text
    for block in desk.read.blocks {
      let found = SortingSheet.passage(at: block.idRange.lowerBound, in: text)
      #expect(found?.id == block.id)
      #expect(block.range.lowerBound <= block.idRange.lowerBound && block.idRange.upperBound <= block.range.upperBound)
      #expect(block.range.upperBound <= desk.read.text.end)
    }
    let counts = desk.difference.counts
    let before = desk.sample.codings.count
    _ = try? desk.apply()
    let more = (counts["added"] ?? 0) - (counts["removed"] ?? 0)
    #expect(desk.sample.codings.count <= before + more)
  }
}

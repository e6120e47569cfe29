import KodebokChanges
import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import Testing

@Suite("The log tells what was changed by hand, and what was read again")
struct LogNotesTests {
  private let old = CodeBookReader.read(SourceText(SampleStudy.book), path: StudyPath("codebook.md"))

  @Test("Each change of the code book by hand is one line, and noting it again adds none")
  func lines() throws {
    let book = """
      # Relationship {#relationship .theme}

      ## Being alike {#relationship.likeness}

      ## Hope {#hope}

      # Change {#change .theme}

      ## Trust {#trust .code .parked}

      Being able to rely on anybody.

      Include: keys, secrets.

      ## Trust {#trust-change .code was=faith,old-order}

      """
    var sample = SampleStudy(book: book, interview: "", log: "# Log\n")
    let set = sample.context.noteChanges(since: old)
    #expect(sample.context.place(of: set) == ["file": .text("memos/log.md"), "line": .number(8)])
    sample.apply(set)
    #expect(
      sample.files.texts[SampleStudy.logPath] == """
        # Log

        - 2026-11-20: Likeness renamed [Being alike](../codebook.md#relationship.likeness).
        - 2026-11-20: New code [Hope](../codebook.md#hope).
        - 2026-11-20: [Trust](../codebook.md#trust) moved under Change.
        - 2026-11-20: [Trust](../codebook.md#trust) set aside.
        - 2026-11-20: [Trust](../codebook.md#trust) defined anew.
        - 2026-11-20: Old order (`old-order`) merged into [Trust](../codebook.md#trust-change).

        """
    )
    #expect(sample.context.noteChanges(since: old).isEmpty)
    #expect(SampleStudy(interview: "").context.noteChanges(since: old).isEmpty)
  }

  @Test("A source is on the list while its last coding is older than a code, and a line of the log takes it off")
  func reread() throws {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    let book = SampleStudy.book.replacing("## Likeness", with: "## Likeness {#likeness since=2026-11-21}")
    var sample = SampleStudy(book: book, interview: marked.text)
    func list() -> [String] {
      RereadList(of: sample.study, tallies: [DocumentTally(sample.document, in: sample.study)]).entries.map { entry in
        "\(entry.source) \(entry.last): " + entry.codes.map { "\($0.code) \($0.date)" }.joined(separator: ", ")
      }
    }
    #expect(list().isEmpty)
    sample.apply(try sample.context.tag(CodeID("trust"), marked.selection, in: sample.document))
    #expect(list() == ["transcripts/tone.txt 2026-11-20: likeness 2026-11-21"])
    var later = sample.context
    later.time = "2026-11-21T08:00:00Z"
    sample.apply(later.noteReread(SampleStudy.source))
    #expect(
      sample.files.texts[SampleStudy.logPath]?.hasSuffix(
        "- 2026-11-21: [tone.txt](../transcripts/tone.txt) re-read.\n"
      ) == true
    )
    #expect(list().isEmpty)
    // Defined anew afterwards, it must be read again; the words of the definition need not be dated in the book.
    sample.files.texts[SampleStudy.logPath, default: ""] +=
      "- 2026-11-22: [Trust](../codebook.md#trust) defined anew.\n- 2026-11-23: [Tone](../transcripts/tone.txt) re-read for [Likeness](../codebook.md#likeness).\n"
    sample.read()
    #expect(list() == ["transcripts/tone.txt 2026-11-21: trust 2026-11-22"])
  }

  @Test("The history of a code has its birth, its log and its use, in order")
  func history() throws {
    let marked = Marked("Tone: I ⟦trusted her⟧ then.")
    let log = """
      # Log

      - 2026-11-01: New code [Trust](../codebook.md#trust-change).
      - 2026-11-02: Something else.
      - No date: Trust.
      - 2026-11-03: `faith` merged. Reason: one thing.

      """
    var sample = SampleStudy(interview: marked.text, log: log)
    sample.apply(try sample.context.tag(CodeID("trust-change"), marked.selection, in: sample.document))
    let found = CodeHistory.all(in: sample.study, segments: sample.segments)
    let history = try #require(found.first { $0.code == CodeID("trust-change") })
    #expect(history.path == ["Change", "Trust"])
    #expect(history.events.map(\.date) == ["2026-11-01", "2026-11-03", "2026-11-20", "2026-11-20"])
    #expect(history.events.map(\.kind) == [.log, .log, .firstCoding, .lastCoding])
    #expect(history.former.map(\.id) == [CodeID("faith")])
    #expect(history.events.first?.text == "New code Trust.")
  }
}

import KodebokChanges
import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText
import Testing

@Suite("Names and files that others name")
struct RenamingTests {
  @Test("The words of links follow a code's label where they were it; the log keeps what was said")
  func labels() throws {
    var sample = SampleStudy(
      book: SampleStudy.book + "See [Trust](#trust), [trust](#trust), [Trust](#trust-change) and `[Trust](#trust)`.\n",
      interview: "Tone: Ja.\n",
      log: "# Log {#log}\n\n- 2026-11-01: New code [Trust](../codebook.md#trust).\n"
    )
    sample.study.links = LinkReader.read(.parse(sample.study.codeBook.text), file: StudyPath("codebook.md"))
    sample.study.links += LinkReader.read(
      .parse(SourceText(sample.files.texts[SampleStudy.logPath] ?? "")),
      file: SampleStudy.logPath
    )
    sample.apply(try sample.context.rename(CodeID("trust"), to: "Being [sure]"))
    let book = sample.files.texts[StudyPath("codebook.md")] ?? ""
    #expect(book.contains("## Being [sure] {#trust .code}"))
    #expect(
      book.contains("See [Being \\[sure\\]](#trust), [trust](#trust), [Trust](#trust-change) and `[Trust](#trust)`.")
    )
    #expect(sample.files.texts[SampleStudy.logPath]?.contains("New code [Trust](../codebook.md#trust).") == true)
  }

  @Test("A label is taken where a node of the same kind beside it has it, and free under another theme")
  func taken() throws {
    let sample = SampleStudy(interview: "Tone: Ja.\n")
    #expect(throws: Refusal.labelTaken("likeness", code: CodeID("trust"), by: CodeID("relationship.likeness"))) {
      try sample.context.rename(CodeID("trust"), to: " likeness ")
    }
    #expect(try !sample.context.rename(CodeID("trust-change"), to: "Likeness").isEmpty)
    #expect(try !sample.context.rename(CodeID("relationship"), to: "Trust").isEmpty)
  }

  @Test("A file goes where the deepest folder says, back again too")
  func moves() {
    let moves = FileMoves([
      (StudyPath("a"), StudyPath("b")), (StudyPath("a/x.md"), StudyPath("c/y.md")), (StudyPath("z"), StudyPath("z")),
    ])
    #expect(moves.target(of: StudyPath("a/x.md")) == StudyPath("c/y.md"))
    #expect(moves.target(of: StudyPath("a/d/x.md")) == StudyPath("b/d/x.md"))
    #expect(moves.target(of: StudyPath("ab/x.md")) == nil && moves.target(of: StudyPath("z")) == nil)
    #expect(moves.origin(of: StudyPath("b/d/x.md")) == StudyPath("a/d/x.md"))
    #expect(FileMoves([]).isEmpty)
  }

  @Test("Where files are not yet moved, links are worked out from where they will stand")
  func before() {
    var study = Study()
    let memo = StudyPath("memos/a.md")
    let text = "[t](../transcripts/t.txt) [b](b.md#x) [c](../codebook.md) <>[d](<../transcripts/t t.txt>)\n"
    study.notes = [Study.Note(path: memo, decoding: TextDecoding(Array(text.utf8)))]
    study.links = LinkReader.read(.parse(SourceText(text)), file: memo)
    study.files = [
      "memos/a.md", "memos/b.md", "codebook.md", "transcripts/t.txt", "codings/anna/transcripts/t.txt.jsonl",
    ]
    .map { StudyPath($0) }
    let context = ChangeContext(
      study: study,
      coder: CoderID("anna"),
      time: "",
      language: .english,
      newID: { CodingID("") }
    )
    let moves = FileMoves([
      (StudyPath("transcripts"), StudyPath("talks")), (memo, StudyPath("notes/deep/a.md")),
    ])
    let set = context.follow(moves, isDone: false)
    var files = PlainApplication()
    files.texts[memo] = text
    files.apply(set)
    #expect(
      files.texts[memo]
        == "[t](../../talks/t.txt) [b](../../memos/b.md#x) [c](../../codebook.md) <>[d](<../../talks/t t.txt>)\n"
    )
    #expect(
      set.changes.contains(
        .rebase(source: StudyPath("talks/t.txt"), coder: CoderID("anna"), from: StudyPath("transcripts/t.txt"))
      )
    )
    #expect(
      set.changes.contains {
        if case .create(let path, let text) = $0 {
          path.value == "kodebok.json" && text.contains(#""talks""#)
        } else {
          false
        }
      }
    )
  }
}

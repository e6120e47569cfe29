import Testing

@testable import KodebokCommands

@Suite("Sorting, history and the re-read list from scripts")
struct SortCommandTests {
  let bench: DocumentationBench

  init() throws { bench = try DocumentationBench() }

  private func run(_ words: String) throws -> String {
    try bench.run("kodebok \(words) --study demo --coder ruth; echo \"status $?\"")
  }

  @Test("A sheet is written, edited, looked at, applied, and applied again without effect")
  func sort() throws {
    let written = try run("sort grief")
    #expect(written.contains("demo/sheets/grief.md") || written.contains("sheets/grief.md: "), "\(written)")
    #expect(try bench.run("cat demo/sheets/.gitignore").contains("*"))
    #expect(try run("sort --apply demo/sheets/grief.md").contains("The study has all that sheets/grief.md says."))
    // The heading becomes a heading of its own code: all passages below it are a new one.
    _ = try bench.run(
      "awk '{print} /^## Grief/ || /^### Grief/ {print \"\\n#### The rose\\n\"}' demo/sheets/grief.md > x && mv x demo/sheets/grief.md"
    )
    let before = try bench.run("cat demo/codings/*/*/*.jsonl demo/codebook.md | cksum")
    let preview = try run("sort --apply demo/sheets/grief.md --dry-run")
    #expect(preview.contains("new in the code book: “The rose”"), "\(preview)")
    #expect(try bench.run("cat demo/codings/*/*/*.jsonl demo/codebook.md | cksum") == before)
    let applied = try run("sort --apply demo/sheets/grief.md")
    #expect(applied.contains("sheet applied: "), "\(applied)")
    #expect(applied.hasSuffix("status 0\n"))
    #expect(try bench.run("tail -n 1 demo/memos/log.md").contains("New code [The rose](../codebook.md#the-rose)."))
    #expect(try run("sort --apply demo/sheets/grief.md").contains("The study has all that"))
    #expect(try bench.run("kodebok segments code:the-rose coder:ruth --study demo").contains("3 passages"))
    #expect(try run("code undo").contains("Taken back: sheet applied"))
    #expect(try bench.run("kodebok segments code:the-rose --study demo").contains("passages") == false)
    #expect(try bench.run("kodebok segments code:grief coder:ruth --study demo").contains("3 passages"))
  }

  @Test("A saved query is sorted by its name, another sheet does not write over one with work in it")
  func queries() throws {
    _ = try run("sort code:grief or code:waiting")
    _ = try bench.run("sed -i 's/^> .*{#.*}$/> lost/' demo/sheets/code-grief-or-code-waiting.md")
    #expect(try run("sort code:grief or code:waiting").contains("sheets/code-grief-or-code-waiting-2.md"))
    let found = try run("sort --apply demo/sheets/code-grief-or-code-waiting.md")
    #expect(found.contains("warning: These lines name no passage"), "\(found)")
    #expect(found.hasSuffix("status 1\n"))
    #expect(try run("sort").hasSuffix("status 2\n"))
    #expect(try run("sort --apply demo/codebook.md").contains("is no sorting sheet"))
    #expect(try run("sort text:nothingofthekind").contains("No passages to sort."))
  }

  @Test("The history of a code tells what it was called, what the log says and when it was used")
  func history() throws {
    let told = try run("codes --history give-take")
    #expect(told.hasPrefix("Belonging › "), "\(told)")
    #expect(told.contains("formerly swapping"))
    #expect(told.contains("2026-07-03  Swapping renamed Give and take"), "\(told)")
    #expect(told.contains("first coding"))
    #expect(try run("codes --history --format json").contains("\"kind\": \"last-coding\""))
    #expect(try run("codes give-take").hasSuffix("status 2\n"))
  }

  @Test("A source that was coded before a code was made is on the re-read list until it is noted as read again")
  func reread() throws {
    #expect(try run("status --reread").contains("transcripts/mara.txt") == false)
    _ = try bench.run("sed -i 's/^## Grief {#grief /## Grief {#grief since=2999-01-01 /' demo/codebook.md")
    let list = try run("status --reread")
    #expect(list.contains("transcripts/mara.txt"), "\(list)")
    #expect(list.contains("Grief 2999-01-01"))
    #expect(try run("status --reread --format json").contains("\"id\": \"grief\""))
    _ = try bench.run("echo '- 2999-01-02: [Mara](../transcripts/mara.txt) re-read.' >> demo/memos/log.md")
    #expect(try run("status --reread").contains("transcripts/mara.txt") == false)
    _ = try bench.run("sed -i 's/{/{ \"rules\": { \"re-read\": \"information\" },/;' demo/kodebok.json")
    #expect(try run("check").contains("[re-read]"))
  }
}

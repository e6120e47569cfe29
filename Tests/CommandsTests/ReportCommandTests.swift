import Testing

@testable import KodebokCommands

@Suite("Reports as pages, and condensates, from scripts")
struct ReportCommandTests {
  let bench: DocumentationBench

  init() throws { bench = try DocumentationBench() }

  private func run(_ words: String) throws -> String {
    try bench.run("kodebok \(words) --study demo --coder ruth; echo \"status $?\"")
  }

  /// Writes a file of the example study.
  private func write(_ path: String, _ text: String) throws {
    _ = try bench.run("mkdir -p \"$(dirname demo/\(path))\" && cat > demo/\(path) <<'END'\n\(text)\nEND")
  }

  @Test("A page holds the manuscript with its quotes marked, tables and passages, and loads nothing")
  func page() throws {
    #expect(try run("report -o page.html").hasSuffix("status 0\n"))
    let page = try bench.run("cat page.html")
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(
      !page.contains("<script") && !page.contains("http://") && !page.contains("src=\"") && !page.contains("url(")
    )
    for landmark in ["<header", "<nav aria-label=", "<main>", "<h1>Results</h1>", "@media print"] {
      #expect(page.contains(landmark), "\(landmark)")
    }
    #expect(page.contains("✓ as said · Denzil 39</a>"))
    #expect(page.contains("Confidential."))
    // Claims stand with what was counted.
    for claim in [
      ##"<span class="claim good">Five of the seven</span> <a class="badge good" href="#claims">✓ 5/7</a> participants"##,
      ##"<span class="claim poor">Six of the seven</span> <a class="badge poor" href="#claims">✗ 5/7</a> participants"##,
    ] {
      #expect(page.contains(claim), "\(claim)")
    }
    // Every link inside the page leads to something.
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(targets.count > 30)
    for target in Set(targets) { #expect(page.contains("id=\"\(target)\""), "\(target)") }
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
  }

  @Test("Every kind of verdict stands on the page, in words and with a sign, and the run ends with status 1")
  func verdicts() throws {
    try write(
      "reports/draft.md",
      #"""
      ---
      title: A draft
      bibliography: refs.bib
      ---
      # Draft

      Denzil says “They wait six, seven year and they come in and they've no one to come in to.”

      > You can't put her on a form. And you can't leave her for the flats.
      >
      > Oona

      > If you sit on the bench you're waiting for everything.
      >
      > Mara

      > Nobody in this study ever said these words about the moon and its gardens.
      >
      > Tobias

      As [@turner1969, p. 95] has it, “a place that is neither here nor there” [@turner1969, p. 12]. **Most** spoke of
      [the old order](../codebook.md#old-order), and [9](kodebok:participants) took part.

      | who | what |
      |-----|------|
      | Mara | *leaves* |
      """#
    )
    try write(
      "reports/refs.bib",
      "@book{turner1969, author={Turner, Victor}, title={The Ritual Process}, year=1969, pages={94--130}}"
    )
    let told = try run("report demo/reports/draft.md --format text")
    #expect(told.hasSuffix("status 1\n"), "\(told)")
    let page = try bench.run("kodebok report --study demo demo/reports/draft.md")
    #expect(page.contains("<h1>A draft</h1>"))
    for words in [
      "✓ as said · Denzil", "✗ somebody else said it · Denzil", "✗ other words than said · Mara", "✗ in no transcript",
      "<cite>[Turner 1969, p. 95]</cite>", "<strong>Most</strong>", "<td> Mara </td>", "<em>leaves</em>",
      ##"<span class="claim poor">9</span> <a class="badge poor" href="#facts">✗ 7</a>"##,
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("Page 12 of Turner 1969? It stands on pages 94–130"))
    #expect(page.contains("<del>"))
    let json = try bench.run("kodebok report --study demo demo/reports/draft.md --format json")
    #expect(
      json.contains("\"version\": 1") && json.contains("\"reports/draft.md\"") && json.contains("\"citation-page\"")
    )
  }

  @Test("Nothing of a study is markup on the page")
  func hostile() throws {
    let bad = #"<img src=x onerror=alert(1)> "quoted' & <b>bold</b>"#
    try write(
      "reports/bad.md",
      "# \(bad)\n\nOona said “\(bad) and this is a long quote from nowhere”. [x](javascript:alert(1)) `<i>`\n\n| \(bad) |\n"
    )
    try write("reports/refs.bib", "@book{a, title={\(bad)}, author={<script>alert(2)</script>}, year=1}")
    _ = try bench.run(
      "printf '\\n## <svg onload=x> {#evil}\\n' >> demo/codebook.md; sed -i 's/^P1,Mara/P1,<u>Mara/' demo/participants.csv"
    )
    let page = try bench.run("kodebok report --study demo demo/reports/bad.md")
    for tag in ["<img", "<b>", "<script", "<svg onload", "<u>", "javascript:"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    #expect(page.contains("&lt;svg onload=x&gt;"))
  }

  @Test("A report that is not there is named, and so is a study without reports")
  func missing() throws {
    #expect(try run("report demo/codebook.md").contains("There is no report demo/codebook.md"))
    _ = try bench.run("rm -r demo/reports")
    #expect(try run("report").hasSuffix("status 2\n"))
  }

  @Test("A condensate is begun with its passages, found again, and confirmed after a passage has come to it")
  func condense() throws {
    #expect(try run("condense grief").contains("Begun in memos/grief.md, line "))
    let memo = try bench.run("cat demo/memos/grief.md")
    #expect(memo.contains("kind=condensate rests=sha-3-"), "\(memo)")
    #expect(memo.contains("- [Denzil 77](../transcripts/denzil.txt#L77): “") || memo.contains("- [Denzil "), "\(memo)")
    #expect(try run("condense grief").contains("as when it was read last"))
    #expect(try bench.run("kodebok check --study demo").contains("condensate-") == false)
    _ = try run("code tag grief demo/transcripts/denzil.txt:43")
    let stale = try bench.run("kodebok check --study demo")
    #expect(
      stale.contains("a passage has come to it since it was read last, Denzil: “So I stand at the gate.”"),
      "\(stale)"
    )
    // It is never confirmed unasked.
    _ = try run("check --fix")
    #expect(try bench.run("kodebok check --study demo").contains("[condensate-stale]"))
    #expect(try run("condense grief --confirm").contains(": noted"))
    #expect(try bench.run("kodebok check --study demo").contains("condensate-") == false)
    #expect(try run("condense grief Denzil --kind summary").contains("with 4 passages"))
    #expect(try run("condense grief Nobody").contains("no participant and no source called Nobody"))
    #expect(try run("condense at-home --confirm").hasSuffix("status 2\n"))
  }
}

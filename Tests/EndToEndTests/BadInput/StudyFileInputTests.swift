import KodebokJSON
import Testing

@Suite("Broken study files are reported with their lines, and nothing in them is lost")
struct StudyFileInputTests {
  /// A study with three codings by one coder.
  private func tagged() throws -> Bench {
    let bench = try Bench(transcript: "Tone: Jeg var redd.\n\nTone: Så gikk det bra.\n\nTone: Til slutt.\n")
    for (code, quote) in [("redd", "Jeg var redd."), ("bra", "gikk det bra"), ("slutt", "Til slutt.")] {
      let run = try bench.kodebok("code", "tag", code, "transcripts/tone.txt", "--quote", quote, "--new")
      try #require(run.status == 0, "\(run.all)")
    }
    return bench
  }

  static let file = "codings/anna/transcripts/tone.txt.jsonl"

  @Test("A file cut off at any byte keeps the lines before the cut, and the cut line survives the next write")
  func truncated() throws {
    let bench = try tagged()
    let whole = try #require(bench.bytes(Self.file))
    for cut in stride(from: whole.count - 2, to: 120, by: -61) {
      let part = Array(whole[..<cut])
      try bench.write(part, to: Self.file)
      let complete = part.split(separator: 10).dropLast().filter { !$0.starts(with: Array("{\"kodebok\"".utf8)) }.count
      let run = try bench.kodebok("check", "--format", "json")
      #expect((run.status ?? 9) < 2, "\(run.all)")
      #expect((run.json["summary"]?["codings"]?.int ?? -1) >= complete, "cut at \(cut): \(run.all)")
      let tag = try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Så gikk")
      #expect(tag.status == 0, "\(tag.all)")
      let after = bench.text(Self.file)
      for line in String(decoding: part, as: UTF8.self).split(separator: "\n").dropFirst()
      where !line.contains("\u{FFFD}") {
        #expect(after.contains(line), "cut at \(cut) lost \(line)")
      }
    }
  }

  @Test(
    "Broken lines are reported with their numbers and survive tagging",
    arguments: [
      "not json", "{", "[]", "{}", "{\"id\":1}",
      "{\"start\":-1,\"end\":99999999999999999999,\"id\":\"x\",\"code\":\"a\"}",
      "{\"code\":\"redd\",\"end\":2,\"id\":\"y\",\"quote\":\"Zz\",\"start\":9}", "\u{0}", "null",
    ]
  )
  func brokenLine(line: String) throws {
    let bench = try tagged()
    let good = bench.text(Self.file)
    try bench.write(good + line + "\n", to: Self.file)
    let findings = try bench.findings()
    #expect(
      findings.contains {
        $0["file"]?.string == Self.file && $0["line"]?.int == 5
          || $0["rule"]?.string?.hasSuffix("-coding") == true
      },
      "\(findings.map(\.text))"
    )
    #expect(try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Så").status == 0)
    let after = bench.text(Self.file)
    #expect(after.contains(line), "\(after)")
    for kept in good.split(separator: "\n").dropFirst() { #expect(after.contains(kept)) }
  }

  @Test("Unknown members of codings and of the header are kept")
  func unknownMembers() throws {
    let bench = try tagged()
    let text = bench.text(Self.file).replacing("{\"kodebok\":1,", with: "{\"kodebok\":1,\"mood\":{\"a\":[1,2.50]},")
      .replacing("\"code\":\"redd\"", with: "\"code\":\"redd\",\"confidence\":0.75")
    try bench.write(text, to: Self.file)
    #expect(try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Så").status == 0)
    let after = bench.text(Self.file)
    #expect(after.contains("\"mood\":{\"a\":[1,2.50]}") && after.contains("\"confidence\":0.75"), "\(after)")
  }

  @Test("A file of a newer version is read, reported and never written")
  func newer() throws {
    let bench = try tagged()
    try bench.write(bench.text(Self.file).replacing("{\"kodebok\":1,", with: "{\"kodebok\":99,"), to: Self.file)
    let before = bench.bytes(Self.file)
    let findings = try bench.findings()
    #expect(findings.contains { $0["file"]?.string == Self.file }, "\(findings.map(\.text))")
    let tag = try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Så")
    #expect(tag.status == 2, "\(tag.all)")
    #expect(bench.bytes(Self.file) == before)
  }

  @Test("A newer format of the settings is said with the file")
  func newerSettings() throws {
    let bench = try tagged()
    try bench.write("{\"format\": 99}\n", to: "kodebok.json")
    let run = try bench.kodebok("check")
    #expect((run.text + run.errorText).contains("kodebok.json"), "\(run.all)")
  }

  @Test("Both sides of a real merge conflict are read, and the mend keeps every coding", .enabled(if: Tool.git))
  func conflict() throws {
    let bench = try tagged()
    try bench.git("init", "-q")
    try bench.git("add", "-A")
    try bench.git("commit", "-qm", "one")
    try bench.git("checkout", "-qb", "other")
    try bench.kodebok("code", "tag", "bra", "transcripts/tone.txt", "--quote", "Jeg var")
    try bench.git("commit", "-qam", "other")
    try bench.git("checkout", "-q", "main")
    try bench.kodebok("code", "tag", "slutt", "transcripts/tone.txt", "--quote", "Jeg var")
    try bench.git("commit", "-qam", "main")
    try bench.git("merge", "other", fails: true)
    try #require(bench.text(Self.file).contains("<<<<<<<"))
    let ids = Set(bench.codings().compactMap { $0["id"]?.string })
    #expect(ids.count == 5)
    #expect(try bench.rules().contains("conflict-markers"))
    let fixed = try bench.kodebok("check", "--fix")
    #expect(fixed.status == 0, "\(fixed.all)")
    let after = bench.text(Self.file)
    #expect(!after.contains("<<<<<<<") && !after.contains("=======") && !after.contains(">>>>>>>"), "\(after)")
    #expect(Set(bench.codings().compactMap { $0["id"]?.string }) == ids)
  }

  @Test("Conflict markers in the code book are a finding, and tagging goes on", .enabled(if: Tool.git))
  func conflictInCodeBook() throws {
    let bench = try tagged()
    try bench.git("init", "-q")
    try bench.git("add", "-A")
    try bench.git("commit", "-qm", "one")
    let book = bench.text("codebook.md")
    try bench.git("checkout", "-qb", "other")
    try bench.write(book + "\n# Deres {#deres}\n", to: "codebook.md")
    try bench.git("commit", "-qam", "other")
    try bench.git("checkout", "-q", "main")
    try bench.write(book + "\n# Vår {#vaar}\n", to: "codebook.md")
    try bench.git("commit", "-qam", "main")
    try bench.git("merge", "other", fails: true)
    let run = try bench.kodebok("check", "--format", "json")
    let rules = (run.json["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
    #expect(run.status == 1 && rules.contains("conflict-markers"), "\(run.all)")
    #expect(try bench.kodebok("codes").text.contains("Deres"))
  }

  @Test("A code book with cycles, equal ids, odd attributes and deep headings is read to its end")
  func codeBook() throws {
    let bench = try tagged()
    let levels = (1...40).map { String(repeating: "#", count: min($0, 6)) + " Nivå \($0)\n\n" }.joined()
    try bench.write(
      """
      # Tema {#tema .theme also=kode}

      ## Kode {#kode also=tema}

      ## Kode {#kode}

      ## KODE {#KODE color="ikke en farge" excludes=finnes-ikke also=heller-ikke was=kode}

      ## {#}

      ## Uten slutt {#uten

      """ + levels + bench.text("codebook.md"),
      to: "codebook.md"
    )
    let rules = try bench.rules()
    #expect(rules.contains("duplicate-id") && rules.contains("code-cycle"), "\(rules)")
    for words in [["codes"], ["status"], ["segments", "code:kode"], ["segments", "code:tema"]] {
      #expect(try bench.kodebok(words).status == 0, "\(words)")
    }
  }

  @Test(
    "Tables of every spreadsheet give the same participants",
    arguments: [
      "id,pseudonym,group\nP1,Tone,\"a, b\"\n", "id;pseudonym;group\r\nP1;Tone;a, b\r\n",
      "id\tpseudonym\tgroup\nP1\tTone\ta, b\n", "sep=;\r\nid;pseudonym;group\r\nP1;Tone;\"a, b\"\r\n",
      "\u{FEFF}id;pseudonym;gruppe\rP1;Tone;a, b\r",
    ]
  )
  func tables(table: String) throws {
    let bench = try tagged()
    try bench.write(table, to: "participants.csv")
    let segments = try #require(try bench.kodebok("segments", "--format", "json").json["segments"]?.array)
    #expect(segments.count == 3)
    for segment in segments { #expect(segment["participant"]?.string == "Tone", "\(segment.text)") }
    #expect(try bench.kodebok("segments", "--format", "jsonl", "group:\"a, b\"").lines.count == 3)
    #expect(bench.text("participants.csv") == table)
  }

  @Test(
    "Tables that are none are reported, and the study is checked all the same",
    arguments: [
      "\"never closed;\nP1;x\n", ";;;;\n;;;\n", "id;id;id\nP1;P1;P1\nP1;;\n", "\u{0}\u{1}\u{2}", "=cmd|' /C calc'!A0\n",
    ]
  )
  func brokenTables(table: String) throws {
    let bench = try tagged()
    try bench.write(table, to: "participants.csv")
    try bench.write(table, to: "material.csv")
    let run = try bench.kodebok("check", "--format", "json")
    #expect((run.status ?? 9) < 2 && run.json["summary"]?["codings"]?.int == 3, "\(run.all)")
    #expect(bench.text("participants.csv") == table)
  }
}

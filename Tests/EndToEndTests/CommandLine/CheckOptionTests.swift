import Foundation
import KodebokJSON
import Testing

@Suite("check ends with the status that was promised and does what its options say")
struct CheckOptionTests {
  /// A study with one warning or more and no error.
  private func warned() throws -> Bench {
    let bench = try Bench(example: "en")
    return bench
  }

  @Test("0 for a clean study, 1 for an error, 1 from the severity asked for")
  func statuses() throws {
    let bench = try warned()
    #expect(try bench.kodebok("check").status == 0)
    #expect(try bench.kodebok("check", "--fail-on", "error").status == 0)
    #expect(try bench.kodebok("check", "--fail-on", "warning").status == 1)
    #expect(try bench.kodebok("check", "--fail-on", "hint").status == 1)
    try bench.write(
      bench.text("codings/ruth/transcripts/oona.txt.jsonl") + "{\n",
      to: "codings/ruth/transcripts/oona.txt.jsonl"
    )
    #expect(try bench.kodebok("check").status == 1)
  }

  @Test(
    "2 where nothing could be done, with a sentence on standard error and nothing on standard output",
    arguments: [
      ["check", "--study", "nowhere"], ["chekc"], ["check", "--forced"], ["check", "--format", "xml"],
      ["check", "--fail-on"], ["check", "missing.txt"], ["explain", "no-such-rule"], ["code", "tag"],
      ["check", "--baseline", "missing.json"], ["segments", "code:("],
    ]
  )
  func couldNotRun(words: [String]) throws {
    let bench = try warned()
    let run = try bench.kodebok(words)
    #expect(run.status == 2, "\(run.all)")
    #expect(run.errorText.hasPrefix("kodebok: ") && run.output.isEmpty, "\(run.all)")
  }

  @Test("2 without a study, and the sentence says how to make one")
  func noStudy() throws {
    let bench = try Bench()
    let run = try bench.kodebok("check")
    #expect(run.status == 2)
    #expect(run.errorText.contains("kodebok init"), "\(run.all)")
  }

  @Test("2 for settings that cannot be read, with their file, line and column")
  func brokenSettings() throws {
    let bench = try warned()
    try bench.write("{\n  \"format\": 1,\n  \"language\" \"nb\"\n}\n", to: "kodebok.json")
    let run = try bench.kodebok("check")
    #expect(run.status == 2)
    #expect(run.errorText.contains("kodebok.json:3"), "\(run.all)")
  }

  @Test("Arguments choose files and folders; what concerns others is not shown")
  func paths() throws {
    let bench = try warned()
    let all = try bench.findings()
    let some = try bench.findings("transcripts")
    #expect(!some.isEmpty && some.count <= all.count)
    let one = try bench.findings("transcripts/oona.txt")
    #expect(!one.isEmpty)
    for finding in one {
      let files = [finding["file"]?.string] + (finding["related"]?.array ?? []).map { $0["file"]?.string }
      #expect(files.contains("transcripts/oona.txt"), "\(finding.text)")
    }
    #expect(try bench.findings(".").count == all.count)
  }

  @Test("Standard input stands for a file that is not saved yet, and the file stays as it is")
  func standardInput() throws {
    let bench = try warned()
    let before = bench.bytes("transcripts/oona.txt")
    let run = try bench.kodebok(
      ["check", "--format", "json", "--stdin-filename", "transcripts/oona.txt", "-"],
      input: Array("Oona: \"Something else.\n".utf8)
    )
    let rules = Set((run.json["findings"]?.array ?? []).compactMap { $0["rule"]?.string })
    #expect(rules.contains("orphaned-coding"), "\(run.all)")
    #expect(bench.bytes("transcripts/oona.txt") == before)
    let other = try bench.kodebok("check", "--stdin-filename", "transcripts/nobody.txt", input: "x")
    #expect(other.status == 2)
  }

  @Test("A baseline hides what was known and lets through what is new")
  func baseline() throws {
    let bench = try warned()
    #expect(try bench.kodebok("check", "--fail-on", "hint", "--write-baseline", "known.json").status == 1)
    let quiet = try bench.kodebok("check", "--fail-on", "hint", "--baseline", "known.json")
    #expect(quiet.status == 0, "\(quiet.all)")
    try bench.write(bench.text("transcripts/oona.txt") + "\nStranger: \"New.\n", to: "transcripts/oona.txt")
    let loud = try bench.kodebok("check", "--fail-on", "hint", "--baseline", "known.json")
    #expect(loud.status == 1, "\(loud.all)")
    try bench.write("{", to: "known.json")
    #expect(try bench.kodebok("check", "--baseline", "known.json").status == 2)
  }

  @Test("--fix mends what guesses nothing, a second time there is nothing left, and undo takes it back")
  func fix() throws {
    let bench = try Bench(transcript: "Tone: Jeg var redd.\n\nTone: Så gikk det bra.\n")
    try bench.kodebok("code", "tag", "redd", "transcripts/tone.txt", "--quote", "Jeg var redd", "--new")
    let book = bench.text("codebook.md")
    try bench.write("Ny linje.\n\n" + bench.text("transcripts/tone.txt"), to: "transcripts/tone.txt")
    let run = try bench.kodebok("check", "--fix")
    #expect(run.status == 0, "\(run.all)")
    #expect(bench.text("codebook.md") == book)
    let coding = try #require(bench.codings().first)
    #expect(coding["quote"]?.string == "Jeg var redd")
    #expect(coding["start"]?.int == 17)
    let files = try bench.files()
    try bench.kodebok("check", "--fix")
    #expect(try bench.files() == files)
  }

  @Test("What is said to be mended by --fix is mended by it; it lists what it did, what it left and why")
  func fixTold() throws {
    let bench = try Bench(transcript: "Tone: Jeg var redd. #redd\n\nLiv: Så gikk det bra. #redd\n\nLiv: Ja.\n")
    try bench.write("# Redd {#redd .code}\n", to: "codebook.md")
    try bench.write("id,pseudonym\nP1,Tone\n", to: "participants.csv")
    let line = #"{"code":"hap","end":24,"id":"c1","label":"Håp","quote":"Jeg var redd.","start":6}"#
    try bench.write(line + "\n", to: "codings/anna/transcripts/tone.txt.jsonl")
    let drifted = #"{"code":"redd","end":50,"id":"c2","quote":"Så gikk det gått bra","start":31}"#
    try bench.write(drifted + "\n", to: "codings/per/transcripts/tone.txt.jsonl")
    func mendable(_ run: ProgramRun) -> String? {
      run.lines.last?.split(separator: "·").map { $0.trimmingCharacters(in: .whitespaces) }.first {
        $0.contains("--fix")
      }
    }
    let before = try bench.kodebok("check", "--lang", "en")
    #expect(mendable(before) == "3 can be mended with --fix", "\(before.all)")
    let run = try bench.kodebok("check", "--fix", "--lang", "en")
    #expect(mendable(run) == nil, "\(run.all)")
    #expect(
      run.errorText.split(separator: "\n") == [
        "mended: transcripts/tone.txt:1: Add “Håp” to the code book",
        "mended: transcripts/tone.txt:1: Turn all typed tags into codings (2)",
        "brought up to date: transcripts/tone.txt: the codings follow the corrected text",
        "3 findings were mended.",
        "left: drifted-coding (1): only per changes the codings of per",
        "left: missing-definition (2): somebody has to choose; the menu of an editor offers what can be done",
        "left: unknown-speaker (1): somebody has to choose; the menu of an editor offers what can be done",
      ],
      "\(run.all)"
    )
    let again = try bench.kodebok("check", "--fix", "--lang", "en")
    #expect(again.errorText.hasPrefix("0 findings were mended.\n"), "\(again.all)")
    let page = try bench.kodebok("explain", "drifted-coding", "--lang", "en")
    #expect(!page.text.contains("--fix"), "\(page.text)")
  }

  @Test("Where files are named, --fix mends what concerns them and nothing else")
  func fixNamed() throws {
    let bench = try Bench(transcript: "Tone: Jeg var redd. #redd\n")
    try bench.write("# Redd {#redd .code}\nAt noen er redd.\n", to: "codebook.md")
    try bench.write("Liv: Så gikk det bra. #redd\n", to: "transcripts/liv.txt")
    let run = try bench.kodebok("check", "transcripts/liv.txt", "--fix", "--lang", "en")
    #expect(run.errorText.contains("mended: transcripts/liv.txt:1:"), "\(run.all)")
    #expect(!run.all.contains("tone.txt"), "\(run.all)")
    #expect(bench.text("transcripts/tone.txt") == "Tone: Jeg var redd. #redd\n")
    #expect(bench.text("transcripts/liv.txt") == "Liv: Så gikk det bra.\n")
    try bench.kodebok("check", "transcripts", "--fix")
    #expect(bench.text("transcripts/tone.txt") == "Tone: Jeg var redd.\n")
  }

  @Test("A Norwegian study answers in Norwegian, whatever the machine speaks, and to the last word")
  func norwegian() throws {
    let bench = try Bench(example: "nb")
    bench.environment["LANG"] = "C"
    func says(_ words: String...) throws -> String {
      let run = try bench.kodebok(words)
      return run.errorText + run.text
    }
    #expect(try says("code", "untag", "x") == "kodebok: Det finnes ingen koding x av anna.\n")
    #expect(try says("check", "--nope").hasPrefix("kodebok: Valget --nope finnes ikke"))
    #expect(
      try says("segments", "holdning:x")
        == "kodebok: Søket kan ikke forstås ved «x»: «x» kan ikke stå her; velg en av: støtter, motsier og nyanserer\n"
    )
    #expect(try says("segments", "og") == "kodebok: Søket kan ikke forstås ved «og»: noe mangler ved siden av «og»\n")
    #expect(try says("code", "rename", "Skam", "Skammen") == "«Skam» heter nå «Skammen»\n")
    #expect(try says("code", "undo") == "Angret: «Skam» heter nå «Skammen»\n")
    try bench.kodebok("sort", "Skam")
    #expect(bench.text("sheets/skam.md").contains("kode:skam"))
    #expect(bench.text("sheets/.gitignore") == "# Arbeidsark gjentar utdrag og hører til denne maskinen.\n*\n")
    try bench.write(#"{"language":"nb","format":1,}"#, to: "kodebok.json")
    #expect(
      try says("check") == "kodebok: kodebok.json:1:29: Innstillingene kan ikke leses: «}» hører ikke hjemme her\n"
    )
  }

  @Test(
    "Two runs write the same bytes, in any locale and without any environment",
    arguments: [
      ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "junit"],
      ["codes"], ["status"], ["segments", "--format", "csv"], ["segments", "--format", "jsonl"],
    ]
  )
  func deterministic(words: [String]) throws {
    let bench = try Bench(example: "nb")
    let first = try bench.kodebok(words)
    #expect(!first.output.isEmpty)
    for locale in ["C", "nb_NO.UTF-8", "tr_TR.UTF-8", ""] {
      bench.environment = ["LANG": locale, "LC_ALL": locale, "TZ": "Asia/Tokyo"]
      let run = try bench.kodebok(words)
      #expect(run.output == first.output && run.status == first.status, "\(locale)")
    }
  }

  @Test("Colours are there when asked for, not in a pipe, and NO_COLOR is heard")
  func colours() throws {
    let bench = try warned()
    #expect(!(try bench.kodebok("check").output.contains(0x1B)))
    #expect(try bench.kodebok("check", "--color", "always").output.contains(0x1B))
    #expect(!(try bench.kodebok("check", "--color", "never").output.contains(0x1B)))
    let script = "script -qec '\(Binary.path) check' /dev/null"
    bench.environment = ["TERM": "xterm-256color"]
    let terminal = try bench.run("sh", "-c", script)
    if terminal.status == 0 { #expect(terminal.output.contains(0x1B)) }
    bench.environment = ["TERM": "xterm-256color", "NO_COLOR": "1"]
    #expect(!(try bench.run("sh", "-c", script).output.contains(0x1B)))
  }

  @Test("Control characters of hostile data never reach the terminal")
  func hostile() throws {
    let bench = try Bench()
    let evil = "\u{1B}]0;owned\u{7}\u{1B}[31m\u{9B}2J\u{202E}"
    try bench.write("# Evil\(evil) {#t .theme}\n\n## Code\(evil) {#c}\n\n## Code\(evil) {#c}\n", to: "codebook.md")
    try bench.write("Tone\(evil): \"Ja\(evil).\n\nUkjent\(evil): nei\n", to: "transcripts/a\(evil).txt")
    try bench.write("id;pseudonym\nP1;Tone\(evil)\n", to: "participants.csv")
    for words in [
      ["check"], ["check", "--format", "json"], ["check", "--format", "github"], ["check", "--format", "junit"],
      ["check", "--format", "sarif"], ["status"], ["codes"], ["segments"], ["code", "tag", "c\(evil)", "x\(evil):1"],
      ["explain", evil], [evil], ["check", "--\(evil)"],
    ] {
      let run = try bench.kodebok(words)
      for scalar in (run.text + run.errorText).unicodeScalars {
        // JSON escapes what JSON must escape; the rest of it is data for programs.
        let isData = words.contains("json") || words.contains("sarif")
        let isControl = scalar.value < 0x20 || (!isData && (0x7F...0x9F).contains(scalar.value))
        let isPlain = scalar == "\n" || !isControl
        #expect(isPlain, "U+\(String(scalar.value, radix: 16)) in \(words)")
        if !isPlain { break }
      }
    }
  }

  @Test("Output that cannot be written does not pass for success")
  func fullOutput() throws {
    let bench = try warned()
    let run = try bench.run("sh", "-c", "\(Binary.path) check > /dev/full")
    #expect(run.status == 2, "\(run.all)")
  }
}
